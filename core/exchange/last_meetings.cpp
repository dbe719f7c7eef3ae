// The last contact that a list of people tells becomes a meeting of that day where the book has none.
#include "core/exchange/sheet.h"

namespace mb::exchange {

void planLastMeetings(const LastMeetings& last, ImportDraft& draft) {
    QSet<std::pair<QDate, PersonId>> met;
    for (int i = 0; i < draft.meetingCount(); ++i) {
        const MeetingDraft& known = draft.meeting(i);
        if (known.now.state == MeetingState::Held || known.now.state == MeetingState::Planned)
            for (const PersonId person : known.people) met.insert({known.now.day, person});
    }
    ImportPlan& plan = draft.plan();
    for (const LastMeeting& one : last) {
        const bool isNew = !met.contains({one.day, one.person});
        if (!isNew && !one.rowIsThere) continue;
        const QString name = fullName(draft.person(one.person).now);
        plan.rows.append({one.file, one.line, isNew ? PlannedKind::MeetingAdded : PlannedKind::AlreadyThere, name,
                          isNew ? one.day : QDate()});
        if (!isNew) {
            ++plan.counts.peopleThere;
            continue;
        }
        met.insert({one.day, one.person});
        MeetingDraft meeting;
        meeting.now.day = one.day;
        if (one.time.isValid()) meeting.now.time = one.time;
        meeting.now.zone = draft.zone();
        meeting.now.state = MeetingState::Held;
        meeting.people << one.person;
        if (const int place = draft.mentorshipWith(one.person, {}, one.day); place >= 0)
            meeting.mentorships << draft.mentorship(place).now.id;
        draft.addMeeting({int(one.day.toJulianDay()), one.time.isValid() ? one.time.msecsSinceStartOfDay() / 60000 : -1,
                          draft.peopleNumber({one.person}), draft.titleNumber({})},
                         std::move(meeting));
    }
    std::stable_sort(plan.rows.begin(), plan.rows.end(), [](const PlannedRow& a, const PlannedRow& b) {
        return std::pair(a.file, a.line) < std::pair(b.file, b.line);
    });
}

}  // namespace mb::exchange
