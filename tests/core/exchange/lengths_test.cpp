#include "core/exchange/lengths.h"

#include "core/domain/error.h"
#include "core/exchange/csv.h"
#include "tests/core/exchange/import_fixture.h"
#include "tests/support/catch.h"

namespace mb::test::exchange_lengths_test {

using namespace mb::exchange;
using namespace Qt::Literals::StringLiterals;

namespace {

// The lengths of a log under this head; empty where it has to be asked.
QList<int> lengths(const char* head, const QByteArray& cells, std::optional<LengthUnit> chosen = {}) {
    ImportFixture book;
    ImportOptions options;
    options.lengths = chosen;
    QByteArray csv = "Date\tMentee\t" + QByteArray(head) + "\n";
    int day = 0;
    for (const QByteArray& cell : cells.split('|'))
        csv += "2026-03-" + QByteArray::number(++day).rightJustified(2, '0') + "\tPao Vang\t" + cell + "\n";
    try {
        book.import(csv, options);
    } catch (const Error& error) {
        CHECK(error.kind == ErrorKind::InputAmbiguousLength);
        return {};
    }
    QList<int> minutes;
    for (const Meeting& meeting : book.reader().all<Meeting>()) minutes << meeting.minutes.value_or(-1);
    return minutes;
}

}  // namespace

TEST_CASE("lengths as they are written") {
    CHECK(readMinutes(u"45") == 45);
    CHECK(readMinutes(u"0") == 0);
    for (const char16_t* text : {u"45 min", u"45min.", u"45 minutes", u"45'", u"0:45", u"45.0", u"0.75 h", u".75h",
                                 u"~45", u"ca. 45 min", u"three quarters of an hour", u"¾ h"})
        CHECK(readMinutes(text) == 45);
    for (const char16_t* text : {u"1:30", u"1h30", u"1 h 30 min", u"1 h 30", u"1h 30m", u"1.5 h", u"1,5 hours",
                                 u"90 min", u"1½ hours", u"1 hour and 30 minutes", u"1 hour, 30 minutes",
                                 u"an hour and a half", u"One and a half hours", u"1:30 h", u"1:30:00"})
        CHECK(readMinutes(text) == 90);
    for (const char16_t* text : {u"half an hour", u"Half hour", u"30 mins", u"½ h", u"half an hour "})
        CHECK(readMinutes(text) == 30);
    CHECK(readMinutes(u"an hour") == 60);
    CHECK(readMinutes(u"quarter of an hour") == 15);
    CHECK(readMinutes(u"1.5", LengthUnit::Hours) == 90);
    CHECK(readMinutes(u"2", LengthUnit::Hours) == 120);
    CHECK(readMinutes(u"about 2", LengthUnit::Hours) == 120);
    CHECK(readMinutes(u"45 min", LengthUnit::Hours) == 45);
    for (const char16_t* text : {u"long", u"-5", u"1.5", u"h", u"min", u"1:75", u"half", u"and", u"1 2 3"})
        CHECK_FALSE(readMinutes(text));
}

TEST_CASE("a column of lengths is in hours or in minutes as a whole") {
    CHECK(lengths("Duration", "1|0.75|1.25|2") == QList<int>{60, 45, 75, 120});
    CHECK(lengths("Length", "1|1,5|0:45|half an hour") == QList<int>{60, 90, 45, 30});
    CHECK(lengths("Duration", "5|45|60") == QList<int>{5, 45, 60});
    CHECK(lengths("Hours", "1|2|1") == QList<int>{60, 120, 60});
    CHECK(lengths("Minutes", "5|2|1") == QList<int>{5, 2, 1});
    CHECK(lengths("Duration", "1 h|30 min|") == QList<int>{60, 30, -1});
}

TEST_CASE("a column of lengths that does not tell its unit is asked about") {
    for (const char* cells : {"1|2|1", "0.5|45"}) CHECK(lengths("Duration", cells).isEmpty());
    CHECK(lengths("Duration", "1|2|1", LengthUnit::Hours) == QList<int>{60, 120, 60});
    CHECK(lengths("Duration", "1|2|1", LengthUnit::Minutes) == QList<int>{1, 2, 1});
    // A head that the values speak against.
    CHECK(lengths("Min", "0.75|1.25").isEmpty());
    CHECK(lengths("Hours", "30|45|60").isEmpty());
    CHECK(lengths("Hours", "30|45|60", LengthUnit::Minutes) == QList<int>{30, 45, 60});
}

TEST_CASE("hours and minutes may stand side by side") {
    CHECK(lengths("Hours\tMinutes", "1\t30|0\t45|2\t|1.5\t90") == QList<int>{90, 45, 120, 90});
}

}  // namespace mb::test::exchange_lengths_test
