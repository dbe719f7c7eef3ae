// Moments of a calendar file as days and times of the book, and series unrolled into them.
#pragma once

#include "core/exchange/calendar_in.h"
#include "core/exchange/calendar_zones.h"

namespace mb::exchange {

struct PlacedMoment {
    QDate day;
    std::optional<QTime> time;
    QByteArray zone;    // IANA
    QDateTime instant;  // in UTC; none of a whole day, nor where the zone is unknown
    QDate writtenDay;   // in the zone that the file names
    QList<CalendarNote> notes;

    // "20260331T070000Z", or without the Z where the zone is unknown, or "20260331" of a whole day.
    QString key() const;
    void putInto(CalendarEvent& event) const;
};

class CalendarMoments {
public:
    // `zone`: of the book.
    CalendarMoments(CalendarZones& zones, const QByteArray& zone) : m_zones(zones), m_zone(zone) {}
    // Nothing where there is no such day or time.
    std::optional<PlacedMoment> placed(const ical::Moment& moment) const;
    QDateTime toZone(const QDateTime& instant, const ical::Moment& like) const;

private:
    CalendarZones& m_zones;
    QByteArray m_zone;
};

struct UnrolledSeries {
    QList<PlacedMoment> moments;
    QDate from, to;  // within these days none is missing
    QList<CalendarNote> notes;
};
UnrolledSeries unrolled(const ical::FoundEvent& event, const PlacedMoment& begin, const CalendarMoments& moments,
                        const CalendarWindow& window);

}  // namespace mb::exchange
