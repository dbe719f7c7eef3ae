// A plan back from a deadline on the command line (GO5).
#include "tests/cli/run_cli.h"

namespace mb::test::cli_plan_test {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("a plan back from a deadline is made on the command line", "[GO5]") {
    Cli cli;
    cli.newBook();
    cli.ok({u"mentorship"_s, cli.book(), u"add"_s, u"--kind"_s, u"one-to-one"_s, u"--with"_s, u"Lin Chen"_s});
    const QString out = cli.ok({u"plan"_s, cli.book(), u"--deadline"_s, u"2099-08-31"_s, u"--plan"_s, u"OHSU"_s,
                                u"--with"_s, u"lin"_s, u"--title"_s, u"My packet"_s})
                            .out;
    CHECK(out.startsWith(u"1\n"));
    CHECK(out.contains(u"2099-06-01  CV and portfolio to the department"));
    CHECK(out.contains(u"Session 3: everything, before it goes in (meeting "));
    const QString goals = cli.ok({u"list"_s, cli.book(), u"goals"_s, u"--json"_s}).out;
    CHECK(goals.contains(u"My packet"));
    CHECK(cli.ok({u"list"_s, cli.book(), u"meetings"_s}).out.contains(u"Session 1"));
    cli.ok({u"undo"_s, cli.book()});
    CHECK_FALSE(cli.ok({u"list"_s, cli.book(), u"goals"_s, u"--json"_s}).out.contains(u"My packet"));
    CHECK(cli.ok({u"check"_s, cli.book()}).out.contains(u"No fault"));
}

TEST_CASE("a mentor plans for a mentee and with whom goes without saying", "[GO5]") {
    Cli cli;
    cli.newBook();
    cli.ok({u"mentorship"_s, cli.book(), u"add"_s, u"--kind"_s, u"one-to-one"_s, u"--with"_s, u"Noor Al-Masri"_s,
            u"--as"_s, u"mentor"_s});
    const QString out = cli.ok({u"plan"_s, cli.book(), u"--deadline"_s, u"2099-08-31"_s, u"--for"_s, u"noor"_s}).out;
    CHECK(out.contains(u"(meeting "));
    CHECK(cli.ok({u"list"_s, cli.book(), u"goals"_s}).out.contains(u"Noor"));
}

TEST_CASE("what a plan lacks is said in a sentence and nothing is made", "[GO5]") {
    Cli cli;
    cli.newBook();
    const auto plan = [&](const QStringList& more) { return cli.run(QStringList{u"plan"_s, cli.book()} + more); };
    CHECK(plan({}).code == 2);
    CHECK(plan({}).err.contains(u"--deadline is missing"));
    CHECK(plan({u"--deadline"_s, u"31 Feb 2099"_s}).code == 2);
    const Ran unknown = plan({u"--deadline"_s, u"2099-08-31"_s, u"--plan"_s, u"prayer"_s});
    CHECK(unknown.code == 2);
    CHECK(unknown.err.contains(u"prayer"));
    CHECK(plan({u"--deadline"_s, u"2099-08-31"_s, u"--with"_s, u"Nobody"_s}).code == 2);
    CHECK(cli.ok({u"list"_s, cli.book(), u"goals"_s, u"--json"_s}).json().isEmpty());
    CHECK(cli.ok({u"presets"_s, u"list"_s}).out.contains(u"plan dossier"));
}

}  // namespace mb::test::cli_plan_test
