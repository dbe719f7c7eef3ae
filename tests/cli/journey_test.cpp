// The main job from outside: spreadsheets in, contacts logged, what needs attention, agreement and report on paper.
#include "tests/cli/run_cli.h"

namespace mb::test::cli_journey_test {

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray mentees =
    "Name,Degree(s),Level,Dept,Email,Started,Ended,Now at,Notes\n"
    "\"Haddad, Leila\",MD,Resident,Emergency Medicine,leila@example.org,7/1/2022,6/30/2025,\"Assistant professor, "
    "Riverside\",QI canary-note\n"
    "\"de la Cruz, María José\",PhD,Postdoc,Physiology,mj@example.org,10/15/2023,,,\n";
const QByteArray meetings =
    "Date;Time;Min;Who;With me as;How;Where;About;Notes;Private\n"
    "30.09.2026;12:15;60;María José de la Cruz;mentor;video;;K99 aims;canary-shared;canary-private\n";

}  // namespace

TEST_CASE("a book is made filled and printed from the command line") {
    const Cli cli;
    cli.newBook();
    cli.write(u"mentees.csv"_s, mentees);
    cli.write(u"log.csv"_s, meetings);
    cli.ok({u"import"_s, cli.book(), u"mentees.csv"_s, u"log.csv"_s});
    const QJsonArray people = cli.ok({u"list"_s, cli.book(), u"people"_s, u"--json"_s}).json();
    CHECK(people.size() == 3);
    CHECK(people[0][u"name"_s].toString() == u"María José de la Cruz");
    CHECK(people[0][u"family"_s].toString() == u"de la Cruz");
    CHECK(cli.ok({u"list"_s, cli.book(), u"mentorships"_s, u"--json"_s}).json().size() == 2);

    const QString id =
        cli.ok({u"log"_s, cli.book(), u"--with"_s, u"maria"_s, u"--date"_s, u"2026-11-04"_s, u"--minutes"_s, u"10"_s,
                u"--mode"_s, u"coffee"_s, u"--title"_s, u"Hallway"_s, u"--note"_s, u"tired"_s})
            .out.trimmed();
    CHECK(id.toInt() == 2);
    const QJsonArray found = cli.ok({u"search"_s, cli.book(), u"TIRED"_s, u"--json"_s}).json();
    REQUIRE(found.size() == 1);
    CHECK(found[0][u"private"_s].toBool());
    CHECK(found[0][u"opens_id"_s].toInt() == id.toInt());

    cli.ok({u"goal"_s, cli.book(), u"add"_s, u"K99 application"_s, u"--mentorship"_s, u"2"_s, u"--target"_s,
            u"2027-02-12"_s});
    const QString step =
        cli.ok({u"goal"_s, cli.book(), u"step"_s, u"1"_s, u"Draft aims"_s, u"--due"_s, u"2026-11-20"_s}).out.trimmed();
    const QJsonArray today = cli.ok({u"today"_s, cli.book(), u"--on"_s, u"2026-11-22"_s, u"--json"_s}).json();
    REQUIRE(!today.isEmpty());
    CHECK(today[0][u"kind"_s].toString() == u"step-due");
    CHECK(today[0][u"late"_s].toBool());
    cli.ok({u"goal"_s, cli.book(), u"done"_s, step});
    CHECK(cli.ok({u"list"_s, cli.book(), u"goals"_s, u"--json"_s}).json()[0][u"steps_done"_s].toInt() == 1);

    for (const QString& what : {u"agreement"_s, u"progress"_s}) {
        QStringList arguments{u"export"_s, cli.book(), what, u"-o"_s, cli.path(what + u".pdf"_s)};
        if (what == u"agreement") arguments << u"--blank"_s;
        else arguments << u"--mentorship"_s << u"2"_s;
        cli.ok(arguments);
        CHECK(toolOutput(u"qpdf"_s, {u"--check"_s, cli.path(what + u".pdf"_s)})
                  .contains(u"No syntax or stream encoding errors"));
    }
    const QString report = toolOutput(u"pdftotext"_s, {cli.path(u"progress.pdf"_s), u"-"_s});
    CHECK(report.contains(u"María José de la Cruz"));
    CHECK(report.contains(u"K99 application"));
    CHECK(cli.ok({u"check"_s, cli.book()}).out.contains(u"No fault"));
}

TEST_CASE("private words leave through no list and no export") {
    const Cli cli;
    cli.newBook();
    cli.write(u"mentees.csv"_s, mentees);
    cli.write(u"log.csv"_s, meetings);
    cli.ok({u"import"_s, cli.book(), u"mentees.csv"_s, u"log.csv"_s});
    QString all;
    for (const QString& noun :
         {u"people"_s, u"mentorships"_s, u"goals"_s, u"meetings"_s, u"actions"_s, u"agreements"_s})
        for (const QString& form : {u"--json"_s, u"--csv"_s}) all += cli.ok({u"list"_s, cli.book(), noun, form}).out;
    all += cli.ok({u"history"_s, cli.book(), u"--json"_s}).out;
    all += cli.ok({u"info"_s, cli.book(), u"--json"_s}).out;
    all += cli.ok({u"today"_s, cli.book()}).out;
    for (const QString& format : {u"html"_s, u"pdf"_s, u"docx"_s, u"odt"_s}) {
        const QString out = cli.path(u"report."_s + format);
        cli.ok(
            {u"export"_s, cli.book(), u"progress"_s, u"--mentorship"_s, u"2"_s, u"--format"_s, format, u"-o"_s, out});
        all += format == u"pdf"    ? toolOutput(u"pdftotext"_s, {out, u"-"_s})
               : format == u"html" ? QString::fromUtf8(cli.read(u"report."_s + format))
                                   : toolOutput(u"unzip"_s, {u"-p"_s, out});
    }
    CHECK(all.contains(u"K99 aims"));
    CHECK(!all.contains(u"canary"));
    CHECK(cli.ok({u"list"_s, cli.book(), u"people"_s, u"--json"_s, u"--with-private"_s}).out.contains(u"canary-note"));
    // The folder holds only the book, its spreadsheets and the files that were asked for.
    for (const QString& name : QDir(cli.folder.path()).entryList(QDir::Files | QDir::Hidden))
        CHECK(QStringList{u"b.mentorbook"_s, u"mentees.csv"_s, u"log.csv"_s, u"report.html"_s, u"report.pdf"_s,
                          u"report.docx"_s, u"report.odt"_s}
                  .contains(name));
}

TEST_CASE("an agreement is filled agreed and stays as it was agreed") {
    const Cli cli;
    cli.ok({u"sample"_s, cli.book()});
    const QString pdf = cli.path(u"a.pdf"_s);
    cli.ok({u"export"_s, cli.book(), u"agreement"_s, u"-o"_s, pdf});
    CHECK(toolOutput(u"pdftotext"_s, {pdf, u"-"_s}).contains(u"DRAFT"));
    cli.ok({u"agreement"_s, cli.book(), u"set"_s, u"minutes"_s, u"50"_s});
    cli.ok({u"agreement"_s, cli.book(), u"agree"_s});
    cli.ok({u"export"_s, cli.book(), u"agreement"_s, u"-o"_s, pdf});
    const QByteArray frozen = cli.read(u"a.pdf"_s);
    const QString text = toolOutput(u"pdftotext"_s, {pdf, u"-"_s});
    CHECK(text.contains(u"50 minutes"));
    CHECK(text.contains(u"fingerprint"));
    CHECK(!text.contains(u"DRAFT"));
    const Ran refused = cli.run({u"agreement"_s, cli.book(), u"set"_s, u"minutes"_s, u"30"_s});
    CHECK(refused.code == 2);
    CHECK(refused.err.contains(u"agreed"));
    // Changing a goal does not change the agreed pages.
    const QJsonArray goals = cli.ok({u"list"_s, cli.book(), u"goals"_s, u"--json"_s}).json();
    cli.ok(
        {u"goal"_s, cli.book(), u"update"_s, QString::number(goals[0][u"id"_s].toInt()), u"--status"_s, u"dropped"_s});
    cli.ok({u"export"_s, cli.book(), u"agreement"_s, u"-o"_s, pdf});
    CHECK(cli.read(u"a.pdf"_s) == frozen);
    CHECK(toolOutput(u"pdffonts"_s, {pdf}).contains(u"LiberationSerif"));
    CHECK(cli.ok({u"check"_s, cli.book()}).code == 0);
}

}  // namespace mb::test::cli_journey_test
