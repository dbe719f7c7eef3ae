// What one side may expect of the other (LI7): a line of a checklist that can be ticked and talked about. A shipped
// line (resources/content/en/expectations.json) becomes a row when somebody ticks it, talks about it or changes it.
#pragma once

#include "core/domain/mentorship.h"

namespace mb {

struct Expectation : Row<Expectation> {
    MentorshipId mentorshipId;
    Side side = Side::Mentee;  // of whom it is expected
    QString key;               // of a shipped line; empty: the user's own
    QString text;              // as it read when it was taken up
    bool ticked = false;
    std::optional<QDate> discussedOn;  // when they last talked about it
    int place = 0;                     // among the user's own lines of that side

    static constexpr auto table = "expectation";
    static constexpr Noun facts{.word = "expectation", .namedBy = {"text"}, .searched = 14};
    static constexpr auto fields = std::tuple{
        partOf(&Expectation::mentorshipId, "mentorship_id"),
        field(&Expectation::side, "side"),
        keyField(&Expectation::key, "key", "expectation"),
        field(&Expectation::text, "text"),
        field(&Expectation::ticked, "ticked"),
        field(&Expectation::discussedOn, "discussed_on"),
        field(&Expectation::place, "place"),
    };
    bool operator==(const Expectation&) const = default;
};
using ExpectationId = Id<Expectation>;

}  // namespace mb
