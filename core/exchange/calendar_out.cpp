#include "core/exchange/calendar_out.h"

#include "core/ical/ical_module.h"
#include "core/queries/people.h"
#include "core/storage/platform.h"
#include "core/storage/removed_rows.h"

#include <QMap>
#include <QTimeZone>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int usualMinutes = 60, alarmMinutes = 30, alarmOfDay = 15 * 60;  // at nine on the day before
constexpr int gatheredPermille = 300;

class Gathering {
public:
    Gathering(const Reader& reader, const CalendarWish& wish, const CalendarSay& say, const QDateTime& now)
        : m_reader(reader), m_wish(wish), m_say(say), m_book(reader.all<Book>().value(0)) {
        m_calendar.product = "-//Mentorbook//Mentorbook//EN";
        m_calendar.now = now.toSecsSinceEpoch();
    }

    ical::Calendar calendar() {
        QList<Meeting> meetings;
        if (m_wish.only) meetings << m_reader.get(m_wish.only);
        else
            meetings = m_reader.select<Meeting>()
                           .where(&Meeting::day, Is::AtLeast, m_wish.from)
                           .where(&Meeting::day, Is::AtMost, m_wish.to)
                           .orderBy(&Meeting::day)
                           .list();
        if (m_wish.telling) readPeople(meetings);
        const QList<Meeting> gone = removedMeetings();
        for (const Meeting& meeting : std::as_const(meetings)) add(meeting);
        if (!m_wish.only) {
            for (const Meeting& meeting : gone) add(meeting, Said::Nothing);
            dueDates();
        }
        return std::move(m_calendar);
    }

private:
    enum class Said { AsWished, Nothing };

    // What was planned and is gone would stay in the other calendar for ever: there it is called off, without a word of
    // what it was. Of one that is back the SEQUENCE goes on from there.
    QList<Meeting> removedMeetings() {
        QList<Meeting> gone;
        for (const RemovedRow& row : removedRows(m_reader, tableOf<Meeting>())) {
            if (row.isBack) {
                m_broughtBack.insert(MeetingId(row.id), row.at.addSecs(2));
                continue;
            }
            Meeting meeting = recordFrom<Meeting>(row.values);
            if (meeting.state != MeetingState::Planned || meeting.day < m_wish.from || meeting.day > m_wish.to)
                continue;
            meeting.state = MeetingState::Cancelled;
            meeting.changedAt = row.at.addSecs(1);
            if (!QTimeZone(meeting.zone.toUtf8()).isValid()) meeting.time = {};
            gone << meeting;
        }
        return gone;
    }

    // A few rows are looked up, many are found by reading all.
    template <class R, class T>
    QList<R> rowsOf(Id<T> R::*member, const QList<Id<T>>& ids) const {
        constexpr qsizetype few = 500;
        return ids.size() <= few ? m_reader.select<R>().whereIn(member, ids).list() : m_reader.all<R>();
    }

    void readPeople(const QList<Meeting>& meetings) {
        QList<MeetingId> ids;
        for (const Meeting& meeting : meetings) ids << meeting.id;
        const QHash<PersonId, QString> names = queries::names(m_reader);
        for (const Attendance& one : rowsOf(&Attendance::meetingId, ids))
            if (one.personId != m_book.ownerId) m_others[one.meetingId] << names.value(one.personId);
    }

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

    void add(const Meeting& meeting, Said said = Said::AsWished) {
        const bool telling = m_wish.telling && said == Said::AsWished;
        ical::Event event =
            begun(meeting, {}, meeting.day, m_say.meeting(meeting, m_others.value(meeting.id), telling));
        if (const auto back = m_broughtBack.constFind(meeting.id); back != m_broughtBack.cend())
            event.sequence = qMax(event.sequence, int(meeting.createdAt.secsTo(*back)));
        event.cancelled = isCalledOff(meeting.state);
        if (telling) event.place = meeting.place.simplified().toUtf8();
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
        // What is put off on Today is due nevertheless.
        const queries::Outlook outlook = queries::outlook(m_reader, m_book, m_wish.from, options);
        QList<queries::TodayItem> items = outlook.items + outlook.putOff;
        items.removeIf([&](const queries::TodayItem& item) {
            return item.due < m_wish.from || item.due > m_wish.to || !isDueDate(item);
        });
        QMap<QByteArray, QList<qint64>> wanted;  // by table
        for (const queries::TodayItem& item : std::as_const(items)) wanted[item.noun] << item.record;
        QHash<std::pair<QByteArray, qint64>, QVariantList> rows;
        for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
            RowQuery query;
            query.inColumn = "id";
            query.in = it.value();
            for (const QVariantList& row : m_reader.rows(tableNamed(it.key()), query))
                rows.insert({it.key(), row.first().toLongLong()}, row);
        }
        for (const queries::TodayItem& item : std::as_const(items)) {
            const QVariantList row = rows.value({item.noun, item.record});
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
    QHash<MeetingId, QStringList> m_others;  // who comes, besides the owner
    QHash<MeetingId, QDateTime> m_broughtBack;
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

QByteArray calendarOf(const Reader& reader, const CalendarWish& wish, const CalendarSay& say, const QDateTime& now,
                      LongWork* progress) {
    ical::Calendar calendar = Gathering(reader, wish, say, now).calendar();
    if (progress)
        calendar.reached = [&, all = calendar.events.size()](qsizetype done) {
            progress->reach(gatheredPermille, 1000, done, all);
        };
    const auto write =
        reinterpret_cast<decltype(&mentorbookIcal)>(platform::moduleFunction(u"mentorbook-ical"_s, "mentorbookIcal"));
    QByteArray bytes, fault;
    if (!write(calendar, bytes, fault)) throw Error(ErrorKind::WriteFailed, {QString(), QString::fromUtf8(fault)});
    return bytes;
}

}  // namespace mb::exchange
