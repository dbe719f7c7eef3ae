// Calendars that leave, read back by two other programs (RE2).
#include "core/words/calendar.h"

#include "core/actions/meetings.h"
#include "core/actions/pauses.h"
#include "core/actions/series.h"
#include "tests/support/catch.h"
#include "tests/support/whole_book.h"

#include <QProcess>
#include <QTemporaryFile>

namespace mb::test::exchange_calendar_out_test {

using namespace Qt::Literals::StringLiterals;

namespace {

exchange::CalendarWish wishOf(bool telling) {
    exchange::CalendarWish wish = exchange::comingYear(QDate(2026, 11, 22));
    wish.zone = "Europe/Zurich";
    wish.telling = telling;
    return wish;
}

QByteArray calendar(const Workspace& workspace, const exchange::CalendarWish& wish) {
    return exchange::calendarOf(workspace.reader(), wish, words::calendarSay(), instant);
}

MeetingId planned(Workspace& workspace, PersonId with, QDate day, std::optional<QTime> time, const QString& zone,
                  const QString& title = {}) {
    actions::meetings::NewMeeting wanted;
    wanted.meeting.day = day;
    wanted.meeting.time = time;
    wanted.meeting.zone = zone;
    wanted.meeting.minutes = 45;
    wanted.meeting.title = title;
    wanted.meeting.place = u"Ward 7"_s;
    wanted.meeting.state = MeetingState::Planned;
    wanted.people = {with};
    return actions::meetings::add(workspace, wanted);
}

QStringList run(const char* script, const QByteArray& ics) {
    QTemporaryFile file;
    REQUIRE(file.open());
    file.write(ics);
    file.close();
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {u"-c"_s, QString::fromLatin1(script), file.fileName()});
    REQUIRE(python.waitForFinished(60000));
    INFO(python.readAllStandardError().toStdString());
    REQUIRE(python.exitCode() == 0);
    return QString::fromUtf8(python.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

bool knowsModule(const QString& name) {
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {u"-c"_s, u"import "_s + name});
    return python.waitForFinished(60000) && python.exitCode() == 0;
}

constexpr auto byIcalendar = R"(
import sys, icalendar, datetime
cal = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
print(cal["METHOD"], cal["VERSION"])
for e in cal.walk("VEVENT"):
    s, t = e["DTSTART"].dt, e["DTEND"].dt
    if isinstance(s, datetime.datetime):
        s, t = s.astimezone(datetime.timezone.utc), t.astimezone(datetime.timezone.utc)
    print("|".join([str(e["SUMMARY"]), str(s), str(t), str(e["CLASS"]), str(e.get("LOCATION", "")), str(e.get("STATUS", ""))]))
)";
constexpr auto byVobject = R"(
import sys, vobject
cal = vobject.readOne(open(sys.argv[1], encoding="utf-8", newline=""))
print(len(cal.vevent_list))
for e in cal.vevent_list: print(e.summary.value)
)";

}  // namespace

TEST_CASE("meetings stand in other calendars at the right moment, in any zone", "[calendar][RE2]") {
    for (const char* module : {"icalendar", "vobject"})
        if (!knowsModule(QString::fromLatin1(module))) CANNOT_RUN("python3-icalendar or python3-vobject is missing");
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s);
    const auto at = [&](QDate day, QTime time, const char* zone) {
        planned(*book, lin, day, time, QString::fromLatin1(zone), u"Aims 🫀"_s);
    };
    at(QDate(2027, 3, 26), QTime(9, 0), "Europe/Zurich");  // before summer time begins
    at(QDate(2027, 3, 29), QTime(9, 0), "Europe/Zurich");  // and after
    at(QDate(2027, 3, 12), QTime(9, 0), "America/New_York");
    at(QDate(2027, 3, 15), QTime(9, 0), "America/New_York");
    at(QDate(2027, 1, 15), QTime(9, 0), "America/Sao_Paulo");
    at(QDate(2027, 1, 16), QTime(9, 0), "Pacific/Apia");
    at(QDate(2027, 1, 17), QTime(9, 0), "Asia/Kathmandu");
    at(QDate(2027, 1, 18), QTime(9, 0), "UTC");
    planned(*book, lin, QDate(2027, 2, 1), {}, {});
    const QByteArray ics = calendar(*book, wishOf(true));
    const QStringList read = run(byIcalendar, ics);
    CHECK(read.value(0) == u"PUBLISH 2.0");
    const auto has = [&](const QString& begins) {
        INFO(begins.toStdString() << "\n" << read.join(u'\n').toStdString());
        CHECK(std::any_of(read.begin(), read.end(), [&](const QString& line) { return line.contains(begins); }));
    };
    has(u"|2027-03-26 08:00:00+00:00|2027-03-26 08:45:00+00:00|PRIVATE|Ward 7"_s);
    has(u"|2027-03-29 07:00:00+00:00|"_s);
    has(u"|2027-03-12 14:00:00+00:00|"_s);
    has(u"|2027-03-15 13:00:00+00:00|"_s);
    has(u"|2027-01-15 12:00:00+00:00|"_s);
    has(u"|2027-01-15 20:00:00+00:00|"_s);
    has(u"|2027-01-17 03:15:00+00:00|"_s);
    has(u"|2027-01-18 09:00:00+00:00|2027-01-18 09:45:00+00:00|"_s);
    CHECK(ics.contains("DTSTART:20270118T090000Z\r\n"));
    has(u"Meeting with Lin Chen|2027-02-01|2027-02-02|"_s);
    has(u"Aims 🫀, with Lin Chen|"_s);
    CHECK(run(byVobject, ics).value(0) == u"9");
    CHECK(ics == calendar(*book, wishOf(true)));
}

TEST_CASE("an event says no more than “Meeting”, keeps its UID and raises its SEQUENCE", "[calendar][RE2]") {
    TestBook book;
    WholeBook ids = fillWithWork(*book);
    const MeetingId id =
        planned(*book, ids.lin, QDate(2026, 12, 9), QTime(14, 30), u"Europe/Zurich"_s, u"Authorship quarrel"_s);
    const QByteArray ics = calendar(*book, wishOf(false));
    for (const char* word : {"Lin", "Chen", "Haddad", "Authorship", "Ward", "Aims", "K23", "DESCRIPTION:A", "ORGANIZER",
                             "ATTENDEE", "X-LIC", "freeassociation"}) {
        INFO(word);
        CHECK_FALSE(ics.contains(word));
    }
    CHECK(ics.contains("SUMMARY:Meeting\r\n"));
    CHECK(ics.contains("SUMMARY:Due\r\n"));
    CHECK(ics.contains("CLASS:PRIVATE\r\n"));
    CHECK(ics.contains("DTSTAMP:20261122T093000Z\r\n"));
    CHECK(ics.contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Zurich\r\n"));
    CHECK(ics.contains("RRULE:FREQ=YEARLY"));
    CHECK(ics.contains("DTSTART;TZID=Europe/Zurich:20261209T143000\r\n"));
    CHECK(ics.contains("BEGIN:VALARM"));
    const QByteArray uid = "UID:" + book->reader().get(id).uuid.toByteArray(QUuid::WithoutBraces) + "@mentorbook";
    CHECK(ics.contains(uid));
    // One meeting alone, before and after it moves.
    exchange::CalendarWish only = wishOf(false);
    only.only = id;
    const auto sequence = [](const QByteArray& text) {
        return text.mid(text.indexOf("SEQUENCE:") + 9).split('\r').first().toInt();
    };
    const QByteArray before = calendar(*book, only);
    CHECK(before.count("BEGIN:VEVENT") == 1);
    OpenOptions later;
    later.clock = Clock::fixed(instant.addDays(1));
    book.workspace.reset();
    book.workspace = std::make_unique<Workspace>(Store::open(book.path, Access::ReadWrite, later));
    Meeting moved = book->reader().get(id);
    moved.time = QTime(15, 30);
    book->perform({StepKind::MeetingChanged, {}}, [&](Writer& writer) { writer.update(moved); });
    const QByteArray after = calendar(*book, only);
    CHECK(after.contains(uid));
    CHECK(after.contains("T153000"));
    CHECK(sequence(after) > sequence(before));
}

TEST_CASE("what was planned and removed is called off in other calendars without a word of it", "[calendar][RE2]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s);
    const QDate day(2026, 12, 9);
    const MeetingId id = planned(*book, lin, day, QTime(14, 30), u"Europe/Zurich"_s, u"Authorship quarrel"_s);
    const QByteArray uid = "UID:" + book->reader().get(id).uuid.toByteArray(QUuid::WithoutBraces) + "@mentorbook\r\n";
    const auto event = [&](bool telling) {
        const QByteArray ics = calendar(*book, wishOf(telling));
        const qsizetype at = ics.indexOf(uid);
        return at < 0 ? QByteArray() : ics.mid(at, ics.indexOf("END:VEVENT", at) - at);
    };
    const auto sequence = [](const QByteArray& text) {
        return text.mid(text.indexOf("SEQUENCE:") + 9).split('\r').first().toInt();
    };
    const QByteArray before = event(true);
    CHECK(before.contains("Authorship"));
    actions::meetings::remove(*book, id);
    for (const bool telling : {true, false}) {
        const QByteArray gone = event(telling);
        INFO(gone.toStdString());
        CHECK(gone.contains("STATUS:CANCELLED\r\n"));
        CHECK(gone.contains("SUMMARY:Meeting\r\n"));
        CHECK(gone.contains("DTSTART;TZID=Europe/Zurich:20261209T143000\r\n"));
        for (const char* word : {"Authorship", "Lin", "Ward", "VALARM"}) CHECK_FALSE(gone.contains(word));
        CHECK(sequence(gone) > sequence(before));
    }
    const int off = sequence(event(false));
    book->undo();
    CHECK_FALSE(event(true).contains("CANCELLED"));
    CHECK(sequence(event(true)) > off);
    book->redo();
    CHECK(event(true).contains("CANCELLED"));
    // Of another year, or not to come when it was removed: nothing is to be taken back.
    exchange::CalendarWish later = wishOf(false);
    later.from = day.addDays(1);
    CHECK_FALSE(calendar(*book, later).contains(uid));
    const MeetingId held = planned(*book, lin, day, {}, {});
    const QByteArray heldUid = book->reader().get(held).uuid.toByteArray(QUuid::WithoutBraces);
    book->perform({StepKind::MeetingStateSet, {}},
                  [&](Writer& writer) { actions::meetings::putState(writer, book.owner, held, MeetingState::Held); });
    actions::meetings::remove(*book, held);
    CHECK_FALSE(calendar(*book, wishOf(false)).contains(heldUid));
    // A zone that nobody knows does not keep the rest from leaving.
    actions::meetings::remove(*book, planned(*book, lin, day, QTime(8, 0), u"Mars/Base"_s));
    CHECK(calendar(*book, wishOf(false)).count("STATUS:CANCELLED") == 2);
}

TEST_CASE("a series that is cut is called off from there on and read so by others", "[calendar][RE2][ME1]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s);
    actions::meetings::NewMeeting first;
    first.meeting.day = QDate(2026, 12, 9);
    first.meeting.time = QTime(9, 0);
    first.meeting.zone = u"Europe/Zurich"_s;
    first.people = {lin};
    const SeriesRule rule{SeriesRule::Weeks, 1, QDate(2027, 1, 6)};
    const QList<MeetingId> all = actions::series::plan(*book, first, rule);
    REQUIRE(all.size() == 5);
    actions::series::remove(*book, all[2], actions::series::Scope::FromHere);
    const QByteArray ics = calendar(*book, wishOf(true));
    CHECK(ics.count("BEGIN:VEVENT") == 5);
    CHECK(ics.count("STATUS:CANCELLED") == 3);
    if (!knowsModule(u"icalendar"_s)) CANNOT_RUN("python3-icalendar is missing");
    QStringList off;
    for (const QString& line : run(byIcalendar, ics))
        if (line.endsWith(u"|CANCELLED")) off << line.section(u'|', 1, 1).left(10);
    CHECK(off == QStringList{u"2026-12-23"_s, u"2026-12-30"_s, u"2027-01-06"_s});
}

TEST_CASE("lines of a calendar are cut between characters at 75 bytes", "[calendar][RE2]") {
    TestBook book;
    const PersonId person = book.person(u"Zoë Łącka"_s);
    planned(*book, person, QDate(2026, 12, 9), QTime(8, 0), u"Asia/Kathmandu"_s, QString(u"🫀"_s.repeated(40)));
    const QByteArray ics = calendar(*book, wishOf(true));
    for (const QByteArray& line : ics.split('\n')) {
        CHECK(line.chopped(line.endsWith('\r') ? 1 : 0).size() <= 75);
        CHECK_FALSE(QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
    }
    CHECK(QString::fromUtf8(QByteArray(ics).replace("\r\n ", "")).contains(u"🫀"_s.repeated(40)));
}

TEST_CASE("a zone that nobody knows is told", "[calendar][RE2]") {
    TestBook book;
    planned(*book, book.person(u"Lin Chen"_s), QDate(2026, 12, 9), QTime(8, 0), u"Mars/Base"_s);
    try {
        calendar(*book, wishOf(true));
        FAIL("it was written");
    } catch (const Error& error) {
        CHECK(error.args.value(1) == u"Mars/Base");
    }
}

TEST_CASE("what is put off on Today or rests is due in the calendar nevertheless", "[calendar][RE2][LI8]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s);
    const MentorshipId mentorship = book.mentorship(lin);
    ActionItem promise;
    promise.mentorshipId = mentorship;
    promise.ownerId = book.owner;
    promise.title = u"Send the aims page"_s;
    promise.promisedOn = QDate(2026, 11, 4);
    promise.dueOn = PartialDate(QDate(2026, 12, 4));
    const ActionItemId id = actions::meetings::addAction(*book, promise);
    Mentorship one = book->reader().get(mentorship);
    one.nextReview = QDate(2027, 3, 1);
    actions::mentorships::change(*book, one);
    const QByteArray before = calendar(*book, wishOf(true));
    REQUIRE(before.contains("20261204"));
    REQUIRE(before.contains("20270301"));
    Snooze snooze;
    snooze.noun = u"action_item"_s;
    snooze.ownerRow = id.value;
    snooze.kind = u"action-due"_s;
    snooze.until = QDate(2026, 12, 20);
    actions::pauses::snooze(*book, snooze);
    Pause pause;
    pause.mentorshipId = mentorship;
    pause.since = QDate(2026, 11, 20);
    pause.until = QDate(2026, 12, 31);
    actions::pauses::add(*book, pause);
    const QByteArray after = calendar(*book, wishOf(true));
    CHECK(after.contains("20261204"));
    CHECK(after.contains("20270301"));
}

}  // namespace mb::test::exchange_calendar_out_test
