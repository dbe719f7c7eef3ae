#include "core/queries/inbox.h"

#include "core/queries/agenda.h"

namespace mb::queries {
namespace {

constexpr int plannedLookedAt = 500;

void addWaiting(QList<InboxLine>& lines, const QList<InboxLine>& found) {
    for (const InboxLine& line : found)
        if (line.isWaiting() && !lines.contains(line)) lines << line;
}

}  // namespace

QList<InboxLine> waitingFor(const Reader& reader, PersonId person) {
    QList<InboxLine> lines;
    addWaiting(lines, reader.select<InboxLine>().where(&InboxLine::personId, person).orderBy(&InboxLine::day).list());
    return lines;
}

QList<InboxLine> waitingIn(const Reader& reader, PersonId owner, MentorshipId mentorship, QDate today) {
    QList<InboxLine> lines;
    addWaiting(lines,
               reader.select<InboxLine>().where(&InboxLine::mentorshipId, mentorship).orderBy(&InboxLine::day).list());
    QList<PersonId> others;
    for (const Participant& one : reader.select<Participant>().where(&Participant::mentorshipId, mentorship).list())
        if (one.personId != owner && takesPart(one, today)) others << one.personId;
    if (others.size() != 1) return lines;
    for (const InboxLine& line : waitingFor(reader, others.first()))
        if (!line.mentorshipId) addWaiting(lines, {line});
    return lines;
}

QList<InboxLine> waitingAround(const Reader& reader, PersonId owner, MeetingId meeting, Others others) {
    const Circle circle = circleOf(reader, owner, meeting);
    QList<InboxLine> lines;
    for (const PersonId person : circle.people)
        for (const InboxLine& line : waitingFor(reader, person)) {
            const bool fits =
                line.mentorshipId ? circle.mentorships.contains(line.mentorshipId) : circle.people.size() == 1;
            if (fits || others == Others::Yes) addWaiting(lines, {line});
        }
    return lines;
}

QList<InboxLine> offeredTo(const Reader& reader, PersonId owner, const Meeting& meeting) {
    if (meeting.state != MeetingState::Planned) return {};
    const bool ofTwo = circleOf(reader, owner, meeting.id).people.size() == 1;
    QList<InboxLine> lines = waitingAround(reader, owner, meeting.id, Others::Yes);
    // What comes to mind for somebody on the day of a talk of two goes onto its agenda by itself; what waits all the
    // same was left for the next one. A meeting of several keeps its own lines under its mentorship.
    lines.removeIf([&](const InboxLine& line) { return line.day >= meeting.day && (ofTwo || line.mentorshipId); });
    return lines;
}

std::optional<Meeting> nextTalk(const Reader& reader, PersonId owner, PersonId person, QDate today) {
    const auto planned = reader.select<Meeting>()
                             .where(&Meeting::day, Is::AtLeast, today)
                             .where(&Meeting::state, MeetingState::Planned)
                             .orderBy(&Meeting::day)
                             .limit(plannedLookedAt)
                             .list();
    QList<MeetingId> ids;
    for (const Meeting& meeting : planned) ids << meeting.id;
    QHash<MeetingId, QList<PersonId>> others;
    if (!ids.isEmpty())
        for (const Attendance& row : reader.select<Attendance>().whereIn(&Attendance::meetingId, ids).list())
            if (row.personId != owner) others[row.meetingId] << row.personId;
    for (const Meeting& meeting : planned)
        if (others.value(meeting.id) == QList<PersonId>{person}) return meeting;
    return std::nullopt;
}

}  // namespace mb::queries
