#include "core/exchange/dates.h"

#include "core/exchange/input_error.h"

namespace mb::exchange {

namespace {

QStringView expectedFor(DateOrder order) {
    return order == DateOrder::Us ? expected::usDate : order == DateOrder::Eu ? expected::euDate : expected::isoDate;
}

Error dateFault(const CellTable& table, int row, int column, QStringView wanted) {
    return inputError(table.path(), table.lineOf(row, column), table.columnName(column),
                      table.trimmedCell(row, column).left(200).toString(), wanted);
}

// The order that the column itself tells, by its first date that can be read in one way only.
std::optional<DateOrder> orderOf(const std::vector<WrittenDate>& dates) {
    for (const WrittenDate& date : dates) {
        if (!date.numeric || date.monthFirst.isValid() == date.dayFirst.isValid()) continue;
        return date.monthFirst.isValid() ? DateOrder::Us : DateOrder::Eu;
    }
    return std::nullopt;
}

}  // namespace

DateColumn readDateColumn(const CellTable& table, int column, std::optional<DateOrder> chosen, const QTimeZone& zone) {
    const DateReader reader({{}, {}, zone, {QLocale::system()}, {}});
    std::vector<WrittenDate> dates(size_t(table.rowCount()));
    DateColumn read;
    for (int row = 0; row < table.rowCount(); ++row) {
        WrittenDate& date = dates[size_t(row)] = reader.read(table.cell(row, column));
        if (date.kind == WrittenDate::Wrong) throw dateFault(table, row, column, expected::date);
        if (date.kind == WrittenDate::NoYear) throw dateFault(table, row, column, expected::year);
        if (date.rounded) read.rounded << row;
    }
    const std::optional<DateOrder> order = read.order = chosen ? chosen : orderOf(dates);
    read.cells.resize(dates.size());
    for (int row = 0; row < table.rowCount(); ++row) {
        const WrittenDate& date = dates[size_t(row)];
        SheetDate& cell = read.cells[size_t(row)];
        cell = {date.date, date.time.value_or(QTime())};
        if (!date.numeric) continue;
        if (order) {
            cell.date = *order == DateOrder::Us ? date.monthFirst : *order == DateOrder::Eu ? date.dayFirst : QDate();
            if (!cell.date.isValid()) throw dateFault(table, row, column, expectedFor(*order));
        } else if (date.kind == WrittenDate::EitherWay) {
            throw Error(ErrorKind::InputAmbiguousDate,
                        {table.path(), QString::number(table.lineOf(row, column)), table.columnName(column),
                         table.trimmedCell(row, column).toString()});
        }
    }
    return read;
}

}  // namespace mb::exchange
