#include "core/exchange/document_tables.h"

#include "core/exchange/csv.h"

#include <algorithm>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

using documents::Cell;
using documents::Table;
using documents::Text;

Table headless(int columns) { return {QList<Table::Column>(columns), {}}; }

Table tableFrom(const documents::Figures& figures) {
    Table table = headless(3);
    for (const auto& one : figures.figures) table.rows << QList<Cell>{one.label, one.number, one.words};
    return table;
}

Table tableFrom(const documents::Entries& entries) {
    Table table = headless(2);
    for (const auto& one : entries.entries) table.rows << QList<Cell>{Text::verbatim(one.number), one.text};
    return table;
}

struct InCsv {
    QString words;
    QString operator()(std::monostate) const { return words; }
    QString operator()(double number) const { return QString::number(number, 'g', 15); }
    QString operator()(QDate day) const { return day.toString(Qt::ISODate); }
    QString operator()(const documents::YearMonth& month) const {
        return u"%1-%2"_s.arg(month.year, 4, 10, QChar(u'0')).arg(month.month, 2, 10, QChar(u'0'));
    }
    QString operator()(const Money&) const { return words; }
};

// A number below zero is no formula.
QString csvCell(const Cell& cell, const Say& say) {
    const QString words = std::visit(InCsv{cell.isEmpty() ? QString() : say(cell.text)}, cell.value);
    return std::holds_alternative<double>(cell.value) ? words : defused(words);
}

bool hasHead(const Table& table) {
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [](const Table::Column& column) { return !column.head.isEmpty(); });
}

QString csvLines(const Table& table, const Say& say) {
    QString csv;
    QStringList cells;
    if (hasHead(table)) {
        for (const Table::Column& column : table.columns)
            cells << defused(column.head.isEmpty() ? QString() : say(column.head));
        csv += csvLine(cells, Formulas::AsWritten);
    }
    for (const QList<Cell>& row : table.rows) {
        cells.clear();
        for (qsizetype i = 0; i < table.columns.size(); ++i) cells << csvCell(row.value(i), say);
        csv += csvLine(cells, Formulas::AsWritten);
    }
    return csv;
}

QByteArray encoded(const QString& csv, Bom bom) { return (bom == Bom::Yes ? "\xef\xbb\xbf" : "") + csv.toUtf8(); }

}  // namespace

QList<NamedTable> tablesOf(const documents::Document& document, const Say& say) {
    QList<NamedTable> tables;
    QString name = document.title.isEmpty() ? QString() : say(document.title);
    const auto add = [&](Table table) {
        if (table.columns.isEmpty() || (table.rows.isEmpty() && !hasHead(table))) return;
        table.blankRows = 0;
        tables.append({name, std::move(table)});
    };
    for (const documents::Block& block : document.blocks) {
        if (const auto* heading = std::get_if<documents::Heading>(&block)) name = say(heading->text);
        else if (const auto* table = std::get_if<Table>(&block)) add(*table);
        else if (const auto* figures = std::get_if<documents::Figures>(&block)) add(tableFrom(*figures));
        else if (const auto* entries = std::get_if<documents::Entries>(&block)) add(tableFrom(*entries));
    }
    return tables;
}

QByteArray csvOf(const Table& table, const Say& say, Bom bom) { return encoded(csvLines(table, say), bom); }

QByteArray csvOf(const documents::Document& document, const Say& say, Bom bom) {
    QString csv;
    const QList<NamedTable> tables = tablesOf(document, say);
    for (const NamedTable& one : tables) {
        if (tables.size() > 1) csv += (csv.isEmpty() ? QString() : u"\r\n"_s) + csvLine({one.name});
        csv += csvLines(one.table, say);
    }
    return encoded(csv, bom);
}

ClipTable clipOf(const Table& table, const Say& say) {
    ClipTable clip;
    for (const Table::Column& column : table.columns)
        clip.heads << (column.head.isEmpty() ? QString() : say(column.head));
    for (const QList<Cell>& row : table.rows) {
        QList<ClipCell> cells;
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const Text text = row.value(i).text;
            cells << ClipCell(text.isEmpty() ? QString() : say(text),
                              text.phrase.isEmpty() ? text.marks : QList<Text::Mark>());
        }
        clip.rows << cells;
    }
    return clip;
}

}  // namespace mb::exchange
