// Calendars on their way into the book (RE4): what is new, newer, cancelled or there already.
#include "core/exchange/calendar_import.h"

#include "core/actions/mentorships.h"
#include "core/exchange/calendar_out.h"
#include "core/words/calendar.h"
#include "core/words/calendar_in.h"
#include "tests/support/books.h"
#include "tests/support/catch.h"
#include "tests/support/undo.h"

namespace mb::test::exchange_calendar_import_test {

using namespace mb::exchange;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray eventOf(const QByteArray& lines, const QByteArray& uid = "u1") {
    return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20261201T080000Z\r\n" + lines + "END:VEVENT\r\n";
}
QByteArray calendarOf(const QByteArray& inside, const QByteArray& head = {}) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + head + inside + "END:VCALENDAR\r\n";
}
const QByteArray withLin = "ATTENDEE;CN=Lin Chen:mailto:lin@example.org\r\n";
QByteArray aims(int sequence, const QByteArray& hour, const QByteArray& more = {}) {
    return eventOf("SUMMARY:Aims\r\nDTSTART;TZID=Europe/Zurich:20261209T" + hour +
                   "0000\r\nDURATION:PT1H\r\nSEQUENCE:" + QByteArray::number(sequence) + "\r\n" + withLin + more);
}

struct Fixture {
    TestBook book;
    PersonId lin = book.person(u"Lin Chen"_s);
    MentorshipId mentorship = book.mentorship(lin);

    CalendarPlan planned(const QByteArray& ics) {
        const CalendarWindow window = usualWindow(book->clock().today(), "Europe/Zurich");
        return planCalendar(*book, readCalendar(ics, u"x.ics"_s, window), u"x.ics"_s);
    }
    CalendarCounts take(const QByteArray& ics) {
        const CalendarPlan plan = planned(ics);
        takeIn(*book, plan);
        return plan.counts();
    }
    QList<Meeting> meetings() { return book->reader().select<Meeting>().orderBy(&Meeting::day).list(); }
};

}  // namespace

TEST_CASE("an event with somebody of the book comes in with its people, and a text as a private note",
          "[calendar][RE4][ME3]") {
    Fixture f;
    const QByteArray ics = calendarOf(aims(0, "09", "LOCATION:Ward 7\r\nDESCRIPTION:Bring the draft\r\n"));
    const QByteArray before = contents(*f.book);
    CHECK(f.take(ics) == CalendarCounts{1, 0, 0, 0, 0, 0, 0});
    REQUIRE(f.meetings().size() == 1);
    const Meeting meeting = f.meetings().first();
    CHECK(meeting.title == u"Aims");
    CHECK(meeting.place == u"Ward 7");
    CHECK(meeting.state == MeetingState::Planned);
    CHECK(meeting.zone == u"Europe/Zurich");
    CHECK(meeting.time == QTime(9, 0));
    CHECK(meeting.minutes == 60);
    CHECK(f.book->reader().all<Attendance>().size() == 2);
    CHECK(f.book->reader().all<MeetingMentorship>().value(0).mentorshipId == f.mentorship);
    const Note note = f.book->reader().all<Note>().value(0);
    CHECK(note.text == u"Bring the draft");
    CHECK(note.visibility == Visibility::Private);
    const QByteArray after = contents(*f.book);
    f.book->undo();
    CHECK(contents(*f.book) == before);
    f.book->redo();
    CHECK(contents(*f.book) == after);
    // The same file again changes nothing and leaves no step.
    CHECK(f.take(ics) == CalendarCounts{0, 0, 0, 1, 0, 0, 0});
    CHECK(contents(*f.book) == after);
    CHECK(words::calendarSummary(f.planned(ics), false) ==
          u"There is nothing newer in it. 0 new, 0 changed, 1 the same, 0 refused.");
}

TEST_CASE("a newer version changes the meeting, an older one nothing", "[calendar][RE4]") {
    Fixture f;
    const QByteArray a = calendarOf(aims(1, "09")), b = calendarOf(aims(2, "10"));
    f.take(a);
    CHECK(f.take(b) == CalendarCounts{0, 1, 0, 0, 0, 0, 0});
    CHECK(f.take(a) == CalendarCounts{0, 0, 0, 1, 0, 0, 0});
    REQUIRE(f.meetings().size() == 1);
    CHECK(f.meetings().first().time == QTime(10, 0));
    CHECK(words::calendarSummary(f.planned(a), false).startsWith(u"There is nothing newer in it."));
    // Google stamps each export anew: what says the same as before takes back nothing that the user changed.
    Meeting mine = f.meetings().first();
    mine.title = u"Aims and budget"_s;
    actions::meetings::change(*f.book, mine);
    CHECK(f.take(QByteArray(b).replace("20261201T080000Z", "20261215T080000Z")) == CalendarCounts{0, 0, 0, 1, 0, 0, 0});
    CHECK(f.meetings().first().title == u"Aims and budget");
    const CalendarPlan newer = f.planned(calendarOf(aims(3, "11")));
    REQUIRE(newer.entries.size() == 1);
    CHECK(newer.entries.first().changes == QStringList{u"time"_s, u"title"_s});
}

TEST_CASE("a cancelled event calls a planned meeting off and never touches a held one", "[calendar][RE4]") {
    Fixture f;
    f.take(calendarOf(aims(0, "09")));
    const QByteArray stamp = "ORGANIZER;CN=Lin Chen:mailto:lin@example.org\r\n";
    const bool byMethod = GENERATE(true, false);
    // Sent on 8 December at 20:00 UTC for 9 December at 8:00 UTC.
    QByteArray cancel = aims(1, "09", stamp + (byMethod ? QByteArray() : QByteArray("STATUS:CANCELLED\r\n")));
    cancel.replace("DTSTAMP:20261201T080000Z", "DTSTAMP:20261208T200000Z");
    const QByteArray ics = calendarOf(cancel, byMethod ? "METHOD:CANCEL\r\n" : "");
    const CalendarPlan plan = f.planned(ics);
    REQUIRE(plan.entries.size() == 1);
    CHECK(plan.entries.first().standing == EventStanding::CalledOff);
    CHECK(f.meetings().first().state == MeetingState::Planned);  // proposed only
    const bool held = GENERATE(true, false);
    if (held) {
        f.book->perform({StepKind::MeetingStateSet, {}}, [&](Writer& writer) {
            actions::meetings::putState(writer, f.book->book().ownerId, f.meetings().first().id, MeetingState::Held);
        });
        const QByteArray before = contents(*f.book);
        CHECK(f.planned(ics).entries.first().standing == EventStanding::Kept);
        CHECK(f.take(ics) == CalendarCounts{0, 0, 0, 0, 0, 1, 0});
        CHECK(contents(*f.book) == before);
        return;
    }
    takeIn(*f.book, plan);
    const Meeting meeting = f.meetings().first();
    CHECK(meeting.state == MeetingState::Cancelled);
    CHECK(meeting.noticeHours == 12);
    CHECK(meeting.calledOffById == f.lin);
    for (const Attendance& one : f.book->reader().all<Attendance>()) CHECK_FALSE(one.came);
    CHECK(f.take(ics) == CalendarCounts{0, 0, 0, 1, 0, 0, 0});
    f.book->undo();
    CHECK(f.meetings().first().state == MeetingState::Planned);
}

TEST_CASE("what was cancelled and never was in the book changes nothing", "[calendar][RE4]") {
    Fixture f;
    const CalendarPlan plan = f.planned(calendarOf(aims(0, "09"), "METHOD:CANCEL\r\n"));
    CHECK(plan.entries.isEmpty());
    CHECK(plan.unknownCancelled == 1);
    CHECK(takeIn(*f.book, plan).rows.isEmpty());
}

TEST_CASE("events with nobody of the book wait to be ticked", "[calendar][RE4]") {
    Fixture f;
    const QByteArray ics = calendarOf(
        eventOf("SUMMARY:Dentist\r\nDTSTART:20261210T090000Z\r\n", "a") +
        eventOf("SUMMARY:Course\r\nDTSTART:20261211T090000Z\r\nATTENDEE;CN=New Person:mailto:new@example.org\r\n",
                "b") +
        eventOf("SUMMARY:1:1 Chen, Lin Chen\r\nDTSTART:20261212T090000Z\r\n", "c"));
    CalendarPlan plan = f.planned(ics);
    REQUIRE(plan.entries.size() == 3);
    CHECK(plan.entries[0].standing == EventStanding::Strangers);
    CHECK(plan.entries[1].standing == EventStanding::Strangers);
    CHECK(plan.entries[2].standing == EventStanding::New);  // the name stands in the title
    CHECK(plan.people(plan.entries[2]) == QList<PersonId>{f.lin});
    CHECK(plan.counts() == CalendarCounts{1, 0, 0, 0, 0, 2, 0});
    // The user says who somebody is, or that somebody is to be added.
    REQUIRE(plan.entries[1].guests.size() == 1);
    plan.guests[plan.entries[1].guests.first()].added = true;
    plan.settle();
    CHECK(plan.entries[1].standing == EventStanding::New);
    CHECK(plan.counts().added == 2);
    takeIn(*f.book, plan);
    const QList<Person> people = f.book->reader().all<Person>();
    REQUIRE(people.size() == 3);
    CHECK(people.last().email == u"new@example.org");
    CHECK(fullName(people.last()) == u"New Person");
    CHECK(f.meetings().size() == 2);
}

TEST_CASE("people are known by address before name, and nobody is forced", "[calendar][RE4]") {
    Fixture f;
    Person lin = f.book->reader().get(f.lin);
    lin.email = u"LIN@example.org"_s;
    actions::people::change(*f.book, lin);
    f.book.person(u"Wei Chen"_s);
    const PersonId other = f.book.person(u"Wei Chen"_s);
    Person owner = f.book->reader().get(f.book.owner);
    owner.email = u"maya@example.org"_s;
    actions::people::change(*f.book, owner);
    const CalendarPlan plan = f.planned(calendarOf(
        eventOf("SUMMARY:A\r\nDTSTART:20261210T090000Z\r\nORGANIZER;CN=Maya:mailto:maya@example.org\r\n"
                "ATTENDEE;CN=L. C.:mailto:lin@example.org\r\nATTENDEE;CN=Wei Chen:mailto:wei@example.org\r\n")));
    REQUIRE(plan.guests.size() == 2);  // not the owner
    CHECK(plan.guests[0].chosen == f.lin);
    CHECK_FALSE(plan.guests[1].chosen);
    CHECK(plan.guests[1].candidates.size() == 2);
    CHECK(plan.guests[1].candidates.contains(other));
}

TEST_CASE("a meeting that was written down by hand is found again", "[calendar][RE4]") {
    Fixture f;
    actions::meetings::NewMeeting byHand;
    byHand.meeting.day = QDate(2026, 12, 9);
    byHand.meeting.state = MeetingState::Planned;
    byHand.people = {f.lin};
    const bool withTime = GENERATE(true, false);
    if (withTime) {
        byHand.meeting.time = QTime(9, 0);
        byHand.meeting.zone = u"Europe/Zurich"_s;
    }
    actions::meetings::add(*f.book, byHand);
    const QByteArray ics = calendarOf(aims(0, "09"));
    CalendarPlan plan = f.planned(ics);
    REQUIRE(plan.entries.size() == 1);
    CHECK(plan.entries.first().standing == EventStanding::Perhaps);
    CHECK(plan.entries.first().choice == (withTime ? EventChoice::Join : EventChoice::Leave));
    plan.entries.first().choice = EventChoice::Join;
    takeIn(*f.book, plan);
    REQUIRE(f.meetings().size() == 1);
    CHECK(f.meetings().first().time == QTime(9, 0));
    CHECK(f.meetings().first().title == u"Aims");
    CHECK(f.take(ics) == CalendarCounts{0, 0, 0, 1, 0, 0, 0});
    CHECK(f.take(calendarOf(aims(1, "11"))).changed == 1);
}

TEST_CASE("a series comes in as meetings, and what leaves it is proposed for calling off", "[calendar][RE4]") {
    Fixture f;
    const auto series = [](int sequence, const QByteArray& more = {}) {
        return calendarOf(
            eventOf("SUMMARY:Rounds\r\nDTSTART;TZID=Europe/Zurich:20261103T090000\r\n"
                    "RRULE:FREQ=WEEKLY;COUNT=8\r\nSEQUENCE:" +
                    QByteArray::number(sequence) + "\r\n" + withLin + more));
    };
    CHECK(f.take(series(0)).added == 8);
    const QList<Meeting> all = f.meetings();
    REQUIRE(all.size() == 8);
    CHECK_FALSE(all.first().series.isEmpty());
    for (const Meeting& meeting : all) {
        CHECK(meeting.series == all.first().series);
        CHECK(meeting.state == (meeting.day < QDate(2026, 11, 22) ? MeetingState::Held : MeetingState::Planned));
    }
    CHECK(f.take(series(0)) == CalendarCounts{0, 0, 0, 8, 0, 0, 0});
    // One is left out, past ones too: only what is still planned is called off.
    const CalendarPlan plan = f.planned(series(1, "EXDATE;VALUE=DATE:20261110\r\nEXDATE;VALUE=DATE:20261201\r\n"));
    CHECK(plan.count(EventStanding::CalledOff) == 1);
    CHECK(plan.counts().calledOff == 1);
    takeIn(*f.book, plan);
    for (const Meeting& meeting : f.meetings())
        if (meeting.day == QDate(2026, 12, 1)) CHECK(meeting.state == MeetingState::Cancelled);
        else if (meeting.day == QDate(2026, 11, 10)) CHECK(meeting.state == MeetingState::Held);
    // One is moved.
    const QByteArray moved =
        calendarOf(eventOf("SUMMARY:Rounds\r\nDTSTART;TZID=Europe/Zurich:20261209T110000\r\nSEQUENCE:2\r\n"
                           "RECURRENCE-ID;TZID=Europe/Zurich:20261208T090000\r\n" +
                           withLin));
    CHECK(f.take(moved) == CalendarCounts{0, 1, 0, 0, 0, 0, 0});
    CHECK(f.meetings().size() == 8);
    // All of it is cancelled.
    const QByteArray cancel = calendarOf(
        eventOf("SUMMARY:Rounds\r\nDTSTART;TZID=Europe/Zurich:20261103T090000\r\nSEQUENCE:3\r\n"), "METHOD:CANCEL\r\n");
    CHECK(f.take(cancel).calledOff == 4);
    for (const Meeting& meeting : f.meetings())
        CHECK(meeting.state == (meeting.day < QDate(2026, 11, 22) ? MeetingState::Held : MeetingState::Cancelled));
}

TEST_CASE("what this program wrote is known again", "[calendar][RE2][RE4]") {
    Fixture f;
    f.take(calendarOf(aims(0, "09")));
    actions::meetings::NewMeeting own;
    own.meeting.day = QDate(2026, 12, 16);
    own.meeting.time = QTime(14, 0);
    own.meeting.zone = u"Asia/Kathmandu"_s;
    own.meeting.state = MeetingState::Planned;
    own.people = {f.lin};
    actions::meetings::add(*f.book, own);
    CalendarWish wish = comingYear(f.book->clock().today());
    wish.zone = "Europe/Zurich";
    const QByteArray ics = calendarOf(f.book->reader(), wish, words::calendarSay(), instant);
    const QByteArray before = contents(*f.book);
    const CalendarPlan plan = f.planned(ics);
    CHECK(plan.count(EventStanding::Known) == 2);
    CHECK(plan.wanted() == 0);
    takeIn(*f.book, plan);
    CHECK(contents(*f.book) == before);
    // Moved in the other calendar, it comes back with its new hour, and never with a title that says less.
    QByteArray later = ics;
    later.replace("20261216T140000", "20261216T160000");
    later.replace("SEQUENCE:", "SEQUENCE:9");
    f.take(later);
    const Meeting moved = f.meetings().last();
    CHECK(moved.time == QTime(16, 0));
    CHECK(moved.title.isEmpty());
    CHECK(f.meetings().first().title == u"Aims");
}

TEST_CASE("a plan holds for the book that it was made for", "[calendar][RE4]") {
    Fixture f;
    const CalendarPlan plan = f.planned(calendarOf(aims(0, "09")));
    f.book.person(u"Somebody Else"_s);
    try {
        takeIn(*f.book, plan);
        FAIL("it was taken in");
    } catch (const Error& error) {
        CHECK(error.kind == ErrorKind::PlanOutdated);
    }
}

}  // namespace mb::test::exchange_calendar_import_test
