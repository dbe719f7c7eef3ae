#include "core/queries/topics.h"

#include "core/queries/mentorships.h"

#include <QSet>

namespace mb::queries {
namespace {

constexpr int yearsLookedBack = 3;

QList<Meeting> talksIn(const Reader& reader, MentorshipId mentorship, QDate from, QDate to) {
    const QList<MeetingId> ids = meetingsIn(reader, mentorship);
    if (ids.isEmpty()) return {};
    return reader.select<Meeting>()
        .whereIdIn(ids)
        .where(&Meeting::day, Is::AtLeast, from)
        .where(&Meeting::day, Is::AtMost, to)
        .where(&Meeting::state, MeetingState::Held)
        .orderBy(&Meeting::day)
        .list();
}

QList<TopicDay> topicsOf(const Reader& reader, const QList<Meeting>& meetings) {
    QList<MeetingId> ids;
    for (const Meeting& meeting : meetings) ids << meeting.id;
    if (ids.isEmpty()) return {};
    QHash<MeetingId, QStringList> came;
    for (const auto& topic : reader.select<MeetingTopic>().whereIn(&MeetingTopic::meetingId, ids).list())
        came[topic.meetingId] << topic.domain;
    for (const auto& item :
         reader.select<AgendaItem>().whereIn(&AgendaItem::meetingId, ids).where(&AgendaItem::done, true).list())
        if (!item.domain.isEmpty()) came[item.meetingId] << item.domain;
    QList<TopicDay> days;
    for (const Meeting& meeting : meetings) {
        QStringList domains = came.value(meeting.id);
        domains.removeDuplicates();
        for (const QString& domain : std::as_const(domains)) days.append({domain, meeting.day});
    }
    return days;
}

}  // namespace

QList<TopicDay> topicDays(const Reader& reader, MentorshipId mentorship, QDate from, QDate to) {
    return topicsOf(reader, talksIn(reader, mentorship, from, to));
}

QMap<QString, QDate> lastTalkedAbout(const Reader& reader, MentorshipId mentorship, QDate today) {
    QMap<QString, QDate> last;
    for (const TopicDay& one : topicDays(reader, mentorship, today.addYears(-yearsLookedBack), today))
        last[one.domain] = one.day;
    return last;
}

int yearOf(QDate day, int startMonth) { return day.month() >= startMonth ? day.year() : day.year() - 1; }

TopicYear topicYear(const Reader& reader, MentorshipId mentorship, int year, int startMonth, QDate today) {
    TopicYear map;
    map.from = QDate(year, startMonth, 1);
    const auto held = talksIn(reader, mentorship, map.from, qMin(today, map.from.addYears(1).addDays(-1)));
    map.meetings = int(held.size());
    for (const TopicDay& one : topicsOf(reader, held)) {
        auto counts = map.counts.find(one.domain);
        if (counts == map.counts.end()) counts = map.counts.insert(one.domain, {});
        ++(*counts)[size_t((one.day.month() - startMonth + 12) % 12)];
    }
    return map;
}

QList<int> topicYears(const Reader& reader, MentorshipId mentorship, int startMonth, QDate today) {
    QSet<int> years{yearOf(today, startMonth)};
    for (const Meeting& meeting : talksIn(reader, mentorship, QDate(1900, 1, 1), today))
        years << yearOf(meeting.day, startMonth);
    QList<int> sorted(years.begin(), years.end());
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    return sorted;
}

}  // namespace mb::queries
