#include "core/domain/partial_date.h"

#include "core/domain/codec.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <vector>

namespace mb::test::domain_partial_date_test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Span {
    QStringView text;
    QDate earliest, latest;
};
const Span spans[] = {
    {u"2026-11-04", {2026, 11, 4}, {2026, 11, 4}}, {u"2026-11", {2026, 11, 1}, {2026, 11, 30}},
    {u"2026", {2026, 1, 1}, {2026, 12, 31}},       {u"2028-02", {2028, 2, 1}, {2028, 2, 29}},
    {u"2028-02-29", {2028, 2, 29}, {2028, 2, 29}}, {u"2027-12", {2027, 12, 1}, {2027, 12, 31}},
    {u"0987-01-02", {987, 1, 2}, {987, 1, 2}},     {u"9999", {9999, 1, 1}, {9999, 12, 31}},
};

}  // namespace

TEST_CASE("a partial date is kept as its text and knows the days that it may be") {
    for (const Span& span : spans) {
        const PartialDate date = PartialDate::fromText(span.text);
        INFO(span.text.toString().toStdString());
        CHECK(date.isValid());
        CHECK(date.text() == span.text);
        CHECK(date.earliest() == span.earliest);
        CHECK(date.latest() == span.latest);
        CHECK(date.day() == (date.isDay() ? span.earliest : QDate()));
        CHECK(int(date.isDay()) + int(date.isMonth()) + int(date.isYear()) == 1);
        CHECK(Codec<PartialDate>::out(date) == QVariant(span.text.toString()));
        CHECK(Codec<PartialDate>::in(Codec<PartialDate>::out(date)) == date);
    }
    CHECK(PartialDate(QDate(2026, 11, 4)).text() == u"2026-11-04");
    CHECK(PartialDate::ofMonth(QDate(2026, 11, 4)).text() == u"2026-11");
    CHECK(PartialDate::ofYear(QDate(2026, 11, 4)).text() == u"2026");
}

TEST_CASE("what is no partial date is nothing known") {
    for (const QStringView text :
         {u"", u"26", u"2026-", u"2026-1", u"2026-13", u"2026-00", u"2026-11-00", u"2026-11-31", u"2027-02-29",
          u"2026-11-4", u"2026/11/04", u"0000", u"20-6", u"2026-11-04T09:00", u"٢٠٢٦", u"-026", u" 2026"}) {
        INFO(text.toString().toStdString());
        CHECK(!PartialDate::fromText(text).isValid());
    }
    const PartialDate unknown;
    CHECK(unknown.text().isEmpty());
    CHECK(unknown.earliest().isNull());
    CHECK(unknown.latest().isNull());
    CHECK(!unknown.isYear());
    CHECK(unknown == PartialDate(QDate()));
    CHECK(Codec<PartialDate>::out(unknown).isNull());
    CHECK(Codec<PartialDate>::in(QVariant()) == unknown);
    CHECK(!PartialDate::of(10000).isValid());
    CHECK(!PartialDate::of(2026, 0, 4).isValid());
}

TEST_CASE("partial dates order by their earliest day as their texts do") {
    const std::vector<QString> inOrder{u"2025-12-31"_s, u"2026"_s,    u"2026-01"_s,    u"2026-01-01"_s,
                                       u"2026-01-02"_s, u"2026-11"_s, u"2026-11-04"_s, u"2027"_s};
    std::vector<PartialDate> dates;
    for (const QString& text : inOrder) dates.push_back(PartialDate::fromText(text));
    CHECK(std::is_sorted(dates.begin(), dates.end()));
    CHECK(std::is_sorted(inOrder.begin(), inOrder.end()));
    for (size_t i = 1; i < dates.size(); ++i) {
        CHECK(dates[i - 1] < dates[i]);
        CHECK(dates[i - 1].earliest() <= dates[i].earliest());
    }
    CHECK(PartialDate() < dates.front());
}

}  // namespace mb::test::domain_partial_date_test
