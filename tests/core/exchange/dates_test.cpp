#include "core/exchange/dates.h"

#include "core/domain/error.h"
#include "core/exchange/csv.h"
#include "core/exchange/times.h"
#include "tests/support/catch.h"

namespace mb::test::exchange_dates_test {

using namespace mb::exchange;
using namespace Qt::Literals::StringLiterals;

namespace {

DateColumn columnOf(const QByteArray& cells, std::optional<DateOrder> order = std::nullopt) {
    return readDateColumn(readCsv("Day\n" + cells, u"x.csv"_s), 0, order, QTimeZone("America/New_York"));
}

std::vector<QDate> column(const QByteArray& cells, std::optional<DateOrder> order = std::nullopt) {
    std::vector<QDate> days;
    for (const SheetDate& cell : columnOf(cells, order).cells) days.push_back(cell.date.day());
    return days;
}

Error dateFaultOf(const QByteArray& cells, std::optional<DateOrder> order = std::nullopt) {
    try {
        column(cells, order);
    } catch (const Error& error) {
        return error;
    }
    return Error(ErrorKind::StorageFailed);
}

}  // namespace

TEST_CASE("dates: a column of slashes is settled by what can be read one way only") {
    CHECK(column("1/5/2025\n10/15/2023\n") == std::vector{QDate(2025, 1, 5), QDate(2023, 10, 15)});
    CHECK(column("1/5/2025\n15/10/2023\n") == std::vector{QDate(2025, 5, 1), QDate(2023, 10, 15)});
    CHECK(column("1-5-2025\n31-12-2023\n") == std::vector{QDate(2025, 5, 1), QDate(2023, 12, 31)});
    CHECK(column("5/5/2025\n2024-02-01\n") == std::vector{QDate(2025, 5, 5), QDate(2024, 2, 1)});
    CHECK(column("1/5/2025\n", DateOrder::Us) == std::vector{QDate(2025, 1, 5)});
    CHECK(column("1/5/2025\n", DateOrder::Eu) == std::vector{QDate(2025, 5, 1)});
}

TEST_CASE("dates: what cannot be settled is refused with its place") {
    const Error ambiguous = dateFaultOf("\"2026-01-01\"\n1/5/2025\n");
    CHECK(ambiguous.kind == ErrorKind::InputAmbiguousDate);
    CHECK(ambiguous.args == QStringList{u"x.csv"_s, u"3"_s, u"1 (Day)"_s, u"1/5/2025"_s});
    CHECK(dateFaultOf("1/5/2025\n10/15/2023\n15/10/2023\n").args.mid(1) ==
          QStringList{u"4"_s, u"1 (Day)"_s, u"15/10/2023"_s, u"us-date"_s});
    CHECK(dateFaultOf("10/15/2023\n", DateOrder::Eu).args.last() == u"eu-date");
    CHECK(dateFaultOf("10/15/2023\n", DateOrder::Iso).args.last() == u"iso-date");
    CHECK(dateFaultOf("2026-01-01\n31.02.2026\n").args.mid(1) ==
          QStringList{u"3"_s, u"1 (Day)"_s, u"31.02.2026"_s, u"date"_s});
}

TEST_CASE("dates: a cell may know only the month and may bring a time from elsewhere") {
    const DateColumn read =
        columnOf("May 2022\n2019\nsummer 2022\n45965\n2026-01-08T01:30:00.000Z\n0/0/00\n5/5/2025\n");
    const QStringList texts{u"2022-05"_s,    u"2019"_s, u"2022-06"_s,   u"2025-11-04"_s,
                            u"2026-01-07"_s, QString(), u"2025-05-05"_s};
    REQUIRE(read.cells.size() == size_t(texts.size()));
    for (qsizetype i = 0; i < texts.size(); ++i) CHECK(read.cells[size_t(i)].date.text() == texts[i]);
    CHECK(read.cells[4].time == QTime(20, 30));
    CHECK(read.cells[0].time.isNull());
    CHECK(read.rounded == QList<int>{2});
    // Nothing tells a sheet's year.
    CHECK(dateFaultOf("4 Nov\n").args.mid(1) == QStringList{u"2"_s, u"1 (Day)"_s, u"4 Nov"_s, u"year"_s});
    CHECK(dateFaultOf("today\n").args.last() == u"date");
}

TEST_CASE("times and lengths") {
    for (const char16_t* text :
         {u"15:30", u"3:30 pm", u"3:30PM", u"3.30 p.m.", u"15.30", u"1530", u"15h30", u"15:30:00"})
        CHECK(readTime(text) == QTime(15, 30));
    CHECK(readTime(u"3pm") == QTime(15, 0));
    CHECK(readTime(u"12 am") == QTime(0, 0));
    for (const char16_t* text : {u"25:00", u"15:60", u"13 pm", u"15", u"noonish", u"15:3"}) CHECK_FALSE(readTime(text));
}

}  // namespace mb::test::exchange_dates_test
