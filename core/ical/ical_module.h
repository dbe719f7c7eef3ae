// Calendar files (RFC 5545) by libical. It is a module that is loaded when the first one is written, so that no start
// of the program waits for it. Whoever wants a calendar asks core/exchange/calendar_out.h.
#pragma once

#include <QByteArray>
#include <QList>

#include <functional>

namespace mb::ical {

// UTF-8 throughout. An empty text is left out.
struct Event {
    QByteArray uid;
    int sequence = 0;    // grows with each change
    qint64 changed = 0;  // seconds since 1970
    QByteArray summary, place, description;
    int year = 0, month = 0, day = 0;
    bool wholeDay = true;
    int hour = 0, minute = 0, minutes = 0;  // when it begins, and how long it is
    QByteArray zone;                        // IANA; of what is not of a whole day
    bool cancelled = false;
    bool busy = true;
    bool isPrivate = true;
    int alarmBefore = -1;  // minutes; none: -1
    QByteArray alarm;      // what the alarm says
};

struct Calendar {
    QByteArray product;
    qint64 now = 0;  // seconds since 1970
    QList<Event> events;
    std::function<void(qsizetype done)> reached;  // told now and then; what it throws ends the writing
};

}  // namespace mb::ical

// The same calendar gives the same bytes. False, with what is wrong, for a zone that nobody knows.
extern "C" bool mentorbookIcal(const mb::ical::Calendar& calendar, QByteArray& bytes, QByteArray& fault);
