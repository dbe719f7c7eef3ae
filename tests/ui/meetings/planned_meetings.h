// Maya's mentorship with Lin Chen and the next meeting of theirs, as the tests of meetings find them.
#pragma once

#include "tests/support/ui.h"
#include "ui/meetings/meetings_view.h"

namespace mb::test {

struct PlannedMeetings : UiFixture {
    PersonId lin = book.person(QStringLiteral("Lin Chen"));
    MentorshipId mentorship = book.mentorship(lin);
    MeetingId planned = plan(QDate(2026, 11, 24), QStringLiteral("K23 resubmission"));

    MeetingId plan(QDate day, const QString& title) {
        actions::meetings::NewMeeting wanted;
        wanted.meeting.state = MeetingState::Planned;
        wanted.meeting.day = day;
        wanted.meeting.title = title;
        wanted.people = {lin};
        return actions::meetings::add(*book, wanted);
    }
    ui::MeetingsView* open() { return show(new ui::MeetingsView(context, mentorship)); }
};

}  // namespace mb::test
