#include "core/documents/cells.h"

#include "core/documents/pieces.h"

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

Text joined(const QString& argument) { return Text::of(u"text.joined"_s, {argument}); }

}  // namespace

Cell dateCell(std::optional<PartialDate> date) {
    if (!date) return {};
    if (date->isDay()) return dayCell(date->day());
    return date->isMonth() ? monthCell({date->year(), date->month()}) : Cell(Text::verbatim(date->text()));
}
Cell dayCell(std::optional<QDate> day) { return day ? Cell(joined(arg::shortDate(*day)), *day) : Cell(); }

Cell monthCell(YearMonth month) { return {joined(arg::month(month)), month}; }

Cell numberCell(int number) {
    return number == 0 ? Cell() : Cell(Text::verbatim(QString::number(number)), double(number));
}

Cell hoursCell(int minutes) { return minutes <= 0 ? Cell() : Cell(joined(arg::hours(minutes)), minutes / 60.0); }

Cell moneyCell(const Money& amount) { return {joined(arg::money(amount)), amount}; }

}  // namespace mb::documents
