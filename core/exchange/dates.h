// Days as people write them in spreadsheets: 2026-11-04, 04.11.2026, 4 Nov 2026, 11/4/2026.
#pragma once

#include "core/exchange/cell_table.h"

#include <QDate>

#include <optional>
#include <vector>

namespace mb::exchange {

// How 11/4/2026 is meant, as the user says with --dates.
enum class DateOrder { Us, Eu, Iso };
std::optional<DateOrder> dateOrderFrom(const QString& key);  // "us", "eu", "iso"

struct WrittenDate {
    enum Kind { Empty, Certain, EitherWay, Wrong };
    Kind kind = Wrong;
    QDate day;  // Certain
    // EitherWay, and for every date of the form a/b/year or a-b-year: both parts and whether they name a day that way.
    bool numeric = false;
    QDate monthFirst, dayFirst;
};

// Reads one cell by itself. Years of two digits: 70–99 are 19.., the others 20... A time of day behind the date is left
// out. Words for "still so" (present, ongoing, now, …) read as Empty.
WrittenDate readDate(QStringView text);

// A whole column: 11/4/2026 is settled by any date in it that can be read in one way only. Null days for empty cells.
// Throws InputAmbiguousDate where nothing settles it, InputFile for what is no date or contradicts the others.
std::vector<QDate> readDateColumn(const CellTable& table, int column, std::optional<DateOrder> chosen);

}  // namespace mb::exchange
