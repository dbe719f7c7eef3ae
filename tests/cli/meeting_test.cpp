// Meetings by script, then the book is read.
#include "tests/cli/run_cli.h"

namespace mb::test::cli_meeting_test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct MeetingCli : Cli {
    MeetingCli() { newBook(); }
    auto meeting(const QStringList& words) const { return run(QStringList{u"meeting"_s, book()} + words); }
    QString said(const QStringList& words) const {
        const auto result = meeting(words);
        INFO(result.err.toStdString());
        REQUIRE(result.code == 0);
        return result.out.trimmed();
    }
    QJsonObject listed(const QString& id) const {
        for (const QJsonValue& one : ok({u"list"_s, book(), u"meetings"_s, u"--json"_s, u"--with-private"_s}).json())
            if (QString::number(one[u"id"_s].toInt()) == id) return one.toObject();
        return {};
    }
};

}  // namespace

TEST_CASE("a meeting is planned, moved, called off and closed by script", "[ME1][ME5]") {
    const MeetingCli cli;
    const QString id = cli.said({u"add"_s, u"--with"_s, u"Lin Chen"_s, u"--date"_s, u"2099-01-12"_s, u"--time"_s,
                                 u"15:00"_s, u"--minutes"_s, u"45"_s, u"--title"_s, u"Aims"_s});
    CHECK(cli.listed(id)[u"state"_s].toString() == u"planned");
    cli.said({u"agenda"_s, id, u"Reviewer 2"_s});
    cli.said({u"agenda"_s, id, u"Is she tired?"_s, u"--private"_s});
    const QString moved = cli.said({u"move"_s, id, u"--date"_s, u"2099-01-19"_s, u"--by"_s, u"lin"_s});
    CHECK(cli.listed(id)[u"state"_s].toString() == u"moved");
    CHECK(cli.listed(id)[u"called_off_by"_s].toString() == u"Lin Chen");
    CHECK(cli.listed(moved)[u"time"_s].toString() == u"15:00");
    cli.said({u"action"_s, moved, u"New table"_s, u"--by"_s, u"lin"_s, u"--due"_s, u"2099-02-01"_s});
    // What is still to come was not held.
    const auto early = cli.meeting({u"close"_s, moved, u"--minutes"_s, u"50"_s});
    CHECK(early.code != 0);
    CHECK(early.err.contains(u"This meeting is still to come"));
    CHECK(cli.listed(moved)[u"state"_s].toString() == u"planned");
    const QString held = cli.said({u"add"_s, u"--with"_s, u"lin"_s, u"--date"_s, u"2020-01-14"_s});
    cli.said({u"close"_s, held, u"--minutes"_s, u"50"_s, u"--next"_s, u"Begin with the budget"_s});
    CHECK(cli.listed(held)[u"state"_s].toString() == u"held");
    CHECK(cli.listed(held)[u"minutes"_s].toInt() == 50);
    CHECK(cli.ok({u"list"_s, cli.book(), u"inbox"_s, u"--with-private"_s}).out.contains(u"Lin Chen"));
    const QString other = cli.said({u"add"_s, u"--with"_s, u"lin"_s, u"--date"_s, u"2099-03-02"_s});
    cli.said({u"cancel"_s, other, u"--by"_s, u"lin"_s, u"--notice"_s, u"2"_s});
    CHECK(cli.listed(other)[u"notice_hours"_s].toInt() == 2);
    // What was held cannot move any more.
    const auto late = cli.meeting({u"move"_s, held, u"--date"_s, u"2099-04-01"_s});
    CHECK(late.code == 2);
    CHECK(late.err.contains(u"Only a planned meeting"));
}

TEST_CASE("a contact is logged by script with a part of a name that has a hyphen", "[ME10]") {
    const MeetingCli cli;
    cli.ok({u"log"_s, cli.book(), u"--with"_s, u"Hui-Min Zhao"_s, u"--with"_s, u"Amara Okonkwo-Brandt"_s});
    for (const QString& name : {u"hui-min"_s, u"Okonkwo-Brandt"_s, u"brandt"_s, u"zhao"_s}) {
        INFO(name.toStdString());
        const auto logged = cli.ok({u"log"_s, cli.book(), u"--with"_s, name});
        CHECK(logged.err.contains(u"was taken for"));
        CHECK_FALSE(logged.err.contains(u"is new in this book"));
    }
    CHECK(Store::open(cli.book(), Access::ReadOnly)->reader().all<Person>().size() == 3);
}

TEST_CASE("closing a meeting by script keeps the topics that it has", "[ME5][PR3]") {
    const MeetingCli cli;
    const QString id = cli.said({u"add"_s, u"--with"_s, u"Lin Chen"_s, u"--date"_s, u"2020-01-14"_s});
    cli.said({u"close"_s, id, u"--topic"_s, u"teaching"_s});
    const auto topics = [&] { return Store::open(cli.book(), Access::ReadOnly)->reader().all<MeetingTopic>().size(); };
    REQUIRE(topics() == 1);
    cli.said({u"close"_s, id, u"--minutes"_s, u"40"_s});
    CHECK(topics() == 1);
}

TEST_CASE("a series is planned by script", "[ME1]") {
    const MeetingCli cli;
    const QString ids = cli.said({u"series"_s, u"--with"_s, u"Lin Chen"_s, u"--date"_s, u"2099-01-13"_s, u"--months"_s,
                                  u"1"_s, u"--until"_s, u"2099-06"_s});
    REQUIRE(ids.split(u'\n').size() == 6);
    CHECK(cli.listed(ids.section(u'\n', 5))[u"day"_s].toString() == u"2099-06-09");
}

TEST_CASE("what a meeting command lacks is said in a sentence", "[ME1]") {
    const MeetingCli cli;
    CHECK(cli.meeting({u"add"_s, u"--with"_s, u"Lin Chen"_s}).err.contains(u"--date is missing"));
    const auto nameless = cli.meeting({u"add"_s, u"--with"_s, u"-"_s, u"--date"_s, u"2099-01-13"_s});
    CHECK(nameless.code == 2);
    CHECK(nameless.err.contains(u"expected someone's name"));
    CHECK(
        cli.meeting({u"series"_s, u"--with"_s, u"Lin Chen"_s, u"--date"_s, u"2099-01-13"_s}).err.contains(u"--weeks"));
    CHECK(cli.meeting({u"dance"_s}).code == 2);
    CHECK(cli.meeting({u"move"_s, u"99"_s, u"--date"_s, u"2099-01-13"_s}).code == 2);
    CHECK(cli.meeting({u"close"_s, u"1"_s, u"--by"_s, u"lin"_s}).code == 2);
}

}  // namespace mb::test::cli_meeting_test
