// Cells of tables, each with its words and its value.
#pragma once

#include "core/documents/block.h"
#include "core/domain/partial_date.h"

#include <optional>

namespace mb::documents {

Cell dayCell(std::optional<QDate> day);          // 30 Nov 2027
Cell dateCell(std::optional<PartialDate> date);  // or as much as is known: Nov 2027, 2027
Cell monthCell(YearMonth month);                 // Nov 2027
Cell numberCell(int number);                     // empty for 0
Cell hoursCell(int minutes);                     // 1 h 30 min, and 1.5; empty for 0
Cell moneyCell(const Money& amount);             // USD 1,200.50

}  // namespace mb::documents
