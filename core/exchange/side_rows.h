// Rows of a sheet that are no data: titles above the head, heads that come again on each page, totals.
#pragma once

#include "core/exchange/cell_table.h"

namespace mb::exchange {

// Lets them go, so that the table begins with its head; the notices say which.
QList<ImportNotice> withoutSideRows(CellTable& table);

}  // namespace mb::exchange
