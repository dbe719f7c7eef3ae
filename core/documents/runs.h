// A text cut where its marks begin and end, for formats that set their marks piece by piece.
#pragma once

#include "core/documents/block.h"

namespace mb::documents {

struct Run {
    QString words;
    bool strong = false;
    bool underlined = false;
    bool emphasis = false;
    bool code = false;

    bool isPlain() const { return !strong && !underlined && !emphasis && !code; }
    bool operator==(const Run&) const = default;
};

// In the order of the text, none of them empty; no letter is cut in two, and marks beyond the text's end mark nothing.
QList<Run> runsOf(const QString& words, const QList<Text::Mark>& marks);

// The same line by line. Empty lines at the end are left out, but at least one line is there.
QList<QList<Run>> runLinesOf(const QString& words, const QList<Text::Mark>& marks);

}  // namespace mb::documents
