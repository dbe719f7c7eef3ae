#include "core/exchange/csv.h"

#include "core/domain/error.h"
#include "core/exchange/table_file.h"
#include "tests/support/catch.h"

#include <QFile>

#include <rapidcheck.h>

namespace mb::test::exchange_csv_test {

using namespace mb::exchange;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<QStringList> rowsOf(const QByteArray& bytes) {
    const CellTable table = readCsv(bytes, u"x.csv"_s);
    QList<QStringList> rows{table.header()};
    for (int row = 0; row < table.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columnCount(); ++column) cells << table.cell(row, column).toString();
        rows << cells;
    }
    return rows;
}

Error faultOf(const QByteArray& bytes) {
    try {
        readTable(bytes, u"x.csv"_s).refuseWiderRows();
    } catch (const Error& error) {
        return error;
    }
    return Error(ErrorKind::StorageFailed, {u"not refused"_s});
}

}  // namespace

TEST_CASE("csv: separators are told from the header line") {
    const QList<QStringList> expected{{u"Name"_s, u"Degree"_s}, {u"Lin, Chen"_s, u"MD"_s}};
    CHECK(rowsOf("Name,Degree\n\"Lin, Chen\",MD\n") == expected);
    CHECK(rowsOf("Name;Degree\nLin, Chen;MD\n") == expected);
    CHECK(rowsOf("Name\tDegree\r\nLin, Chen\tMD") == expected);
    CHECK(rowsOf("Name,Degree\r\"Lin, Chen\",MD\r") == expected);
    CHECK(rowsOf("sep=;\r\nName;Degree\r\nLin, Chen;MD\r\n") == expected);
    CHECK(rowsOf("\"Name, of \"\"all\"\"\";B\n1;2\n")[0] == QStringList{u"Name, of \"all\""_s, u"B"_s});
}

TEST_CASE("csv: encodings") {
    const QList<QStringList> expected{{u"Name"_s}, {u"Müller – Ní ‘Bhriain’"_s}};
    const QString text = u"Name\nMüller – Ní ‘Bhriain’\n"_s;
    CHECK(rowsOf(text.toUtf8()) == expected);
    CHECK(rowsOf("\xef\xbb\xbf" + text.toUtf8()) == expected);
    CHECK(rowsOf("Name\nM\xfcller \x96 N\xed \x91"
                 "Bhriain\x92\n") == expected);
    QByteArray little("\xff\xfe"), big("\xfe\xff");
    for (const QChar c : text) {
        little.append(char(c.unicode() & 0xff)).append(char(c.unicode() >> 8));
        big.append(char(c.unicode() >> 8)).append(char(c.unicode() & 0xff));
    }
    CHECK(rowsOf(little) == expected);
    CHECK(rowsOf(big) == expected);
}

TEST_CASE("csv: quoted line ends, doubled quotes, short rows, blank lines") {
    const CellTable table = readCsv("A;B;C\n\n\"one\ntwo\";\"say \"\"hi\"\"\";3\n \"x\" ;y\n;;\n\"\";\n", u"x.csv"_s);
    REQUIRE(table.rowCount() == 2);
    CHECK(table.cell(0, 0) == u"one\ntwo");
    CHECK(table.cell(0, 1) == u"say \"hi\"");
    CHECK(table.lineOf(0, 0) == 3);
    CHECK(table.lineOf(0, 2) == 4);
    CHECK(table.cell(1, 0) == u"x");
    CHECK(table.cell(1, 2).isEmpty());
    CHECK(table.lineOf(1) == 5);
    CHECK(table.columnName(1) == u"2 (B)");
}

TEST_CASE("csv: faults name line, column and what was expected") {
    const auto args = [](const QByteArray& bytes) { return faultOf(bytes).args.mid(1); };
    CHECK(args("A,B\n1,\"2\n3,4\n") == QStringList{u"2"_s, u"2 (B)"_s, u"\"2"_s, u"closing-quote"_s});
    CHECK(args("A,B\n\"1\"x,2\n") == QStringList{u"2"_s, u"1 (A)"_s, u"x,2"_s, u"no-stray-quote"_s});
    CHECK(args("A,B\n1,2,,\n1,2,3\n") == QStringList{u"3"_s, u"3"_s, u"3"_s, u"no-more-cells"_s});
}

TEST_CASE("csv: a quotation mark in a cell that does not begin with one is a letter") {
    const QList<QStringList> expected{{u"A"_s, u"B"_s}, {u"3"_s, u"a 5\" pipe"_s}};
    CHECK(rowsOf("A,B\n3,a 5\" pipe\n") == expected);
    // Google Sheets quotes nothing in what it parts by tabs; Excel quotes there as it does elsewhere.
    CHECK(rowsOf("A\tB\n\"Needs\" K99\tsaid \"yes\"\n") ==
          QList<QStringList>{{u"A"_s, u"B"_s}, {u"\"Needs\" K99"_s, u"said \"yes\""_s}});
    CHECK(rowsOf("A\tB\n\"never closed\t2\n") == QList<QStringList>{{u"A"_s, u"B"_s}, {u"\"never closed"_s, u"2"_s}});
    CHECK(rowsOf("A\tB\n\"one\ntwo, \"\"three\"\"\"\t2\n") ==
          QList<QStringList>{{u"A"_s, u"B"_s}, {u"one\ntwo, \"three\""_s, u"2"_s}});
}

TEST_CASE("csv: the separator is the one that parts most lines alike") {
    const CellTable titled =
        readCsv("My mentees, as of May, in two columns\nName;Hours\nLin;0,75\nAda;1,5\n", u"x.csv"_s);
    CHECK(titled.cell(0, 1) == u"Hours");
    CHECK(titled.cell(1, 1) == u"0,75");
    CHECK(rowsOf("Name;Note\nLin;one, two, three\nAda;four, five\n")[1] == QStringList{u"Lin"_s, u"one, two, three"_s});
}

TEST_CASE("csv: what is no text is refused") {
    CHECK(faultOf("PK\x03\x04whatever").args[1] == u"broken-spreadsheet");
    CHECK(faultOf(QByteArray("A,B\n1,\0\n", 8)).args[1] == u"not-text");
    CHECK(faultOf("<html><table><tr><td>Name</td></tr></table></html>").args[1] == u"web-page");
    CHECK(faultOf("%PDF-1.4\n").args[1] == u"not-text");
    CHECK_THROWS_AS(readTable(u"/nonexistent/x.csv"_s), Error);
    CHECK(readCsv({}, u"x.csv"_s).columnCount() == 0);
}

TEST_CASE("csv: what is too large is told with what was found") {
    const auto args = [](const QByteArray& bytes) {
        const Error error = faultOf(bytes);
        CHECK(error.kind == ErrorKind::InputTooLarge);
        return error.args.mid(1);
    };
    CHECK(args("A,B\n1,2\n3," + QByteArray(maxCellLength + 1, 'x')) ==
          QStringList{u"cell"_s, u"100000"_s, u"100001"_s, u"3"_s, u"2"_s});
    CHECK(args("A\n" + QByteArray("1\n").repeated(maxTableRows + 5)) ==
          QStringList{u"rows"_s, u"1000000"_s, u"1000005"_s});
    CHECK(args(QByteArray(1'000'000, ',') + "x\n") == QStringList{u"columns"_s, u"2000"_s, u"1000001"_s});
    const QByteArray wide = QByteArray(maxTableColumns - 1, ',') + "x\n";
    CHECK(args(wide.repeated(10'001)) == QStringList{u"cells"_s, u"20000000"_s, u"20002000"_s});
}

TEST_CASE("csv: empty cells at the end of a row take no room") {
    const CellTable table =
        readCsv("A,B\n" + QByteArray(5'000'000, ',') + "\n1,2" + QByteArray(100'000, ',') + "\n", u"x"_s);
    CHECK(table.rowCount() == 1);
    CHECK(table.columnCount() == 2);
    CHECK(table.width(0) == 2);
}

TEST_CASE("csv: formulas are defused on the way out") {
    CHECK(csvLine({u"=1+1"_s, u"+1"_s, u"-1"_s, u"@x"_s, u"\tx"_s, u"a=b"_s, {}}) ==
          u"'=1+1,'+1,'-1,'@x,\"'\tx\",a=b,\r\n");
    CHECK(csvLine({u"=1"_s}, Formulas::AsWritten) == u"=1\r\n");
}

TEST_CASE("csv: what goes out comes back the same") {
    const auto cell = rc::gen::map(
        rc::gen::container<std::vector<char16_t>>(
            rc::gen::weightedOneOf<char16_t>({{6, rc::gen::elementOf(std::u16string(u",;\t\"\n\r '=+-@ab"))},
                                              {2, rc::gen::inRange<char16_t>(0x20, 0xd7ff)}})),
        [](const std::vector<char16_t>& units) { return QString::fromUtf16(units.data(), qsizetype(units.size())); });
    const bool held = rc::check("reader(writer(x)) == x", [&] {
        const int columns = *rc::gen::inRange(1, 6);
        const auto rows = *rc::gen::container<std::vector<std::vector<QString>>>(
            rc::gen::container<std::vector<QString>>(size_t(columns), cell));
        QStringList header;
        for (int i = 0; i < columns; ++i) header << u"c%1"_s.arg(i);
        QString text = csvLine(header);
        QList<QStringList> expected{header};
        for (const auto& row : rows) {
            expected << QStringList(row.begin(), row.end());
            text += csvLine(expected.last(), Formulas::AsWritten);
            if (expected.last().join(QString()).isEmpty()) expected.removeLast();  // a blank row is none
        }
        RC_ASSERT(rowsOf(text.toUtf8()) == expected);
    });
    CHECK(held);
    // Any text is either read or refused.
    const bool safe = rc::check("any bytes are read or refused", [](const std::vector<char>& bytes) {
        try {
            readCsv(QByteArray(bytes.data(), qsizetype(bytes.size())), u"x"_s);
        } catch (const Error&) {
        }
    });
    CHECK(safe);
}

}  // namespace mb::test::exchange_csv_test
