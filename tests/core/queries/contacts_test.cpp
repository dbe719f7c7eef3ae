// When people last met, and how often in a year (ME6).
#include "core/queries/mentorships.h"
#include "core/storage/contact_facts.h"
#include "tests/support/books.h"
#include "tests/support/catch.h"

#include <QSet>

namespace mb::test::queries_contacts_test {
namespace {

struct Contacts : TestBook {
    PersonId lin = person(QStringLiteral("Lin Chen"));
    MentorshipId pair = mentorship(lin);

    MeetingId met(QDate day, const char* mode = "video", std::optional<int> minutes = std::nullopt,
                  MeetingState state = MeetingState::Held, const QList<MentorshipId>& mentorships = {}) {
        actions::meetings::NewMeeting wanted;
        wanted.meeting.day = day;
        wanted.meeting.mode = QString::fromLatin1(mode);
        wanted.meeting.minutes = minutes;
        wanted.meeting.state = state;
        wanted.people = {lin};
        wanted.mentorships = mentorships;
        return actions::meetings::add(*workspace, wanted);
    }
    LastContact last(QDate upTo, bool contactsCount = false) {
        QSet<MentorshipId> counting;
        if (contactsCount) counting << pair;
        return lastContacts(workspace->reader(), {pair}, counting, upTo).value(pair);
    }
};

}  // namespace

TEST_CASE("the last meeting is the newest held one up to the day") {
    Contacts book;
    CHECK(!book.last(QDate(2026, 11, 22)).meeting);
    CHECK(!book.last(QDate(2026, 11, 22)).contact);
    book.met(QDate(2026, 10, 1));
    book.met(QDate(2026, 9, 1));
    book.met(QDate(2026, 11, 30));
    book.met(QDate(2026, 11, 10), "video", {}, MeetingState::Cancelled);
    book.met(QDate(2026, 11, 11), "video", {}, MeetingState::Planned);
    book.met(QDate(2026, 11, 12), "video", {}, MeetingState::Moved);
    CHECK(book.last(QDate(2026, 11, 22)).meeting == QDate(2026, 10, 1));
    CHECK(book.last(QDate(2026, 11, 22)).contact == QDate(2026, 10, 1));
    CHECK(book.last(QDate(2026, 11, 30)).meeting == QDate(2026, 11, 30));
    CHECK(book.last(QDate(2026, 9, 30)).meeting == QDate(2026, 9, 1));
    CHECK(!book.last(QDate(2026, 8, 31)).meeting);
}

TEST_CASE("small contacts count as meetings only where that was agreed") {
    Contacts book;
    book.met(QDate(2026, 9, 1), "in-person");
    book.met(QDate(2026, 10, 1), "email");
    book.met(QDate(2026, 10, 2), "coffee");
    const LastContact plain = book.last(QDate(2026, 11, 22));
    CHECK(plain.meeting == QDate(2026, 9, 1));
    CHECK(plain.contact == QDate(2026, 10, 2));
    CHECK(book.last(QDate(2026, 11, 22), true).meeting == QDate(2026, 10, 2));
    // The card follows the mentorship's own setting.
    CHECK(queries::mentorshipCard(book->reader(), book.pair, QDate(2026, 11, 22)).nextDue == QDate(2026, 12, 1));
    Mentorship agreed = book->reader().get(book.pair);
    agreed.contactsCount = true;
    actions::mentorships::change(*book, agreed);
    CHECK(queries::mentorshipCard(book->reader(), book.pair, QDate(2026, 11, 22)).nextDue == QDate(2027, 1, 2));
}

TEST_CASE("what lies years back is found as well") {
    Contacts book;
    book.met(QDate(2019, 5, 5), "in-person");
    book.met(QDate(2021, 5, 5), "email");
    CHECK(book.last(QDate(2026, 11, 22)).meeting == QDate(2019, 5, 5));
    CHECK(book.last(QDate(2026, 11, 22)).contact == QDate(2021, 5, 5));
    CHECK(book.last(QDate(2026, 11, 22), true).meeting == QDate(2021, 5, 5));
    // Recent e-mails do not hide the old meeting.
    book.met(QDate(2026, 11, 20), "email");
    CHECK(book.last(QDate(2026, 11, 22)).meeting == QDate(2019, 5, 5));
    CHECK(book.last(QDate(2026, 11, 22)).contact == QDate(2026, 11, 20));
    for (const int days : {399, 400, 401}) {
        Contacts edge;
        edge.met(QDate(2026, 11, 22).addDays(-days));
        CHECK(edge.last(QDate(2026, 11, 22)).meeting == QDate(2026, 11, 22).addDays(-days));
    }
}

TEST_CASE("of many meetings the last is found by walking back") {
    const QDate today(2026, 11, 22);
    for (const int days : {3, 399, 400, 401, 2000}) {
        Contacts book;
        const MentorshipId small = book.mentorship(book.lin, Side::Mentor),
                           silent = book.mentorship(book.lin, Side::Peer);
        for (int i = 0; i < 70; ++i) book.met(today.addDays(-i - 1), "email", {}, MeetingState::Held, {book.pair});
        book.met(today.addDays(-days), "video", {}, MeetingState::Held, {book.pair});
        book.met(today.addDays(-days - 5), "video", {}, MeetingState::Held, {book.pair});
        book.met(today.addDays(-30), "video", {}, MeetingState::Held, {small});
        const auto all = lastContacts(book->reader(), {book.pair, small, silent}, {}, today);
        CHECK(all.value(book.pair).meeting == today.addDays(-days));
        CHECK(all.value(book.pair).contact == today.addDays(-1));
        CHECK(all.value(small).meeting == today.addDays(-30));
        CHECK(!all.value(silent).contact);
    }
}

TEST_CASE("each mentorship has its own last contact") {
    Contacts book;
    const MentorshipId second = book.mentorship(book.lin, Side::Mentor), third = book.mentorship(book.lin, Side::Peer);
    book.met(QDate(2026, 10, 1), "video", {}, MeetingState::Held, {book.pair});
    book.met(QDate(2020, 10, 1), "video", {}, MeetingState::Held, {second});
    const auto all = lastContacts(book->reader(), {book.pair, second, third}, {}, QDate(2026, 11, 22));
    CHECK(all.value(book.pair).meeting == QDate(2026, 10, 1));
    CHECK(all.value(second).meeting == QDate(2020, 10, 1));
    CHECK(!all.value(third).meeting);
    CHECK(lastContacts(book->reader(), {}, {}, QDate(2026, 11, 22)).isEmpty());
}

TEST_CASE("meetings are counted by the year that begins in July") {
    Contacts book;
    book.met(QDate(2026, 6, 30), "video", 30);
    book.met(QDate(2026, 7, 1), "video", 45);
    book.met(QDate(2026, 12, 31), "email", 5);
    book.met(QDate(2027, 6, 30), "in-person");
    book.met(QDate(2027, 1, 1), "video", 60, MeetingState::Cancelled);
    const auto years = meetingsByYear(book->reader(), book.owner, 7);
    REQUIRE(years.keys() == QList<int>{2025, 2026});
    CHECK(years[2025].count == 1);
    CHECK(years[2025].minutes == 30);
    CHECK(years[2026].count == 3);
    CHECK(years[2026].contacts == 1);
    CHECK(years[2026].minutes == 50);
    CHECK(years[2026].unknownLength == 1);
    const auto calendar = meetingsByYear(book->reader(), book.owner, 1);
    CHECK(calendar.keys() == QList<int>{2026, 2027});
    CHECK(calendar[2026].count == 3);
}

TEST_CASE("hours count once however many mentorships a meeting serves") {
    Contacts book;
    const MentorshipId second = book.mentorship(book.lin, Side::Mentor);
    book.met(QDate(2026, 8, 1), "video", 60, MeetingState::Held, {book.pair, second});
    book.met(QDate(2026, 8, 2), "video", 30, MeetingState::Held, {second});
    const Reader reader = book->reader();
    CHECK(meetingsByYear(reader, book.owner, 7).value(2026).minutes == 90);
    CHECK(meetingsByYear(reader, book.lin, 7).value(2026).count == 2);
    // Meetings in which the owner only mentored do not count as meetings with a mentor.
    CHECK(meetingsByYear(reader, book.owner, 7, std::nullopt, MeetingsOf::NotAsMentor).value(2026).minutes == 60);
    CHECK(meetingsByYear(reader, book.owner, 7, book.pair).value(2026).minutes == 60);
    CHECK(meetingsByYear(reader, book.owner, 7, second).value(2026).minutes == 90);
    CHECK(meetingsByYear(reader, book.person(QStringLiteral("Amir Shah")), 7).isEmpty());
}

TEST_CASE("someone was last met where they came last, in whatever order it was entered") {
    Contacts book;
    const MentorshipId second = book.mentorship(book.lin, Side::Mentor);
    book.met(QDate(2026, 11, 1), "video", 30, MeetingState::Held, {book.pair});
    for (int day = 0; day < 60; ++day)
        book.met(QDate(2024, 1, 1).addDays(day), "video", 30, MeetingState::Held, {second});
    book.met(QDate(2026, 12, 1), "video", 30, MeetingState::Planned);
    const Reader reader = book->reader();
    CHECK(lastMet(reader, book.lin, QDate(2027, 1, 1)) == QDate(2026, 11, 1));
    CHECK(lastMet(reader, book.lin, QDate(2026, 10, 31)) == QDate(2024, 2, 29));
    CHECK(lastMet(reader, book.lin, QDate(2027, 1, 1), second) == QDate(2024, 2, 29));
    CHECK_FALSE(lastMet(reader, book.person(QStringLiteral("Amir Shah")), QDate(2027, 1, 1)));
}

TEST_CASE("meetings are counted month by month") {
    Contacts book;
    book.met(QDate(2026, 1, 1));
    book.met(QDate(2026, 12, 31));
    book.met(QDate(2026, 12, 1));
    book.met(QDate(2027, 1, 1));
    book.met(QDate(2026, 5, 5), "video", {}, MeetingState::Planned);
    const auto months = meetingsByMonth(book->reader(), 2026);
    CHECK(months == QList<int>{1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2});
}

}  // namespace mb::test::queries_contacts_test
