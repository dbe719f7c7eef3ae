#include "core/queries/group_year.h"

#include "core/domain/text.h"
#include "core/queries/topics.h"

namespace mb::queries {

GroupYear groupYear(const Reader& reader, MentorshipId id, const Book& book, QDate day) {
    const ReadTogether together(reader);
    GroupYear year;
    year.from = QDate(yearOf(day, book.yearStartMonth), book.yearStartMonth, 1);
    year.until = year.from.addYears(1).addDays(-1);
    QHash<PersonId, GroupYear::Member> members;
    for (const Participant& one : reader.select<Participant>().where(&Participant::mentorshipId, id).list()) {
        const bool later = one.since && one.since->earliest() > year.until;
        const bool gone = one.until && one.until->latest() <= year.from;
        if (!later && !gone) members.insert(one.personId, {one.personId, fullName(reader.get(one.personId))});
    }
    QList<Meeting> held;
    QList<MeetingId> ids;
    for (const Meeting& meeting : reader.select<Meeting>()
                                      .whereIdIn(meetingsIn(reader, id))
                                      .where(&Meeting::day, Is::AtLeast, year.from)
                                      .where(&Meeting::day, Is::AtMost, year.until)
                                      .orderBy(&Meeting::day)
                                      .list()) {
        if (isCalledOff(meeting.state)) ++year.calledOff;
        if (meeting.state != MeetingState::Held || isSmallContact(meeting.mode)) continue;
        held << meeting;
        ids << meeting.id;
    }
    QHash<MeetingId, QList<Attendance>> invited;
    for (const Attendance& row : reader.select<Attendance>().whereIn(&Attendance::meetingId, ids).list())
        invited[row.meetingId] << row;
    QHash<MeetingId, QStringList> topics;
    for (const MeetingTopic& topic : reader.select<MeetingTopic>().whereIn(&MeetingTopic::meetingId, ids).list())
        topics[topic.meetingId] << topic.domain;
    for (const Meeting& meeting : std::as_const(held)) {
        GroupYear::Meeting one{meeting, {}, topics.value(meeting.id)};
        for (const Attendance& row : invited.value(meeting.id)) {
            one.came.insert(row.personId, row.came);
            if (!members.contains(row.personId))
                members.insert(row.personId, {row.personId, fullName(reader.get(row.personId))});
            ++members[row.personId].invited;
            members[row.personId].came += row.came ? 1 : 0;
        }
        if (meeting.hostId && members.contains(meeting.hostId)) ++members[meeting.hostId].hosted;
        year.meetings << one;
    }
    year.members = members.values();
    std::sort(year.members.begin(), year.members.end(),
              [](const auto& a, const auto& b) { return fold(a.name) < fold(b.name); });
    return year;
}

}  // namespace mb::queries
