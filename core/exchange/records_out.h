// Lists as JSON and CSV, for scripts and spreadsheets: what `list --json` and `list --csv` print.
#pragma once

#include "core/queries/lists.h"

namespace mb::exchange {

// Dates ISO, instants ISO in UTC, flags true and false, unknown null.
QJsonArray toJson(const queries::List& list);

// Several values in one cell, "MD; PhD", and as they were; a semicolon of their own has a backslash before it.
QString joinedCell(const QStringList& values);
QStringList partedCell(const QString& cell);

// A header line and one line a record, formulas defused; several values in a cell are joined by "; ". Parts have a
// column for each thing they say: "position_title", "position_department". core/exchange/own_sheet.cpp reads it.
QString toCsv(const queries::List& list);

// What stands in a cell; several values with `between` between them.
QString cellText(const queries::ListValue& value, const QString& between);

}  // namespace mb::exchange
