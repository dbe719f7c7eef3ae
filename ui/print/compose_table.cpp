#include "core/documents/comparison.h"
#include "core/words/phrases.h"
#include "ui/print/column_widths.h"
#include "ui/print/compose.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace mb::print {

namespace {

using documents::Table;
using documents::Text;
using pdf::PartKind;

QList<QString> wordsOfCells(const QList<documents::Cell>& cells, qsizetype count, Typesetter& type) {
    QList<QString> words;
    for (qsizetype i = 0; i < count; ++i) words.append(i < cells.size() ? type.words(cells[i].text) : QString());
    return words;
}

// Of the last two cells of a row, what each has alone.
using CellMarks = std::array<QList<Mark>, 2>;

CellMarks markDifference(QString& before, QString& after) {
    before = Typesetter::settled(before);
    after = Typesetter::settled(after);
    const documents::WordsApart apart = documents::wordsApart(before, after);
    CellMarks marks;
    for (const documents::WordRange& range : apart.removed) marks[0].append({range.start, range.length, true});
    for (const documents::WordRange& range : apart.added) marks[1].append({range.start, range.length, false});
    return marks;
}

struct TableWords {
    QList<QString> head;
    QList<QList<QString>> rows;
    QHash<qsizetype, CellMarks> marks;  // by row
};

TableWords wordsOfTable(const Table& table, Typesetter& type) {
    TableWords words;
    for (const Table::Column& column : table.columns) words.head.append(type.words(column.head));
    for (const auto& row : table.rows) words.rows.append(wordsOfCells(row, table.columns.size(), type));
    const qsizetype last = table.columns.size() - 1;
    for (const qsizetype row : table.compared)
        words.marks.insert(row, markDifference(words.rows[row][last - 1], words.rows[row][last]));
    return words;
}

// Who hears the cell is told which words were struck out or added.
QString saidWithMarks(const QString& words, const QList<Mark>& marks) {
    QString said;
    qsizetype at = 0;
    for (const Mark& mark : marks) {
        const Text part =
            Text::of(mark.struck ? u"paper.removed"_s : u"paper.added"_s, {words.mid(mark.start, mark.length)});
        said += words.mid(at, mark.start - at) + words::toText(part);
        at = mark.start + mark.length;
    }
    return said + words.mid(at);
}

struct TableRow {
    Row row;
    QList<int> parts;  // of its cells
};

// What a cell is about, and under it, smaller, the rest.
QList<Slice> titledLines(const QString& words, const ColumnPlace& place, const Canvas& canvas) {
    const qsizetype end = words.indexOf(u'\n');
    QList<Slice> lines = canvas.type.lines(words.left(end), Role::Body, place.x, place.width, place.edge);
    if (end < 0) return lines;
    QList<Slice> rest = canvas.type.lines(words.mid(end + 1), Role::Detail, place.x, place.width, place.edge);
    rest.first().above += canvas.style.beforeDetail;
    return lines + rest;
}

TableRow rowOf(const QList<QString>& words, PartKind kind, int part, const Table& table,
               const QList<ColumnPlace>& places, const Canvas& canvas, const CellMarks& marks = {}) {
    TableRow made;
    const int row = canvas.structure.add(PartKind::Row, part);
    for (qsizetype i = 0; i < places.size(); ++i) {
        const qsizetype fromEnd = places.size() - 1 - i;
        const QList<Mark> marked = fromEnd < 2 ? marks[size_t(1 - fromEnd)] : QList<Mark>();
        const int cell = canvas.structure.add(kind, row);
        const Role role = kind == PartKind::HeadCell ? Role::TableHead : Role::Body;
        QList<Slice> lines =
            table.columns[i].titled && role == Role::Body && marked.isEmpty()
                ? titledLines(words[i], places[i], canvas)
                : canvas.type.lines(words[i], role, places[i].x, places[i].width, places[i].edge, 0, marked);
        canvas.structure.fill(cell, {&lines});
        if (!marked.isEmpty()) canvas.structure.setActual(cell, saidWithMarks(words[i], marked));
        made.row.cells.append(lines);
        made.parts.append(cell);
    }
    return made;
}

// As wide as the table is.
RuleItem lineAcross(const QList<ColumnPlace>& places, qreal thickness, QColor color) {
    const qreal left = places.first().x;
    return {{left, 0}, places.last().x + places.last().width - left, thickness, color};
}

// In rows to write in, the lines have a gap between columns, which shows where each entry goes.
QList<RuleItem> lineInPieces(const QList<ColumnPlace>& places, const QList<int>& parts, const Canvas& canvas) {
    QList<RuleItem> rules;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const bool last = i + 1 == places.size();
        const qreal end = last ? canvas.left + canvas.width : places[i].x + places[i].width;
        rules.append(
            {{places[i].x, 0}, end - places[i].x, canvas.style.hairlineWidth, canvas.style.strongLine, parts[i]});
    }
    return rules;
}

// In an empty cell the line is what there is to read.
QList<int> linesToWriteOn(const TableRow& row, const QList<QString>& words, const QList<QString>& head,
                          const Canvas& canvas) {
    QList<int> parts;
    for (qsizetype i = 0; i < row.parts.size(); ++i)
        parts << (words[i].isEmpty() ? canvas.structure.addWriteIn(row.parts[i], head[i]) : pdf::kArtifact);
    return parts;
}

bool hasGap(const QList<QString>& cells) { return cells.contains(QString()); }

// A form's empty cells are there to be filled in by hand; a record's are just empty.
bool isToWriteIn(const Table& table, const TableWords& words) {
    return table.blankRows > 0 || (table.toWriteIn && std::any_of(words.rows.cbegin(), words.rows.cend(), hasGap));
}

qreal heightOf(const QList<QList<Slice>>& cells) {
    qreal height = 0;
    for (const QList<Slice>& cell : cells) height = qMax(height, heightOf(cell));
    return height;
}

// The head stays with the first row. At the beginning and the end of a table no small row stands alone on a page.
void keepEnds(QList<Strip>& strips, qreal small) {
    const qsizetype last = strips.size() - 1;
    if (last >= 1) strips[1].breakBefore = BreakBefore::PartsLines;
    if (last >= 2 && strips[1].height < small) strips[2].breakBefore = BreakBefore::PartsLines;
    if (last >= 2 && strips[last].height < small) strips[last].breakBefore = BreakBefore::PartsLines;
}

bool hasHead(const TableWords& words) {
    return std::any_of(words.head.cbegin(), words.head.cend(), [](const QString& head) { return !head.isEmpty(); });
}

// Above lines to write on, the line under the head is pale, so that nobody writes on it.
Strip headOf(const TableWords& words, int part, const Table& table, const QList<ColumnPlace>& places, bool writing,
             const Canvas& canvas) {
    Row row;
    if (hasHead(words)) {
        row = rowOf(words.head, PartKind::HeadCell, part, table, places, canvas).row;
        // Heads are aligned at their last line.
        const qreal tallest = heightOf(row.cells);
        for (QList<Slice>& cell : row.cells) {
            const qreal drop = tallest - heightOf(cell);
            for (Slice& slice : cell) slice.baseline += drop;
            for (Item& item : cell.first().items) move(item, {0, drop});
            cell.first().height += drop;
        }
        row.below = canvas.style.tableHeadBelow;
    }
    const Style& style = canvas.style;
    row.rules = {writing ? lineAcross(places, style.hairlineWidth, style.hairline)
                         : lineAcross(places, style.strongLineWidth, style.strongLine)};
    return stripsOf(row, 1e9).first();
}

// Whether no word has to be broken; but for a single very long one no other column is given up.
bool fit(const QList<ColumnNeed>& needs, qreal room) {
    qreal words = 0;
    for (const ColumnNeed& need : needs) words += qMin(need.longestWord, room * 0.45);
    return words <= room;
}

// Each row as labels and values, with a line under it.
Composed stacked(const Table& table, const TableWords& words, const Canvas& canvas) {
    const Style& style = canvas.style;
    const bool writing = isToWriteIn(table, words);
    Composed composed;
    for (qsizetype i = 0; i < table.rows.size() + table.blankRows; ++i) {
        documents::Fields row;
        for (qsizetype column = 0; column < table.columns.size(); ++column) {
            const Text value = table.rows.value(i).value(column).text;
            if (writing || !value.isEmpty()) row.pairs << documents::Fields::Pair{table.columns[column].head, value, 1};
        }
        Composed one = compose(row, canvas);
        if (one.strips.isEmpty()) continue;
        if (!composed.strips.isEmpty()) one.strips.first().above += style.cellAbove;
        keepTogether(one.strips);
        Strip& last = one.strips.last();
        last.height += style.cellBelow;
        if (!writing)
            last.items << RuleItem{{canvas.left, last.height}, canvas.width, style.hairlineWidth, style.hairline};
        composed.strips += one.strips;
    }
    return composed;
}

}  // namespace

QString headsOf(const Table& table) {
    QStringList heads;
    for (const Table::Column& column : table.columns)
        heads << words::toText(column.head) + u'/' + QString::number(column.weight);
    return heads.join(u'\n');
}

QList<ColumnPlace> placesOf(const QList<const Table*>& alike, Typesetter& type, qreal left, qreal room) {
    Table table = *alike.first();
    table.rows.clear();
    for (const Table* one : alike) table.rows += one->rows;
    const TableWords words = wordsOfTable(table, type);
    QList<ColumnNeed> needs;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        ColumnNeed need{qMax(0, table.columns[i].weight), type.longestWord(words.head[i], Role::TableHead),
                        type.naturalWidth(words.head[i], Role::TableHead)};
        for (const QList<QString>& row : words.rows) {
            need.cells.append(type.paragraphWidths(row[i], Role::Body));
            for (const qreal paragraph : std::as_const(need.cells.last())) need.natural = qMax(need.natural, paragraph);
            // An e-mail address may be broken, or its column would take the room of all others.
            const qreal word = type.longestWord(row[i], Role::Body);
            need.longestWord =
                qMax(need.longestWord,
                     word <= room * 0.28 ? word : type.longestWord(QString(row[i]).replace(u'@', u"@ "_s), Role::Body));
        }
        if (isToWriteIn(table, words))
            need.longestWord = qMax(need.longestWord, type.style().writingLine * 3);  // a date
        needs.append(need);
    }
    const qreal gap = type.style().columnGap;
    const qreal forWords = room - gap * static_cast<qreal>(needs.size() - 1);
    if (!fit(needs, forWords)) return {};
    const QList<qreal> widths = columnWidths(needs, forWords, [&](qsizetype row, qsizetype column, qreal width) {
        return static_cast<int>(type.lines(words.rows[row][column], Role::Body, 0, width).size());
    });
    QList<ColumnPlace> places;
    qreal x = left;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        places.append({x, widths[i], table.columns[i].alignEnd ? Edge::End : Edge::Left});
        x += widths[i] + gap;
    }
    return places;
}

Composed compose(const Table& table, const Canvas& canvas) {
    if (table.columns.isEmpty()) return {};
    const Style& style = canvas.style;
    const TableWords words = wordsOfTable(table, canvas.type);
    const QList<ColumnPlace> places = canvas.columns.value(headsOf(table));
    if (places.isEmpty()) return stacked(table, words, canvas);
    Composed composed;
    const bool writing = isToWriteIn(table, words);
    const int part = canvas.structure.add(PartKind::Table);
    const Strip head = headOf(words, part, table, places, writing, canvas);
    composed.repeatFirst = head.height < canvas.bodyHeight / 3;
    composed.strips.append(head);
    const qreal most = canvas.bodyHeight - (composed.repeatFirst ? head.height : 0);
    QList<QList<QString>> rows = words.rows;
    rows.resize(rows.size() + table.blankRows, QList<QString>(places.size()));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QList<QString>& cells = rows[i];
        const TableRow set = rowOf(cells, PartKind::Cell, part, table, places, canvas, words.marks.value(i));
        Row row = set.row;
        row.above = style.cellAbove;
        row.below = style.cellBelow;
        // Printed text stands on the line that the other cells are written on.
        if (writing && hasGap(cells)) row.above = qMax(row.above, style.blankRow - row.below - heightOf(row.cells));
        row.rules = writing ? lineInPieces(places, linesToWriteOn(set, cells, words.head, canvas), canvas)
                            : QList<RuleItem>{lineAcross(places, style.hairlineWidth, style.hairline)};
        composed.strips += stripsOf(row, most);
    }
    keepEnds(composed.strips, canvas.bodyHeight / 16);
    return composed;
}

}  // namespace mb::print
