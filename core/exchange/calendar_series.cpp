#include "core/exchange/calendar_series.h"

#include "core/storage/platform.h"

#include <QElapsedTimer>
#include <QSet>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostMilliseconds = 200;  // for one rule

QDate dayOf(const ical::Moment& moment) { return QDate(moment.year, moment.month, moment.day); }
QTime timeOf(const ical::Moment& moment) { return QTime(moment.hour, moment.minute, qMin(moment.second, 59)); }

ical::Moment onDay(ical::Moment moment, QDate day) {
    moment.year = day.year();
    moment.month = day.month();
    moment.day = day.day();
    return moment;
}

// A time that names no zone is in the one of the series.
ical::Moment likeBegin(ical::Moment moment, const ical::FoundEvent& event) {
    if (!moment.utc && moment.zone.isEmpty()) moment.zone = event.begin.zone;
    return moment;
}

// Of a rule, NAME → value.
QHash<QByteArray, QByteArray> partsOf(const QByteArray& rule) {
    QHash<QByteArray, QByteArray> parts;
    for (const QByteArray& part : rule.split(';'))
        if (const qsizetype at = part.indexOf('='); at > 0) parts.insert(part.left(at).trimmed(), part.mid(at + 1));
    return parts;
}

bool repeatsWithinDay(const QHash<QByteArray, QByteArray>& parts) {
    const QByteArray freq = parts.value("FREQ");
    if (freq == "SECONDLY" || freq == "MINUTELY" || freq == "HOURLY") return true;
    return parts.value("BYSECOND").contains(',') || parts.value("BYMINUTE").contains(',') ||
           parts.value("BYHOUR").contains(',');
}

bool makesSense(const QHash<QByteArray, QByteArray>& parts) {
    static const QSet<QByteArray> known{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
    return known.contains(parts.value("FREQ")) && !parts.contains("RSCALE") &&
           !(parts.contains("UNTIL") && parts.contains("COUNT")) &&
           (!parts.contains("INTERVAL") || parts.value("INTERVAL").toInt() > 0) &&
           (!parts.contains("COUNT") || parts.value("COUNT").toInt() > 0);
}

// What is left out of a series, by its days and moments.
class LeftOut {
public:
    LeftOut(const ical::FoundEvent& event, const PlacedMoment& begin, const CalendarMoments& moments) {
        for (const ical::Moment& one : event.without) {
            const auto placed = moments.placed(likeBegin(one, event));
            if (!placed) continue;
            if (one.wholeDay) m_days.insert(placed->writtenDay);
            // Of whole days only the day counts; a moment in UTC is on the day that it is here.
            else if (!begin.time) m_days.insert(one.utc ? placed->day : placed->writtenDay);
            else m_moments.insert(placed->key());
        }
    }
    bool contains(const PlacedMoment& moment) const {
        return m_days.contains(moment.writtenDay) || m_moments.contains(moment.key());
    }

private:
    QSet<QDate> m_days;
    QSet<QString> m_moments;
};

class Unrolling {
public:
    Unrolling(const ical::FoundEvent& event, const PlacedMoment& begin, const CalendarMoments& moments,
              const CalendarWindow& window)
        : m_event(event), m_begin(begin), m_moments(moments), m_window(window), m_without(event, begin, moments) {}

    UnrolledSeries run() {
        m_series.from = m_window.from;
        m_series.to = m_window.to;
        take(m_event.begin);
        if (!m_event.rule.isEmpty()) byRule();
        for (const ical::Moment& one : m_event.further) {
            // A day alone: at the usual time.
            take(one.wholeDay && m_begin.time ? onDay(m_event.begin, dayOf(one)) : likeBegin(one, m_event));
        }
        if (m_tooMany || m_before || m_after)
            m_series.notes.append(
                {CalendarNoteKind::SeriesCut,
                 {QString::number(m_series.moments.size()), m_before ? m_window.from.toString(Qt::ISODate) : QString(),
                  m_after || m_tooMany ? m_series.to.toString(Qt::ISODate) : QString()}});
        return m_series;
    }

private:
    // False once there is enough.
    bool take(const ical::Moment& wall) {
        const auto moment = m_moments.placed(wall);
        if (!moment) return true;
        if (moment->day < m_window.from) return m_before = true;
        if (moment->day > m_window.to) {
            m_after = true;
            return false;
        }
        const QString key = moment->key();
        if (m_taken.contains(key) || m_without.contains(*moment)) return true;
        if (m_series.moments.size() >= m_window.most) {
            m_tooMany = true;
            m_series.to = m_series.moments.last().day;
            return false;
        }
        m_taken.insert(key);
        m_series.moments << *moment;
        return true;
    }

    void onlyFirst(CalendarNoteKind why) {
        m_series.notes.append({why, {QString::fromUtf8(m_event.rule).left(120)}});
        m_before = m_after = false;
        if (m_series.moments.isEmpty() && !m_without.contains(m_begin)) m_series.moments << m_begin;
        m_series.to = m_series.from.addDays(-1);  // nobody knows which meetings it has
    }

    void byRule() {
        const QHash<QByteArray, QByteArray> parts = partsOf(m_event.rule);
        if (repeatsWithinDay(parts)) return onlyFirst(CalendarNoteKind::RuleTooFine);
        if (!makesSense(parts)) return onlyFirst(CalendarNoteKind::RuleNotRead);
        static const auto unroll = reinterpret_cast<decltype(&mentorbookIcalRule)>(
            platform::moduleFunction(u"mentorbook-ical"_s, "mentorbookIcalRule"));
        QElapsedTimer clock;
        clock.start();
        const bool read = unroll(rule(parts), begin(parts), [&](const ical::Moment& wall) {
            ical::Moment moment = onDay(m_event.begin, dayOf(wall));
            moment.hour = wall.hour;
            moment.minute = wall.minute;
            if (!take(moment)) return false;
            if (clock.elapsed() < mostMilliseconds) return true;
            m_tooMany = true;
            m_series.to = dayOf(wall);
            return false;
        });
        if (!read) onlyFirst(CalendarNoteKind::RuleNotRead);
    }

    // The end of the rule in the same kind of time as the wall times.
    QByteArray rule(QHash<QByteArray, QByteArray> parts) const {
        if (const QByteArray until = parts.value("UNTIL").trimmed(); !until.isEmpty()) {
            QByteArray end = until;
            if (!m_begin.time) {
                end = until.left(8);
            } else if (until.size() == 8) {
                end = until + "T235959";
            } else if (until.endsWith('Z')) {
                const QDateTime instant(QDate::fromString(QString::fromLatin1(until.left(8)), u"yyyyMMdd"_s),
                                        QTime::fromString(QString::fromLatin1(until.mid(9, 6)), u"HHmmss"_s),
                                        QTimeZone::utc());
                if (instant.isValid())
                    end = m_moments.toZone(instant, m_event.begin).toString(u"yyyyMMddTHHmmss"_s).toLatin1();
            }
            parts["UNTIL"] = end;
        }
        QByteArray text;
        for (auto it = parts.cbegin(); it != parts.cend(); ++it)
            text += (text.isEmpty() ? QByteArray() : QByteArray(";")) + it.key() + '=' + it.value();
        return text;
    }

    // A rule of days or weeks that began long ago begins a whole number of them later: the same days follow.
    ical::Moment begin(const QHash<QByteArray, QByteArray>& parts) const {
        const QByteArray freq = parts.value("FREQ");
        const QDate first = dayOf(m_event.begin);
        if (parts.contains("COUNT") || (freq != "DAILY" && freq != "WEEKLY")) return m_event.begin;
        const qint64 step = qint64(qMax(1, parts.value("INTERVAL").toInt())) * (freq == "DAILY" ? 1 : 7);
        const qint64 steps = (first.daysTo(m_window.from) - 2) / step - 1;
        return steps > 0 ? onDay(m_event.begin, first.addDays(steps * step)) : m_event.begin;
    }

    const ical::FoundEvent& m_event;
    const PlacedMoment& m_begin;
    const CalendarMoments& m_moments;
    const CalendarWindow& m_window;
    const LeftOut m_without;
    UnrolledSeries m_series;
    QSet<QString> m_taken;
    bool m_before = false, m_after = false, m_tooMany = false;
};

}  // namespace

QString PlacedMoment::key() const {
    if (!time) return day.toString(u"yyyyMMdd"_s);
    if (instant.isValid()) return instant.toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    return QDateTime(day, *time).toString(u"yyyyMMdd'T'HHmmss"_s);
}

void PlacedMoment::putInto(CalendarEvent& event) const {
    event.day = event.lastDay = day;
    event.time = time;
    event.zone = QString::fromLatin1(zone);
    for (const CalendarNote& note : notes)
        if (!event.notes.contains(note)) event.notes << note;
}

std::optional<PlacedMoment> CalendarMoments::placed(const ical::Moment& moment) const {
    PlacedMoment placed;
    placed.day = placed.writtenDay = dayOf(moment);
    placed.zone = m_zone;
    if (!placed.day.isValid()) return std::nullopt;
    if (moment.wholeDay) return placed;
    const QTime time = timeOf(moment);
    if (!time.isValid()) return std::nullopt;
    placed.time = QTime(time.hour(), time.minute());
    const CalendarZone where = moment.utc ? CalendarZone{"UTC", nullptr} : m_zones.find(moment.zone);
    if (!where.isKnown()) {
        if (moment.zone.isEmpty()) placed.notes.append({CalendarNoteKind::NoZone});
        else placed.notes.append({CalendarNoteKind::ZoneUnknown, {QString::fromUtf8(moment.zone)}});
        return placed;
    }
    placed.instant = m_zones.instantOf(placed.day, *placed.time, where);
    static const QSet<QByteArray> nowhere{"UTC", "GMT", "UCT", "Etc/UTC", "Etc/GMT"};
    if (!where.iana.isEmpty() && !nowhere.contains(where.iana)) {
        placed.zone = where.iana;
        return placed;
    }
    // An instant without a name of its zone is told in the zone of the book.
    if (where.rules) placed.notes.append({CalendarNoteKind::ZoneByRules, {QString::fromUtf8(moment.zone)}});
    const QDateTime here = m_zones.wallOf(placed.instant, m_zone);
    placed.day = here.date();
    placed.time = here.time();
    return placed;
}

QDateTime CalendarMoments::toZone(const QDateTime& instant, const ical::Moment& like) const {
    const CalendarZone where = like.utc ? CalendarZone{"UTC", nullptr} : m_zones.find(like.zone);
    if (!where.iana.isEmpty()) return m_zones.wallOf(instant, where.iana);
    if (!where.rules) return instant;
    // Nearly: the rules are asked for a wall time, and this one is hours away from it.
    const QDateTime utc = m_zones.instantOf(instant.date(), instant.time(), where);
    return instant.addSecs(utc.secsTo(instant));
}

UnrolledSeries unrolled(const ical::FoundEvent& event, const PlacedMoment& begin, const CalendarMoments& moments,
                        const CalendarWindow& window) {
    return Unrolling(event, begin, moments, window).run();
}

}  // namespace mb::exchange
