// Lengths of time as people write them in a column: 45, "45 min", 0.75, "1 h 30", 1:30, "half an hour".
#pragma once

#include "core/exchange/cell_table.h"

#include <optional>

namespace mb::exchange {

// What a number without a unit counts.
enum class LengthUnit { Minutes, Hours };
std::optional<LengthUnit> lengthUnitFrom(const QString& key);  // "minutes", "hours"

// Minutes; nothing where the text is no length of time.
std::optional<int> readMinutes(QStringView text, LengthUnit bare = LengthUnit::Minutes);

// A whole column in minutes, -1 for empty cells. Numbers without a unit count hours or minutes in all rows alike: as
// chosen, else as the head says, unless its values cannot be meant so, else as the values tell: 0.75 are hours and 45
// minutes. Throws InputAmbiguousLength where neither settles it, InputFile for what is no length of at most a day.
std::vector<int> readLengthColumn(const CellTable& table, int column, std::optional<LengthUnit> head,
                                  std::optional<LengthUnit> chosen);

}  // namespace mb::exchange
