#include "core/exchange/calendar_zones.h"

#include "core/exchange/calendar_parts.h"
#include "core/storage/platform.h"

#include <QRegularExpression>
#include <QSet>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestRules = 100'000;  // bytes

// Old names such as US/Eastern are no longer in the list of zones, but known. A name without a place could be a rule
// that the machine would believe ("XYZ3"), but for these.
bool isIana(const QByteArray& name) {
    static const QSet<QByteArray> plain{"UTC", "GMT", "CET", "EET",     "WET",     "MET",     "EST",
                                        "MST", "HST", "UCT", "EST5EDT", "CST6CDT", "MST7MDT", "PST8PDT"};
    static const QRegularExpression place(u"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)+$"_s);
    if (!plain.contains(name) && !place.match(QString::fromLatin1(name)).hasMatch()) return false;
    return QTimeZone(name).isValid();
}

QByteArray byWindowsName(QByteArray name) {
    QByteArray iana = QTimeZone::windowsIdToDefaultIanaId(name);
    if (!iana.isEmpty()) return iana;
    // Outlook numbers zones that it has twice: "Eastern Standard Time 1".
    const qsizetype last = name.lastIndexOf(' ');
    bool number = false;
    name.mid(last + 1).toInt(&number);
    return last > 0 && number ? QTimeZone::windowsIdToDefaultIanaId(name.left(last)) : QByteArray();
}

// Rules that say anything but "each year on that day" are no rules of a zone, and could take forever.
bool isHarmless(const QByteArray& component) {
    if (component.size() > longestRules) return false;
    for (const QByteArray& line : component.toUpper().split('\n'))
        if (line.startsWith("RRULE") && (!line.contains("FREQ=YEARLY") || line.contains("BYSECOND") ||
                                         line.contains("BYMINUTE") || line.contains("BYHOUR")))
            return false;
    return true;
}

QByteArray valueIn(const QByteArray& component, QByteArrayView name) {
    for (const QByteArray& line : component.split('\n'))
        if (line.startsWith(name)) return line.mid(line.indexOf(':') + 1).trimmed();
    return {};
}

}  // namespace

QByteArray zoneCalled(const QByteArray& written) {
    QByteArray name = written.trimmed();
    if (name.size() > 1 && name.startsWith('"') && name.endsWith('"')) name = name.mid(1, name.size() - 2).trimmed();
    if (name.isEmpty()) return {};
    if (name.startsWith('/')) {
        // The longest tail that is a zone: what stands before it is whose list the name is from.
        for (qsizetype at = 0; at >= 0; at = name.indexOf('/', at + 1))
            if (const QByteArray tail = name.mid(at + 1); !tail.isEmpty() && isIana(tail)) return tail;
        return {};
    }
    return isIana(name) ? name : byWindowsName(name);
}

CalendarZones::CalendarZones(QByteArrayView file) {
    const auto read = reinterpret_cast<decltype(&mentorbookIcalZone)>(
        platform::moduleFunction(u"mentorbook-ical"_s, "mentorbookIcalZone"));
    constexpr QByteArrayView begin = "BEGIN:VTIMEZONE";
    for (qsizetype at = file.indexOf(begin); at >= 0; at = file.indexOf(begin, at + begin.size())) {
        CalendarParts parts(file.sliced(at));
        const auto part = parts.next();
        if (!part || !part->whole || part->kind != "VTIMEZONE") continue;
        const QByteArray name = valueIn(part->text, "TZID");
        if (name.isEmpty() || m_rules.contains(name)) continue;
        if (const QByteArray known = zoneCalled(valueIn(part->text, "X-LIC-LOCATION")); !known.isEmpty())
            m_named.insert(name, known);
        if (!zoneCalled(name).isEmpty() || m_named.contains(name) || !isHarmless(part->text)) continue;
        std::unique_ptr<ical::ZoneRules> rules;
        if (read(part->text, rules)) m_rules.emplace(name, std::move(rules));
    }
}

CalendarZone CalendarZones::find(const QByteArray& name) {
    const auto known = m_found.constFind(name);
    if (known != m_found.cend()) return *known;
    CalendarZone found{zoneCalled(name), nullptr};
    if (found.iana.isEmpty()) found.iana = m_named.value(name);
    if (found.iana.isEmpty())
        if (const auto rules = m_rules.find(name); rules != m_rules.end()) found.rules = rules->second.get();
    m_found.insert(name, found);
    return found;
}

const QTimeZone& CalendarZones::zone(const QByteArray& iana) {
    auto found = m_zones.find(iana);
    if (found == m_zones.end()) found = m_zones.insert(iana, QTimeZone(iana));
    return *found;
}

QDateTime CalendarZones::instantOf(QDate day, QTime time, const CalendarZone& where) {
    if (!where.iana.isEmpty()) return QDateTime(day, time, zone(where.iana)).toUTC();
    if (!where.rules) return {};
    ical::Moment wall;
    wall.year = day.year();
    wall.month = day.month();
    wall.day = day.day();
    wall.hour = time.hour();
    wall.minute = time.minute();
    return QDateTime(day, time, QTimeZone::utc()).addSecs(-where.rules->offsetAt(wall));
}

QDateTime CalendarZones::wallOf(const QDateTime& instant, const QByteArray& iana) {
    return instant.toTimeZone(zone(iana));
}

}  // namespace mb::exchange
