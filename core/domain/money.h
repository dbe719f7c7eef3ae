// An amount of money: whole minor units (cents), so that nothing is rounded, and a currency.
#pragma once

#include <QString>

namespace mb {

struct Money {
    qint64 minor = 0;
    QString currency;  // ISO 4217, such as USD
    bool operator==(const Money&) const = default;
};

// How many digits a currency has behind the point: two, but for a few.
int minorDigits(const QString& currency);
// "1200.50": exact, with a point in every language, for programs.
QString decimal(const Money& amount);

}  // namespace mb
