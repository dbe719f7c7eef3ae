#include "core/queries/topics.h"

#include "core/actions/meeting_parts.h"
#include "tests/support/books.h"
#include "tests/support/catch.h"

namespace mb::test::queries_topics_test {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Talks {
    TestBook book;
    PersonId lin = book.person(u"Lin Chen"_s), leila = book.person(u"Leila Haddad"_s);
    MentorshipId withLin = book.mentorship(lin), withLeila = book.mentorship(leila);

    MeetingId meeting(PersonId with, QDate day, MeetingState state, const QStringList& topics) {
        actions::meetings::NewMeeting wanted;
        wanted.meeting.day = day;
        wanted.meeting.state = state;
        wanted.people = {with};
        const MeetingId id = actions::meetings::add(*book, wanted);
        actions::meetings::setTopics(*book, id, topics);
        return id;
    }
    void line(MeetingId meeting, const QString& domain, bool done) {
        AgendaItem item;
        item.meetingId = meeting;
        item.text = u"Something"_s;
        item.domain = domain;
        item.done = done;
        actions::meetings::addAgenda(*book, item);
    }
};

}  // namespace

TEST_CASE("what came up in a meeting counts once whether it was ticked or said", "[topics][PR3]") {
    Talks talks;
    const MeetingId one = talks.meeting(talks.lin, QDate(2026, 9, 3), MeetingState::Held, {u"teaching"_s});
    talks.line(one, u"teaching"_s, true);
    talks.line(one, u"funding"_s, true);
    talks.line(one, u"service"_s, false);
    talks.line(one, {}, true);
    talks.meeting(talks.leila, QDate(2026, 9, 4), MeetingState::Held, {u"clinical"_s});
    talks.meeting(talks.lin, QDate(2026, 10, 1), MeetingState::Missed, {u"quality"_s});
    talks.meeting(talks.lin, QDate(2026, 12, 1), MeetingState::Planned, {u"promotion"_s});
    const QList<queries::TopicDay> wanted{{u"teaching"_s, QDate(2026, 9, 3)}, {u"funding"_s, QDate(2026, 9, 3)}};
    CHECK(queries::topicDays(talks.book->reader(), talks.withLin, QDate(2026, 1, 1), QDate(2026, 12, 31)) == wanted);
    CHECK(queries::topicDays(talks.book->reader(), talks.withLin, QDate(2026, 9, 4), QDate(2026, 12, 31)).isEmpty());
}

TEST_CASE("the last day of a domain is the latest", "[topics][PR3]") {
    Talks talks;
    talks.meeting(talks.lin, QDate(2026, 9, 3), MeetingState::Held, {u"teaching"_s, u"funding"_s});
    talks.meeting(talks.lin, QDate(2026, 3, 3), MeetingState::Held, {u"teaching"_s, u"service"_s});
    const auto last = queries::lastTalkedAbout(talks.book->reader(), talks.withLin, QDate(2026, 11, 22));
    CHECK(last.value(u"teaching"_s) == QDate(2026, 9, 3));
    CHECK(last.value(u"service"_s) == QDate(2026, 3, 3));
    CHECK(!last.contains(u"quality"_s));
}

TEST_CASE("the map counts meetings by month from the month in which the year begins", "[topics][PR3]") {
    Talks talks;
    talks.meeting(talks.lin, QDate(2026, 6, 30), MeetingState::Held, {u"teaching"_s});
    talks.meeting(talks.lin, QDate(2026, 7, 1), MeetingState::Held, {u"teaching"_s});
    talks.meeting(talks.lin, QDate(2026, 7, 20), MeetingState::Held, {u"teaching"_s});
    talks.meeting(talks.lin, QDate(2026, 11, 2), MeetingState::Held, {});
    const Reader reader = talks.book->reader();
    const QDate today(2026, 11, 22);
    const auto academic = queries::topicYear(reader, talks.withLin, 2026, 7, today);
    CHECK(academic.from == QDate(2026, 7, 1));
    CHECK(academic.meetings == 3);
    CHECK(academic.counts.value(u"teaching"_s) == std::array<int, 12>{2});
    CHECK(queries::topicYear(reader, talks.withLin, 2025, 7, today).counts.value(u"teaching"_s)[11] == 1);
    CHECK(queries::topicYear(reader, talks.withLin, 2026, 1, today).counts.value(u"teaching"_s)[5] == 1);
    CHECK(queries::topicYears(reader, talks.withLin, 7, today) == QList<int>{2026, 2025});
    CHECK(queries::topicYears(reader, talks.withLeila, 7, today) == QList<int>{2026});
}

}  // namespace mb::test::queries_topics_test
