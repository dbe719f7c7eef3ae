// Lines that wait for the next talk with somebody (ME13).
#pragma once

#include "core/storage/reader.h"

namespace mb::queries {

// Those that wait for this person, the oldest first.
QList<InboxLine> waitingFor(const Reader& reader, PersonId person);
// Those that a talk in this mentorship would bring up: kept for it, or where it is one of two, for the other person.
QList<InboxLine> waitingIn(const Reader& reader, PersonId owner, MentorshipId mentorship, QDate today);
// Those that belong to a meeting: kept for one of its mentorships, or in a talk of two for the other person. A meeting
// of several takes what was kept for one of them only when the owner says so: `others` adds these.
enum class Others { No, Yes };
QList<InboxLine> waitingAround(const Reader& reader, PersonId owner, MeetingId meeting, Others others = Others::No);
// Those of them that a meeting is offered: one that is planned, and not what was kept in it, or after it, for the talk
// that follows.
QList<InboxLine> offeredTo(const Reader& reader, PersonId owner, const Meeting& meeting);

// The first meeting of the owner and this person alone that is planned for today or later; nothing where there is none.
std::optional<Meeting> nextTalk(const Reader& reader, PersonId owner, PersonId person, QDate today);

}  // namespace mb::queries
