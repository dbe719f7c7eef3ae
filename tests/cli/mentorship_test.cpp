// Mentorships of each kind from the command line.
#include "tests/cli/run_cli.h"

namespace mb::test::cli_mentorship_test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct MentorshipCli : Cli {
    MentorshipCli() { newBook(); }
    auto mentorship(const QStringList& words) const { return run(QStringList{u"mentorship"_s, book()} + words); }
    QString added(const QStringList& words) const {
        const auto result = mentorship(QStringList{u"add"_s} + words);
        INFO(result.err.toStdString());
        REQUIRE(result.code == 0);
        return result.out.trimmed();
    }
    QJsonObject listed(qsizetype place) const {
        return ok({u"list"_s, book(), u"mentorships"_s, u"--json"_s}).json()[place].toObject();
    }
};

}  // namespace

TEST_CASE("mentorships of each kind are added and listed") {
    const MentorshipCli cli;
    cli.added({u"--kind"_s, u"team"_s, u"--with"_s, u"Lin Chen"_s, u"--with"_s, u"Rosa Perez"_s, u"--lead"_s, u"rosa"_s,
               u"--title"_s, u"A team"_s});
    cli.added({u"--kind"_s, u"peer-group"_s, u"--with"_s, u"lin"_s, u"--with"_s, u"Tom Adeyemi"_s, u"--title"_s,
               u"B peers"_s});
    cli.added(
        {u"--kind"_s, u"student"_s, u"--with"_s, u"Ann Lee"_s, u"--as"_s, u"mentor"_s, u"--title"_s, u"C student"_s});
    cli.added({u"--kind"_s, u"short-term"_s, u"--with"_s, u"tom"_s, u"--sessions"_s, u"3"_s, u"--until"_s,
               u"2027-05-14"_s, u"--title"_s, u"D advice"_s});
    CHECK(cli.listed(0)[u"kind"_s].toString() == u"team");
    CHECK(cli.listed(0)[u"mentors"_s].toArray().size() == 2);
    CHECK(cli.listed(1)[u"peers"_s].toArray().size() == 3);
    CHECK(cli.listed(2)[u"mentees"_s].toArray()[0].toString() == u"Ann Lee");
    CHECK(cli.listed(3)[u"sessions"_s].toInt() == 3);
    cli.added({u"--kind"_s, u"one-to-one"_s, u"--with"_s, u"Ann Lee"_s, u"--start"_s, u"May 2022"_s, u"--title"_s,
               u"E since a month"_s});
    CHECK(cli.listed(4)[u"starts_on"_s].toString() == u"2022-05");
    const QString table = cli.ok({u"list"_s, cli.book(), u"mentorships"_s}).out;
    CHECK(table.contains(u"short-term"));
    CHECK(table.contains(u"active"));
}

TEST_CASE("stage help contact and leaving are set and undone") {
    const MentorshipCli cli;
    const QString id = cli.added({u"--kind"_s, u"team"_s, u"--with"_s, u"Lin Chen"_s, u"--with"_s, u"Rosa Perez"_s});
    CHECK(cli.mentorship({u"stage"_s, id, u"in-review"_s, u"--on"_s, u"2026-11-04"_s, u"--reason"_s, u"half-time"_s})
              .code == 0);
    CHECK(cli.listed(0)[u"stage"_s].toString() == u"in-review");
    const auto help = cli.mentorship({u"help"_s, id, u"Amara Diallo"_s, u"--role"_s, u"Vice chair"_s});
    CHECK(help.code == 0);
    CHECK(help.err.contains(u"Amara Diallo is new"));
    CHECK(cli.mentorship({u"help"_s, id, u"rosa"_s}).err.contains(u"mentor here"));
    CHECK(cli.mentorship({u"leave"_s, id, u"rosa"_s, u"--on"_s, u"2026-11-20"_s}).code == 0);
    cli.ok({u"undo"_s, cli.book()});
    CHECK(cli.ok({u"check"_s, cli.book()}).out.contains(u"No fault"));
}

TEST_CASE("what does not make up a kind is refused in one sentence") {
    const MentorshipCli cli;
    const auto refused = [&](const QStringList& words, int code, const QString& said) {
        const auto result = cli.mentorship(words);
        INFO(words.join(u' ').toStdString());
        CHECK(result.code == code);
        CHECK(result.err.toStdString() == QString(said + u'\n').toStdString());
    };
    refused({u"add"_s, u"--kind"_s, u"one-to-one"_s, u"--with"_s, u"Lin Chen"_s, u"--with"_s, u"Rosa Perez"_s}, 2,
            u"One to one is one mentor and one mentee; with more people, choose a team."_s);
    refused({u"add"_s, u"--kind"_s, u"team"_s, u"--with"_s, u"Lin Chen"_s, u"--lead"_s, u"Zoe"_s}, 2,
            u"The lead is one of the mentors, or of the peers, who are named."_s);
    refused({u"add"_s, u"--kind"_s, u"club"_s, u"--with"_s, u"Lin Chen"_s}, 2,
            u"“club” is not known here. Choose from: one-to-one, team, peer-group, student, short-term."_s);
    CHECK(cli.mentorship({u"add"_s, u"--kind"_s, u"team"_s}).code == 2);
    CHECK(cli.mentorship({u"leave"_s, u"1"_s, u"Lin"_s}).code != 0);
    CHECK(cli.mentorship({u"marry"_s}).code == 2);
    CHECK(cli.ok({u"list"_s, cli.book(), u"people"_s, u"--json"_s}).json().size() == 1);
}

}  // namespace mb::test::cli_mentorship_test
