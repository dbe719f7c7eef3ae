#include "core/exchange/xlsx_out.h"

#include "core/documents/cells.h"
#include "core/exchange/table_file.h"
#include "core/words/phrases.h"
#include "tests/support/catch.h"

namespace mb::test::exchange_xlsx_out_test {

using namespace mb::documents;
using namespace mb::exchange;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today(2026, 11, 22);

QString say(const Text& text) { return words::toText(text); }

Text plainText(const QString& words) { return Text::verbatim(words); }

Table tableOf(const QStringList& heads, const QList<QList<Cell>>& rows) {
    Table table;
    for (const QString& head : heads) table.columns << Table::Column{plainText(head)};
    table.rows = rows;
    return table;
}

CellTable readBack(const Document& document, const QString& sheet = {}) {
    return readTable(xlsxOf(document, today, say), u"x.xlsx"_s, {sheet, {}});
}

// The cells of one column, read by the importer.
QStringList columnOf(const QList<Cell>& cells) {
    Table table = tableOf({u"A"_s, u"Row"_s}, {});
    for (qsizetype i = 0; i < cells.size(); ++i) table.rows << QList<Cell>{cells[i], plainText(QString::number(i))};
    Document document;
    document.blocks = {table};
    const CellTable read = readBack(document);
    QStringList column;
    for (int row = 0; row < read.rowCount(); ++row) column << read.cell(row, 0).toString();
    return column;
}

QString partOf(const Document& document, const QByteArray& part) {
    ZipReader zip(xlsxOf(document, today, say), u"x.xlsx"_s);
    return QString::fromUtf8(zip.whole(part, 10'000'000));
}

}  // namespace

TEST_CASE("a workbook has a sheet for each table, named by its heading", "[exchange][xlsx]") {
    Document document;
    document.title = plainText(u"Record"_s);
    const Table table = tableOf({u"Mentee"_s}, {{plainText(u"Ada"_s)}});
    document.blocks = {table,
                       Heading{1, u"2"_s, plainText(u"Trainees: [2003] / all?"_s)},
                       table,
                       table,
                       Figures{{{plainText(u"Mentees"_s), plainText(u"8"_s), plainText(u"3 current"_s)}}},
                       Heading{1, {}, plainText(u"Works"_s)},
                       Entries{{{u"1"_s, plainText(u"A title."_s)}}},
                       Table()};
    const CellTable first = readBack(document);
    QStringList names;
    for (const SheetName& sheet : first.origin().sheets) names << sheet.name;
    CHECK(names == QStringList{u"Record"_s, u"Trainees 2003 all"_s, u"Trainees 2003 all (2)"_s,
                               u"Trainees 2003 all (3)"_s, u"Works"_s});
    CHECK(first.header() == QStringList{u"Mentee"_s});
    CHECK(first.cell(0, 0) == u"Ada");
    CHECK(readBack(document, u"Works"_s).header() == QStringList{u"1"_s, u"A title."_s});
    CHECK(xlsxOf(document, today, say) == xlsxOf(document, today, say));
    CHECK(xlsxOf(document, today, say) != xlsxOf(document, today.addDays(1), say));
    CHECK_FALSE(xlsxOf(Document(), today, say).isEmpty());
}

TEST_CASE("names of sheets are what spreadsheets allow", "[exchange][xlsx]") {
    CHECK(sheetName(u"a[b]c:d*e?f/g\\h"_s, {}) == u"a b c d e f g h");
    CHECK(sheetName(u"'Ada's'"_s, {}) == u"Ada's");
    CHECK(sheetName(u" \n"_s, {}) == u"_");
    CHECK(sheetName(u"history"_s, {}) == u"history_");
    CHECK(sheetName(u"Ada"_s, {u"ADA"_s}) == u"Ada (2)");
    const QString longName = u"A sheet name of exactly thirty-"_s + u"one and more"_s;
    CHECK(sheetName(longName, {}).size() == 31);
    CHECK(sheetName(longName, {sheetName(longName, {})}).size() <= 31);
    // An emoji counts as two letters and is never cut in half.
    CHECK(sheetName(u"🎓"_s.repeated(20), {}) == u"🎓"_s.repeated(15));
    CHECK(sheetName(u"1234567890123456789012345678 'x"_s, {}) == u"1234567890123456789012345678 'x"_s);
}

TEST_CASE("a cell is what it counts as, and whatever else is a text", "[exchange][xlsx]") {
    const QList<Cell> cells{numberCell(12),
                            hoursCell(90),
                            dayCell(QDate(2003, 5, 17)),
                            dateCell(PartialDate::fromText(u"2003-05"_s)),
                            dateCell(PartialDate::fromText(u"2003"_s)),
                            dayCell(QDate(1899, 12, 31)),
                            dayCell(QDate(12003, 5, 17)),
                            plainText(u"=1+1"_s),
                            plainText(u"0039000112"_s),
                            plainText(u"+41 555 0142"_s),
                            plainText(u"two\nlines\tand \u0001control"_s),
                            plainText(u"_x000D_ _x00zz_ _x"_s),
                            plainText(u"ليلى 🎓"_s),
                            Cell()};
    const QStringList read = columnOf(cells);
    CHECK(read == QStringList{u"12"_s, u"1.5"_s, u"2003-05-17"_s, u"May 2003"_s, u"2003"_s, say(cells[5].text),
                              say(cells[6].text), u"=1+1"_s, u"0039000112"_s, u"+41 555 0142"_s,
                              u"two\nlines and control"_s, u"_x000D_ _x00zz_ _x"_s, u"ليلى 🎓"_s, u""_s});
    Document document;
    document.title = plainText(u"Canary & <title>"_s);
    document.author = plainText(u"nobody"_s);
    document.blocks = {tableOf({u"Amount"_s}, {{moneyCell({120050, u"USD"_s})}, {moneyCell({500, u"JPY"_s})}})};
    const QString sheet = partOf(document, "xl/worksheets/sheet1.xml");
    CHECK(sheet.contains(u"<v>1200.5</v>"_s));
    CHECK(sheet.contains(u"<v>500</v>"_s));
    CHECK(partOf(document, "xl/styles.xml").contains(u"formatCode=\"&quot;USD&quot; #,##0.00\""_s));
    CHECK(partOf(document, "xl/styles.xml").contains(u"formatCode=\"&quot;JPY&quot; #,##0\""_s));
    const QString properties = partOf(document, "docProps/core.xml");
    CHECK(properties.contains(u"<dc:title>Canary &amp; &lt;title&gt;</dc:title>"_s));
    CHECK(properties.contains(u"2026-11-22T12:00:00Z"_s));
    CHECK_FALSE(properties.contains(u"nobody"_s));
}

TEST_CASE("a workbook freezes repeats and names its heads", "[exchange][xlsx]") {
    Document document;
    document.title = plainText(u"T"_s);
    document.blocks = {tableOf({u"A"_s, u"a"_s, u""_s, u"B\nC"_s}, {{plainText(u"x"_s)}}), tableOf({u"Empty"_s}, {})};
    const QString sheet = partOf(document, "xl/worksheets/sheet1.xml");
    CHECK(sheet.contains(u"state=\"frozen\""_s));
    CHECK(sheet.contains(u"numberStoredAsText=\"1\""_s));
    CHECK(partOf(document, "xl/workbook.xml").contains(u"_xlnm.Print_Titles"_s));
    const QString table = partOf(document, "xl/tables/table1.xml");
    for (const QString& head : {u"A"_s, u"a (2)"_s, u"3"_s, u"B C"_s})
        CHECK(table.contains(u"name=\"%1\""_s.arg(head)));
    CHECK(partOf(document, "xl/tables/table2.xml").contains(u"ref=\"A1:A2\""_s));
}

TEST_CASE("marks are kept in a workbook, and a text is cut where no cell could hold it", "[exchange][xlsx][DO10]") {
    using As = Text::Mark::As;
    const Text marked =
        Text::verbatim(u"Okafor M, Chen L. A <title>."_s, {{0, 8, As::Strong}, {10, 6, As::Underlined}});
    const Text whole = Text::verbatim(u"Own"_s, {{0, 3, As::Emphasis}});
    Document document;
    document.blocks = {tableOf({u"A"_s}, {{marked}, {whole}})};
    const QString strings = partOf(document, "xl/sharedStrings.xml");
    CHECK(strings.contains(u"<r><rPr><b/>"_s));
    CHECK(strings.contains(u"<t>Okafor M</t>"_s));
    CHECK(strings.contains(u"<u/>"_s));
    CHECK(partOf(document, "xl/styles.xml").contains(u"<i/>"_s));
    CHECK(columnOf({marked, whole}) == QStringList{u"Okafor M, Chen L. A <title>."_s, u"Own"_s});
    QList<Text::Mark> many;
    for (int i = 0; i < 600; i += 2) many << Text::Mark{i, 1, As::Strong};
    CHECK(columnOf({Text::verbatim(u"ab"_s.repeated(300), many)}) == QStringList{u"ab"_s.repeated(300)});
    const QString endless = u"ä🎓"_s.repeated(20'000);
    Text both = Text::verbatim(endless, {{0, 30'000, As::Strong}});
    for (const QString& read : columnOf({plainText(endless), both})) {
        CHECK(read.size() <= 32'767);
        CHECK(read.size() > 32'760);
        CHECK(read.endsWith(u'…'));
        CHECK(endless.startsWith(read.chopped(1)));
    }
}

TEST_CASE("tables of a document as comma-separated text", "[exchange][csv]") {
    Document document;
    document.title = plainText(u"Record"_s);
    document.blocks = {Heading{1, {}, plainText(u"=Trainees"_s)},
                       tableOf({u"Mentee"_s, u"Begun"_s, u"Hours"_s, u"Grant"_s},
                               {{plainText(u"=HYPERLINK(\"x\")"_s), dateCell(PartialDate::fromText(u"2003-05"_s)),
                                 Cell(plainText(u"minus"_s), -1.5), moneyCell({120050, u"USD"_s})},
                                {plainText(u"Zoë, MD"_s), dayCell(QDate(2003, 5, 17)), hoursCell(90)}})};
    const QByteArray csv = csvOf(document, say);
    CHECK(csv ==
          u"Mentee,Begun,Hours,Grant\r\n\"'=HYPERLINK(\"\"x\"\")\",2003-05,-1.5,\"USD 1,200.50\"\r\n"
          "\"Zoë, MD\",2003-05-17,1.5,\r\n"_s.toUtf8());
    CHECK(csvOf(document, say, Bom::Yes) == "\xef\xbb\xbf" + csv);
    document.blocks << Entries{{{u"1"_s, plainText(u"A title."_s)}}};
    CHECK(csvOf(document, say).startsWith("'=Trainees\r\nMentee,"));
    CHECK(csvOf(document, say).endsWith("\r\n\r\n'=Trainees\r\n1,A title.\r\n"));
    CHECK(csvOf(std::get<Table>(document.blocks[1]), say) == csv);
}

}  // namespace mb::test::exchange_xlsx_out_test
