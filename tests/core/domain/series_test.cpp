#include "core/domain/series.h"

#include "core/domain/milestone.h"
#include "core/domain/pause.h"
#include "tests/support/catch.h"

namespace mb::test::domain_series_test {

TEST_CASE("a series by weeks stops at its last day") {
    const auto days = seriesDays(QDate(2026, 12, 1), {SeriesRule::Weeks, 2, QDate(2027, 1, 12)});
    CHECK(days == QList<QDate>{QDate(2026, 12, 1), QDate(2026, 12, 15), QDate(2026, 12, 29), QDate(2027, 1, 12)});
}

TEST_CASE("a series by months keeps the weekday and its place in the month") {
    // The second Tuesday.
    const auto second = seriesDays(QDate(2026, 12, 8), {SeriesRule::Months, 1, QDate(2027, 3, 31)});
    CHECK(second == QList<QDate>{QDate(2026, 12, 8), QDate(2027, 1, 12), QDate(2027, 2, 9), QDate(2027, 3, 9)});
    // A fifth Thursday is the last one where a month has only four.
    const auto fifth = seriesDays(QDate(2026, 12, 31), {SeriesRule::Months, 1, QDate(2027, 3, 1)});
    CHECK(fifth == QList<QDate>{QDate(2026, 12, 31), QDate(2027, 1, 28), QDate(2027, 2, 25)});
}

TEST_CASE("a series without an end is one day, and the longest is bounded") {
    CHECK(seriesDays(QDate(2026, 12, 1), {SeriesRule::Weeks, 1, {}}).size() == 1);
    CHECK(seriesDays(QDate(2026, 12, 1), {SeriesRule::Weeks, 1, QDate(2126, 1, 1)}).size() == mostInSeries);
    CHECK(seriesDays({}, {SeriesRule::Weeks, 1, QDate(2027, 1, 1)}).isEmpty());
}

namespace {
Pause paused(QDate since, std::optional<QDate> until) {
    Pause pause;
    pause.since = since;
    pause.until = until;
    return pause;
}
}  // namespace

TEST_CASE("time stands still in a pause", "[LI8]") {
    const QDate from(2026, 9, 1), due(2026, 12, 1);
    CHECK(dueAfter({}, from, due) == due);
    CHECK(dueAfter({paused(QDate(2026, 10, 1), QDate(2026, 10, 31))}, from, due) == due.addDays(31));
    // Days that two pauses share count once.
    CHECK(dueAfter({paused(QDate(2026, 10, 1), QDate(2026, 10, 31)), paused(QDate(2026, 10, 15), QDate(2026, 11, 9))},
                   from, due) == due.addDays(40));
    CHECK(!dueAfter({paused(QDate(2026, 11, 1), std::nullopt)}, from, due));
    CHECK(dueAfter({paused(QDate(2027, 2, 1), QDate(2027, 6, 1))}, from, due) == due);
    CHECK(dueAfter({paused(QDate(2026, 6, 1), QDate(2026, 8, 1))}, from, due) == due);
}

TEST_CASE("the promotion clock counts its extensions", "[PE5]") {
    Milestone start, end;
    start.kind = MilestoneKind::ClockStart;
    start.day = PartialDate::of(2021, 7);
    end.kind = MilestoneKind::ClockEnd;
    end.day = PartialDate(QDate(2027, 6, 30));
    ClockExtension extension;
    extension.months = 12;
    const PromotionClock clock = promotionClock({start, end}, {extension});
    REQUIRE(clock.isKnown());
    CHECK(clock.end == QDate(2028, 6, 30));
    CHECK(clock.years() == 7);
    CHECK(clock.yearOf(QDate(2021, 7, 1)) == 1);
    CHECK(clock.yearOf(QDate(2026, 11, 22)) == 6);
    CHECK(clock.yearOf(QDate(2040, 1, 1)) == 7);
    CHECK(!promotionClock({start}, {}).isKnown());
}

}  // namespace mb::test::domain_series_test
