// Calendar files (RFC 5545) read by libical, one event at a time: a file of any size needs the memory of one event.
// Part of the module of ical_module.h. Whoever wants a calendar asks core/exchange/calendar_in.h.
#pragma once

#include <QByteArray>
#include <QList>

#include <functional>
#include <memory>

namespace mb::ical {

// As it is written. A year of 0: none.
struct Moment {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
    bool wholeDay = false;
    bool utc = false;
    QByteArray zone;  // TZID, as the file names it
};

struct Guest {
    QByteArray name, address;
};

struct FoundEvent {
    QByteArray uid, summary, place, description, html;  // UTF-8
    Moment begin, end, recurrence;                      // recurrence: which one of a series it replaces
    int seconds = -1;                                   // its DURATION; none: -1
    QByteArray rule;                                    // RRULE as text
    QList<Moment> further, without;                     // RDATE, EXDATE
    int sequence = 0;
    Moment stamp, modified;
    bool cancelled = false;
    Guest organizer;
    QList<Guest> guests;
};

// The rules of a VTIMEZONE.
class ZoneRules {
public:
    virtual ~ZoneRules() = default;
    virtual int offsetAt(const Moment& wall) const = 0;  // seconds east of UTC
};

}  // namespace mb::ical

// A whole component, its lines unfolded, from BEGIN to END. False where there is no such component in it.
extern "C" bool mentorbookIcalEvent(const QByteArray& component, mb::ical::FoundEvent& event);
extern "C" bool mentorbookIcalZone(const QByteArray& component, std::unique_ptr<mb::ical::ZoneRules>& rules);
// Tells `each` the wall times of a rule in their order, until it returns false. False where the rule makes no sense.
extern "C" bool mentorbookIcalRule(const QByteArray& rule, const mb::ical::Moment& first,
                                   const std::function<bool(const mb::ical::Moment&)>& each);
