// What the desktop shows of a meeting that begins soon, and of promises due today (RE3). Without names unless asked to.
#pragma once

#include "core/queries/notices.h"

namespace mb::words {

QString sentence(const queries::Notice& notice);  // "You have a meeting at 15:00."
QString weekdayName(int day);                     // "Mon"; Monday is 1

}  // namespace mb::words
