// Years of the promotion clock, with its extensions (PE5).
#include "core/domain/milestone.h"
#include "tests/support/catch.h"

namespace mb::test::domain_milestone_test {
namespace {

Milestone on(MilestoneKind kind, PartialDate day) {
    Milestone milestone;
    milestone.kind = kind;
    milestone.day = day;
    return milestone;
}

const QList<Milestone> sevenYears{on(MilestoneKind::ClockStart, QDate(2021, 7, 1)),
                                  on(MilestoneKind::Review, QDate(2024, 7, 1)),
                                  on(MilestoneKind::ClockEnd, QDate(2028, 6, 30))};

}  // namespace

TEST_CASE("a promotion clock counts its years", "[PE5]") {
    const PromotionClock clock = promotionClock(sevenYears, {});
    REQUIRE(clock.isKnown());
    CHECK(clock.years() == 7);
    CHECK(clock.yearOf(QDate(2021, 7, 1)) == 1);
    CHECK(clock.yearOf(QDate(2022, 6, 30)) == 1);
    CHECK(clock.yearOf(QDate(2022, 7, 1)) == 2);
    CHECK(clock.yearOf(QDate(2026, 11, 22)) == 6);
    CHECK(clock.yearOf(QDate(2040, 1, 1)) == 7);
    CHECK(clock.yearOf(QDate(2000, 1, 1)) == 1);
}

TEST_CASE("an extension moves the end of the clock and counts", "[PE5]") {
    ClockExtension year, months;
    months.months = 6;
    const PromotionClock clock = promotionClock(sevenYears, {year, months});
    CHECK(clock.extendedMonths == 18);
    CHECK(clock.end == QDate(2029, 12, 30));
    CHECK(clock.years() == 9);
}

TEST_CASE("a clock that lacks its start or end, or runs backwards, is not known", "[PE5]") {
    CHECK_FALSE(promotionClock({}, {}).isKnown());
    CHECK(promotionClock({}, {}).years() == 1);
    CHECK_FALSE(promotionClock({on(MilestoneKind::ClockStart, QDate(2021, 7, 1))}, {}).isKnown());
    CHECK_FALSE(
        promotionClock(
            {on(MilestoneKind::ClockStart, QDate(2021, 7, 1)), on(MilestoneKind::ClockEnd, QDate(2020, 7, 1))}, {})
            .isKnown());
    // What is known only as a year begins with its first day and ends with its last.
    const PromotionClock years = promotionClock(
        {on(MilestoneKind::ClockStart, PartialDate::of(2021)), on(MilestoneKind::ClockEnd, PartialDate::of(2027))}, {});
    CHECK(years.start == QDate(2021, 1, 1));
    CHECK(years.end == QDate(2027, 12, 31));
    CHECK(years.years() == 7);
}

}  // namespace mb::test::domain_milestone_test
