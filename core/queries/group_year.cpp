#include "core/queries/group_year.h"

#include "core/domain/text.h"

namespace mb::queries {

std::pair<QDate, QDate> academicYear(QDate day, int firstMonth) {
    QDate first(day.year(), firstMonth, 1);
    if (first > day) first = first.addYears(-1);
    return {first, first.addYears(1).addDays(-1)};
}

GroupYear groupYear(const Reader& reader, MentorshipId id, const Book& book, QDate day) {
    const ReadTogether together(reader);
    GroupYear year;
    std::tie(year.from, year.until) = academicYear(day, book.yearStartMonth);
    QHash<PersonId, GroupYear::Member> members;
    for (const Participant& one : reader.select<Participant>().where(&Participant::mentorshipId, id).list()) {
        const bool later = one.since && one.since->earliest() > year.until;
        const bool gone = one.until && one.until->latest() <= year.from;
        if (!later && !gone) members.insert(one.personId, {one.personId, fullName(reader.get(one.personId))});
    }
    QList<MeetingId> ids;
    for (const auto& link : reader.select<MeetingMentorship>().where(&MeetingMentorship::mentorshipId, id).list())
        ids << link.meetingId;
    for (const Meeting& meeting : reader.select<Meeting>()
                                      .whereIdIn(ids)
                                      .where(&Meeting::day, Is::AtLeast, year.from)
                                      .where(&Meeting::day, Is::AtMost, year.until)
                                      .orderBy(&Meeting::day)
                                      .list()) {
        if (isCalledOff(meeting.state)) ++year.calledOff;
        if (meeting.state != MeetingState::Held || isSmallContact(meeting.mode)) continue;
        GroupYear::Meeting held{meeting, {}, {}};
        for (const Attendance& row : reader.select<Attendance>().where(&Attendance::meetingId, meeting.id).list()) {
            held.came.insert(row.personId, row.came);
            if (!members.contains(row.personId))
                members.insert(row.personId, {row.personId, fullName(reader.get(row.personId))});
            ++members[row.personId].invited;
            members[row.personId].came += row.came ? 1 : 0;
        }
        if (meeting.hostId && members.contains(meeting.hostId)) ++members[meeting.hostId].hosted;
        for (const MeetingTopic& topic :
             reader.select<MeetingTopic>().where(&MeetingTopic::meetingId, meeting.id).list())
            held.topics << topic.domain;
        year.meetings << held;
    }
    year.members = members.values();
    std::sort(year.members.begin(), year.members.end(),
              [](const auto& a, const auto& b) { return fold(a.name) < fold(b.name); });
    return year;
}

}  // namespace mb::queries
