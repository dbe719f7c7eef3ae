// Inbox, ledger and running history from the command line (ME7, ME13, ME14).
#include "tests/cli/run_cli.h"
#include "tests/support/files.h"

namespace mb::test::cli_talk_test {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("a line is kept for the next talk and listed without its words", "[inbox][ME13]") {
    const Cli cli;
    cli.newBook();
    const Ran kept = cli.ok({u"inbox"_s, cli.book(), u"Lin Chen"_s, u"zanahoria"_s});
    CHECK(kept.out == u"It waits for your next talk with Lin Chen.\n");
    CHECK(kept.err.contains(u"Lin Chen is new in this book"));
    const QString listed = cli.ok({u"inbox"_s, cli.book()}).out;
    CHECK(listed.contains(u"Lin Chen"));
    CHECK_FALSE(listed.contains(u"zanahoria"));
    CHECK_FALSE(cli.ok({u"inbox"_s, cli.book(), u"--json"_s}).out.contains(u"zanahoria"));
    CHECK(cli.ok({u"inbox"_s, cli.book(), u"--with-private"_s}).out.contains(u"zanahoria"));
    CHECK_FALSE(cli.ok({u"history"_s, cli.book()}).out.contains(u"zanahoria"));
    CHECK(cli.run({u"inbox"_s, cli.book(), u"Lin Chen"_s}).code == 2);
    CHECK(cli.run({u"inbox"_s, cli.book(), u"Lin Chen"_s, u" "_s}).code == 2);
    CHECK(cli.run({u"inbox"_s, cli.book(), u"Lin Chen"_s, u"one"_s, u"two"_s}).code == 2);
}

TEST_CASE("lines of the ledger are added and listed", "[ledger][ME7]") {
    const Cli cli;
    cli.newBook();
    CHECK(cli.ok({u"ledger"_s, cli.book(), u"add"_s, u"zanahoria"_s, u"--from"_s, u"Lin Chen"_s, u"--to"_s, u"me"_s})
              .out == u"1\n");
    cli.ok({u"ledger"_s, cli.book(), u"add"_s, u"--kind"_s, u"reading"_s, u"--from"_s, u"me"_s, u"--to"_s,
            u"Lin Chen"_s, u"--minutes"_s, u"45"_s, u"--on"_s, u"2026-11-01"_s});
    const QString listed = cli.ok({u"ledger"_s, cli.book(), u"list"_s}).out;
    CHECK(listed.contains(u"Advice from Lin Chen to "));
    CHECK(listed.contains(u"45 minutes"));
    CHECK_FALSE(listed.contains(u"zanahoria"));
    CHECK(cli.ok({u"ledger"_s, cli.book(), u"list"_s, u"--with-private"_s}).out.contains(u"zanahoria"));
    CHECK(cli.ok({u"ledger"_s, cli.book(), u"list"_s, u"--json"_s}).json().size() == 2);
    CHECK(cli.run({u"ledger"_s, cli.book(), u"add"_s, u"words"_s}).code == 2);
    CHECK(
        cli.run({u"ledger"_s, cli.book(), u"add"_s, u"words"_s, u"--from"_s, u"me"_s, u"--kind"_s, u"gossip"_s}).code ==
        2);
    CHECK(cli.run({u"ledger"_s, cli.book(), u"add"_s, u"words"_s, u"--from"_s, u"me"_s, u"--minutes"_s, u"5"_s}).code ==
          2);
    CHECK(cli.run({u"ledger"_s, cli.book(), u"burn"_s}).code == 2);
}

TEST_CASE("the history leaves without what is private unless it is asked for", "[history][ME14]") {
    const Cli cli;
    cli.newBook();
    cli.ok({u"log"_s, cli.book(), u"--with"_s, u"Lin Chen"_s, u"--title"_s, u"Aims"_s, u"--note"_s, u"zanahoria"_s});
    const auto exported = [&](const QString& name, const QStringList& more = {}) {
        cli.ok(QStringList{u"export"_s, cli.book(), u"history"_s, u"--for"_s, u"Lin Chen"_s, u"-o"_s, cli.path(name)} +
               more);
        return bytesOf(cli.path(name));
    };
    CHECK(exported(u"lin.html"_s).contains("Aims"));
    CHECK_FALSE(exported(u"without.html"_s).contains("zanahoria"));
    CHECK(exported(u"with.html"_s, {u"--private"_s}).contains("zanahoria"));
    CHECK(exported(u"lin.pdf"_s).startsWith("%PDF"));
    CHECK(cli.run({u"export"_s, cli.book(), u"history"_s, u"--for"_s, u"Nobody Here"_s, u"-o"_s, cli.path(u"n.pdf"_s)})
              .code != 0);
    CHECK(cli.run({u"export"_s, cli.book(), u"progress"_s, u"--private"_s, u"-o"_s, cli.path(u"p.pdf"_s)}).code == 2);
}

}  // namespace mb::test::cli_talk_test
