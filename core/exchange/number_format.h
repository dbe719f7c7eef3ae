// What a number in a spreadsheet means by the way it is shown: a day, a month, a time of day, a length of time.
#pragma once

#include <QByteArray>
#include <QStringView>

namespace mb::exchange {

enum class ShownAs { AsNumber, Day, Month, Year, Time, Length, DayAndTime };

ShownAs shownByBuiltIn(int format);       // numbers that Excel gives to its own formats
ShownAs shownBy(QStringView formatCode);  // "d mmm yyyy", "[h]:mm"; its first section counts

// Days are counted from 1900, with a 29 February 1900 that never was, or on old Macintosh computers from 1904.
enum class Epoch { From1900, From1904 };

// "2026-11-04", "2026-11" (shown without a day), "15:00", "1:30" (a length), "2026-11-04 15:00". Empty for day 0, which
// is how nothing shows as a date; a plain number where there is no such day.
QByteArray written(double number, ShownAs shown, Epoch epoch);
// As a spreadsheet shows a number without a format: 15 digits, whole numbers without a point.
QByteArray written(double number);

}  // namespace mb::exchange
