#include "core/queries/notices.h"

#include "core/queries/people.h"

#include <QTimeZone>

namespace mb::queries {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int minutesAhead = 15;

}  // namespace

QList<SoonMeeting> meetingsAround(const Reader& reader, const Book& book, QDate day) {
    QList<SoonMeeting> found;
    // In another zone it may be another day.
    for (const Meeting& meeting : reader.select<Meeting>()
                                      .where(&Meeting::day, Is::AtLeast, day.addDays(-1))
                                      .where(&Meeting::day, Is::AtMost, day.addDays(1))
                                      .where(&Meeting::state, MeetingState::Planned)
                                      .orderBy(&Meeting::day)
                                      .list()) {
        if (!meeting.time) continue;
        const QTimeZone zone(meeting.zone.toLatin1());
        const QDateTime begins =
            zone.isValid() ? QDateTime(meeting.day, *meeting.time, zone) : QDateTime(meeting.day, *meeting.time);
        found.append({meeting.id, begins, meeting.title, {}});
    }
    QList<MeetingId> ids;
    for (const SoonMeeting& one : std::as_const(found)) ids << one.id;
    if (ids.isEmpty()) return found;
    for (const Attendance& one : reader.select<Attendance>().whereIn(&Attendance::meetingId, ids).list()) {
        if (one.personId == book.ownerId) continue;
        for (SoonMeeting& meeting : found)
            if (meeting.id == one.meetingId)
                meeting.who += (meeting.who.isEmpty() ? QString() : u", "_s) + fullName(reader.get(one.personId));
    }
    return found;
}

QList<Notice> noticesAt(const QDateTime& now, const NoticeWish& wish, const QList<SoonMeeting>& meetings,
                        const QList<TodayItem>& promises, const QSet<QString>& told) {
    const QDate today = now.date();
    if (!wish.on || !wish.days.contains(today.dayOfWeek()) || now.time() < wish.from || now.time() >= wish.to)
        return {};
    QList<Notice> notices;
    const auto tell = [&](Notice notice, const QString& key) {
        notice.key = key;
        if (!told.contains(key)) notices << notice;
    };
    for (const SoonMeeting& meeting : meetings) {
        const qint64 seconds = now.secsTo(meeting.begins);
        if (seconds < 0 || seconds > minutesAhead * 60) continue;
        Notice notice;
        notice.time = meeting.begins.toTimeZone(now.timeZone()).time();
        if (wish.naming) {
            notice.title = meeting.title;
            notice.who = meeting.who;
        }
        // A meeting that is moved is told again.
        tell(notice, u"meeting %1 %2"_s.arg(meeting.id.value).arg(meeting.begins.toSecsSinceEpoch()));
    }
    QStringList due;
    for (const TodayItem& item : promises)
        if (item.kind == TodayKind::ActionDue && item.mine && item.due == today) due << item.title;
    if (!due.isEmpty()) {
        Notice notice;
        notice.kind = Notice::PromisesDue;
        notice.promises = wish.naming ? due : QStringList(due.size(), QString());
        tell(notice, u"promises "_s + today.toString(Qt::ISODate));
    }
    return notices;
}

}  // namespace mb::queries
