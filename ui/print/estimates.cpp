#include "ui/print/estimates.h"

#include "ui/print/column_widths.h"
#include "ui/print/rich_words.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace mb::print {

QList<qreal> estimatedWidths(const documents::Table& wanted, const documents::Document& document, const Style& style,
                             qreal room) {
    documents::Table table = wanted;
    table.rows.clear();
    for (const documents::Block& block : document.blocks)
        if (const auto* one = std::get_if<documents::Table>(&block); one != nullptr && one->columns == wanted.columns)
            table.rows += one->rows;
    const qreal letter = style.of(Role::Body).size * 0.5;
    const qreal padding = table.columns.size() > 6 ? style.denseColumnGap : style.columnGap;
    QList<ColumnNeed> needs;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        ColumnNeed need{qMax(0, table.columns[i].weight), 0, 0};
        auto consider = [&](const documents::Text& text) {
            QList<qreal> widths;
            for (const QString& line : richLines(text)) {
                widths.append(static_cast<qreal>(line.size()) * letter + padding);
                need.natural = qMax(need.natural, widths.last());
                for (const QString& word : line.split(u' ')) {
                    need.longestWord = qMax(need.longestWord, static_cast<qreal>(word.size()) * letter + padding);
                }
            }
            return widths;
        };
        consider(table.columns[i].head);
        for (const QList<documents::Cell>& row : table.rows) need.cells.append(consider(row.value(i).text));
        needs.append(need);
    }
    return columnWidths(needs, room, [&](qsizetype row, qsizetype column, qreal width) {
        qreal lines = 0;
        for (const qreal natural : needs[column].cells[row]) lines += std::ceil(natural / width);
        return static_cast<int>(lines);
    });
}

qreal entryIndentOf(const documents::Document& document, const Style& style) {
    qsizetype longest = 0;
    for (const documents::Block& block : document.blocks)
        if (const auto* entries = std::get_if<documents::Entries>(&block))
            for (const auto& entry : entries->entries) longest = qMax(longest, entry.number.size());
    const qreal letter = style.of(Role::EntryNumber).size * 0.65;
    return qMax(style.entryNumber, qMin(static_cast<qreal>(longest), 12.0) * letter + style.numberGap);
}

qsizetype figuresBeside(qsizetype count) {
    const qsizetype rows = (count + 3) / 4;
    return rows == 0 ? 0 : (count + rows - 1) / rows;
}

}  // namespace mb::print
