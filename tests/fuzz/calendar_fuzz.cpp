// Calendars: any bytes as an .ics file. Whatever comes of it is bounded, and has its place.
#include "core/exchange/calendar_in.h"
#include "core/exchange/calendar_parts.h"
#include "core/words/calendar_in.h"
#include "tests/fuzz/fuzz.h"

#include <QCoreApplication>

using namespace mb;
using namespace mb::exchange;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static int argc = 0;
    static const QCoreApplication application(argc, nullptr);  // knows where modules lie
    // What follows the first line of every calendar is theirs.
    const QByteArray bytes = "BEGIN:VCALENDAR\r\n" + fuzz::bytesOf(data, size);
    const CalendarWindow window{QDate(2026, 1, 1), QDate(2027, 6, 30), "Europe/Zurich", 100};
    fuzz::accepted([&] {
        const CalendarList found = readCalendar(bytes, QStringLiteral("x.ics"), window);
        for (const RefusedEvent& refused : found.refused) {
            fuzz::require(refused.line > 0 && refused.lastLine >= refused.line, "what is refused has its lines");
            fuzz::require(!words::sentence(refused).isEmpty(), "what is refused is said");
        }
        for (const CalendarNote& note : found.notes) fuzz::require(!words::sentence(note).isEmpty(), "a note is said");
        for (const CalendarEvent& event : found.events) {
            fuzz::require(event.line > 0 && !event.uid.isEmpty(), "an event has its line and its name");
            fuzz::require(event.day.isValid() && !event.zone.isEmpty(), "an event has its day and zone");
            fuzz::require(!event.minutes || (*event.minutes >= 0 && *event.minutes <= 24 * 60), "a day is the longest");
        }
        qsizetype parts = 0;
        for (CalendarParts all(bytes); all.next();) ++parts;
        fuzz::require(found.events.size() <= parts * window.most, "series are bounded");
    });
    return 0;
}
