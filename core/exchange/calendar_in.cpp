#include "core/exchange/calendar_in.h"

#include "core/domain/text.h"
#include "core/exchange/calendar_parts.h"
#include "core/exchange/calendar_series.h"
#include "core/exchange/encoding.h"
#include "core/exchange/encoding_guess.h"
#include "core/exchange/input_error.h"
#include "core/exchange/references/reading.h"
#include "core/storage/platform.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int readPermille = 900, partsAtOnce = 200, minutesOfDay = 24 * 60;

bool isAscii(const QByteArray& text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return uchar(c) >= 0x80; });
}

// Only the words: nothing in it is fetched.
QString wordsOfHtml(const QByteArray& html) {
    QString text = QString::fromUtf8(html);
    static const QRegularExpression unseen(
        u"<(head|style|script)\\b.*?</\\1\\s*>"_s,
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ends(u"<\\s*(br|/p|/div|/li|/tr)\\b[^>]*>"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tags(u"<[^>]*>"_s);
    text.remove(unseen).replace(ends, u"\n"_s).remove(tags);
    QStringList lines;
    for (const QString& line : text.split(u'\n')) lines << plainText(line);
    return lines.join(u'\n').trimmed();
}

CalendarPerson personOf(const ical::Guest& guest) {
    CalendarPerson person{QString::fromUtf8(guest.name).simplified(), QString::fromUtf8(guest.address).trimmed()};
    if (person.email.isEmpty() && person.name.contains(u'@')) person.email = std::exchange(person.name, {});
    if (person.name.compare(person.email, Qt::CaseInsensitive) == 0) person.name.clear();
    return person;
}

class Reading {
public:
    Reading(const QByteArray& bytes, const QString& path, const CalendarWindow& window, LongWork* progress)
        : m_bytes(bytes), m_path(path), m_window(window), m_progress(progress), m_zones(bytes) {}

    CalendarList list() {
        const auto parse = reinterpret_cast<decltype(&mentorbookIcalEvent)>(
            platform::moduleFunction(u"mentorbook-ical"_s, "mentorbookIcalEvent"));
        CalendarParts parts(m_bytes);
        for (int n = 1; auto part = parts.next(); ++n) {
            if (m_progress && n % partsAtOnce == 0) m_progress->reach(0, readPermille, parts.place(), m_bytes.size());
            if (part->kind == "VEVENT") read(*part, parse);
            else if (part->kind != "VTIMEZONE") ++m_others;
        }
        settle();
        tellCounts();
        return std::move(m_list);
    }

private:
    void refuse(const CalendarPart& part, EventRefusal reason, const QStringList& args = {}) {
        m_list.refused.append(
            {part.line, part.lastLine, QString::fromUtf8(part.name).simplified().left(80), reason, args});
    }

    void read(CalendarPart& part, decltype(&mentorbookIcalEvent) parse) {
        if (!part.whole) return refuse(part, EventRefusal::Cut);
        if (part.tooLong) return refuse(part, EventRefusal::TooLong, {QString::number(maxCalendarPartBytes)});
        if (!isAscii(part.text)) part.text = decoded(part);
        if (!parse(part.text, m_found)) return refuse(part, EventRefusal::NotRead);
        if (m_found.begin.year == 0) return refuse(part, EventRefusal::NoStart);
        if (part.method == "CANCEL") m_found.cancelled = true;
        const CalendarMoments moments(m_zones, m_window.zone);
        const auto begin = moments.placed(m_found.begin);
        if (!begin) return refuse(part, EventRefusal::NoDate, {written(m_found.begin)});
        CalendarEvent event = common(part, *begin);
        takeLength(event, *begin, moments);
        if (m_found.recurrence.year) {
            if (const auto replaced = moments.placed(m_found.recurrence)) {
                event.recurrence = replaced->key();
                event.inSeries = true;
                m_replaced.append({m_list.events.size(), replaced->writtenDay});
            }
            return add(event);
        }
        if (event.cancelled || (m_found.rule.isEmpty() && m_found.further.isEmpty())) return add(event);
        addSeries(event, *begin, moments);
    }

    QByteArray decoded(const CalendarPart& part) {
        DecodedText text;
        try {
            text = asUtf8(part.text, m_path, {});
        } catch (const Error& error) {
            if (error.kind != ErrorKind::InputAmbiguousEncoding) throw;
            text = asUtf8(part.text, m_path, u"windows-1252"_s);
        }
        if ((text.encoding != u"utf-8" || !text.strays.isEmpty()) && !std::exchange(m_toldOfEncoding, true))
            m_list.notes.append({CalendarNoteKind::NotUtf8, {}, part.line});
        return text.utf8;
    }

    static QString written(const ical::Moment& moment) {
        const QString day = u"%1-%2-%3"_s.arg(moment.year, 4, 10, QChar(u'0'))
                                .arg(moment.month, 2, 10, QChar(u'0'))
                                .arg(moment.day, 2, 10, QChar(u'0'));
        return moment.wholeDay
                   ? day
                   : QString(day +
                             u" %1:%2"_s.arg(moment.hour, 2, 10, QChar(u'0')).arg(moment.minute, 2, 10, QChar(u'0')));
    }

    CalendarEvent common(const CalendarPart& part, const PlacedMoment& begin) const {
        CalendarEvent event;
        event.line = part.line;
        event.uid = QString::fromUtf8(m_found.uid);
        event.title = QString::fromUtf8(m_found.summary).simplified();
        event.place = QString::fromUtf8(m_found.place).simplified();
        event.text = QString::fromUtf8(m_found.description).trimmed();
        if (event.text.isEmpty() && !m_found.html.isEmpty()) event.text = wordsOfHtml(m_found.html);
        event.stamp = instantOf(m_found.stamp);
        const QDateTime modified = m_found.modified.year ? instantOf(m_found.modified) : event.stamp;
        event.version = {m_found.sequence, modified.isValid() ? modified.toSecsSinceEpoch() : 0};
        event.cancelled = m_found.cancelled;
        event.organizer = personOf(m_found.organizer);
        for (const ical::Guest& guest : m_found.guests)
            if (const CalendarPerson person = personOf(guest);
                !(person == CalendarPerson()) && !event.guests.contains(person))
                event.guests << person;
        if (event.uid.isEmpty())  // the same event has the same one next time
            event.uid =
                u"no-uid:"_s + QString::fromLatin1(QCryptographicHash::hash(QString(begin.key() + event.title).toUtf8(),
                                                                            QCryptographicHash::Sha256)
                                                       .toHex()
                                                       .left(32));
        return event;
    }

    static QDateTime instantOf(const ical::Moment& moment) {
        const QDateTime instant(QDate(moment.year, moment.month, moment.day),
                                QTime(moment.hour, moment.minute, qMin(moment.second, 59)), QTimeZone::utc());
        return moment.year ? instant : QDateTime();
    }

    void takeLength(CalendarEvent& event, const PlacedMoment& begin, const CalendarMoments& moments) {
        begin.putInto(event);
        for (const CalendarNote& note : begin.notes) noteZone(note);
        const auto end = m_found.end.year ? moments.placed(m_found.end) : std::nullopt;
        if (!event.time) {
            QDate last = end ? end->day.addDays(-1) : event.day;  // the end is the day after
            if (!end && m_found.seconds > 0) last = event.day.addDays(qMax(0, m_found.seconds / 86400 - 1));
            if (last > event.day) event.lastDay = last;
        } else {
            std::optional<qint64> seconds;
            if (end && end->time)
                seconds = begin.instant.isValid() && end->instant.isValid()
                              ? begin.instant.secsTo(end->instant)
                              : QDateTime(begin.day, *begin.time).secsTo(QDateTime(end->day, *end->time));
            else if (m_found.seconds >= 0) seconds = m_found.seconds;
            if (seconds && *seconds < 0) event.notes.append({CalendarNoteKind::EndBeforeStart});
            else if (seconds && *seconds <= minutesOfDay * 60) event.minutes = int(*seconds / 60);
            else if (seconds) event.lastDay = event.day.addDays(*seconds / 86400);
        }
        if (event.lastDay > event.day)
            event.notes.append({CalendarNoteKind::LastsDays, {event.lastDay.toString(Qt::ISODate)}});
    }

    void noteZone(const CalendarNote& note) {
        if (note.kind == CalendarNoteKind::NoZone) ++m_withoutZone;
        if (note.kind == CalendarNoteKind::ZoneUnknown) ++m_unknownZones[note.args.value(0)];
    }

    void addSeries(const CalendarEvent& event, const PlacedMoment& begin, const CalendarMoments& moments) {
        const UnrolledSeries series = unrolled(m_found, begin, moments, m_window);
        for (CalendarNote note : series.notes) {
            note.args.prepend(event.title);
            note.line = event.line;
            m_list.notes << note;
        }
        m_list.series.append({event.uid, event.version, event.stamp, series.from, series.to});
        for (const PlacedMoment& one : series.moments) {
            CalendarEvent meeting = event;
            const qint64 days = event.day.daysTo(event.lastDay);
            one.putInto(meeting);
            if (event.lastDay > event.day) meeting.lastDay = meeting.day.addDays(days);
            meeting.recurrence = one.key();
            meeting.inSeries = true;
            m_placeOf.insert({meeting.uid, one.writtenDay}, m_list.events.size());
            add(meeting);
        }
    }

    void add(const CalendarEvent& event) {
        if (m_list.events.size() >= maxCalendarEvents)
            throw Error(ErrorKind::InputTooLarge,
                        {m_path, QString::fromUtf16(tooLarge::events), QString::number(maxCalendarEvents),
                         QString::number(m_list.events.size() + 1)});
        m_list.events << event;
    }

    // What replaces one of a series takes its place, and of several versions the newest counts, in whatever order they
    // stand.
    void settle() {
        // A day names the meeting of that day (a date where the series has times, or a time without its zone).
        for (const auto& [place, writtenDay] : std::as_const(m_replaced)) {
            CalendarEvent& event = m_list.events[place];
            const auto same = m_placeOf.constFind({event.uid, writtenDay});
            if (same != m_placeOf.cend()) event.recurrence = m_list.events[*same].recurrence;
        }
        QSet<qsizetype> replacing;
        for (const auto& one : std::as_const(m_replaced)) replacing.insert(one.first);
        QHash<std::pair<QString, QString>, qsizetype> newest;
        newest.reserve(m_list.events.size());
        QSet<qsizetype> gone;
        for (qsizetype i = 0; i < m_list.events.size(); ++i) {
            const CalendarEvent& event = m_list.events[i];
            const auto [at, isFirst] = [&] {
                const std::pair key{event.uid, event.recurrence};
                const auto found = newest.find(key);
                return found == newest.end() ? std::pair{newest.insert(key, i), true} : std::pair{found, false};
            }();
            if (isFirst) continue;
            const qsizetype other = *at;
            const bool mine = replacing.contains(i), theirs = replacing.contains(other);
            const bool wins = mine != theirs ? mine : event.version > m_list.events[other].version;
            gone.insert(wins ? other : i);
            if (mine == theirs) ++m_older;
            if (wins) *at = i;
        }
        if (gone.isEmpty()) return;
        QList<CalendarEvent> kept;
        kept.reserve(m_list.events.size() - gone.size());
        for (qsizetype i = 0; i < m_list.events.size(); ++i)
            if (!gone.contains(i)) kept << std::move(m_list.events[i]);
        m_list.events = kept;
    }

    void tellCounts() {
        const auto tell = [&](CalendarNoteKind kind, const QStringList& args) { m_list.notes.append({kind, args}); };
        if (m_withoutZone) tell(CalendarNoteKind::ZonesMissing, {QString::number(m_withoutZone)});
        for (auto it = m_unknownZones.cbegin(); it != m_unknownZones.cend(); ++it)
            tell(CalendarNoteKind::ZonesUnknown, {it.key(), QString::number(it.value())});
        if (m_others) tell(CalendarNoteKind::OthersPassed, {QString::number(m_others)});
        if (m_older) tell(CalendarNoteKind::OlderPassed, {QString::number(m_older)});
    }

    const QByteArray& m_bytes;
    const QString& m_path;
    const CalendarWindow& m_window;
    LongWork* m_progress;
    CalendarZones m_zones;
    CalendarList m_list;
    ical::FoundEvent m_found;                       // used again for each event
    QList<std::pair<qsizetype, QDate>> m_replaced;  // events that replace one of a series, and the day of that one
    QHash<std::pair<QString, QDate>, qsizetype> m_placeOf;  // of the meetings of series
    QMap<QString, int> m_unknownZones;
    int m_others = 0, m_older = 0, m_withoutZone = 0;
    bool m_toldOfEncoding = false;
};

}  // namespace

CalendarWindow usualWindow(QDate today, const QByteArray& zone) {
    return {today.addMonths(-12), today.addMonths(18), zone};
}

CalendarList readCalendar(const QByteArray& given, const QString& path, const CalendarWindow& window,
                          LongWork* progress) {
    const auto unreadable = [&](QStringView cause) {
        return Error(ErrorKind::InputUnreadable, {path, cause.toString()});
    };
    QByteArray bytes = given;
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF") || !bareUtf16(bytes.left(1000)).isEmpty())
        bytes = asUtf8(bytes, path, {}).utf8;
    if (bytes.trimmed().isEmpty()) throw unreadable(unreadable::nothingInIt);
    if (!isCalendar(bytes)) throw unreadable(unreadable::noCalendar);
    return Reading(bytes, path, window, progress).list();
}

CalendarList readCalendar(const QString& path, const CalendarWindow& window, LongWork* progress) {
    return readCalendar(readInput(path, maxCalendarFileBytes), path, window, progress);
}

}  // namespace mb::exchange
