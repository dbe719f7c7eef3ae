// Dates, lengths, numbers and lists as people write them; one of something and several.
#include "core/words/format.h"

#include "tests/core/words/whole.h"

namespace mb::test::words_format_test {

using namespace mb::words;
using namespace Qt::Literals::StringLiterals;

namespace {
const QDate monday(2026, 11, 23);
}

TEST_CASE("days are written out, and shorter where the year is clear") {
    CHECK(longDate(QDate(2027, 11, 3)) == u"3 November 2027");
    CHECK(shortDate(QDate(2027, 11, 3)) == u"3 Nov 2027");
    CHECK(shortDay(QDate(2026, 11, 3), monday) == u"3 Nov");
    CHECK(shortDay(QDate(2027, 11, 3), monday) == u"3 Nov 2027");
    CHECK(shortMonth(QDate(2027, 11, 3)) == u"Nov 2027");
}

TEST_CASE("what is due is told by its distance from today") {
    CHECK(dueIn(monday, monday) == u"today");
    CHECK(dueIn(monday.addDays(1), monday) == u"tomorrow");
    CHECK(dueIn(monday.addDays(2), monday) == u"in 2 days");
    CHECK(dueIn(monday.addDays(400), monday) == u"in 13 months");
    CHECK(dueIn(monday.addDays(-1), monday) == u"1 day late");
    CHECK(dueIn(monday.addDays(-2), monday) == u"2 days late");
    CHECK(dueIn(monday.addDays(-59), monday) == u"59 days late");
    CHECK(dueIn(monday.addDays(-90), monday) == u"3 months late");
    CHECK(dueIn(monday.addDays(-2018), monday) == u"5 years late");
}

TEST_CASE("what was is told in days and then months and then years") {
    CHECK(ago(monday, monday) == u"today");
    CHECK(ago(monday.addDays(-1), monday) == u"yesterday");
    CHECK(ago(monday.addDays(-2), monday) == u"2 days ago");
    CHECK(ago(monday.addDays(-59), monday) == u"59 days ago");
    CHECK(ago(monday.addDays(-60), monday) == u"2 months ago");
    CHECK(ago(monday.addDays(-365), monday) == u"12 months ago");
    CHECK(ago(monday.addYears(-2), monday) == u"2 years ago");
    CHECK(ago(monday.addYears(-10), monday) == u"10 years ago");
    CHECK(ago(monday.addDays(3), monday) == u"in 3 days");
    for (int days = -800; days < 800; ++days) checkFilled(ago(monday.addDays(days), monday));
}

TEST_CASE("lengths of time") {
    CHECK(hours(0) == u"0 min");
    CHECK(hours(45) == u"45 min");
    CHECK(hours(60) == u"1 h");
    CHECK(hours(61) == u"1 h 1 min");
    CHECK(hours(90) == u"1 h 30 min");
    CHECK(hours(1440) == u"24 h");
}

TEST_CASE("small numbers are words") {
    CHECK(numberInWords(0) == u"0");
    CHECK(numberInWords(1) == u"one");
    CHECK(numberInWords(12) == u"twelve");
    CHECK(numberInWords(13) == u"13");
    CHECK(numberInWords(-2) == u"-2");
}

TEST_CASE("lists keep their items apart also where an item is a list itself") {
    CHECK(andList({}).isEmpty());
    CHECK(andList({u"a"_s}) == u"a");
    CHECK(andList({u"a"_s, u"b"_s}) == u"a and b");
    CHECK(andList({u"a"_s, u"b"_s, u"c"_s}) == u"a, b and c");
    CHECK(andList({u"a and b"_s, u"c"_s}) == u"a and b as well as c");
    CHECK(andList({u"a and b"_s, u"c"_s, u"d"_s}) == u"a and b, c, and d");
    CHECK(andList({u"a, b"_s, u"c"_s, u"d"_s}) == u"a, b; c; and d");
    CHECK(orList({u"a"_s, u"b"_s}) == u"a or b");
    CHECK(orList({u"a"_s, u"b"_s, u"c"_s}) == u"a, b or c");
    // An item's own words stay what they are.
    CHECK(andList({u"100 %2"_s, u"b"_s}) == u"100 %2 and b");
}

}  // namespace mb::test::words_format_test
