// How events are called in other calendars (RE2).
#pragma once

#include "core/exchange/calendar_out.h"

namespace mb::words {

exchange::CalendarSay calendarSay();

}  // namespace mb::words
