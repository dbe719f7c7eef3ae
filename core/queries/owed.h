// What people still owe each other: open promises (ME4).
#pragma once

#include "core/domain/meeting.h"
#include "core/storage/reader.h"

namespace mb::queries {

// Of one mentorship; by due date, those without one last.
struct Owed {
    QList<ActionItem> mine;    // the owner's to do
    QList<ActionItem> theirs;  // the owner waits for them
};

QHash<MentorshipId, Owed> owedByMentorship(const Reader& reader, PersonId owner);
Owed owedIn(const Reader& reader, MentorshipId id, PersonId owner);

}  // namespace mb::queries
