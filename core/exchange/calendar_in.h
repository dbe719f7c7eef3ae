// Events of a calendar file as values that know nothing of the book's records (RE2, RE4). Series are unrolled within a
// window and a cap, so that no rule makes more of them than anybody can use.
#pragma once

#include "core/domain/long_work.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace mb::exchange {

struct CalendarPerson {
    QString name, email;  // either may be empty
    bool operator==(const CalendarPerson&) const = default;
};

// What the reader of a file should know although the events came in. args, all as text:
enum class CalendarNoteKind {
    // Of one event:
    NoZone,          // (nothing) a time without a zone: it was taken in the book's
    ZoneUnknown,     // the zone: the time stands as it is written
    ZoneByRules,     // the zone: no name that is known, so the file's own rules for it were used
    EndBeforeStart,  // (nothing) the length was left open
    LastsDays,       // its last day
    // Of a series, with its title first:
    RuleNotRead,  // the rule: only the first meeting was taken
    RuleTooFine,  // the rule: it repeats within a day; only the first was taken
    SeriesCut,    // how many were taken, the first and last day of the window, the first and last day that were taken
    // Of the file:
    NotUtf8,       // (nothing) read as Western text
    OthersPassed,  // number of entries that are no events (tasks, journals)
    OlderPassed,   // number of older versions of events that the file has in a newer one
    ZonesMissing,  // number of events whose time has no zone
    ZonesUnknown,  // the zone, number of events
};
struct CalendarNote {
    CalendarNoteKind kind;
    QStringList args = {};
    int line = 0;
    bool operator==(const CalendarNote&) const = default;
};

// How new a version of an event is: SEQUENCE, then LAST-MODIFIED, or where that is missing DTSTAMP.
struct EventVersion {
    int sequence = 0;
    qint64 modified = 0;  // seconds since 1970
    auto operator<=>(const EventVersion&) const = default;
};

struct CalendarEvent {
    int line = 0;  // where it begins, from 1
    QString uid;
    QString recurrence;  // which one of a series it is: when that was to begin, in UTC; empty where it stands alone
    EventVersion version;
    QDateTime stamp;  // DTSTAMP: when it was sent, or cancelled
    QDate day, lastDay;
    std::optional<QTime> time;
    QString zone;  // IANA
    std::optional<int> minutes;
    QString title, place, text;
    CalendarPerson organizer;
    QList<CalendarPerson> guests;  // without rooms, and without those who declined
    bool cancelled = false;
    bool inSeries = false;
    QList<CalendarNote> notes;
};

// A series as a whole: what it had and has no longer is called off.
struct CalendarSeries {
    QString uid;
    EventVersion version;
    QDateTime stamp;
    QDate from, to;  // within these days all its meetings are in the list
};

enum class EventRefusal {
    Cut,      // (nothing) its end is missing: the file is cut there
    TooLong,  // limit in bytes
    NoStart,  // (nothing)
    NoDate,   // the date or time that there is not
    NotRead   // (nothing)
};
struct RefusedEvent {
    int line = 0, lastLine = 0;
    QString name;
    EventRefusal reason;
    QStringList args = {};
    bool operator==(const RefusedEvent&) const = default;
};

struct CalendarList {
    QList<CalendarEvent> events;
    QList<CalendarSeries> series;
    QList<RefusedEvent> refused;
    QList<CalendarNote> notes;  // of series, and of the file as a whole
};

struct CalendarWindow {
    QDate from, to;   // of meetings in series; others come in whatever their day
    QByteArray zone;  // IANA, of the book
    int most = 500;   // meetings of one series
};
// Twelve months back and eighteen ahead.
CalendarWindow usualWindow(QDate today, const QByteArray& zone);

inline constexpr qint64 maxCalendarFileBytes = qint64(200) * 1024 * 1024;
inline constexpr int maxCalendarEvents = 200'000;  // meetings of series one by one

// What cannot be read of a single event is told in CalendarList::refused; the others come in. Throws InputUnreadable
// for what is no calendar, InputTooLarge, CalledOff. `path` is for errors.
CalendarList readCalendar(const QByteArray& bytes, const QString& path, const CalendarWindow& window,
                          LongWork* progress = nullptr);
CalendarList readCalendar(const QString& path, const CalendarWindow& window, LongWork* progress = nullptr);

}  // namespace mb::exchange
