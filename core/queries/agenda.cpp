#include "core/queries/agenda.h"

namespace mb::queries {
namespace {

// Of thousands of meetings only the newest are looked at, and the last few of them for an agenda.
constexpr int newest = 500, lookedThrough = 20;
constexpr int daysBefore = 3;

template <class Link, class Key>
QList<MeetingId> linked(const Reader& reader, Id<Key> Link::*member, const QList<Id<Key>>& keys) {
    QList<MeetingId> ids;
    if (keys.isEmpty()) return ids;
    for (const Link& link : reader.select<Link>().whereIn(member, keys).newestIdFirst().limit(newest).list())
        ids << link.meetingId;
    return ids;
}

QList<MeetingId> meetingsOf(const Reader& reader, const Circle& circle) {
    if (!circle.mentorships.isEmpty()) return linked(reader, &MeetingMentorship::mentorshipId, circle.mentorships);
    return linked(reader, &Attendance::personId, circle.people);
}

// A meeting of several mentorships carries on the last one of each.
QList<Circle> singly(const Circle& circle) {
    if (circle.mentorships.size() < 2) return {circle};
    QList<Circle> each;
    for (const MentorshipId id : circle.mentorships) each << Circle{{id}, {}};
    return each;
}

}  // namespace

MeetingId meetingAtHand(const Reader& reader, QDate today, QTime now) {
    MeetingId best, before;
    int nearest = 0;
    for (const Meeting& meeting : reader.select<Meeting>()
                                      .where(&Meeting::day, Is::AtLeast, today.addDays(-daysBefore))
                                      .where(&Meeting::day, Is::AtMost, today)
                                      .where(&Meeting::state, MeetingState::Planned)
                                      .orderBy(&Meeting::day)
                                      .list()) {
        if (meeting.day < today) {
            before = meeting.id;
            continue;
        }
        const int away = meeting.time ? qAbs(now.secsTo(*meeting.time)) : 24 * 3600;
        if (!best || away < nearest) best = meeting.id, nearest = away;
    }
    return best ? best : before;
}

QList<MentorshipId> mentorshipsOf(const Reader& reader, MeetingId meeting) {
    QList<MentorshipId> ids;
    for (const auto& link : reader.select<MeetingMentorship>().where(&MeetingMentorship::meetingId, meeting).list())
        ids << link.mentorshipId;
    return ids;
}

Circle circleOf(const Reader& reader, PersonId owner, MeetingId meeting) {
    Circle circle;
    circle.mentorships = mentorshipsOf(reader, meeting);
    for (const auto& row : reader.select<Attendance>().where(&Attendance::meetingId, meeting).list())
        if (row.personId != owner) circle.people << row.personId;
    return circle;
}

MeetingId nextPlanned(const Reader& reader, const Circle& circle, QDate from, MeetingId but) {
    const auto planned = reader.select<Meeting>()
                             .whereIdIn(meetingsOf(reader, circle))
                             .where(&Meeting::day, Is::AtLeast, from)
                             .where(&Meeting::state, MeetingState::Planned)
                             .orderBy(&Meeting::day)
                             .limit(2)
                             .list();
    for (const Meeting& meeting : planned)
        if (meeting.id != but) return meeting.id;
    return {};
}

QList<AgendaItem> leftOpen(const Reader& reader, const Circle& circle, QDate upTo, MeetingId but) {
    QList<AgendaItem> open;
    for (const Circle& one : singly(circle)) {
        const auto over = reader.select<Meeting>()
                              .whereIdIn(meetingsOf(reader, one))
                              .where(&Meeting::day, Is::AtMost, upTo)
                              .where(&Meeting::state, Is::NotEqual, MeetingState::Planned)
                              .newestFirst(&Meeting::day)
                              .limit(lookedThrough)
                              .list();
        for (const Meeting& meeting : over) {
            if (meeting.id == but) continue;
            const auto agenda = reader.select<AgendaItem>()
                                    .where(&AgendaItem::meetingId, meeting.id)
                                    .orderBy(&AgendaItem::place)
                                    .list();
            for (const AgendaItem& item : agenda)
                if (!item.done && !open.contains(item) &&
                    !reader.select<AgendaItem>().where(&AgendaItem::carriedFromId, item.id).count())
                    open << item;
            if (!agenda.isEmpty()) break;
        }
    }
    return open;
}

QList<AgendaItem> comingAlong(const Reader& reader, const Circle& circle, QDate today, QDate day, MeetingId but) {
    const MeetingId before = nextPlanned(reader, circle, today, but);
    if (before && reader.get(before).day <= day) return {};
    return leftOpen(reader, circle, day, but);
}

}  // namespace mb::queries
