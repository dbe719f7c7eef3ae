// Lists as JSON and CSV, for scripts and spreadsheets: what `list --json` and `list --csv` print.
#pragma once

#include "core/queries/lists.h"

namespace mb::exchange {

// Dates ISO, instants ISO in UTC, flags true and false, unknown null.
QJsonArray toJson(const queries::List& list);

// A header line and one line a record, formulas defused; several values in a cell are joined by "; ".
QString toCsv(const queries::List& list);

// What stands in a cell; several values with `between` between them.
QString cellText(const queries::ListValue& value, const QString& between);

}  // namespace mb::exchange
