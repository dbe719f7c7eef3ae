#include "core/documents/comparison.h"
#include "core/words/phrases.h"
#include "ui/print/column_widths.h"
#include "ui/print/compose.h"

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace mb::print {

namespace {

using documents::Table;
using documents::Text;
using pdf::PartKind;

using RowWords = QList<MarkedWords>;

RowWords wordsOfCells(const QList<documents::Cell>& cells, qsizetype count, Typesetter& type) {
    RowWords words;
    for (qsizetype i = 0; i < count; ++i) words.append(i < cells.size() ? type.marked(cells[i].text) : MarkedWords());
    return words;
}

QList<Mark> marksAt(const QList<documents::WordRange>& ranges, Mark::As as) {
    QList<Mark> marks;
    for (const documents::WordRange& range : ranges) marks.append({range.start, range.length, as});
    return marks;
}

// What each of two cells has alone.
void markDifference(MarkedWords& before, MarkedWords& after) {
    const documents::WordsApart apart = documents::wordsApart(before.words, after.words);
    before.marks = marksAt(apart.removed, Mark::As::Removed);
    after.marks = marksAt(apart.added, Mark::As::Added);
}

struct TableWords {
    RowWords head;
    QList<RowWords> rows;
};

TableWords wordsOfTable(const Table& table, Typesetter& type) {
    TableWords words;
    for (const Table::Column& column : table.columns) words.head.append(type.marked(column.head));
    for (const auto& row : table.rows) words.rows.append(wordsOfCells(row, table.columns.size(), type));
    const qsizetype last = table.columns.size() - 1;
    for (const qsizetype row : table.compared) markDifference(words.rows[row][last - 1], words.rows[row][last]);
    return words;
}

bool isOfTwoVersions(const Mark& mark) { return mark.as == Mark::As::Removed || mark.as == Mark::As::Added; }

// Who hears the cell is told which words were struck out or added.
QString saidWithMarks(const MarkedWords& text) {
    QString said;
    qsizetype at = 0;
    for (const Mark& mark : text.marks) {
        const Text part = Text::of(mark.as == Mark::As::Removed ? u"paper.removed"_s : u"paper.added"_s,
                                   {text.words.mid(mark.start, mark.length)});
        said += text.words.mid(at, mark.start - at) + words::toText(part);
        at = mark.start + mark.length;
    }
    return said + text.words.mid(at);
}

// Many columns leave little room for each.
bool isDense(const Table& table) { return table.columns.size() > 6; }
Role roleOfCells(const Table& table) { return isDense(table) ? Role::Dense : Role::Body; }

struct TableRow {
    Row row;
    QList<int> parts;  // of its cells
};

// What a cell is about, and under it, smaller, the rest.
QList<Slice> titledLines(const MarkedWords& text, Role role, const ColumnPlace& place, const Canvas& canvas) {
    const qsizetype end = text.words.indexOf(u'\n');
    QList<Slice> lines = canvas.type.lines(text.mid(0, end), role, place.x, place.width, place.edge);
    if (end < 0) return lines;
    QList<Slice> rest = canvas.type.lines(text.mid(end + 1), Role::Detail, place.x, place.width, place.edge);
    rest.first().above += canvas.style.beforeDetail;
    return lines + rest;
}

TableRow rowOf(const RowWords& words, PartKind kind, int part, const Table& table, const QList<ColumnPlace>& places,
               const Canvas& canvas) {
    TableRow made;
    const int row = canvas.structure.add(PartKind::Row, part);
    for (qsizetype i = 0; i < places.size(); ++i) {
        const bool compared = std::any_of(words[i].marks.begin(), words[i].marks.end(), isOfTwoVersions);
        const int cell = canvas.structure.add(kind, row);
        const Role role = kind == PartKind::HeadCell ? Role::TableHead : roleOfCells(table);
        QList<Slice> lines = table.columns[i].titled && kind == PartKind::Cell && !compared
                                 ? titledLines(words[i], role, places[i], canvas)
                                 : canvas.type.lines(words[i], role, places[i].x, places[i].width, places[i].edge);
        canvas.structure.fill(cell, {&lines});
        if (compared) canvas.structure.setActual(cell, saidWithMarks(words[i]));
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
QList<int> linesToWriteOn(const TableRow& row, const RowWords& words, const RowWords& head, const Canvas& canvas) {
    QList<int> parts;
    for (qsizetype i = 0; i < row.parts.size(); ++i)
        parts << (words[i].isEmpty() ? canvas.structure.addWriteIn(row.parts[i], head[i].words) : pdf::kArtifact);
    return parts;
}

QList<Remark> remarksOf(const QList<documents::Cell>& cells, const QList<ColumnPlace>& places) {
    constexpr qreal around = 2;
    QList<Remark> remarks;
    for (qsizetype i = 0; i < qMin(cells.size(), places.size()); ++i)
        if (cells[i].remark)
            remarks.append({QRectF(places[i].x - around, 0, places[i].width + 2 * around, 0), cells[i].remark,
                            cells[i].isEmpty()});
    return remarks;
}

bool hasGap(const RowWords& cells) {
    return std::any_of(cells.begin(), cells.end(), std::mem_fn(&MarkedWords::isEmpty));
}

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

bool wordsHaveHead(const TableWords& words) {
    return !std::all_of(words.head.begin(), words.head.end(), std::mem_fn(&MarkedWords::isEmpty));
}

// Above lines to write on, the line under the head is pale, so that nobody writes on it.
Strip headOf(const TableWords& words, int part, const Table& table, const QList<ColumnPlace>& places, bool writing,
             const Canvas& canvas) {
    Row row;
    if (wordsHaveHead(words)) {
        row = rowOf(words.head, PartKind::HeadCell, part, table, places, canvas).row;
        // Heads are aligned at their last line.
        const qreal tallest = heightOf(row.cells);
        for (QList<Slice>& cell : row.cells) {
            const qreal drop = tallest - heightOf(cell);
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

namespace {
constexpr qreal nameAtMost = 0.28;  // of the room; what is longer is an address or a link, which may be broken
}

QList<ColumnPlace> placesOf(const QList<const Table*>& alike, Typesetter& type, qreal left, qreal room) {
    Table table = *alike.first();
    table.rows.clear();
    for (const Table* one : alike) table.rows += one->rows;
    const TableWords words = wordsOfTable(table, type);
    const Role role = roleOfCells(table);
    QList<ColumnNeed> needs;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const QString head = words.head[i].words;
        ColumnNeed need{qMax(0, table.columns[i].weight), type.longestWord(head, Role::TableHead),
                        type.naturalWidth(head, Role::TableHead)};
        for (const RowWords& row : words.rows) {
            need.cells.append(type.paragraphWidths(row[i], role));
            for (const qreal paragraph : std::as_const(need.cells.last())) need.natural = qMax(need.natural, paragraph);
            // An e-mail address may be broken, or its column would take the room of all others.
            const qreal word = type.longestWord(row[i].words, role, row[i].marks);
            const qreal unbroken = type.longestUnbroken(row[i].words, role, row[i].marks);
            // In the tables of records; an agreement counts its pages.
            if (isDense(table) && unbroken <= room * nameAtMost)
                need.longestUnbroken = qMax(need.longestUnbroken, unbroken);
            need.longestWord =
                qMax(need.longestWord, word <= room * nameAtMost
                                           ? word
                                           : type.longestWord(QString(row[i].words).replace(u'@', u"@ "_s), role));
        }
        if (isToWriteIn(table, words))
            need.longestWord = qMax(need.longestWord, type.style().writingLine * 3);  // a date
        needs.append(need);
    }
    const qreal gap = isDense(table) ? type.style().denseColumnGap : type.style().columnGap;
    const qreal forWords = room - gap * static_cast<qreal>(needs.size() - 1);
    if (!fit(needs, forWords)) return {};
    const QList<qreal> widths = columnWidths(needs, forWords, [&](qsizetype row, qsizetype column, qreal width) {
        return static_cast<int>(type.lines(words.rows[row][column], role, 0, width, Edge::Left).size());
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
    QList<RowWords> rows = words.rows;
    rows.resize(rows.size() + table.blankRows, RowWords(places.size()));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const RowWords& cells = rows[i];
        const TableRow set = rowOf(cells, PartKind::Cell, part, table, places, canvas);
        Row row = set.row;
        row.above = style.cellAbove;
        row.below = style.cellBelow;
        // Printed text stands on the line that the other cells are written on.
        if (writing && hasGap(cells)) row.above = qMax(row.above, style.blankRow - row.below - heightOf(row.cells));
        row.remarks = remarksOf(table.rows.value(i), places);
        row.rules = writing ? lineInPieces(places, linesToWriteOn(set, cells, words.head, canvas), canvas)
                            : QList<RuleItem>{lineAcross(places, style.hairlineWidth, style.hairline)};
        composed.strips += stripsOf(row, most);
    }
    keepEnds(composed.strips, canvas.bodyHeight / 16);
    return composed;
}

}  // namespace mb::print
