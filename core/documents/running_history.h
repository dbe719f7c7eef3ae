// The running history as texts: for the screen entry by entry, and as a document to print (ME14). Both say the same.
#pragma once

#include "core/documents/pieces.h"
#include "core/queries/history_of.h"

namespace mb::documents {

struct HistoryPart {
    enum Is { Plain, Muted, Note } is = Plain;
    Text text;
    bool isPrivate = false;
    Passages reading = {};  // how the text is to be read, if it was typed with Markdown
};
struct HistoryItem {
    QDate day;
    Pieces head;  // without the day
    QList<HistoryPart> parts;
    bool isPrivate = false;  // the whole of it
};

// `modes`: the labels of the list "mode" as they stand within a line.
HistoryItem historyItem(const queries::History& history, const queries::HistoryEntry& entry,
                        const QHash<QString, QString>& modes);

// Without what is private unless it is asked for; then it says so on its first page.
enum class WithPrivate { No, Yes };
Document runningHistory(const queries::History& history, const QHash<QString, QString>& modes,
                        WithPrivate with = WithPrivate::No);

}  // namespace mb::documents
