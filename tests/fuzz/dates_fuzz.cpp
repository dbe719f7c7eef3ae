// Days, times of day and lengths as people write them: one cell, and a column of cells.
#include "core/exchange/csv.h"
#include "core/exchange/dates.h"
#include "core/exchange/lengths.h"
#include "core/exchange/times.h"
#include "tests/fuzz/fuzz.h"

using namespace mb;
using namespace mb::exchange;

namespace {

void checkCell(QStringView text) {
    static const DateReader sheet;
    static const DateReader field({QDate(2026, 11, 22), {}, QTimeZone("America/New_York"), {}, {}});
    for (const DateReader* reader : {&sheet, &field}) {
        const WrittenDate date = reader->read(text);
        fuzz::require((date.kind == WrittenDate::Certain) == date.date.isValid(), "a certain date is one, no other is");
        if (date.kind == WrittenDate::EitherWay)
            fuzz::require(date.monthFirst.isValid() && date.dayFirst.isValid() && date.monthFirst != date.dayFirst,
                          "a date that can be read both ways names two days");
        if (date.kind == WrittenDate::Certain)
            fuzz::require(reader->read(date.date.text()).date == date.date, "a date is read as it is written");
    }
    if (const auto time = readTime(text)) {
        fuzz::require(time->isValid(), "a time is one of a day");
        fuzz::require(readTime(time->toString(QStringLiteral("HH:mm"))).has_value(), "a time is read as it is written");
    }
    for (const LengthUnit unit : {LengthUnit::Minutes, LengthUnit::Hours})
        if (const auto minutes = readMinutes(text, unit)) fuzz::require(*minutes >= 0, "no length is negative");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const QString text = QString::fromUtf8(bytes);
    checkCell(text);
    for (const QStringView line : QStringView(text).split(u'\n')) checkCell(line);
    for (const std::optional<DateOrder> order : {std::optional<DateOrder>(), std::optional(DateOrder::Us),
                                                 std::optional(DateOrder::Eu), std::optional(DateOrder::Iso)}) {
        fuzz::accepted([&] {
            const CellTable table = readCsv("Day\n" + bytes, QStringLiteral("x.csv"));
            fuzz::require(readDateColumn(table, 0, order, {}).cells.size() == size_t(table.rowCount()),
                          "a day for each row");
        });
    }
    return 0;
}
