#include "core/exchange/calendar_out.h"

#include "core/ical/ical_module.h"
#include "core/storage/platform.h"

#include <QTimeZone>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int usualMinutes = 60, alarmMinutes = 30, alarmOfDay = 15 * 60;  // at nine on the day before

class Gathering {
public:
    Gathering(const Reader& reader, const CalendarWish& wish, const CalendarSay& say, const QDateTime& now)
        : m_reader(reader), m_wish(wish), m_say(say), m_book(reader.all<Book>().value(0)) {
        m_calendar.product = "-//Mentorbook//Mentorbook//EN";
        m_calendar.now = now.toSecsSinceEpoch();
    }

    ical::Calendar calendar() {
        if (m_wish.only) {
            add(m_reader.get(m_wish.only));
            return m_calendar;
        }
        for (const Meeting& meeting : m_reader.select<Meeting>()
                                          .where(&Meeting::day, Is::AtLeast, m_wish.from)
                                          .where(&Meeting::day, Is::AtMost, m_wish.to)
                                          .orderBy(&Meeting::day)
                                          .list())
            add(meeting);
        dueDates();
        return m_calendar;
    }

private:
    template <class R>
    ical::Event begun(const R& record, const QByteArray& kind, QDate day, const QString& summary) const {
        ical::Event event;
        event.uid = record.uuid.toByteArray(QUuid::WithoutBraces) + kind + "@mentorbook";
        event.sequence = int(record.createdAt.secsTo(record.changedAt));
        event.changed = record.changedAt.toSecsSinceEpoch();
        event.summary = event.alarm = summary.toUtf8();
        event.year = day.year();
        event.month = day.month();
        event.day = day.day();
        return event;
    }

    void add(const Meeting& meeting) {
        QStringList others;
        if (m_wish.telling)
            for (const Attendance& one : m_reader.select<Attendance>().where(&Attendance::meetingId, meeting.id).list())
                if (one.personId != m_book.ownerId) others << fullName(m_reader.get(one.personId));
        ical::Event event = begun(meeting, {}, meeting.day, m_say.meeting(meeting, others, m_wish.telling));
        event.cancelled = isCalledOff(meeting.state);
        if (m_wish.telling) event.place = meeting.place.simplified().toUtf8();
        if (meeting.time) {
            event.wholeDay = false;
            event.hour = meeting.time->hour();
            event.minute = meeting.time->minute();
            event.minutes = meeting.minutes.value_or(usualMinutes);
            event.zone = meeting.zone.isEmpty() ? m_wish.zone : meeting.zone.toUtf8();
        } else {
            event.busy = false;  // nobody knows when on that day
        }
        if (meeting.state == MeetingState::Planned) event.alarmBefore = meeting.time ? alarmMinutes : alarmOfDay;
        m_calendar.events << event;
    }

    void dueDates() {
        queries::TodayOptions options;
        const int days = int(std::clamp<qint64>(m_wish.from.daysTo(m_wish.to), 0, 40'000));
        for (int* ahead : {&options.actionsAhead, &options.reviewsAhead, &options.goalsAhead, &options.lettersAhead,
                           &options.packetAhead})
            *ahead = days;
        for (const queries::TodayItem& item : queries::today(m_reader, m_book, m_wish.from, options)) {
            if (item.due < m_wish.from || item.due > m_wish.to || !isDueDate(item)) continue;
            const TableInfo& table = tableNamed(item.noun);
            const QVariantList row = m_reader.row(table, item.record);
            if (row.isEmpty()) continue;
            struct {
                QUuid uuid;
                QDateTime createdAt, changedAt;
            } record{Codec<QUuid>::in(row[1]), Codec<QDateTime>::in(row[2]), Codec<QDateTime>::in(row[3])};
            const QByteArray kind = "-" + keyOf(item.kind).toLatin1();
            ical::Event event = begun(record, kind, item.due, m_say.due(item, m_wish.telling));
            event.busy = false;
            event.alarmBefore = alarmOfDay;
            m_calendar.events << event;
        }
    }

    static bool isDueDate(const queries::TodayItem& item) {
        using enum queries::TodayKind;
        switch (item.kind) {
            case ActionDue:
                return item.mine;
            case ReviewDue:
            case GoalDue:
            case StepDue:
            case LetterDue:
            case PacketDue:
                return true;
            default:
                return false;
        }
    }

    const Reader& m_reader;
    const CalendarWish& m_wish;
    const CalendarSay& m_say;
    const Book m_book;
    ical::Calendar m_calendar;
};

}  // namespace

CalendarWish comingYear(QDate today) {
    CalendarWish wish;
    wish.from = today;
    wish.to = today.addYears(1);
    wish.zone = QTimeZone::systemTimeZoneId();
    return wish;
}

QByteArray calendarOf(const Reader& reader, const CalendarWish& wish, const CalendarSay& say, const QDateTime& now) {
    const ical::Calendar calendar = Gathering(reader, wish, say, now).calendar();
    const auto write =
        reinterpret_cast<decltype(&mentorbookIcal)>(platform::moduleFunction(u"mentorbook-ical"_s, "mentorbookIcal"));
    QByteArray bytes, fault;
    if (!write(calendar, bytes, fault)) throw Error(ErrorKind::WriteFailed, {QString(), QString::fromUtf8(fault)});
    return bytes;
}

}  // namespace mb::exchange
