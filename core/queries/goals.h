// Which goals a mentorship works on or could take up, so that nobody writes one down twice.
#pragma once

#include "core/domain/goal.h"
#include "core/storage/reader.h"

namespace mb::queries {

// Whose goals a mentorship is about: its mentees; in a peer group everybody. The owner comes first.
QList<PersonId> peopleWithGoals(const Reader& reader, MentorshipId id);

// Open goals: those of the mentorship in their order, then those of its people that no running mentorship works on.
QList<Goal> goalsAtHand(const Reader& reader, MentorshipId id);
// The first one of this title, whatever its case, accents and spaces; nullptr where there is none.
const Goal* goalTitled(const QList<Goal>& goals, const QString& title);

}  // namespace mb::queries
