// Records as spreadsheets, read back by our own reader and by another program's.
#include "core/exchange/table_file.h"
#include "core/words/phrases.h"
#include "tests/ui/print/print_support.h"
#include "tests/ui/print/record_sheets.h"
#include "ui/print/paper_formats.h"

#include <QFile>

namespace mb::test::print_table_formats_test {

using namespace Qt::Literals::StringLiterals;
using namespace mb::documents;
using namespace mb::print;
using namespace mb::print_test;

namespace {

QByteArray fileOf(const Document& document, const QString& key) {
    const PaperFormat* format = paperFormatCalled(key, recordFormats());
    REQUIRE(format);
    const QDateTime now(QDate(2026, 11, 22), QTime(9, 30));
    return format->render({document, setupFor(document, Paper::A4), {}, {}, now}).bytes;
}

const Table& tableIn(const Document& document) { return std::get<Table>(document.blocks.last()); }

constexpr char16_t kReader[] =
    uR"(
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
print(len(book.worksheets), sheet.title, sheet.freeze_panes, sheet.print_title_rows, sheet.page_setup.orientation)
print(",".join(sheet.tables.values().__iter__().__next__().column_names))
for row in sheet.iter_rows(min_row=2, max_row=4):
    print("|".join("" if c.value is None else type(c.value).__name__ + ":" + str(c.value).replace("\n", "/") for c in row))
print(book.properties.title, book.properties.creator, book.properties.created)
)";

}  // namespace

// Hidden: writes the files into the current folder, to be looked at.
TEST_CASE("record spreadsheets to look at", "[.][sheets]") {
    const QList<std::pair<QString, Document>> all{
        {u"record"_s, recordSheet()}, {u"wide"_s, wideRecord()}, {u"crowded"_s, crowdedRecord()}};
    for (const auto& [name, document] : all)
        for (const QString& key : {u"xlsx"_s, u"csv"_s}) {
            QFile file(QString(name + u'.' + key));
            REQUIRE(file.open(QIODevice::WriteOnly));
            REQUIRE(file.write(fileOf(document, key)) > 0);
        }
}

TEST_CASE("records are offered as spreadsheets, other papers are not", "[print][formats][DO9]") {
    CHECK(paperFormatKeys(recordFormats()) == paperFormatKeys() + QStringList{u"xlsx"_s, u"csv"_s});
    CHECK(paperFormatCalled(u"xlsx"_s) == nullptr);
    CHECK(paperFormatFor(u"a.XLSX"_s, nullptr, recordFormats()).key == u"xlsx");
    CHECK(paperFormatFor(u"a.pdf"_s, paperFormatCalled(u"pdf"_s), recordFormats()).key == u"pdf");
    CHECK(paperFilter(recordFormats()).endsWith(u";;Excel workbook (*.xlsx);;Comma-separated text (*.csv)"_s));
}

TEST_CASE("a crowded record comes back out of its spreadsheets whole", "[print][xlsx][csv][DO9]") {
    const Document document = crowdedRecord();
    const Table& table = tableIn(document);
    for (const QString& key : {u"xlsx"_s, u"csv"_s}) {
        INFO(key.toStdString());
        const QByteArray bytes = fileOf(document, key);
        CHECK(bytes == fileOf(document, key));
        const exchange::CellTable read = exchange::readTable(bytes, QString(u"x."_s + key));
        CHECK(read.header().size() == 8);
        REQUIRE(read.rowCount() == table.rows.size());
        for (int row = 0; row < read.rowCount(); ++row)
            for (int column = 0; column < 8; ++column) {
                const Cell& cell = table.rows[row][column];
                if (!std::holds_alternative<std::monostate>(cell.value)) continue;
                const QString words = words::toText(cell);
                QString found = read.cell(row, column).toString();
                if (found.startsWith(u'\'')) found.remove(0, 1);
                if (key == u"csv" || words.size() < 32'000) CHECK(found == words);
                else CHECK(words.startsWith(found.chopped(1)));
            }
    }
}

TEST_CASE("another program reads the same out of a workbook", "[print][xlsx][DO9]") {
    if (!hasProgram(u"/usr/bin/python3"_s)) CANNOT_RUN("python3 is missing");
    const QByteArray bytes = fileOf(crowdedRecord(), u"xlsx"_s);
    const QString known =
        run(u"/usr/bin/python3"_s, {u"-c"_s, u"import importlib.util as u; print(u.find_spec('openpyxl'))"_s}, {});
    if (known.startsWith(u"None"_s)) CANNOT_RUN("python3-openpyxl is missing");
    const QStringList lines =
        run(u"/usr/bin/python3"_s, {u"-c"_s, QString::fromUtf16(kReader), u"%1"_s}, bytes, u".xlsx"_s).split(u'\n');
    REQUIRE(lines.size() >= 6);
    CHECK(lines[0] == u"1 Trainees 2003 all A2 $1:$1 landscape");
    CHECK(lines[1] == u"Dates,Mentee,Level,Project,Begun,Hours,Grant,Works");
    CHECK(lines[2].startsWith(u"str:May 2003|str:ليلى حداد||str:A longer sentence"_s));
    CHECK(lines[2].endsWith(u"|str:May 2003||float:1200.5|str:PMID 0039000112"_s));
    CHECK(lines[3].contains(u"|datetime:2003-05-02 00:00:00|float:0.25||"_s));
    CHECK(lines[4].contains(u"|str:=1+1 \"Ada\" <i>|"_s));
    CHECK(lines[5].startsWith(u"Record <b>of</b> all & more None 2026-11-22"_s));
}

}  // namespace mb::test::print_table_formats_test
