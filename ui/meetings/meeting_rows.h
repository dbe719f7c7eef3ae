// Which meetings a list shows, and how each reads there. It reads no more than it shows, since a book may hold a
// hundred thousand meetings.
#pragma once

#include "ui/support/context.h"
#include "ui/widgets/rows.h"

namespace mb::ui {

struct MeetingFilter {
    std::optional<MentorshipId> mentorship;
    PersonId person;  // 0: anybody
    int year = 0;     // 0: any
    int limit = 200;  // the newest so many
    bool narrow() const { return mentorship || person || year; }
};

struct MeetingList {
    QList<ListRow> rows;
    bool more = false;   // there are earlier ones
    MeetingId proposed;  // the next one planned, else the newest
};

// `withPeople` names the people in each row and puts their initials before it.
MeetingList listMeetings(const Context& context, const MeetingFilter& filter, bool withPeople);

}  // namespace mb::ui
