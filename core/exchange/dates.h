// A column of dates in a sheet: what one of them leaves open, another one tells.
#pragma once

#include "core/domain/written_date.h"
#include "core/exchange/cell_table.h"

#include <vector>

namespace mb::exchange {

struct SheetDate {
    PartialDate date;  // nothing: the cell is empty
    QTime time;        // null: none stands behind the day
    bool operator==(const SheetDate&) const = default;
};
struct DateColumn {
    std::vector<SheetDate> cells;
    std::optional<DateOrder> order;  // as chosen, or as the column tells
    QList<int> rounded;              // rows where a season or quarter stands as the month that it begins with
};

// 11/4/2026 is settled by any date in the column that can be read in one way only. What stands in UTC is turned to the
// zone. Throws InputAmbiguousDate where nothing settles it, InputFile for what is no date or contradicts the others.
DateColumn readDateColumn(const CellTable& table, int column, std::optional<DateOrder> chosen, const QTimeZone& zone);

}  // namespace mb::exchange
