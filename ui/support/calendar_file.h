// Saves meetings and due dates as a file for other calendars (RE2).
#pragma once

#include "core/exchange/calendar_out.h"
#include "ui/support/context.h"

namespace mb::ui {

// Asks where to, and says in the banner what the file tells.
void saveCalendar(const Context& context, QWidget* parent, const exchange::CalendarWish& wish);

}  // namespace mb::ui
