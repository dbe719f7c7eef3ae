#include "core/domain/error.h"
#include "core/exchange/number_format.h"
#include "core/exchange/table_file.h"
#include "tests/core/exchange/import_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/workbooks.h"

namespace mb::test::exchange_workbook_test {

using namespace mb::exchange;
using namespace Qt::Literals::StringLiterals;

namespace {

QString fixture(const char* name) {
    return QString(MENTORBOOK_SOURCE_DIR "/tests/data/sheets/"_L1 + QLatin1String(name));
}

CellTable read(const QByteArray& bytes, const QString& sheet = {}) {
    return readTable(bytes, u"x.xlsx"_s, {sheet, {}});
}

QStringList rowOf(const CellTable& table, int row) {
    QStringList cells;
    for (int column = 0; column < table.columnCount(); ++column) cells << table.cell(row, column).toString();
    return cells;
}

QStringList refusal(const QByteArray& bytes, const QString& sheet = {}) {
    try {
        read(bytes, sheet);
    } catch (const Error& error) {
        CHECK((error.kind == ErrorKind::InputUnreadable || error.kind == ErrorKind::InputTooLarge));
        return error.args.mid(1);
    }
    return {};
}

// A sheet of one column under the head "A", whose cells are written so.
QStringList cells(const QByteArray& written, const XlsxParts& more = {}) {
    XlsxParts parts = more;
    parts.rows = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>A</v></c></row>";
    int row = 1;
    for (const QByteArray& cell : written.split('|')) {
        const QByteArray number = QByteArray::number(++row);
        parts.rows += "<row r=\"" + number + "\"><c r=\"A" + number + "\" " + cell + "</c></row>";
    }
    const CellTable table = read(xlsx(parts));
    QStringList read;
    for (int i = 0; i < table.rowCount(); ++i) read << table.cell(i, 0).toString();
    return read;
}

}  // namespace

TEST_CASE("number formats tell days months times and lengths") {
    for (const char16_t* code :
         {u"yyyy-mm-dd", u"m/d/yyyy", u"d. mmmm yyyy", u"[$-409]d-mmm-yy;@", u"dddd, mmmm d, yyyy", u"m/d"})
        CHECK(shownBy(code) == ShownAs::Day);
    for (const char16_t* code : {u"m/d/yy h:mm", u"yyyy-mm-dd\\ hh:mm:ss", u"d.m.yy h:mm AM/PM"})
        CHECK(shownBy(code) == ShownAs::DayAndTime);
    for (const char16_t* code : {u"mmm yyyy", u"mmm-yy", u"mmmm"}) CHECK(shownBy(code) == ShownAs::Month);
    for (const char16_t* code : {u"h:mm", u"h:mm AM/PM", u"mm:ss", u"hh:mm:ss.0", u"[$-F400]h:mm:ss\\ AM/PM"})
        CHECK(shownBy(code) == ShownAs::Time);
    for (const char16_t* code : {u"[h]:mm", u"[mm]:ss", u"[hh]:mm:ss"}) CHECK(shownBy(code) == ShownAs::Length);
    for (const char16_t* code : {u"General", u"0.00", u"#,##0 \"days\"", u"0.00E+00", u"[Red]0;[Blue]0", u"@",
                                 u"0\\ \\h", u"\"years: \"0", u"_-* #,##0.00_-"})
        CHECK(shownBy(code) == ShownAs::AsNumber);
    CHECK(shownBy(u"yyyy") == ShownAs::Year);
}

TEST_CASE("serial numbers become days in both epochs") {
    const auto day = [](double serial, Epoch epoch = Epoch::From1900) { return written(serial, ShownAs::Day, epoch); };
    CHECK(day(1) == "1900-01-01");
    CHECK(day(59) == "1900-02-28");
    CHECK(day(60) == "1900-02-29");  // as Excel shows it; no reader of days takes it
    CHECK(day(61) == "1900-03-01");
    CHECK(day(46330) == "2026-11-04");
    CHECK(day(46330.9999999) == "2026-11-04");
    CHECK(day(44868, Epoch::From1904) == "2026-11-04");
    CHECK(day(0, Epoch::From1904) == "1904-01-01");
    CHECK(day(0).isEmpty());
    CHECK(day(-3) == "-3");
    CHECK(day(2'958'465) == "9999-12-31");
    CHECK(day(2'958'466) == "2958466");
    CHECK(day(1e300) == "1e+300");
    CHECK(written(46330.625, ShownAs::DayAndTime, Epoch::From1900) == "2026-11-04 15:00");
    CHECK(written(46330.99999999, ShownAs::DayAndTime, Epoch::From1900) == "2026-11-05");
    CHECK(written(46330, ShownAs::Month, Epoch::From1900) == "2026-11");
    CHECK(written(0.3958333333333333, ShownAs::Time, Epoch::From1900) == "09:30");
    CHECK(written(46330.625, ShownAs::Time, Epoch::From1900) == "15:00");
    CHECK(written(1.0625, ShownAs::Length, Epoch::From1900) == "25:30");
    CHECK(written(0.1 + 0.2) == "0.3");
    CHECK(written(15551234567.0) == "15551234567");
}

TEST_CASE("xlsx: cells are read as they are shown") {
    XlsxParts parts;
    parts.styles =
        "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"20\"/><xf numFmtId=\"165\"/>";
    parts.formats =
        "<numFmt numFmtId=\"164\" formatCode=\"mmm yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"[h]:mm\"/>";
    parts.strings =
        "<si><t>Ines Moreau</t></si><si><r><rPr><b/></rPr><t>Ko</t></r><r><t xml:space=\"preserve\">fi "
        "Danquah</t></r></si>"
        "<si><t>山田</t><rPh sb=\"0\" eb=\"2\"><t>ヤマダ</t></rPh></si><si><t>two_x000D_\nlines</t></si>";
    CHECK(cells("t=\"s\"><v>0</v>|t=\"s\"><v>1</v>|t=\"s\"><v>2</v>|t=\"s\"><v>3</v>", parts) ==
          QStringList{u"Ines Moreau"_s, u"Kofi Danquah"_s, u"山田"_s, u"two\nlines"_s});
    CHECK(
        cells("s=\"1\"><v>46330</v>|s=\"2\"><v>46330</v>|s=\"3\"><v>0.625</v>|s=\"4\"><v>0.0625</v>|s=\"0\"><v>45</v>",
              parts) == QStringList{u"2026-11-04"_s, u"2026-11"_s, u"15:00"_s, u"01:30"_s, u"45"_s});
    CHECK(cells("><v>0.75</v>|t=\"n\"><v>7.5E-1</v>|><v>0.1000000000000001</v>") ==
          QStringList{u"0.75"_s, u"0.75"_s, u"0.1"_s});
    CHECK(cells("t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is>|t=\"b\"><v>1</v>|t=\"b\"><v>0</v>|t=\"d\" "
                "s=\"1\"><v>2026-11-04T00:00:00</v>",
                parts) == QStringList{u"ab"_s, u"TRUE"_s, u"FALSE"_s, u"2026-11-04"_s});
    CHECK(cells("t=\"str\"><f>A1&amp;\"x\"</f><v>Ax</v>|><f>1+1</f><v>2</v>") == QStringList{u"Ax"_s, u"2"_s});
    parts.properties = "<workbookPr date1904=\"1\"/>";
    CHECK(cells("s=\"1\"><v>44868</v>", parts) == QStringList{u"2026-11-04"_s});
}

TEST_CASE("xlsx: places are those that the spreadsheet shows") {
    XlsxParts parts;
    parts.rows =
        "<row r=\"3\"><c r=\"B3\" t=\"str\"><v>Name</v></c><c r=\"AB3\" t=\"str\"><v>Date</v></c></row>"
        "<row r=\"4\"/><row r=\"7\"><c r=\"B7\" t=\"str\"><v>Ada</v></c><c r=\"AB7\" t=\"str\"><v>soon\nor "
        "later</v></c>"
        "<c r=\"AC7\"><v>3</v></c></row>";
    const CellTable table = read(xlsx(parts));
    CHECK(table.headerLine() == 3);
    REQUIRE(table.rowCount() == 1);
    CHECK(table.lineOf(0) == 7);
    CHECK(table.lineOf(0, 28) == 7);
    CHECK(table.columnName(1) == u"B (Name)");
    CHECK(table.columnName(27) == u"AB (Date)");
    CHECK(table.columnCount() == 29);  // what stands beside the table is a column without a name
    CHECK(table.cell(0, 28) == u"3");
}

TEST_CASE("xlsx: a cell merged downwards holds for all of its rows") {
    XlsxParts parts;
    parts.rows =
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Date</v></c><c r=\"B1\" t=\"str\"><v>Who</v></c></row>"
        "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>2026-11-04</v></c><c r=\"B2\" t=\"str\"><v>Ada</v></c></row>"
        "<row r=\"3\"><c r=\"A3\"/><c r=\"B3\" t=\"str\"><v>Lin</v></c></row>"
        "<row r=\"4\"><c r=\"B4\" t=\"str\"><v>Kofi</v></c></row>";
    parts.behind = "<mergeCells count=\"2\"><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"A9:C9\"/></mergeCells>";
    const CellTable table = read(xlsx(parts));
    CHECK(rowOf(table, 1) == QStringList{u"2026-11-04"_s, u"Lin"_s});
    CHECK(rowOf(table, 2) == QStringList{{}, u"Kofi"_s});
}

TEST_CASE("xlsx: what is hidden is read and told") {
    XlsxParts parts;
    parts.columns = "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"9\" max=\"16384\" hidden=\"1\"/></cols>";
    parts.rows =
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Name</v></c><c r=\"B1\" t=\"str\"><v>Phone</v></c></row>"
        "<row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"str\"><v>Pao Vang</v></c><c r=\"B2\"><v>5551234</v></c></row>";
    ImportFixture book;
    const auto plan = book.import({book.write("people.xlsx", xlsx(parts))});
    CHECK(book.person(u"Vang").phone == u"5551234");
    REQUIRE(plan.warnings.size() >= 2);
    CHECK(plan.warnings[0].kind == ImportWarning::HiddenRows);
    CHECK(plan.warnings[0].line == 2);
    CHECK(plan.warnings[0].args == QStringList{u"1"_s});
    CHECK(plan.warnings[1].kind == ImportWarning::HiddenColumns);
    CHECK(plan.warnings[1].args == QStringList{u"1"_s, u"B (Phone)"_s});
}

TEST_CASE("xlsx: a sheet is chosen by name, and otherwise the first that is not hidden") {
    XlsxParts parts;
    parts.rows = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>First</v></c></row>";
    parts.sheets =
        "<sheet name=\"Lists\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/><sheet name=\"Über\" sheetId=\"2\" "
        "r:id=\"rId2\"/>";
    CHECK(read(xlsx(parts)).header() == QStringList{u"Second"_s});
    CHECK(read(xlsx(parts)).notices().isEmpty());
    CHECK(read(xlsx(parts), u"lists"_s).header() == QStringList{u"First"_s});
    CHECK(refusal(xlsx(parts), u"Log"_s) == QStringList{u"no-such-sheet"_s, u"Log"_s, u"Lists"_s, u"Über"_s});
    parts.sheets.replace("state=\"hidden\"", "");
    const CellTable table = read(xlsx(parts));
    CHECK(table.header() == QStringList{u"First"_s});
    REQUIRE(table.notices().size() == 1);
    CHECK(table.notices()[0].kind == ImportWarning::OtherSheets);
    CHECK(table.notices()[0].args == QStringList{u"Lists"_s, u"Über"_s});
}

TEST_CASE("xlsx: a fault that the spreadsheet shows is no value") {
    XlsxParts parts;
    const auto with = [&](const QByteArray& cell) {
        parts.rows =
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Name</v></c><c r=\"B1\" t=\"str\"><v>Started</v></c></row>"
            "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>Pao Vang</v></c>" +
            cell + "</row>";
        ImportFixture book;
        try {
            book.import({book.write("people.xlsx", xlsx(parts))});
        } catch (const Error& error) {
            return error.args.mid(1);
        }
        return QStringList();
    };
    CHECK(with("<c r=\"B2\" t=\"e\"><v>#REF!</v></c>") ==
          QStringList{u"2"_s, u"B (Started)"_s, u"#REF!"_s, u"no-fault"_s});
    CHECK(with("<c r=\"B2\"><f>TODAY()</f></c>") ==
          QStringList{u"2"_s, u"B (Started)"_s, u"=TODAY()"_s, u"no-fault"_s});
    CHECK(with("<c r=\"B2\" t=\"e\"><v>#N/A</v></c>").isEmpty());
}

TEST_CASE("spreadsheets that cannot be read say why") {
    QByteArray locked = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + QByteArray(600, '\0'), old = locked;
    for (const char c : QByteArray("EncryptedPackage")) locked.append(c).append('\0');
    for (const char c : QByteArray("Workbook")) old.append(c).append('\0');
    CHECK(refusal(locked) == QStringList{u"password-protected"_s});
    CHECK(refusal(old) == QStringList{u"old-excel"_s});
    CHECK(refusal(ods("<table:table table:name=\"A\"/>", {}, "<encryption-data/>")) ==
          QStringList{u"password-protected"_s});
    CHECK(refusal(zipped({{"word/document.xml", "<w/>"}})) == QStringList{u"no-spreadsheet"_s});
    CHECK(refusal(zipped({{"xl/workbook.bin", "x"}})) == QStringList{u"old-excel"_s});
    const QByteArray whole = xlsx({});
    CHECK(refusal(whole.left(whole.size() / 2)).value(0) == u"broken-spreadsheet");
    CHECK(refusal(whole) == QStringList());
    XlsxParts odd;
    odd.rows = "<row r=\"2\"/><row r=\"1\"/>";
    CHECK(refusal(xlsx(odd)) == QStringList{u"broken-spreadsheet"_s, u"row 1"_s});
    odd.rows = "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>";
    CHECK(refusal(xlsx(odd)) == QStringList{u"broken-spreadsheet"_s, u"A1"_s});
    odd.rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>";
    CHECK(refusal(xlsx(odd)) == QStringList{u"broken-spreadsheet"_s, u"shared string 7"_s});
    odd.rows = "<row";
    CHECK(refusal(xlsx(odd)).value(0) == u"broken-spreadsheet");
    CHECK(refusal(zipped({{"xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><workbook>&a;</workbook>"}})).value(0) ==
          u"broken-spreadsheet");
}

TEST_CASE("spreadsheets end within limits") {
    XlsxParts parts;
    parts.rows = "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>";
    CHECK(refusal(xlsx(parts)) == QStringList{u"columns"_s, u"2000"_s, u"16384"_s});
    parts.rows = "<row r=\"1\"><c r=\"B1\" t=\"str\"><v>" + QByteArray(maxCellLength + 1, 'x') + "</v></c></row>";
    CHECK(refusal(xlsx(parts)) == QStringList{u"cell"_s, u"100000"_s, u"100001"_s, u"1"_s, u"2"_s});
    // A text that is shared by many cells takes little room in the file.
    parts.strings = "<si><t>" + QByteArray(maxCellLength, 'x') + "</t></si>";
    parts.rows.clear();
    for (int row = 1; row <= 1100; ++row) parts.rows += "<row><c t=\"s\"><v>0</v></c></row>";
    CHECK(refusal(xlsx(parts)).value(0) == u"text");
    // A hundred megabytes of nothing.
    CHECK(refusal(zipped({{"xl/workbook.xml", "<workbook>" + QByteArray(100 * 1024 * 1024, ' ') + "</workbook>"}})) ==
          QStringList{u"swollen"_s});
    QList<zip::Entry> many;
    for (int i = 0; i < 10'001; ++i) many.append({QByteArray::number(i), "", false});
    CHECK(refusal(zipped(many)) == QStringList{u"swollen"_s});
    const QByteArray row =
        "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell "
        "table:number-columns-repeated=\"1024\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>";
    CHECK(refusal(ods("<table:table table:name=\"A\">" + row + "</table:table>")).value(0) == u"cells");
}

TEST_CASE("ods: cells, repeats, spans, hidden sheets") {
    const QByteArray styles =
        "<number:date-style style:name=\"N1\"><number:month/><number:year/></number:date-style>"
        "<style:style style:name=\"month\" style:family=\"table-cell\" style:data-style-name=\"N1\"/>"
        "<style:style style:name=\"gone\" style:family=\"table\"><style:table-properties "
        "table:display=\"false\"/></style:style>";
    const auto text = [](const char* inside) -> QByteArray {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + QByteArray(inside) +
               "</text:p></table:table-cell>";
    };
    const QByteArray rows =
        "<table:table-column table:number-columns-repeated=\"3\"/><table:table-column table:visibility=\"collapse\"/>"
        "<table:table-header-rows><table:table-row>" +
        text("A") + text("B") + text("C") + text("D") +
        "</table:table-row></table:table-header-rows>"
        "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
        "table:number-columns-repeated=\"4\"/></table:table-row>"
        "<table:table-row table:number-rows-repeated=\"2\">"
        "<table:table-cell office:value-type=\"date\" "
        "office:date-value=\"2026-11-04\"><text:p>04.11.26</text:p></table:table-cell>"
        "<table:table-cell office:value-type=\"date\" "
        "office:date-value=\"2026-11-04T15:00:00\"><text:p>x</text:p></table:table-cell>"
        "<table:table-cell office:value-type=\"time\" "
        "office:time-value=\"PT01H30M00S\"><text:p>x</text:p></table:table-cell>"
        "<table:table-cell office:value-type=\"float\" "
        "office:value=\"0.75\"><text:p>1</text:p></table:table-cell></table:table-row>"
        "<table:table-row table:visibility=\"filter\">"
        "<table:table-cell table:style-name=\"month\" office:value-type=\"date\" office:date-value=\"2022-05-01\"/>"
        "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\" "
        "table:number-columns-repeated=\"2\"/>"
        "<table:table-cell office:value-type=\"string\" "
        "calcext:value-type=\"error\"><text:p>#REF!</text:p></table:table-cell></table:table-row>"
        "<table:table-row><table:table-cell table:number-rows-spanned=\"2\" "
        "office:value-type=\"string\"><text:p>one<text:s "
        "text:c=\"2\"/><text:span>two</text:span></text:p><text:p>three</text:p><office:annotation><text:p>aside</"
        "text:p>"
        "</office:annotation></table:table-cell>" +
        text("b") +
        "</table:table-row>"
        "<table:table-row><table:covered-table-cell/>" +
        text("c") +
        "</table:table-row>"
        "<table:table-row table:number-rows-repeated=\"1048560\"><table:table-cell "
        "table:number-columns-repeated=\"16384\"/></table:table-row>";
    const QByteArray bytes =
        ods("<table:table table:name=\"Old\" table:style-name=\"gone\"/><table:table table:name=\"Log\">" + rows +
                "</table:table>",
            styles);
    const CellTable table = read(bytes);
    CHECK(table.header() == QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s});
    REQUIRE(table.rowCount() == 5);
    CHECK(rowOf(table, 0) == QStringList{u"2026-11-04"_s, u"2026-11-04 15:00"_s, u"01:30"_s, u"0.75"_s});
    CHECK(table.lineOf(0) == 4);
    CHECK(table.lineOf(1) == 5);
    CHECK(rowOf(table, 2) == QStringList{u"2022-05"_s, u"TRUE"_s, u"TRUE"_s, u"#REF!"_s});
    CHECK(table.isFault(2, 3));
    CHECK_FALSE(table.isFault(2, 2));
    CHECK(rowOf(table, 3).mid(0, 2) == QStringList{u"one  two\nthree"_s, u"b"_s});
    CHECK(rowOf(table, 4).mid(0, 2) == QStringList{u"one  two\nthree"_s, u"c"_s});
    CHECK(table.hiddenColumns() == QList<int>{3});
    REQUIRE(table.notices().size() == 1);
    CHECK(table.notices()[0].kind == ImportWarning::HiddenRows);
    CHECK(table.notices()[0].line == 6);
}

TEST_CASE("a table knows the sheets of its file and which are empty") {
    XlsxParts parts;
    parts.sheets =
        "<sheet name=\"Lists\" sheetId=\"1\" state=\"veryHidden\" r:id=\"rId1\"/><sheet name=\"Über\" sheetId=\"2\" "
        "r:id=\"rId2\"/>";
    const TableOrigin origin = read(xlsx(parts)).origin();
    const QList<SheetName>& sheets = origin.sheets;
    CHECK(origin.sheet == u"Über");
    REQUIRE(sheets.size() == 2);
    CHECK(sheets[0].name == u"Lists");
    CHECK(sheets[0].hidden);
    CHECK(sheets[1].name == u"Über");
    CHECK_FALSE(sheets[1].hidden);
    CHECK(sheets[0].empty);
    CHECK_FALSE(sheets[1].empty);
    CHECK(readTable("Name\nAda\n", u"x.csv"_s).origin().sheets.isEmpty());
}

TEST_CASE("a sheet without anything in it is passed over") {
    XlsxParts parts;
    parts.sheets = twoSheets;
    parts.rows = "<row r=\"1\"><c r=\"A1\" s=\"0\"/></row>";
    CHECK(read(xlsx(parts)).header() == QStringList{u"Second"_s});
    CHECK(read(xlsx(parts)).notices().isEmpty());
    const QByteArray cell =
        "<table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell></table:table-row>";
    const QByteArray empty =
        "<table:table table:name=\"Empty\"><table:table-row><table:table-cell/></table:table-row>"
        "</table:table>";
    CHECK(read(ods(empty + "<table:table table:name=\"Full\">" + cell + "</table:table>")).header() ==
          QStringList{u"Name"_s});
}

// Made by python3-openpyxl and by LibreOffice Calc (tests/data/sheets/README.md).
TEST_CASE("files of other programs are read alike") {
    for (const char* name : {"openpyxl.xlsx", "calc.xlsx", "calc.ods"}) {
        INFO(name);
        const CellTable table = readTable(fixture(name));
        CHECK(table.header() ==
              QStringList{u"Date"_s, u"Time"_s, u"Min"_s, u"Length"_s, u"Who"_s, u"About"_s, u"Since"_s, u"OK"_s});
        REQUIRE(table.rowCount() == 3);
        CHECK(rowOf(table, 0) == QStringList{u"2026-11-04"_s, u"15:00"_s, u"45"_s, u"01:30"_s, u"José Núñez"_s,
                                             u"Aims,\nand more"_s, u"2022-05"_s, u"TRUE"_s});
        CHECK(rowOf(table, 1).mid(0, 5) ==
              QStringList{u"2026-11-04"_s, u"09:30"_s, u"0.75"_s, u"26:15"_s, u"Łucja Żak"_s});
        CHECK(table.cell(2, 0) == u"2026-11-06 08:15");
        const bool computed = QLatin1String(name) != "openpyxl.xlsx"_L1;
        CHECK(table.cell(2, 2) == (computed ? u"46" : u"=C2+1"));
        CHECK(table.isFault(2, 2) != computed);
        CHECK(table.lineOf(2) == 4);
        CHECK(table.notices().value(1).kind == ImportWarning::HiddenRows);
        const QList<SheetName> sheets = table.origin().sheets;
        REQUIRE(sheets.size() == 3);
        CHECK(sheets[1].name == u"More");
        CHECK(sheets[2].hidden);
    }
    CHECK(readTable(fixture("calc1904.xlsx")).cell(0, 0) == u"2026-11-04");
    try {
        readTable(fixture("calc.xls"));
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.args.value(1) == u"old-excel");
    }
}

}  // namespace mb::test::exchange_workbook_test
