// The flow of a document before it is cut into pages: unbreakable strips from top to bottom, each with what speaks
// against a page break before it.
#pragma once

#include "ui/print/typesetter.h"

#include <optional>

namespace mb::print {

// The page break is made where least speaks against it, and there as late as possible.
enum class BreakBefore {
    Forced,
    Free,
    PartsSignatures,  // from the block they belong to
    PartsSigners,     // from each other
    PartsLines,       // leaves a heading or a single line alone
};

struct Strip {
    qreal above = 0;  // distance to the strip before; dropped at the head of a page
    qreal height = 0;
    BreakBefore breakBefore = BreakBefore::Free;
    QList<Item> items;      // from the strip's upper edge and the body's left one
    int repeatedHead = -1;  // index of the strip that is repeated over this one on a new page: a table's head

    struct Entry {
        QString text;
        int level = 1;
    };
    std::optional<Entry> outline;
    QList<Remark> remarks = {};
};

// Cells side by side, their first lines on one baseline. Lengths in points.
struct Row {
    QList<QList<Slice>> cells;
    qreal above = 0;  // inside the row, over and under its contents
    qreal below = 0;
    QList<RuleItem> rules;       // along the lower edge
    QList<Remark> remarks = {};  // as wide as their cells; as high as the row will be
};
// One strip, or if that is taller than `most`, one strip for each line.
QList<Strip> stripsOf(const Row& row, qreal most);

// One strip for each slice; single first and last lines of a paragraph are kept from standing alone.
QList<Strip> stripsOf(const QList<Slice>& slices);

// Forbids breaks inside, as far as there is room.
void keepTogether(QList<Strip>& strips, BreakBefore inside = BreakBefore::PartsLines);

}  // namespace mb::print
