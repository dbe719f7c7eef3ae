// Figures that are seen at a glance, and lists of numbered entries.
#include "ui/print/compose.h"

namespace mb::print {

namespace {

using documents::Entries;
using documents::Figures;
using pdf::PartKind;

// How many stand side by side: four at most, as many in each row as evenly goes, and no more than their words allow.
qsizetype figuresInRow(const Figures& figures, const Canvas& canvas) {
    constexpr qsizetype most = 4;
    qreal widest = 1;
    for (const Figures::Figure& one : figures.figures) {
        widest = qMax(widest, canvas.type.naturalWidth(canvas.type.words(one.number), Role::Figure));
        widest = qMax(widest, canvas.type.longestWord(canvas.type.words(one.label), Role::TableHead));
        widest = qMax(widest, canvas.type.longestWord(canvas.type.words(one.words), Role::Detail));
    }
    const qreal gap = canvas.style.denseColumnGap;
    const auto fitting = static_cast<qsizetype>((canvas.width + gap) / (widest + gap));
    const qsizetype count = figures.figures.size(), beside = qBound(qsizetype(1), fitting, most);
    const qsizetype rows = (count + beside - 1) / beside;
    return (count + rows - 1) / rows;
}

// Labels in the head of a table, under each its number and what explains it.
QList<Strip> figureTable(const QList<Figures::Figure>& figures, qsizetype places, const Canvas& canvas) {
    const Style& style = canvas.style;
    const qreal step = (canvas.width + style.denseColumnGap) / static_cast<qreal>(places);
    const int table = canvas.structure.add(PartKind::Table);
    const int head = canvas.structure.add(PartKind::Row, table), body = canvas.structure.add(PartKind::Row, table);
    Row labels, numbers;
    qreal x = canvas.left;
    for (const Figures::Figure& one : figures) {
        QList<Slice> label = canvas.type.lines(canvas.type.marked(one.label), Role::TableHead, x,
                                               step - style.denseColumnGap, Edge::Left);
        canvas.structure.fill(canvas.structure.add(PartKind::HeadCell, head), {&label});
        QList<Slice> number =
            canvas.type.lines(canvas.type.marked(one.number), Role::Figure, x, step - style.denseColumnGap, Edge::Left);
        QList<Slice> words;
        if (!one.words.isEmpty())
            words = canvas.type.lines(canvas.type.marked(one.words), Role::Detail, x, step - style.denseColumnGap,
                                      Edge::Left);
        canvas.structure.fill(canvas.structure.add(PartKind::Cell, body), {&number, &words});
        labels.cells.append(label);
        numbers.cells.append(number + words);
        x += step;
    }
    labels.below = style.tableHeadBelow;
    labels.rules = {{{canvas.left, 0}, canvas.width, style.strongLineWidth, style.strongLine}};
    numbers.above = style.beforeFigure;
    numbers.below = style.cellBelow;
    numbers.rules = {{{canvas.left, 0}, canvas.width, style.hairlineWidth, style.hairline}};
    QList<Strip> strips = stripsOf(labels, canvas.bodyHeight) + stripsOf(numbers, canvas.bodyHeight);
    keepTogether(strips);
    return strips;
}

qreal numberWidth(const Entries& entries, const Canvas& canvas) {
    qreal widest = 0;
    for (const Entries::Entry& entry : entries.entries) {
        if (entry.number.isEmpty()) continue;
        const QString number = canvas.type.words(documents::Text::verbatim(entry.number));
        widest = qMax(widest, canvas.type.naturalWidth(number, Role::EntryNumber));
    }
    if (widest == 0) return 0;
    return qMax(canvas.style.entryNumber, qMin(widest, canvas.width * 0.15) + canvas.style.numberGap);
}

}  // namespace

int addItem(int list, QList<Slice>& label, Structure& structure) {
    const int item = structure.add(PartKind::ListItem, list);
    structure.fill(structure.add(PartKind::Label, item), {&label});
    return structure.add(PartKind::Body, item);
}

Composed compose(const Figures& figures, const Canvas& canvas) {
    Composed composed;
    if (figures.figures.isEmpty()) return composed;
    const qsizetype inRow = figuresInRow(figures, canvas);
    for (qsizetype i = 0; i < figures.figures.size(); i += inRow) {
        QList<Strip> strips = figureTable(figures.figures.mid(i, inRow), inRow, canvas);
        if (i > 0) strips.first().above = canvas.style.betweenBlocks;
        composed.strips += strips;
    }
    return composed;
}

Composed compose(const Entries& entries, const Canvas& canvas) {
    const Style& style = canvas.style;
    Composed composed;
    if (entries.entries.isEmpty()) return composed;
    const qreal indent = numberWidth(entries, canvas);
    const int list = canvas.structure.add(PartKind::List);
    Strip over;
    over.height = style.strongLineWidth;
    over.items.append(RuleItem{{canvas.left, 0}, canvas.width, style.strongLineWidth, style.strongLine});
    composed.strips.append(over);
    for (const Entries::Entry& entry : entries.entries) {
        Row row;
        QList<Slice> text =
            canvas.type.lines(canvas.type.marked(entry.text), Role::Dense, canvas.left + indent, canvas.width - indent);
        if (entry.number.isEmpty()) {
            const int item = canvas.structure.add(PartKind::ListItem, list);
            canvas.structure.fill(canvas.structure.add(PartKind::Body, item), {&text});
        } else {
            const QString words = canvas.type.words(documents::Text::verbatim(entry.number));
            QList<Slice> number =
                canvas.type.lines(words, Role::EntryNumber, canvas.left, indent - style.numberGap, Edge::Left);
            canvas.structure.fill(addItem(list, number, canvas.structure), {&text});
            row.cells.append(number);
        }
        row.cells.append(text);
        row.above = style.cellAbove;
        row.below = style.cellBelow;
        row.rules = {{{canvas.left, 0}, canvas.width, style.hairlineWidth, style.hairline}};
        composed.strips += stripsOf(row, canvas.bodyHeight);
    }
    composed.strips[1].breakBefore = BreakBefore::PartsLines;  // the line belongs to the first entry
    return composed;
}

}  // namespace mb::print
