// A skill that somebody wants or lacks, from when until when; it leads to a goal, or to another mentor (GO4).
#pragma once

#include "core/domain/goal.h"

namespace mb {

struct Need : Row<Need> {
    PersonId personId;
    QString what;
    QString function;  // term list "function": what kind of mentor could help
    std::optional<PartialDate> since;
    std::optional<PartialDate> until;  // met, or no longer felt
    GoalId goalId;                     // the goal it led to

    static constexpr auto table = "need";
    static constexpr Noun facts{.word = "need", .searched = 33};
    static constexpr auto fields = std::tuple{
        partOf(&Need::personId, "person_id"),
        field(&Need::what, "what", Privacy::Private),
        keyField(&Need::function, "function", "function"),
        field(&Need::since, "since"),
        field(&Need::until, "until"),
        cameFrom(&Need::goalId, "goal_id"),
    };
    bool operator==(const Need&) const = default;
};
using NeedId = Id<Need>;

FieldErrors validate(const Need& need);

}  // namespace mb
