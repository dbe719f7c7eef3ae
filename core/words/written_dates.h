// Reading dates that the user types, and saying why one cannot be taken.
#pragma once

#include "core/domain/written_date.h"

namespace mb::words {

// In the language of the program and of the system, figures in the system's order.
DateHabits dateHabits(QDate today);
// What is wrong with a date, in a sentence; empty where nothing is. Some fields want a whole day.
QString dateFault(const WrittenDate& date, bool wantsDay);
// For what has been: "Friday" is the last one.
DateHabits pastHabits(QDate today);
// A date within some text ("… by Friday", "… by next June"), of the user's habits.
std::optional<PartialDate> dateWithin(const QString& text, QDate today);

}  // namespace mb::words
