// Events of calendar files as other programs write them (RE4).
#include "core/exchange/calendar_in.h"

#include "core/words/calendar_in.h"
#include "core/words/errors.h"
#include "tests/support/catch.h"

#include <QTimeZone>

namespace mb::test::exchange_calendar_in_test {

using namespace mb::exchange;
using namespace Qt::Literals::StringLiterals;

namespace {

const CalendarWindow year{QDate(2026, 1, 1), QDate(2026, 12, 31), "Europe/Zurich"};

QByteArray calendarOf(const QByteArray& inside, const QByteArray& head = {}) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + head + inside + "END:VCALENDAR\r\n";
}
QByteArray eventOf(const QByteArray& lines, const QByteArray& uid = "u1") {
    return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260101T000000Z\r\n" + lines + "END:VEVENT\r\n";
}
CalendarList read(const QByteArray& bytes, const CalendarWindow& window = year) {
    return readCalendar(bytes, u"x.ics"_s, window);
}
CalendarEvent only(const QByteArray& lines, const QByteArray& head = {}) {
    const CalendarList found = read(calendarOf(eventOf(lines), head));
    REQUIRE(found.events.size() == 1);
    return found.events.first();
}
QString instantOf(const CalendarEvent& event) {
    return QDateTime(event.day, event.time.value_or(QTime()), QTimeZone(event.zone.toLatin1()))
        .toUTC()
        .toString(u"yyyy-MM-dd HH:mm"_s);
}
bool has(const QList<CalendarNote>& notes, CalendarNoteKind kind) {
    return std::any_of(notes.begin(), notes.end(), [&](const CalendarNote& note) { return note.kind == kind; });
}
QStringList daysOf(const CalendarList& found) {
    QStringList days;
    for (const CalendarEvent& event : found.events) days << event.day.toString(Qt::ISODate);
    return days;
}

const QByteArray easternRules =
    "BEGIN:VTIMEZONE\r\nTZID:Eastern Standard Time\r\n"
    "BEGIN:STANDARD\r\nDTSTART:16011104T020000\r\nRRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11\r\n"
    "TZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\nEND:STANDARD\r\n"
    "BEGIN:DAYLIGHT\r\nDTSTART:16010311T020000\r\nRRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\r\n"
    "TZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";

}  // namespace

TEST_CASE("zones of calendars by any of their names", "[calendar][RE4]") {
    struct Case {
        QByteArray start;
        const char16_t *zone, *instant;
    };
    for (const Case& one : {
             Case{"DTSTART;TZID=\"W. Europe Standard Time\":20260330T090000", u"Europe/Berlin", u"2026-03-30 07:00"},
             Case{"DTSTART;TZID=W. Europe Standard Time:20260330T090000", u"Europe/Berlin", u"2026-03-30 07:00"},
             Case{"DTSTART;TZID=Eastern Standard Time 1:20260908T140000", u"America/New_York", u"2026-09-08 18:00"},
             Case{"DTSTART;TZID=America/Sao_Paulo:20190115T090000", u"America/Sao_Paulo", u"2019-01-15 11:00"},
             Case{"DTSTART;TZID=America/Sao_Paulo:20260115T090000", u"America/Sao_Paulo", u"2026-01-15 12:00"},
             Case{"DTSTART;TZID=Pacific/Apia:20260115T090000", u"Pacific/Apia", u"2026-01-14 20:00"},
             Case{"DTSTART;TZID=Asia/Kathmandu:20260115T090000", u"Asia/Kathmandu", u"2026-01-15 03:15"},
             Case{"DTSTART;TZID=America/New_York:20260307T090000", u"America/New_York", u"2026-03-07 14:00"},
             Case{"DTSTART;TZID=America/New_York:20260308T090000", u"America/New_York", u"2026-03-08 13:00"},
             Case{"DTSTART;TZID=Europe/Zurich:20261025T090000", u"Europe/Zurich", u"2026-10-25 08:00"},
             Case{"DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20260701T090000", u"Europe/Berlin",
                  u"2026-07-01 07:00"},
             Case{"DTSTART;TZID=/freeassociation.sourceforge.net/America/Argentina/Ushuaia:20260701T090000",
                  u"America/Argentina/Ushuaia", u"2026-07-01 12:00"},
             Case{"DTSTART;TZID=US/Eastern:20260701T090000", u"US/Eastern", u"2026-07-01 13:00"},
             Case{"DTSTART;TZID=Asia/Calcutta:20260701T090000", u"Asia/Calcutta", u"2026-07-01 03:30"},
             Case{"DTSTART;TZID=UTC:20260701T070000", u"Europe/Zurich", u"2026-07-01 07:00"},
             Case{"DTSTART:20260701T070000Z", u"Europe/Zurich", u"2026-07-01 07:00"},
         }) {
        INFO(one.start.toStdString());
        const CalendarEvent event = only(one.start + "\r\n");
        CHECK(event.zone == QStringView(one.zone));
        CHECK(instantOf(event) == QStringView(one.instant));
        CHECK(event.notes.isEmpty());
    }
    // The name of Windows goes before the file's own rules, and tells the place.
    const CalendarEvent eastern = only("DTSTART;TZID=Eastern Standard Time:20260908T140000\r\n", easternRules);
    CHECK(eastern.zone == u"America/New_York");
    CHECK(instantOf(eastern) == u"2026-09-08 18:00");
}

TEST_CASE("a zone without a known name goes by the rules of the file", "[calendar][RE4]") {
    const QByteArray own = QByteArray(easternRules).replace("Eastern Standard Time", "Customized Time Zone");
    const CalendarEvent summer = only("DTSTART;TZID=Customized Time Zone:20260908T140000\r\n", own);
    CHECK(instantOf(summer) == u"2026-09-08 18:00");
    CHECK(summer.zone == u"Europe/Zurich");
    CHECK(summer.time == QTime(20, 0));
    CHECK(has(summer.notes, CalendarNoteKind::ZoneByRules));
    const CalendarEvent winter = only("DTSTART;TZID=Customized Time Zone:20261208T140000\r\n", own);
    CHECK(instantOf(winter) == u"2026-12-08 19:00");
    // Rules may follow the event, and may say where they hold.
    const QByteArray event = eventOf("DTSTART;TZID=Customized Time Zone:20260908T140000\r\n");
    CHECK(instantOf(read(calendarOf(event + own)).events.value(0)) == u"2026-09-08 18:00");
    const QByteArray placed = QByteArray(own).replace("TZID:", "X-LIC-LOCATION:America/New_York\r\nTZID:");
    CHECK(only("DTSTART;TZID=Customized Time Zone:20260908T140000\r\n", placed).zone == u"America/New_York");
    // Rules that would repeat every second are no rules of a zone.
    const QByteArray endless = QByteArray(own).replace("FREQ=YEARLY", "FREQ=SECONDLY");
    CHECK(has(only("DTSTART;TZID=Customized Time Zone:20260908T140000\r\n", endless).notes,
              CalendarNoteKind::ZoneUnknown));
}

TEST_CASE("an unknown zone and a missing one are told and never guessed", "[calendar][RE4]") {
    const CalendarEvent mars = only("DTSTART;TZID=Mars/Base:20260401T090000\r\n");
    CHECK(mars.time == QTime(9, 0));
    CHECK(mars.day == QDate(2026, 4, 1));
    REQUIRE(has(mars.notes, CalendarNoteKind::ZoneUnknown));
    CHECK(words::sentence(mars.notes.first()).contains(u"Mars/Base"));
    // Neither a rule that a machine would believe nor a way to a file is a zone.
    for (const char* odd : {"XYZ3", "../../etc/passwd", "UTC+03:00", "Europe/../Europe/Zurich", "\xC3\xA9"}) {
        INFO(odd);
        CHECK(has(only(QByteArray("DTSTART;TZID=\"").append(odd).append("\":20260401T090000\r\n")).notes,
                  CalendarNoteKind::ZoneUnknown));
    }
    const CalendarList floating = read(calendarOf(eventOf("DTSTART:20260105T100000\r\n")));
    REQUIRE(floating.events.size() == 1);
    CHECK(floating.events.first().zone == u"Europe/Zurich");
    CHECK(floating.events.first().time == QTime(10, 0));
    CHECK(has(floating.events.first().notes, CalendarNoteKind::NoZone));
    CHECK(has(floating.notes, CalendarNoteKind::ZonesMissing));
}

TEST_CASE("days end on the day before their DTEND", "[calendar][RE4]") {
    const CalendarEvent five = only("DTSTART;VALUE=DATE:20261031\r\nDTEND;VALUE=DATE:20261105\r\n");
    CHECK(five.day == QDate(2026, 10, 31));
    CHECK(five.lastDay == QDate(2026, 11, 4));
    CHECK_FALSE(five.time);
    CHECK(has(five.notes, CalendarNoteKind::LastsDays));
    for (const char* end : {"", "DTEND;VALUE=DATE:20261031\r\n", "DTEND;VALUE=DATE:20261101\r\n", "DURATION:P1D\r\n"}) {
        const CalendarEvent one = only(QByteArray("DTSTART;VALUE=DATE:20261031\r\n") + end);
        CHECK(one.lastDay == one.day);
        CHECK(one.notes.isEmpty());
    }
    CHECK(only("DTSTART:20260401T090000Z\r\nDURATION:PT45M\r\n").minutes == 45);
    CHECK(only("DTSTART:20260401T090000Z\r\nDTEND;TZID=Europe/Zurich:20260401T120000\r\n").minutes == 60);
    CHECK_FALSE(only("DTSTART:20260401T090000Z\r\n").minutes);
    const CalendarEvent before = only("DTSTART:20260401T090000Z\r\nDTEND:20260401T080000Z\r\n");
    CHECK_FALSE(before.minutes);
    CHECK(has(before.notes, CalendarNoteKind::EndBeforeStart));
    CHECK(has(only("DTSTART:20260401T090000Z\r\nDTEND:20260402T100000Z\r\n").notes, CalendarNoteKind::LastsDays));
}

TEST_CASE("a series keeps its wall time, and what was left out of it is told", "[calendar][RE4]") {
    const QByteArray weekly =
        "SUMMARY:Rounds\r\nDTSTART;TZID=Europe/Zurich:20260106T090000\r\nDTEND;TZID=Europe/Zurich:20260106T100000\r\n"
        "RRULE:FREQ=WEEKLY;BYDAY=TU\r\n";
    const CalendarList all = read(calendarOf(eventOf(weekly)));
    CHECK(all.events.size() == 52);
    REQUIRE(has(all.notes, CalendarNoteKind::SeriesCut));
    CHECK(words::sentence(all.notes.first()).contains(u"goes on"));
    QStringList instants;
    for (const CalendarEvent& event : all.events) instants << instantOf(event);
    CHECK(instants.contains(u"2026-03-24 08:00"_s));
    CHECK(instants.contains(u"2026-03-31 07:00"_s));
    CHECK(all.events.first().minutes == 60);
    for (const char* left : {"EXDATE;VALUE=DATE:20260331\r\n", "EXDATE;TZID=Europe/Zurich:20260331T090000\r\n",
                             "EXDATE:20260331T070000Z\r\n", "EXDATE:20260331T090000\r\n"}) {
        INFO(left);
        const CalendarList found = read(calendarOf(eventOf(weekly + left)));
        CHECK(found.events.size() == 51);
        CHECK_FALSE(daysOf(found).contains(u"2026-03-31"_s));
    }
    // The first may be left out, and so may all.
    CHECK(read(calendarOf(eventOf(weekly + "EXDATE;TZID=Europe/Zurich:20260106T090000\r\n"))).events.size() == 51);
    CHECK(read(calendarOf(eventOf("DTSTART:20260106T090000Z\r\nRRULE:FREQ=DAILY;COUNT=2\r\n"
                                  "EXDATE:20260106T090000Z,20260107T090000Z\r\n")))
              .events.isEmpty());
    // Exchange writes days that are left out as moments.
    const QByteArray days = "DTSTART;VALUE=DATE:20260330\r\nRRULE:FREQ=DAILY;COUNT=3\r\n";
    for (const char* left : {"EXDATE:20260330T220000Z\r\n", "EXDATE;TZID=Europe/Zurich:20260331T000000\r\n",
                             "EXDATE;VALUE=DATE:20260331\r\n"})
        CHECK(daysOf(read(calendarOf(eventOf(days + left)))) == QStringList{u"2026-03-30"_s, u"2026-04-01"_s});
    CHECK(daysOf(read(calendarOf(eventOf("DTSTART:20260106T090000Z\r\nRDATE:20260108T090000Z\r\n")))) ==
          QStringList{u"2026-01-06"_s, u"2026-01-08"_s});
    // UNTIL in UTC, as a day, and in the zone.
    for (const char* until : {"20260120T080000Z", "20260120", "20260120T090000"})
        CHECK(read(calendarOf(
                       eventOf(QByteArray(weekly).replace("BYDAY=TU", QByteArray("BYDAY=TU;UNTIL=").append(until)))))
                  .events.size() == 3);
}

TEST_CASE("a series that began long ago falls on the same days", "[calendar][RE4]") {
    const auto first = [](const QByteArray& rule, const QByteArray& start) {
        const CalendarList found = read(calendarOf(eventOf("DTSTART:" + start + "\r\nRRULE:" + rule + "\r\n")));
        CHECK(has(found.notes, CalendarNoteKind::SeriesCut));
        return daysOf(found).mid(0, 2);
    };
    // 3 Jan 2000 was a Monday; 1 Jan 2026 is 9495 days later, so the 5th is a Monday.
    CHECK(first("FREQ=WEEKLY", "20000103T090000Z") == QStringList{u"2026-01-05"_s, u"2026-01-12"_s});
    CHECK(first("FREQ=WEEKLY;INTERVAL=2", "20000103T090000Z") == QStringList{u"2026-01-12"_s, u"2026-01-26"_s});
    CHECK(first("FREQ=DAILY;INTERVAL=10", "20000103T090000Z") == QStringList{u"2026-01-06"_s, u"2026-01-16"_s});
    CHECK(first("FREQ=MONTHLY;BYDAY=2TU", "20000111T090000Z") == QStringList{u"2026-01-13"_s, u"2026-02-10"_s});
}

TEST_CASE("what replaces one of a series takes its place in whatever order", "[calendar][RE4]") {
    const QByteArray weekly =
        eventOf("SUMMARY:Rounds\r\nDTSTART;TZID=Europe/Zurich:20260106T090000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\n");
    for (const char* which :
         {"RECURRENCE-ID;TZID=Europe/Zurich:20260113T090000\r\n", "RECURRENCE-ID:20260113T080000Z\r\n",
          "RECURRENCE-ID;VALUE=DATE:20260113\r\n", "RECURRENCE-ID:20260113T090000\r\n"}) {
        INFO(which);
        const QByteArray moved =
            eventOf(QByteArray("SUMMARY:Moved\r\nDTSTART;TZID=Europe/Zurich:20260114T150000\r\n") + which);
        for (const QByteArray& both : {QByteArray(weekly + moved), QByteArray(moved + weekly)}) {
            const CalendarList found = read(calendarOf(both));
            REQUIRE(found.events.size() == 4);
            CHECK_FALSE(daysOf(found).contains(u"2026-01-13"_s));
            CHECK(daysOf(found).contains(u"2026-01-14"_s));
            for (const CalendarEvent& event : found.events)
                if (event.title == u"Moved") CHECK(event.recurrence == u"20260113T080000Z");
        }
        const CalendarList orphan = read(calendarOf(moved));
        REQUIRE(orphan.events.size() == 1);
        CHECK(orphan.events.first().day == QDate(2026, 1, 14));
        CHECK_FALSE(orphan.events.first().recurrence.isEmpty());
    }
}

TEST_CASE("rules without an end or a sense are bounded", "[calendar][RE4]") {
    const auto rule = [](const QByteArray& text) {
        return read(calendarOf(eventOf("SUMMARY:Odd\r\nDTSTART:20260106T090000Z\r\nRRULE:" + text + "\r\n")));
    };
    for (const char* fine : {"FREQ=SECONDLY", "FREQ=MINUTELY;INTERVAL=5", "FREQ=HOURLY", "FREQ=DAILY;BYSECOND=1,2,3",
                             "FREQ=YEARLY;BYMINUTE=0,30", "FREQ=DAILY;BYHOUR=9,10"}) {
        INFO(fine);
        const CalendarList found = rule(fine);
        CHECK(found.events.size() == 1);
        REQUIRE(has(found.notes, CalendarNoteKind::RuleTooFine));
        CHECK(words::sentence(found.notes.first()).contains(u"Odd"));
    }
    for (const char* senseless :
         {"FREQ=SOMETIMES", "INTERVAL=2", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;BYDAY=XX",
          "FREQ=WEEKLY;UNTIL=20260401T000000Z;COUNT=3", "FREQ=DAILY;INTERVAL=-1", "FREQ=YEARLY;RSCALE=CHINESE"}) {
        INFO(senseless);
        const CalendarList found = rule(senseless);
        CHECK(found.events.size() == 1);
        CHECK(has(found.notes, CalendarNoteKind::RuleNotRead));
    }
    // A day that there never is.
    CHECK(rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30").events.size() == 1);
    CHECK(rule("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30").events.size() == 1);
    CalendarWindow wide = year;
    wide.to = QDate(2040, 1, 1);
    const CalendarList daily = read(calendarOf(eventOf("DTSTART:20260106T090000Z\r\nRRULE:FREQ=DAILY\r\n")), wide);
    CHECK(daily.events.size() == 500);
    CHECK(has(daily.notes, CalendarNoteKind::SeriesCut));
}

TEST_CASE("lines are unfolded by bytes, whatever ends them", "[calendar][RE4]") {
    const QByteArray head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:u1\r\nDTSTART:20260401T090000Z\r\n";
    const QByteArray tail = "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    const QByteArray folded = head + "SUMMARY:Ren\xC3\r\n \xA9" + tail;
    for (QByteArray file : {folded, QByteArray(folded).replace("\r\n", "\n"),
                            QByteArray(folded).replace("\r\n ", "\r\n\t"), QByteArray("\xEF\xBB\xBF" + folded),
                            QByteArray(folded).replace("\r\n", "\r\r\n"), QByteArray(folded).replace("\r\n", "\r")}) {
        const CalendarList found = read(file);
        REQUIRE(found.events.size() == 1);
        CHECK(found.events.first().title == u"René");
        CHECK(found.refused.isEmpty());
        CHECK(found.notes.isEmpty());
    }
    const CalendarList western = read(head + "SUMMARY:Ren\xE9 Caf\xE9" + tail);
    REQUIRE(western.events.size() == 1);
    CHECK(western.events.first().title == u"René Café");
    CHECK(has(western.notes, CalendarNoteKind::NotUtf8));
}

TEST_CASE("whole events of a cut file are kept, and the cut one is named", "[calendar][RE4]") {
    const QByteArray whole = calendarOf(eventOf("SUMMARY:One\r\nDTSTART:20260401T090000Z\r\n", "a") +
                                        eventOf("SUMMARY:Two\r\nDTSTART:20260402T090000Z\r\n", "b"));
    for (const qsizetype at : {whole.indexOf("DTSTART:20260402") + 10, whole.lastIndexOf("END:VEVENT") + 3}) {
        const CalendarList found = read(whole.left(at));
        REQUIRE(found.events.size() == 1);
        CHECK(found.events.first().title == u"One");
        REQUIRE(found.refused.size() == 1);
        CHECK(found.refused.first().reason == EventRefusal::Cut);
        CHECK(found.refused.first().line == 9);
        CHECK(words::sentence(found.refused.first()).contains(u"Two"));
    }
    // An event without its end goes no further than the next one.
    QByteArray open = whole;
    open.remove(open.indexOf("END:VEVENT"), 12);
    CHECK(read(open).events.value(0).title == u"Two");
    CHECK(read(open).refused.size() == 1);
}

TEST_CASE("what cannot be read is told with its place", "[calendar][RE4]") {
    const CalendarList found = read(calendarOf(
        eventOf("SUMMARY:Never\r\nDTSTART:20260230T090000Z\r\n") + eventOf("SUMMARY:Open\r\n", "b") +
        eventOf("SUMMARY:Good\r\nDTSTART:20260401T090000Z\r\n", "c") + "BEGIN:VTODO\r\nSUMMARY:Task\r\nEND:VTODO\r\n"));
    REQUIRE(found.events.size() == 1);
    CHECK(found.events.first().title == u"Good");
    REQUIRE(found.refused.size() == 2);
    CHECK(found.refused[0].reason == EventRefusal::NoDate);
    CHECK(words::sentence(found.refused[0]) ==
          u"Lines 3 to 8 (“Never”): There is no such day or time as “2026-02-30 09:00”.");
    CHECK(found.refused[1].reason == EventRefusal::NoStart);
    CHECK(has(found.notes, CalendarNoteKind::OthersPassed));
    for (const char* none : {"", "hello", "BEGIN:VCARD\r\nEND:VCARD\r\n"}) {
        try {
            read(none);
            FAIL("it was read");
        } catch (const Error& error) {
            CHECK(error.kind == ErrorKind::InputUnreadable);
            CHECK(words::sentence(error).endsWith(u"Nothing was imported."));
        }
    }
    CHECK(read(calendarOf({})).events.isEmpty());
}

TEST_CASE("guests, text and place of an event", "[calendar][RE4]") {
    const CalendarEvent event = only(
        "SUMMARY:Aims\\, and more\\; much\r\nLOCATION:Ward 7\r\nDESCRIPTION:First\\nSecond\r\n"
        "DTSTART:20260401T090000Z\r\nORGANIZER;CN=\"Chen, Lin\":mailto:lin@example.org\r\n"
        "ATTENDEE;CN=Maya Okafor;PARTSTAT=ACCEPTED:MAILTO:maya@example.org\r\n"
        "ATTENDEE;CN=Somebody;PARTSTAT=DECLINED:mailto:no@example.org\r\n"
        "ATTENDEE;CUTYPE=ROOM;CN=Room 5:mailto:room5@example.org\r\n"
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Alarm\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\n");
    CHECK(event.title == u"Aims, and more; much");
    CHECK(event.place == u"Ward 7");
    CHECK(event.text == u"First\nSecond");
    CHECK(event.organizer == CalendarPerson{u"Chen, Lin"_s, u"lin@example.org"_s});
    REQUIRE(event.guests.size() == 1);
    CHECK(event.guests.first() == CalendarPerson{u"Maya Okafor"_s, u"maya@example.org"_s});
    const CalendarEvent html = only(
        "DTSTART:20260401T090000Z\r\nX-ALT-DESC;FMTTYPE=text/html:<html><head><style>p{x:1}</style></"
        "head><body><p>Bring "
        "&amp; read</p><img src=\"http://example.org/x.png\">Chapter 2</body></html>\r\n");
    CHECK(html.text == u"Bring & read\nChapter 2");
}

TEST_CASE("of several versions in one file the newest counts", "[calendar][RE4]") {
    const auto version = [](int sequence, const char* title) {
        return eventOf("SUMMARY:" + QByteArray(title) +
                       "\r\nDTSTART:20260401T090000Z\r\nSEQUENCE:" + QByteArray::number(sequence) + "\r\n");
    };
    const CalendarList found = read(calendarOf(version(1, "Old") + version(3, "New") + version(2, "Middle")));
    REQUIRE(found.events.size() == 1);
    CHECK(found.events.first().title == u"New");
    CHECK(has(found.notes, CalendarNoteKind::OlderPassed));
}

}  // namespace mb::test::exchange_calendar_in_test
