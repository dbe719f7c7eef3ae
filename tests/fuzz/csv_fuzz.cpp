// Spreadsheets: any bytes as a CSV file, read cell by cell and planned as an import into a small book.
#include "core/exchange/csv.h"
#include "core/exchange/spreadsheet.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/books.h"

#include <QCoreApplication>

using namespace mb;
using namespace mb::exchange;

namespace {

struct Place {
    int argc = 0;
    QCoreApplication application{argc, nullptr};
    test::TestBook book;
    QString file = book.folder.filePath(QStringLiteral("sheet.csv"));
    Place() {
        book.mentorship(book.person(QStringLiteral("Lin Chen")));
        book.mentorship(book.person(QStringLiteral("Ada Fox")), Side::Mentor);
    }
};
Place& place() {
    static Place only;
    return only;
}

QList<QStringList> rowsOf(const CellTable& table) {
    QList<QStringList> rows;
    for (int row = 0; row < table.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columnCount(); ++column) cells << table.cell(row, column).toString();
        rows << cells;
        fuzz::require(table.lineOf(row) >= table.headerLine(), "a row stands behind the header");
    }
    return rows;
}

// What is written as CSV is read back the same.
void checkWrittenAgain(const CellTable& table) {
    QStringList head;
    for (int column = 0; column < table.columnCount(); ++column) head << QStringLiteral("c%1").arg(column);
    QString text = csvLine(head);
    const QList<QStringList> rows = rowsOf(table);
    for (const QStringList& row : rows) text += csvLine(row, Formulas::AsWritten);
    const QByteArray bytes = text.toUtf8();
    if (QString::fromUtf8(bytes) != text) return;  // half a character has no place in UTF-8
    fuzz::require(rowsOf(readCsv(bytes, table.path())) == rows, "rows are read as they were written");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray bytes = fuzz::bytesOf(data, size);
    fuzz::accepted([&] { checkWrittenAgain(readCsv(bytes, QStringLiteral("sheet.csv"))); });

    QFile file(place().file);
    fuzz::require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "the input can be written");
    file.close();
    for (const std::optional<DateOrder> order : {std::optional<DateOrder>(), std::optional(DateOrder::Us)}) {
        fuzz::accepted([&] {
            const ImportPlan plan = planImport(*place().book, {place().file}, {order, LengthUnit::Minutes, {}});
            for (const PlannedRow& row : plan.rows)
                fuzz::require(row.file == 0 && row.line > 0, "what is planned comes from a line of the sheet");
        });
    }
    return 0;
}
