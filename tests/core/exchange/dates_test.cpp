#include "core/exchange/dates.h"

#include "core/domain/error.h"
#include "core/exchange/csv.h"
#include "core/exchange/times.h"
#include "tests/support/catch.h"

using namespace mb;
using namespace mb::exchange;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<QDate> column(const QByteArray& cells, std::optional<DateOrder> order = std::nullopt) {
    return readDateColumn(readCsv("Day\n" + cells, u"x.csv"_s), 0, order);
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

TEST_CASE("dates: ways to write a day") {
    for (const char16_t* text :
         {u"2026-11-04", u"2026/11/04", u"04.11.2026", u"4.11.26", u"4 Nov 2026", u"Nov 4, 2026", u"4-Nov-26",
          u"November 4 2026", u"4. November 2026", u"Wed, 4 Nov 2026", u"November 4th, 2026", u"4 de noviembre de 2026",
          u"4 nov. 2026", u"2026-11-04 15:00", u"2026-11-04T15:00:00Z", u" 2026-11-04 "}) {
        INFO(QString::fromUtf16(text).toStdString());
        const WrittenDate date = readDate(text);
        CHECK(date.kind == WrittenDate::Certain);
        CHECK(date.day == QDate(2026, 11, 4));
    }
    CHECK(readDate(u"5 März 1998").day == QDate(1998, 3, 5));
    CHECK(readDate(u"14 août 71").day == QDate(1971, 8, 14));
    CHECK(readDate(u"1.2.69").day == QDate(2069, 2, 1));
    CHECK(readDate(u"5/5/2026").day == QDate(2026, 5, 5));
    CHECK(readDate(u"11/4/2026").kind == WrittenDate::EitherWay);
    for (const char16_t* text : {u"", u"  ", u"present", u"ongoing", u"-", u"–"})
        CHECK(readDate(text).kind == WrittenDate::Empty);
    for (const char16_t* text : {u"31.02.2026", u"2026-13-01", u"13/13/2026", u"soon", u"Nov 2026", u"2026",
                                 u"4 Foo 2026", u"1/2", u"04.11.20267", u"٠٤.١١", u"=TODAY()", u"1-2-3-4"}) {
        INFO(QString::fromUtf16(text).toStdString());
        CHECK(readDate(text).kind == WrittenDate::Wrong);
    }
}

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

TEST_CASE("times and lengths") {
    for (const char16_t* text :
         {u"15:30", u"3:30 pm", u"3:30PM", u"3.30 p.m.", u"15.30", u"1530", u"15h30", u"15:30:00"})
        CHECK(readTime(text) == QTime(15, 30));
    CHECK(readTime(u"3pm") == QTime(15, 0));
    CHECK(readTime(u"12 am") == QTime(0, 0));
    for (const char16_t* text : {u"25:00", u"15:60", u"13 pm", u"15", u"noonish", u"15:3"}) CHECK_FALSE(readTime(text));
    CHECK(readTimeBehindDate(u"2026-11-04 15:00") == QTime(15, 0));
    CHECK_FALSE(readTimeBehindDate(u"2026-11-04 00:00:00"));
}
