// Letters, the packet and offices' forms from the command line.
#include "tests/cli/run_cli.h"
#include "tests/support/files.h"

namespace mb::test::cli_dossier_test {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("a letter is noted, listed and sent") {
    const Cli cli;
    cli.newBook();
    const QString id = cli.ok({u"letter"_s, cli.book(), u"add"_s, u"--for"_s, u"Noor Al-Masri"_s, u"--purpose"_s,
                               u"Fellowship"_s, u"--due"_s, u"2027-01"_s, u"--asked"_s, u"2026-11-02"_s})
                           .out.trimmed();
    CHECK(id == u"1");
    CHECK(cli.ok({u"letter"_s, cli.book(), u"list"_s}).out.startsWith(u"1  Noor Al-Masri ("_s));
    CHECK(cli.ok({u"letter"_s, cli.book(), u"list"_s, u"--with-private"_s})
              .out.startsWith(u"1  Noor Al-Masri: Fellowship ("_s));
    cli.ok({u"letter"_s, cli.book(), u"sent"_s, id, u"--on"_s, u"2026-11-30"_s});
    const QJsonArray letters = cli.ok({u"letter"_s, cli.book(), u"list"_s, u"--json"_s}).json();
    REQUIRE(letters.size() == 1);
    CHECK(letters[0][u"sent_on"].toString() == u"2026-11-30");
    CHECK(letters[0][u"due_on"].toString() == u"2027-01");
    CHECK(cli.run({u"letter"_s, cli.book(), u"add"_s}).code == 2);
    CHECK(cli.run({u"letter"_s, cli.book(), u"burn"_s}).code == 2);
    CHECK(cli.run({u"letter"_s, cli.book(), u"sent"_s, u"7"_s}).code == 2);
}

TEST_CASE("lists that leave keep what letters are for to themselves") {
    const Cli cli;
    cli.newBook();
    cli.ok({u"letter"_s, cli.book(), u"add"_s, u"--for"_s, u"Noor Al-Masri"_s, u"--purpose"_s, u"zanahoria"_s,
            u"--to"_s, u"zanahoria"_s});
    CHECK_FALSE(cli.ok({u"list"_s, cli.book(), u"letters"_s, u"--json"_s}).out.contains(u"zanahoria"));
    CHECK_FALSE(cli.ok({u"letter"_s, cli.book(), u"list"_s, u"--json"_s}).out.contains(u"zanahoria"));
    CHECK_FALSE(cli.ok({u"letter"_s, cli.book(), u"list"_s}).out.contains(u"zanahoria"));
    CHECK_FALSE(cli.ok({u"list"_s, cli.book(), u"letters"_s, u"--csv"_s}).out.contains(u"zanahoria"));
    CHECK(cli.ok({u"list"_s, cli.book(), u"letters"_s, u"--csv"_s, u"--with-private"_s}).out.contains(u"zanahoria"));
}

TEST_CASE("the sample's packet is a checklist") {
    const Cli cli;
    cli.ok({u"sample"_s, cli.book()});
    const QString out = cli.ok({u"packet"_s, cli.book()}).out;
    CHECK(out.startsWith(u"Promotion to associate professor: 1 of "_s));
    CHECK(out.contains(u"  [x] Annual reviews\n"_s));
    const QJsonArray packets = cli.ok({u"packet"_s, cli.book(), u"--json"_s}).json();
    REQUIRE(packets.size() == 1);
    CHECK(packets[0][u"documents"].toArray().size() > 5);
    // Who may write about the owner stays in the book.
    CHECK_FALSE(out.contains(u"Solheim"));
}

TEST_CASE("forms of all kinds are listed, checked, and go out and in") {
    const Cli cli;
    const QString listed = cli.ok({u"presets"_s, u"list"_s}).out;
    for (const QString& line : {u"preset default  "_s, u"packet default  "_s, u"statement nih-biosketch  "_s})
        CHECK(listed.contains(line));
    cli.newBook();
    const QString file = cli.path(u"f.json"_s);
    cli.ok({u"presets"_s, cli.book(), u"export"_s, u"nih-biosketch"_s, u"-o"_s, file});
    CHECK(cli.ok({u"presets"_s, u"check"_s, file}).out.startsWith(u"No fault found: statement nih-biosketch,"_s));
    cli.write(u"f.json"_s, cli.read(u"f.json"_s).replace("\"nih-biosketch\"", "\"ours\""));
    CHECK(cli.ok({u"presets"_s, cli.book(), u"import"_s, file}).out == u"ours\n");
    CHECK(cli.ok({u"presets"_s, cli.book(), u"list"_s}).out.contains(u"statement ours  "_s));
    cli.write(u"f.json"_s, R"({"kind": "statement", "key": "x", "title": "X", "parts": [{"draft": ["praise"]}]})");
    const Ran wrong = cli.run({u"presets"_s, cli.book(), u"import"_s, file});
    CHECK(wrong.code == 3);
    CHECK(wrong.err.contains(u"parts[1].draft"));
}

TEST_CASE("a calendar leaves without names unless they are asked for") {
    const Cli cli;
    cli.ok({u"sample"_s, cli.book()});
    const auto saved = [&](const QStringList& more) {
        const QString out = cli.path(u"m.ics"_s);
        cli.ok(QStringList{u"export"_s, cli.book(), u"calendar"_s, u"-o"_s, out} + more);
        return bytesOf(out);
    };
    const QByteArray quiet = saved({}), named = saved({u"--names"_s});
    CHECK(quiet.contains("SUMMARY:Meeting\r\n"));
    CHECK_FALSE(quiet.contains("Chen"));
    CHECK(named.contains("Chen"));
    CHECK(quiet.count("BEGIN:VEVENT") == named.count("BEGIN:VEVENT"));
    CHECK(saved({u"--from"_s, u"2031-01-01"_s, u"--to"_s, u"2031-02-01"_s}).count("BEGIN:VEVENT") == 0);
    CHECK(cli.run({u"export"_s, cli.book(), u"calendar"_s}).code == 2);
    CHECK(cli.run({u"export"_s, cli.book(), u"progress"_s, u"--names"_s, u"-o"_s, cli.path(u"x.pdf"_s)}).code == 2);
}

TEST_CASE("a record over a period that ends before it begins is refused") {
    const Cli cli;
    cli.newBook();
    const QString out = cli.path(u"r.pdf"_s);
    const Ran ran =
        cli.run({u"export"_s, cli.book(), u"record"_s, u"--from"_s, u"2025-05"_s, u"--to"_s, u"2020"_s, u"-o"_s, out});
    CHECK(ran.code == 2);
    CHECK(ran.err.contains(u"The period ends before it begins: change its first or its last day."));
    CHECK_FALSE(QFile::exists(out));
}

TEST_CASE("a record says for whom it is, and nothing else does", "[DO6]") {
    const Cli cli;
    cli.ok({u"sample"_s, cli.book()});
    const QString out = cli.path(u"r.csv"_s);
    const auto record = [&](const QString& what) {
        return cli.run({u"export"_s, cli.book(), what, u"--recipient"_s, u"zanahoria"_s, u"-o"_s, out});
    };
    CHECK(record(u"record"_s).code == 0);
    CHECK_FALSE(bytesOf(out).contains("zanahoria"));
    const Ran wrong = record(u"progress"_s);
    CHECK(wrong.code == 2);
    CHECK(wrong.err.contains(u"--recipient goes with"));
}

}  // namespace mb::test::cli_dossier_test
