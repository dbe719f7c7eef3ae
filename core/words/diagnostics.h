// What helps to find a fault and tells nothing about anybody (UX9): versions, sizes, counts, settings, one fact a line.
// It is in English, for those who look after the program, and never holds a word, a name or a path of the user's.
#pragma once

#include "core/workspace/workspace.h"

namespace mb::words {

struct Fact {
    QString name, value;
};

// The program, what it is made of, and the system it runs on.
QList<Fact> programFacts();
// An open book: version of its format, size, rows of each record, length of the history, the owner's settings.
QList<Fact> bookFacts(const Workspace& workspace);

QString diagnostics(const QList<Fact>& facts);

}  // namespace mb::words
