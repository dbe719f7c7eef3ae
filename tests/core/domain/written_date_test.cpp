// Dates as people write them: a table of what is written and what it means.
#include "core/domain/written_date.h"

#include "tests/support/catch.h"

namespace mb::test::domain_written_date_test {

using namespace Qt::Literals::StringLiterals;

namespace {

const QDate sunday(2026, 11, 22);

DateHabits habits(std::optional<DateOrder> order = std::nullopt) {
    return {sunday, order, QTimeZone("America/New_York"), {}, {}};
}

struct Case {
    QStringView written;
    QStringView means;  // as PartialDate::text()
};

template <size_t count>
void check(const DateReader& reader, const Case (&cases)[count]) {
    for (const Case& one : cases) {
        INFO(one.written.toString().toStdString());
        const WrittenDate date = reader.read(one.written);
        CHECK(date.kind == WrittenDate::Certain);
        CHECK(date.date.text().toStdString() == one.means.toString().toStdString());
    }
}

template <size_t count>
void check(const DateReader& reader, WrittenDate::Kind kind, const QStringView (&texts)[count]) {
    for (const QStringView text : texts) {
        INFO(text.toString().toStdString());
        const WrittenDate date = reader.read(text);
        CHECK(int(date.kind) == int(kind));
        CHECK_FALSE(date.date.isValid());
    }
}

}  // namespace

TEST_CASE("written dates: a day with its year") {
    const Case cases[] = {
        {u"2026-11-04", u"2026-11-04"},
        {u" 2026-11-04 ", u"2026-11-04"},
        {u"2026/11/04", u"2026-11-04"},
        {u"2026.11.4", u"2026-11-04"},
        {u"20261104", u"2026-11-04"},
        {u"04.11.2026", u"2026-11-04"},
        {u"4.11.26", u"2026-11-04"},
        {u"4. 11. 2026", u"2026-11-04"},
        {u"11.24.2026", u"2026-11-24"},
        {u"4 Nov 2026", u"2026-11-04"},
        {u"4 nov 26", u"2026-11-04"},
        {u"4 nov '26", u"2026-11-04"},
        {u"Nov 4, 2026", u"2026-11-04"},
        {u"NOV 4 2026", u"2026-11-04"},
        {u"4-Nov-26", u"2026-11-04"},
        {u"4/Nov/2026", u"2026-11-04"},
        {u"04NOV2026", u"2026-11-04"},
        {u"2026 Nov 4", u"2026-11-04"},
        {u"November 4 2026", u"2026-11-04"},
        {u"November 4th, 2026", u"2026-11-04"},
        {u"the 4th of November 2026", u"2026-11-04"},
        {u"4. November 2026", u"2026-11-04"},
        {u"Wed, 4 Nov 2026", u"2026-11-04"},
        {u"Wednesday 4 November 2026", u"2026-11-04"},
        {u"on 4 Nov 2026", u"2026-11-04"},
        {u"by Nov 4, 2026", u"2026-11-04"},
        {u"4 de noviembre de 2026", u"2026-11-04"},
        {u"4 nov. 2026", u"2026-11-04"},
        {u"5 März 1998", u"1998-03-05"},
        {u"5. Maerz 1998", u"1998-03-05"},
        {u"14 août 71", u"1971-08-14"},
        {u"14 Sept 2025", u"2025-09-14"},
        {u"1.2.69", u"2069-02-01"},
        {u"5/5/2026", u"2026-05-05"},
        {u"11/24/2026", u"2026-11-24"},
        {u"24/11/2026", u"2026-11-24"},
        {u"Tue 11/24/2026", u"2026-11-24"},
        {u"29 Feb 2028", u"2028-02-29"},
    };
    check(DateReader(), cases);
    check(DateReader(habits()), cases);
    check(DateReader(habits(DateOrder::Us)), cases);
    check(DateReader(habits(DateOrder::Eu)), cases);
}

TEST_CASE("written dates: figures go by the order of the user whatever the length of the year") {
    for (const QStringView text : {u"11/4/2026", u"11/04/2026", u"11/4/26", u"11-4-2026", u"11-04-26", u"11/4"}) {
        INFO(text.toString().toStdString());
        const WrittenDate either = DateReader(habits()).read(text);
        CHECK(either.kind == WrittenDate::EitherWay);
        CHECK(either.monthFirst == QDate(2026, 11, 4));
        CHECK(either.dayFirst.month() == 4);
        CHECK(either.dayFirst.day() == 11);
        CHECK(DateReader(habits(DateOrder::Us)).read(text).date == QDate(2026, 11, 4));
        CHECK(DateReader(habits(DateOrder::Eu)).read(text).date == either.dayFirst);
        CHECK(DateReader(habits(DateOrder::Iso)).read(text).kind == WrittenDate::EitherWay);
    }
    CHECK(dateOrderOf(QLocale(u"en_US"_s)) == DateOrder::Us);
    CHECK(dateOrderOf(QLocale(u"en_GB"_s)) == DateOrder::Eu);
    CHECK(dateOrderOf(QLocale(u"de_DE"_s)) == DateOrder::Eu);
    CHECK(!dateOrderOf(QLocale::c()));
    CHECK(!dateOrderOf(QLocale(u"en_CA"_s)));
    CHECK(dateOrderFrom(u"us"_s) == DateOrder::Us);
    CHECK(!dateOrderFrom(u"uk"_s));
}

TEST_CASE("written dates: a month or a year alone stays one") {
    const Case cases[] = {
        {u"May 2022", u"2022-05"},
        {u"may 2022", u"2022-05"},
        {u"2022 May", u"2022-05"},
        {u"May, 2022", u"2022-05"},
        {u"May '22", u"2022-05"},
        {u"May-22", u"2022-05"},
        {u"Nov-26", u"2026-11"},
        {u"5/2022", u"2022-05"},
        {u"05.2022", u"2022-05"},
        {u"2022-05", u"2022-05"},
        {u"2022/5", u"2022-05"},
        {u"mai 2022", u"2022-05"},
        {u"2032", u"2032"},
        {u"in 2032", u"2032"},
        {u"since 2019", u"2019"},
        {u"by May 2027", u"2027-05"},
        {u"end of May 2027", u"2027-05"},
        {u"mid-2027", u"2027"},
        {u"early 2027", u"2027"},
        {u"end of June 2027", u"2027-06"},
        {u"in May 2022", u"2022-05"},
    };
    check(DateReader(), cases);
    check(DateReader(habits(DateOrder::Us)), cases);
    const Case rounded[] = {{u"summer 2022", u"2022-06"},          {u"Summer '22", u"2022-06"},
                            {u"Spring 2027", u"2027-03"},          {u"fall 2026", u"2026-09"},
                            {u"autumn 2026", u"2026-09"},          {u"winter 2022/23", u"2022-12"},
                            {u"2022 summer", u"2022-06"},          {u"Q3 2026", u"2026-07"},
                            {u"Fall term 2026", u"2026-09"},       {u"by summer 2027", u"2027-06"},
                            {u"in the summer of 2022", u"2022-06"}};
    check(DateReader(), rounded);
    for (const Case& one : rounded) CHECK(DateReader().read(one.written).rounded);
    for (const Case& one : cases) CHECK_FALSE(DateReader().read(one.written).rounded);
}

TEST_CASE("written dates: from today") {
    const Case cases[] = {
        {u"today", u"2026-11-22"},
        {u"Yesterday", u"2026-11-21"},
        {u"tomorrow", u"2026-11-23"},
        {u"+7", u"2026-11-29"},
        {u"-1", u"2026-11-21"},
        {u"fri", u"2026-11-27"},
        {u"Friday", u"2026-11-27"},
        {u"on Friday", u"2026-11-27"},
        {u"sunday", u"2026-11-29"},
        {u"this Sunday", u"2026-11-22"},
        {u"next Tuesday", u"2026-11-24"},
        {u"by next Tuesday", u"2026-11-24"},
        {u"last Tuesday", u"2026-11-17"},
        {u"in 2 days", u"2026-11-24"},
        {u"in 3 weeks", u"2026-12-13"},
        {u"in 6 months", u"2027-05-22"},
        {u"2 weeks ago", u"2026-11-08"},
        {u"2 years ago", u"2024-11-22"},
        {u"next month", u"2026-12"},
        {u"this year", u"2026"},
        {u"next year", u"2027"},
        {u"last year", u"2025"},
        {u"June", u"2026-06"},
        {u"January", u"2027-01"},
        {u"by next June", u"2027-06"},
        {u"last June", u"2026-06"},
        {u"this June", u"2026-06"},
        {u"next November", u"2027-11"},
        {u"by next summer", u"2027-06"},
        {u"last summer", u"2026-06"},
        {u"4 Dec", u"2026-12-04"},
        {u"Dec 4", u"2026-12-04"},
        {u"15 jan", u"2027-01-15"},
        {u"4.12.", u"2026-12-04"},
        {u"11/24", u"2026-11-24"},
        {u"24/11", u"2026-11-24"},
        {u"29 Feb", u"2028-02-29"},
        {u"Fri 27 Nov", u"2026-11-27"},
    };
    check(DateReader(habits()), cases);
    // Within a week, "Friday" is the one to come and "next Friday" that of the week after.
    const DateReader wednesday({QDate(2026, 11, 25), {}, {}, {}, {}});
    CHECK(wednesday.read(u"Friday").date == QDate(2026, 11, 27));
    CHECK(wednesday.read(u"next Friday").date == QDate(2026, 12, 4));
    CHECK(wednesday.read(u"last Friday").date == QDate(2026, 11, 20));
    CHECK(wednesday.read(u"next Tuesday").date == QDate(2026, 12, 1));
    // Nothing tells the year of a cell.
    const QStringView yearless[] = {u"4 Dec", u"11/24", u"11/4", u"24.12.", u"June", u"summer"};
    check(DateReader(), WrittenDate::NoYear, yearless);
    const QStringView relative[] = {u"today", u"Friday", u"next Friday", u"in 3 weeks", u"+7", u"next year"};
    check(DateReader(), WrittenDate::Wrong, relative);
}

TEST_CASE("written dates: where what was is meant a day without a year has been") {
    DateHabits past = habits(DateOrder::Eu);
    past.past = true;
    const Case cases[] = {{u"11/4", u"2026-04-11"},       {u"4 dec", u"2025-12-04"},    {u"22 Nov", u"2026-11-22"},
                          {u"29 feb", u"2024-02-29"},     {u"Sunday", u"2026-11-22"},   {u"mon", u"2026-11-16"},
                          {u"4 dec 2026", u"2026-12-04"}, {u"tomorrow", u"2026-11-23"}, {u"next mon", u"2026-11-23"}};
    check(DateReader(past), cases);
    past.today = QDate(2026, 11, 30);  // from which the next 11 April is nearer than the last
    CHECK(DateReader(past).read(u"11/4").date == PartialDate(QDate(2026, 4, 11)));
}

TEST_CASE("written dates: a spreadsheet's number of days") {
    const Case cases[] = {{u"45965", u"2025-11-04"}, {u"45965.0", u"2025-11-04"}, {u"36526", u"2000-01-01"}};
    check(DateReader(), cases);
    const WrittenDate noon = DateReader().read(u"45965.625");
    CHECK(noon.date == QDate(2025, 11, 4));
    CHECK(noon.time == QTime(15, 0));
    CHECK(!DateReader().read(u"45965.0").time);
}

TEST_CASE("written dates: a time behind the day and where it was") {
    struct Timed {
        QStringView written;
        QDate day;
        std::optional<QTime> time;
    };
    const QDate day(2026, 1, 8), before(2026, 1, 7);
    const Timed cases[] = {
        {u"2026-01-08 15:00", day, QTime(15, 0)},
        {u"2026-01-08T15:00:30", day, QTime(15, 0)},
        {u"2026-01-08 00:00:00", day, std::nullopt},
        {u"2026-01-08T00:00:00.000Z", day, std::nullopt},
        {u"2026-01-08T01:30:00.000Z", before, QTime(20, 30)},
        {u"2026-01-08 01:30 UTC", before, QTime(20, 30)},
        {u"2026-01-08T01:30:00+00:00", before, QTime(20, 30)},
        {u"2026-07-08T01:30:00Z", QDate(2026, 7, 7), QTime(21, 30)},
        {u"2026-01-08T01:30:00-05:00", day, QTime(1, 30)},
        {u"2026-01-08T01:30:00-0500", day, QTime(1, 30)},
        {u"2026-01-08T01:30:00+09:00", day, QTime(1, 30)},
        {u"Thu Jan 08 2026 01:30:00 GMT-0500 (Eastern Standard Time)", day, QTime(1, 30)},
        {u"1/8/2026 3:30 PM", day, QTime(15, 30)},
        {u"8 Jan 2026, 3pm", day, QTime(15, 0)},
        {u"8 Jan 2026 at 12:15 a.m.", day, QTime(0, 15)},
        {u"January 8, 2026 15:00", day, QTime(15, 0)},
    };
    const DateReader reader(habits(DateOrder::Us));
    for (const Timed& one : cases) {
        INFO(one.written.toString().toStdString());
        const WrittenDate date = reader.read(one.written);
        CHECK(date.kind == WrittenDate::Certain);
        CHECK(date.date.text().toStdString() == PartialDate(one.day).text().toStdString());
        CHECK(date.time == one.time);
    }
    // Where the zone is not known, it stays as it is written.
    CHECK(DateReader().read(u"2026-01-08T01:30:00Z").date == day);
}

TEST_CASE("written dates: words and noughts that say that there is none") {
    const QStringView empty[] = {u"",        u"  ",      u"present",     u"ongoing", u"N/A",   u"-",
                                 u"–",       u"0/0/00",  u"00/00/0000",  u"?",       u"none",  u"0000-00-00",
                                 u"Present", u"to date", u"Unspecified", u"TBD",     u"00.00."};
    check(DateReader(), WrittenDate::Empty, empty);
    check(DateReader(habits(DateOrder::Us)), WrittenDate::Empty, empty);
}

TEST_CASE("written dates: what is no date") {
    const QStringView wrong[] = {u"31.02.2026",  u"2026-13-01", u"13/13/2026",  u"soon",           u"4 Foo 2026",
                                 u"04.11.20267", u"=TODAY()",   u"1-2-3-4",     u"2026-02-29",     u"0",
                                 u"4",           u"1234",       u"123456",      u"2201",           u"12:30",
                                 u"50%",         u"Nov",        u"x Nov 2026",  u"4 Nov Nov 2026", u"2026-11-04 25:00",
                                 u"99999",       u"1/2/3",      u"Nov 31 2026", u"next",           u"2026-11-04-05"};
    for (const QStringView text : wrong) {
        INFO(text.toString().toStdString());
        const WrittenDate date = DateReader().read(text);
        CHECK((date.kind == WrittenDate::Wrong || (text == u"Nov" && date.kind == WrittenDate::NoYear)));
    }
    CHECK(DateReader(habits()).read(u"monday tuesday").kind == WrittenDate::Wrong);
    CHECK(DateReader(habits()).read(u"by").kind == WrittenDate::Wrong);
    CHECK(DateReader(habits()).read(QString(5000, u'1')).kind == WrittenDate::Wrong);
}

TEST_CASE("written dates: a day that no calendar has is told from what is no date", "[ME10]") {
    const DateReader reader(habits(DateOrder::Us));
    for (const QStringView text : {u"31 feb", u"feb 31", u"30 Feb 2026", u"31.02.2026", u"2026-02-31", u"2026-13-01",
                                   u"31.2.", u"2/31", u"32 dec"}) {
        INFO(text.toString().toStdString());
        const WrittenDate date = reader.read(text);
        CHECK(date.kind == WrittenDate::Wrong);
        CHECK(date.noSuchDay);
    }
    for (const QStringView text : {u"29 feb", u"soon", u"4", u"may 45", u"12:30", u"x", u"40/60", u"31 dec"}) {
        INFO(text.toString().toStdString());
        CHECK_FALSE(reader.read(text).noSuchDay);
    }
}

TEST_CASE("written dates: looking back a weekday is the last one", "[ME10]") {
    DateHabits back = habits();
    back.lookingBack = true;
    const DateReader reader(back);
    CHECK(reader.read(u"Friday").date == QDate(2026, 11, 20));
    CHECK(reader.read(u"on wed").date == QDate(2026, 11, 18));
    CHECK(reader.read(u"sun").date == sunday);
    // All else means what it says.
    CHECK(reader.read(u"tomorrow").date == sunday.addDays(1));
    CHECK(reader.read(u"next Friday").date == QDate(2026, 11, 27));
    CHECK(reader.read(u"dec 24").date == QDate(2026, 12, 24));
}

TEST_CASE("written dates: the user's own language") {
    DateHabits own = habits();
    own.languages = {QLocale(QLocale::Polish)};
    own.ownWords = {{u"heute"_s, u"today"_s}, {u"nachsten"_s, u"next"_s}, {u"sommer"_s, u"summer"_s}};
    const DateReader reader(own);
    CHECK(reader.read(u"4 listopada 2026").date == QDate(2026, 11, 4));
    CHECK(reader.read(u"listopad 2026").date.text() == u"2026-11");
    CHECK(reader.read(u"heute").date == sunday);
    CHECK(reader.read(u"nächsten Dienstag").date == QDate(2026, 11, 24));
    CHECK(reader.read(u"Sommer 2022").date.text() == u"2022-06");
}

}  // namespace mb::test::domain_written_date_test
