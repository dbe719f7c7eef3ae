#include "core/domain/money.h"
#include "core/words/format.h"
#include "tests/support/catch.h"

#include <limits>

namespace mb::test::domain_money_test {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("an amount of money is exact for programs and grouped for people") {
    CHECK(decimal({120050, u"USD"_s}) == u"1200.50");
    CHECK(decimal({5, u"USD"_s}) == u"0.05");
    CHECK(decimal({-5, u"EUR"_s}) == u"-0.05");
    CHECK(decimal({0, u"USD"_s}) == u"0.00");
    CHECK(decimal({1500, u"JPY"_s}) == u"1500");
    CHECK(decimal({1234567, u"KWD"_s}) == u"1234.567");
    CHECK(decimal({std::numeric_limits<qint64>::min(), u"USD"_s}) == u"-92233720368547758.08");
    CHECK(words::money({120050, u"USD"_s}) == u"USD 1,200.50");
    CHECK(words::money({-5, u"EUR"_s}) == u"EUR -0.05");
    CHECK(words::money({1234567, u"JPY"_s}) == u"JPY 1,234,567");
}

}  // namespace mb::test::domain_money_test
