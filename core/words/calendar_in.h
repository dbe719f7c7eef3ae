// Calendars that come in, in words: what their reader should know, why some events did not come, and what came of it.
#pragma once

#include "core/exchange/calendar_import.h"

namespace mb::words {

QString sentence(const exchange::CalendarNote& note);
// With its lines and its name: "Lines 12 to 31 (“Aims”): …".
QString sentence(const exchange::RefusedEvent& refused);
// The same in two halves: "Lines 12 to 31 (…)" and why.
QString placeOf(const exchange::RefusedEvent& refused);
QString whyRefused(const exchange::RefusedEvent& refused);
// "3 new, 1 changed, 20 the same, 0 refused." and what else there is to say; `would` for a dry run.
QString calendarSummary(const exchange::CalendarPlan& plan, bool would);
// "Thu, Jan 8, 2026 · 9:00 AM · 45 min · Europe/Zurich"; the zone where it is not the one given.
QString whenOf(const exchange::CalendarEvent& event, const QString& usualZone);

}  // namespace mb::words
