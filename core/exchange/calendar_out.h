// Meetings and due dates for other calendars (RE2). An event says no more than “Meeting” or “Due” unless the user wants
// names and titles in it; notes, agendas and programs are never in it. What was planned and removed since is called
// off.
#pragma once

#include "core/domain/long_work.h"
#include "core/queries/today.h"

#include <functional>

namespace mb::exchange {

struct CalendarWish {
    QDate from, to;        // both included
    bool telling = false;  // with titles, people and places
    MeetingId only;        // this meeting alone, whatever its day
    QByteArray zone;       // IANA, of meetings that name none
};

// From today on, in the zone of this machine.
CalendarWish comingYear(QDate today);

// How an event is called; core/words has it.
struct CalendarSay {
    std::function<QString(const Meeting& meeting, const QStringList& others, bool telling)> meeting;
    std::function<QString(const queries::TodayItem& item, bool telling)> due;
};

// The same book on the same day gives the same bytes. Events keep their UID, and each change raises their SEQUENCE.
// Throws WriteFailed, with the zone, where nobody knows one, and CalledOff.
QByteArray calendarOf(const Reader& reader, const CalendarWish& wish, const CalendarSay& say, const QDateTime& now,
                      LongWork* progress = nullptr);

}  // namespace mb::exchange
