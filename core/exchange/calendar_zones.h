// Zones of a calendar file: an IANA name, a name of Windows, or rules that the file itself has. What is none of these
// stays unknown; nobody guesses (RE4).
#pragma once

#include "core/ical/ical_reading.h"

#include <QDateTime>
#include <QHash>
#include <QTimeZone>

#include <map>

namespace mb::exchange {

struct CalendarZone {
    QByteArray iana;                         // empty: unknown by name
    const ical::ZoneRules* rules = nullptr;  // of the file; only where there is no name
    bool isKnown() const { return rules || !iana.isEmpty(); }
};

class CalendarZones {
public:
    // Reads the rules in the file.
    explicit CalendarZones(QByteArrayView file);
    CalendarZone find(const QByteArray& name);
    // The instant of a wall time; no instant where the zone is unknown.
    QDateTime instantOf(QDate day, QTime time, const CalendarZone& zone);
    QDateTime wallOf(const QDateTime& instant, const QByteArray& iana);

private:
    const QTimeZone& zone(const QByteArray& iana);

    QHash<QByteArray, QByteArray> m_named;  // what the file itself says of a zone: its IANA name
    std::map<QByteArray, std::unique_ptr<ical::ZoneRules>> m_rules;
    QHash<QByteArray, CalendarZone> m_found;
    QHash<QByteArray, QTimeZone> m_zones;
};

// "Europe/Berlin" for "W. Europe Standard Time", "/mozilla.org/20050126_1/Europe/Berlin" and Europe/Berlin itself;
// empty where it is no zone that this machine knows.
QByteArray zoneCalled(const QByteArray& name);

}  // namespace mb::exchange
