// A time in which a mentorship rests: leave, sabbatical, a rotation elsewhere. No reason is asked, and nothing falls
// due meanwhile (LI8).
#pragma once

#include "core/domain/mentorship.h"

namespace mb {

struct Pause : Row<Pause> {
    MentorshipId mentorshipId;
    QString kind;  // term list "pause-kind"; empty: not said
    QDate since;
    std::optional<QDate> until;  // the last day of it; none: open

    static constexpr auto table = "pause";
    static constexpr Noun facts{.word = "pause"};
    static constexpr auto fields = std::tuple{
        partOf(&Pause::mentorshipId, "mentorship_id"),
        keyField(&Pause::kind, "kind", "pause-kind"),
        field(&Pause::since, "since"),
        field(&Pause::until, "until"),
    };
    bool isOn(QDate day) const { return since <= day && (!until || day <= *until); }
    bool operator==(const Pause&) const = default;
};
using PauseId = Id<Pause>;

FieldErrors validate(const Pause& pause);

// The day on which something falls due that was to come between `from` and `due`: time stands still in a pause. Nothing
// while one has no end.
std::optional<QDate> dueAfter(const QList<Pause>& pauses, QDate from, QDate due);

}  // namespace mb
