#include "core/exchange/encoding.h"

#include "core/domain/error.h"
#include "core/exchange/table_file.h"
#include "tests/support/catch.h"

#include <QStringEncoder>

namespace mb::test::exchange_encoding_test {

using namespace mb::exchange;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray in(const char* encoding, const QString& text) {
    QStringEncoder encoder(encoding);
    REQUIRE(encoder.isValid());
    return encoder.encode(text);
}

CellTable read(const QByteArray& bytes, const QString& encoding = {}) {
    return readTable(bytes, u"x.csv"_s, {{}, encoding});
}

QStringList names(const CellTable& table) {
    QStringList cells;
    for (int row = 0; row < table.rowCount(); ++row) cells << table.cell(row, 0).toString();
    return cells;
}

// What is asked: line, the words as Windows-1252, the better encoding, the words in it. Empty where nothing is asked.
QStringList asked(const QByteArray& bytes) {
    try {
        read(bytes);
    } catch (const Error& error) {
        CHECK(error.kind == ErrorKind::InputAmbiguousEncoding);
        return error.args.mid(1);
    }
    return {};
}

}  // namespace

TEST_CASE("encodings: one stray byte spoils nothing but itself") {
    const QByteArray text =
        u"Name,Note\nJosé Núñez,über\nAda O"_s.toUtf8() + "\x92" + u"Brien,said “hm”\nŁucja,\n"_s.toUtf8();
    const CellTable table = read(text);
    CHECK(names(table) == QStringList{u"José Núñez"_s, u"Ada O’Brien"_s, u"Łucja"_s});
    REQUIRE(table.notices().size() == 1);
    CHECK(table.notices()[0].kind == ImportWarning::StrayByte);
    CHECK(table.notices()[0].line == 3);
    CHECK(table.notices()[0].args == QStringList{u"O’Brien"_s});
}

TEST_CASE("encodings: a file cut in mid character keeps all others") {
    QByteArray text = u"Name\nJosé\nMaría\nRené"_s.toUtf8();
    text.chop(1);
    const CellTable table = read(text);
    CHECK(names(table) == QStringList{u"José"_s, u"María"_s, u"Ren\ufffd"_s});
    REQUIRE(table.notices().size() == 1);
    CHECK(table.notices()[0].line == 4);
}

TEST_CASE("encodings: a byte order mark is believed") {
    const CellTable table = read(
        "\xef\xbb\xbfName\nO\x92"
        "Brien\n");
    CHECK(names(table) == QStringList{u"O’Brien"_s});
    CHECK(table.header() == QStringList{u"Name"_s});
    CHECK(table.notices().size() == 1);
}

TEST_CASE("encodings: Windows-1252 is read without a question where it reads well") {
    for (const QString& name : {u"José Núñez"_s,
                                u"Jörg Müller"_s,
                                u"Søren Kjær"_s,
                                u"Élodie Lefèvre"_s,
                                u"João Conceição"_s,
                                u"Niccolò"_s,
                                u"D’Angelo"_s,
                                u"O’Brien’s “aim”"_s,
                                u"the mentee’s plan – don’t wait… l’été"_s,
                                u"Ní Bhriain"_s,
                                u"Åsa Öberg"_s,
                                u"¿Qué?"_s,
                                u"Smith–Jones"_s,
                                u"5 µg at 37° ± 2"_s,
                                u"cœur"_s,
                                u"Þórður Guðmundsson"_s,
                                u"Škoda"_s,
                                u"read–write José Renée Noël Müller"_s,
                                u"‚so‘ und „so“"_s,
                                u"Zoë Ångström"_s,
                                u"ÉLODIE"_s,
                                u"Muñoz"_s}) {
        INFO(name.toStdString());
        const QByteArray bytes = in("windows-1252", QString(u"Name\n" + name + u'\n'));
        CHECK(asked(bytes).isEmpty());
        CHECK(names(read(bytes)) == QStringList{name});
    }
}

TEST_CASE("encodings: what does not read well is asked about") {
    struct Case {
        const char* encoding;
        QString name, as1252;
    };
    for (const Case& one :
         {Case{"macintosh", u"José"_s, u"JosŽ"_s}, Case{"macintosh", u"García"_s, u"Garc’a"_s},
          Case{"macintosh", u"Peña"_s, u"Pe–a"_s}, Case{"macintosh", u"Jörg"_s, u"Jšrg"_s},
          Case{"macintosh", u"Müller"_s, u"MŸller"_s}, Case{"macintosh", u"don’t"_s, u"donÕt"_s},
          Case{"macintosh", u"Zoë"_s, u"Zo‘"_s}, Case{"windows-1250", u"Wałęsa"_s, u"Wa³êsa"_s},
          Case{"windows-1250", u"Dvořák"_s, u"Dvoøák"_s}, Case{"windows-1250", u"Gdańsk"_s, u"Gdañsk"_s},
          Case{"windows-1250", u"Erdős"_s, u"Erdõs"_s}, Case{"windows-1250", u"Brăila"_s, u"Brãila"_s},
          Case{"windows-1254", u"Yıldız"_s, u"Yýldýz"_s}, Case{"windows-1254", u"Çağla"_s, u"Çaðla"_s},
          Case{"windows-1251", u"Иванов"_s, u"Èâàíîâ"_s}}) {
        INFO(one.name.toStdString());
        const QByteArray bytes = in(one.encoding, QString(u"Name\nAda\n" + one.name + u'\n'));
        CHECK(asked(bytes) == QStringList{u"3"_s, one.as1252, QString::fromLatin1(one.encoding), one.name});
        CHECK(names(read(bytes, QString::fromLatin1(one.encoding))) == QStringList{u"Ada"_s, one.name});
        CHECK(names(read(bytes, u"windows-1252"_s))[1] == one.as1252);
    }
    const QByteArray japanese = in("Shift_JIS", u"氏名,所属\n山田太郎,内科\n鈴木花子,外科\n"_s);
    CHECK(asked(japanese).value(2) == u"shift_jis");
    CHECK(names(read(japanese, u"shift_jis"_s)) == QStringList{u"山田太郎"_s, u"鈴木花子"_s});
}

TEST_CASE("encodings: UTF-16 without its mark is noticed") {
    for (const char* encoding : {"utf-16le", "utf-16be"}) {
        const QByteArray bytes = in(encoding, u"Name\nJosé\n"_s);
        CHECK(asked(bytes) == QStringList{u"1"_s, {}, QString::fromLatin1(encoding), u"Name"_s});
        CHECK(names(read(bytes, QString::fromLatin1(encoding))) == QStringList{u"José"_s});
    }
}

TEST_CASE("encodings: one that no one knows is refused by name") {
    try {
        read("Name\nAda\n", u"klingon"_s);
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.args == QStringList{u"x.csv"_s, u"no-such-encoding"_s, u"klingon"_s});
    }
}

TEST_CASE("encodings: a table knows in which it was read") {
    CHECK(read("Name\nJosé\n").origin().encoding == u"utf-8");
    CHECK(read(in("iso-8859-1", u"Name\nJosé Pérez\nMaría López\n"_s)).origin().encoding == u"windows-1252");
    CHECK(read(in("windows-1250", u"Name\nWałęsa\n"_s), u"Windows-1250"_s).origin().encoding == u"windows-1250");
    CHECK(read("\xef\xbb\xbfName\nAda\n").origin().encoding.isEmpty());
}

}  // namespace mb::test::exchange_encoding_test
