// How wide the columns of a table are. All lengths are in points.
#pragma once

#include <QList>

#include <functional>

namespace mb::print {

struct ColumnNeed {
    int weight = 1;  // share of the width; 0: as narrow as the contents allow
    qreal longestWord = 0;
    qreal natural = 0;               // with every cell on one line
    QList<QList<qreal>> cells = {};  // for each row, its paragraphs' widths on one line
    qreal longestUnbroken = 0;       // word, not parted at its hyphens and slashes; 0: as longestWord
};

// Sums up to `room`, unless all weights are 0 and there is room to spare. Weights decide; but a column takes what it
// needs for its longest word from columns that have more than they need, if it can be for one that is not parted at its
// hyphens, and room that a column cannot use goes to those that can. Where cells take several lines all the same, width
// moves to the columns that make the rows tall, if that saves whole lines; `linesOf` counts those of a cell. No column
// gives up much of its share for it.
using CellLines = std::function<int(qsizetype row, qsizetype column, qreal width)>;
QList<qreal> columnWidths(const QList<ColumnNeed>& needs, qreal room, const CellLines& linesOf = {});

}  // namespace mb::print
