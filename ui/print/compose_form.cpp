// What is filled in: labels with values, boxes to tick, lines to write on. Labels stand in one column throughout the
// document, so that the eye finds them.
#include "ui/print/compose.h"

#include <cmath>
#include <numeric>

namespace mb::print {

namespace {

using documents::Fields;
using pdf::PartKind;

QList<Slice> writingLines(int count, qreal x, qreal width, const Style& style, int part) {
    Slice line;
    line.height = style.writingLine;
    line.baseline = line.height - 3;
    line.paragraphEnds = true;
    line.items.append(
        RuleItem{{x, line.height - style.hairlineWidth}, width, style.hairlineWidth, style.strongLine, part});
    return QList<Slice>(qMax(1, count), line);
}

struct LabelAndValue {
    QList<Slice> label, value;
};

LabelAndValue setPair(const Fields::Pair& pair, int list, qreal labelWidth, qreal x, qreal valueAt, qreal width,
                      const Canvas& canvas) {
    const QString label = canvas.type.words(pair.label);
    LabelAndValue set{canvas.type.lines(label, Role::Label, x, labelWidth), {}};
    const int body = addItem(list, set.label, canvas.structure);
    if (pair.value.isEmpty() && pair.blankLines > 0) {
        set.value = writingLines(pair.blankLines, x + valueAt, width - valueAt, canvas.style,
                                 canvas.structure.addWriteIn(body, label));
    } else {
        set.value = canvas.type.lines(canvas.type.marked(pair.value), Role::Body, x + valueAt, width - valueAt);
        canvas.structure.fill(body, {&set.value});
    }
    return set;
}

// Label and value side by side.
void addBeside(Row& row, const Fields::Pair& pair, int list, qreal x, qreal labelWidth, qreal width,
               const Canvas& canvas) {
    const LabelAndValue set = setPair(pair, list, labelWidth, x, labelWidth + canvas.style.labelGap, width, canvas);
    row.cells.append(set.label);
    row.cells.append(set.value);
}

// The label over its value.
void addStacked(Row& row, const Fields::Pair& pair, int list, qreal x, qreal width, const Canvas& canvas) {
    LabelAndValue set = setPair(pair, list, width, x, 0, width, canvas);
    set.value.first().above -= pair.value.isEmpty() ? 0 : 1.25;
    row.cells.append(set.label + set.value);
}

qreal widestLabel(const Fields& fields, int column, qreal most, const Canvas& canvas) {
    qreal widest = 0;
    for (qsizetype i = column; i < fields.pairs.size(); i += fields.columns) {
        const QString label = canvas.type.words(fields.pairs[i].label);
        widest = qMax(widest, qMin(most, canvas.type.naturalWidth(label, Role::Label)));
    }
    return widest;
}

// A label that fits its column stands beside the contents, a longer one above them.
bool standsBeside(const QString& label, const Canvas& canvas) {
    return !label.isEmpty() && canvas.type.naturalWidth(label, Role::Label) <= canvas.labelWidth;
}

// Puts the label of choices or writing lines in its place; returns where the contents begin.
qreal placeLabel(const QString& label, PartKind kind, int parent, QList<Strip>& strips, QList<Slice>& beside,
                 const Canvas& canvas) {
    if (label.isEmpty()) return canvas.left;
    const bool besides = standsBeside(label, canvas);
    QList<Slice> lines = canvas.type.lines(label, Role::Label, canvas.left, besides ? canvas.labelWidth : canvas.width);
    canvas.structure.fill(canvas.structure.add(kind, parent), {&lines});
    if (besides) {
        beside = lines;
        return canvas.left + canvas.labelWidth + canvas.style.labelGap;
    }
    strips = stripsOf(lines);
    keepTogether(strips);
    return canvas.left;
}

// Boxes stand on a grid of equal units; a long choice takes several. The fewest rows win, then the fewest units, so
// that boxes stand under each other. A single row needs no grid: there choices follow at even distances.
struct ChoiceGrid {
    int units = 1;
    QList<QList<int>> rows;  // indexes of choices
    QList<int> spans;        // units of each choice
};

ChoiceGrid gridWith(int units, const QList<qreal>& widths, qreal room, qreal gap) {
    ChoiceGrid grid{units, {}, {}};
    const qreal unit = (room + gap) / units;
    int used = units;
    for (int i = 0; i < widths.size(); ++i) {
        const int span = qBound(1, static_cast<int>(std::ceil((widths[i] + gap) / unit)), units);
        if (used + span > units) {
            grid.rows.append(QList<int>());
            used = 0;
        }
        used += span;
        grid.rows.last().append(i);
        grid.spans.append(span);
    }
    return grid;
}

ChoiceGrid bestGrid(const QList<qreal>& widths, qreal room, qreal gap) {
    ChoiceGrid best = gridWith(1, widths, room, gap);
    for (int units = 2; units <= 8; ++units) {
        ChoiceGrid grid = gridWith(units, widths, room, gap);
        if (grid.rows.size() < best.rows.size()) best = std::move(grid);
    }
    return best;
}

// The line for own words begins at `lineAt` and runs to the end of the row, if there is room for a word; 0: none.
QList<Slice> tickBox(const documents::Choices::Choice& choice, int list, qreal x, qreal width, qreal lineAt,
                     const Canvas& canvas) {
    constexpr qreal gap = 3, aWord = 24;
    const Style& style = canvas.style;
    Structure& structure = canvas.structure;
    const qreal textAt = style.box + style.boxGap;
    const QString words = canvas.type.words(choice.label);
    QList<Slice> slices = canvas.type.lines(words, Role::Body, x + textAt, width - textAt);
    const qreal length = canvas.left + canvas.width - lineAt - gap;
    const bool hasLine = lineAt > 0 && slices.size() == 1 && length >= aWord;

    const int item = structure.add(PartKind::ListItem, list);
    const int box = structure.addTick(structure.add(PartKind::Label, item), words, choice.ticked);
    const int body = structure.add(PartKind::Body, item);
    structure.fill(hasLine ? structure.add(PartKind::Span, body) : body, {&slices});

    Slice& first = slices.first();
    const QRectF at(x + 0.3, first.baseline - style.box + 0.6, style.box, style.box);
    first.items.prepend(BoxItem{at, choice.ticked, style.text, box});
    if (hasLine)
        first.items.append(RuleItem{{lineAt + gap, first.baseline + 1.5},
                                    length,
                                    style.hairlineWidth,
                                    style.strongLine,
                                    structure.addWriteIn(body, words)});
    return slices;
}

}  // namespace

Composed compose(const Fields& fields, const Canvas& canvas) {
    const Style& style = canvas.style;
    const bool two = fields.columns > 1;
    const qreal gap = style.signatureGap;
    const qreal width = two ? (canvas.width - gap) / 2 : canvas.width;
    const bool stacked = two && !style.compact;
    Fields inColumns = fields;
    inColumns.columns = two ? 2 : 1;
    const qreal labels[2] = {two ? widestLabel(inColumns, 0, width * 0.4, canvas) : canvas.labelWidth,
                             two ? widestLabel(inColumns, 1, width * 0.4, canvas) : 0};
    Composed composed;
    const int list = canvas.structure.add(PartKind::List);
    for (qsizetype i = 0; i < fields.pairs.size(); i += inColumns.columns) {
        Row row;
        for (int column = 0; column < inColumns.columns && i + column < fields.pairs.size(); ++column) {
            const qreal x = canvas.left + column * (width + gap);
            if (stacked) {
                addStacked(row, fields.pairs[i + column], list, x, width, canvas);
            } else {
                addBeside(row, fields.pairs[i + column], list, x, labels[column], width, canvas);
            }
        }
        QList<Strip> strips = stripsOf(row, canvas.bodyHeight);
        if (i > 0) strips.first().above = stacked ? style.stackedBelow : style.pairBelow;
        composed.strips += strips;
    }
    return composed;
}

Composed compose(const documents::Choices& choices, const Canvas& canvas) {
    const Style& style = canvas.style;
    Composed composed;
    QList<Slice> label;
    const int list = canvas.structure.add(PartKind::List);
    const qreal x =
        placeLabel(canvas.type.words(choices.label), PartKind::Caption, list, composed.strips, label, canvas);
    const bool above = !composed.strips.isEmpty();
    const qreal room = canvas.left + canvas.width - x;
    constexpr qreal toWrite = 42;  // points: room for a few own words
    QList<qreal> naturals, widths;
    for (const documents::Choices::Choice& choice : choices.choices) {
        naturals.append(style.box + style.boxGap +
                        canvas.type.naturalWidth(canvas.type.words(choice.label), Role::Body));
        widths.append(naturals.last() + (choice.toWriteIn ? toWrite : 0));
    }
    const qreal inOneRow = std::accumulate(widths.cbegin(), widths.cend(), 0.0) +
                           style.choiceGap * 1.5 * static_cast<qreal>(widths.size() - 1);
    const bool single = inOneRow <= room;
    const ChoiceGrid grid = single ? gridWith(static_cast<int>(widths.size()), QList<qreal>(widths.size()), room, 0)
                                   : bestGrid(widths, room, style.choiceGap);
    const qreal unit = (room + style.choiceGap) / qMax(1, grid.units);
    for (const QList<int>& indexes : grid.rows) {
        Row row;
        if (composed.strips.isEmpty() && !label.isEmpty()) row.cells.append(label);
        qreal at = x, textEnd = x;
        for (int index : indexes) {
            // Room for own words follows on a text that reaches a little into the next column, so as not to leave a
            // hole.
            if (index > indexes.first() && choices.choices[index].toWriteIn && grid.spans[index - 1] > 1)
                at = qMin(at, textEnd + style.choiceGap * 1.5);
            const qreal span = single ? widths[index] + style.choiceGap * 1.5 : unit * grid.spans[index];
            const bool lineBehind = choices.choices[index].toWriteIn && index == indexes.last();
            row.cells.append(tickBox(choices.choices[index], list, at, single ? widths[index] : span - style.choiceGap,
                                     lineBehind ? at + naturals[index] : 0, canvas));
            textEnd = at + naturals[index];
            at += span;
        }
        QList<Strip> strips = stripsOf(row, canvas.bodyHeight);
        if (!composed.strips.isEmpty()) strips.first().above = above && &indexes == &grid.rows.first() ? 1.5 : 1;
        composed.strips += strips;
    }
    keepTogether(composed.strips);
    return composed;
}

Composed compose(const documents::BlankLines& lines, const Canvas& canvas) {
    Composed composed;
    QList<Slice> label;
    const QString words = canvas.type.words(lines.label);
    const int paragraph = canvas.structure.add(PartKind::Paragraph);
    const qreal x = placeLabel(words, PartKind::Span, paragraph, composed.strips, label, canvas);
    const QList<Slice> blank = writingLines(lines.lines, x, canvas.left + canvas.width - x, canvas.style,
                                            canvas.structure.addWriteIn(paragraph, words));
    for (qsizetype i = 0; i < blank.size(); ++i) {
        Row row;
        if (i == 0 && !label.isEmpty()) row.cells.append(label);
        row.cells.append(blank.mid(i, 1));
        QList<Strip> strips = stripsOf(row, canvas.bodyHeight);
        // A single line to write on must not stand alone on the next page, where it is easily overlooked.
        const bool alone = i <= 1 || i + 1 == blank.size();
        if (alone && !composed.strips.isEmpty()) strips.first().breakBefore = BreakBefore::PartsLines;
        composed.strips += strips;
    }
    return composed;
}

}  // namespace mb::print
