// Spreadsheet programs' files: any bytes as the file itself, and as each of the XML parts inside a whole one.
#include "core/domain/error.h"
#include "core/exchange/table_file.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/workbooks.h"

#include <QCoreApplication>

using namespace mb;
using namespace mb::exchange;

namespace {

void read(const QByteArray& bytes) {
    fuzz::accepted([&] {
        const CellTable table = readTable(bytes, QStringLiteral("sheet.xlsx"));
        int line = table.headerLine();
        for (int row = 0; row < table.rowCount(); ++row) {
            fuzz::require(table.lineOf(row) > line, "rows stand in order below the head");
            line = table.lineOf(row);
            for (int column = 0; column < table.columnCount(); ++column)
                fuzz::require(table.cell(row, column).size() <= maxCellLength, "no cell is longer than allowed");
        }
    });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static int argc = 0;
    static const QCoreApplication application(argc, nullptr);  // knows where modules lie
    const QByteArray bytes = fuzz::bytesOf(data, size);
    read(bytes);
    const QByteArray xml = bytes.mid(1);
    test::XlsxParts parts;
    switch (size ? data[0] : 0) {
        case 'r':
            parts.rows = xml;
            break;
        case 's':
            parts.strings = xml;
            parts.rows = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>";
            break;
        case 'f':
            parts.formats = xml;
            parts.styles = "<xf numFmtId=\"164\"/>";
            parts.rows = "<row><c><v>46330.625</v></c></row>";
            break;
        case 'b':
            parts.behind = xml;
            parts.rows = "<row><c><v>1</v></c></row><row><c/></row>";
            break;
        default:
            read(test::ods(xml));
            return 0;
    }
    read(test::xlsx(parts));
    return 0;
}
