#include "ui/print/strip.h"

namespace mb::print {

namespace {

constexpr qreal frameAbove = 1.5;  // points between a frame and the lines over and under its row

void place(QList<Item>& items, const Slice& slice, qreal y) {
    for (Item item : slice.items) {
        move(item, {0, y});
        items.append(std::move(item));
    }
}

Strip wholeRow(const Row& row) {
    Strip strip;
    qreal baseline = 0;
    for (const QList<Slice>& cell : row.cells) {
        if (!cell.isEmpty()) baseline = qMax(baseline, cell.first().baseline);
    }
    for (const QList<Slice>& cell : row.cells) {
        if (cell.isEmpty()) continue;
        qreal y = row.above + baseline - cell.first().baseline;
        for (const Slice& slice : cell) {
            y += slice.above;
            place(strip.items, slice, y);
            y += slice.height;
        }
        strip.height = qMax(strip.height, y);
    }
    strip.height += row.below;
    for (RuleItem rule : row.rules) {
        rule.at.ry() += strip.height - rule.thickness;
        strip.items.append(rule);
    }
    for (Remark remark : row.remarks) {
        remark.at.setTop(frameAbove);
        remark.at.setBottom(strip.height - frameAbove);
        strip.remarks.append(remark);
    }
    return strip;
}

// A row that is taller than a page is cut line by line, so that each page shows the same lines of every cell.
QList<Strip> splitRow(const Row& row) {
    qsizetype count = 1;
    for (const QList<Slice>& cell : row.cells) count = qMax(count, cell.size());
    QList<Strip> strips;
    for (qsizetype i = 0; i < count; ++i) {
        Row line;
        for (const QList<Slice>& cell : row.cells) line.cells.append(cell.mid(i, 1));
        if (i == 0) line.above = row.above, line.remarks = row.remarks;
        if (i + 1 == count) {
            line.below = row.below;
            line.rules = row.rules;
        }
        Strip strip = wholeRow(line);
        if (i == 1 || i + 1 == count) strip.breakBefore = BreakBefore::PartsLines;
        strips.append(strip);
    }
    return strips;
}

}  // namespace

QList<Strip> stripsOf(const Row& row, qreal most) {
    const Strip whole = wholeRow(row);
    return whole.height <= most ? QList<Strip>{whole} : splitRow(row);
}

QList<Strip> stripsOf(const QList<Slice>& slices) {
    QList<Strip> strips;
    qsizetype first = 0;  // of the paragraph
    for (qsizetype i = 0; i < slices.size(); ++i) {
        Strip strip;
        strip.above = slices[i].above;
        strip.height = slices[i].height;
        strip.items = slices[i].items;
        const bool second = i == first + 1;
        const bool last = slices[i].paragraphEnds && i > first;
        if (second || last) strip.breakBefore = BreakBefore::PartsLines;
        if (slices[i].paragraphEnds) first = i + 1;
        strips.append(strip);
    }
    return strips;
}

void keepTogether(QList<Strip>& strips, BreakBefore inside) {
    for (qsizetype i = 1; i < strips.size(); ++i) strips[i].breakBefore = inside;
}

}  // namespace mb::print
