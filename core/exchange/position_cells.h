// Positions as a list of people tells them.
#pragma once

#include "core/domain/person.h"

namespace mb::exchange {

bool sameText(const QString& a, const QString& b);
// One ends before the other begins.
bool areApart(const Position& a, const Position& b);
// True if no field that both have differs, and at least one is equal.
bool samePosition(const Position& a, const Position& b);
// "Assistant professor, Riverside Medical School" or "Fellow at Riverside"
Position currentPosition(const QString& written);

}  // namespace mb::exchange
