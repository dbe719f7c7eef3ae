// Which needs of the owner have a mentor, and who is missing from the team (PE4, PE9).
#pragma once

#include "core/queries/mentorships.h"

namespace mb::queries {

// Advice on the team, never a fault.
enum class TeamAdvice {
    NoneInside,     // no mentor works in the owner's department
    InsideUnknown,  // none is known to, but not of every mentor is it known
    NoneInField,    // nobody could judge the work itself
};

struct Coverage {
    QStringList
        uncovered;  // keys of functions that no present mentor of the owner has, in the order of the user's list
    QList<TeamAdvice> advice;
    int mentors = 0;
};

// `cards`: all mentorships as of `today`.
Coverage coverageOf(const Reader& reader, const QList<MentorshipCard>& cards, PersonId owner, QDate today);

}  // namespace mb::queries
