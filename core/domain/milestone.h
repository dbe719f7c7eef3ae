// The steps of a career that a timeline shows: when the promotion clock starts and ends, reviews, the dossier's
// deadline (GO3, PE5). Extensions of the clock are dated; their reasons never leave the book.
#pragma once

#include "core/domain/goal.h"

namespace mb {

enum class MilestoneKind { ClockStart, Review, DossierDue, Decision, ClockEnd, Other };
template <>
struct EnumKeys<MilestoneKind> {
    static constexpr std::array keys{"clock-start", "review", "dossier-due", "decision", "clock-end", "other"};
};

struct Milestone : Row<Milestone> {
    PersonId personId;
    MilestoneKind kind = MilestoneKind::Other;
    QString title;  // empty: what its kind is called
    std::optional<PartialDate> day;
    std::optional<QDate> doneOn;
    GoalId goalId;  // the goal that it belongs to, if to one

    static constexpr auto table = "milestone";
    static constexpr Noun facts{.word = "milestone", .namedBy = {"title"}, .searched = 34};
    static constexpr auto fields = std::tuple{
        partOf(&Milestone::personId, "person_id"), field(&Milestone::kind, "kind"),
        field(&Milestone::title, "title"),         field(&Milestone::day, "day"),
        field(&Milestone::doneOn, "done_on"),      cameFrom(&Milestone::goalId, "goal_id"),
    };
    bool operator==(const Milestone&) const = default;
};
using MilestoneId = Id<Milestone>;

struct ClockExtension : Row<ClockExtension> {
    PersonId personId;
    int months = 12;
    std::optional<QDate> grantedOn;
    QString reason;

    static constexpr auto table = "clock_extension";
    static constexpr Noun facts{.word = "clock-extension", .searched = 35};
    static constexpr auto fields = std::tuple{
        partOf(&ClockExtension::personId, "person_id"),
        field(&ClockExtension::months, "months"),
        field(&ClockExtension::grantedOn, "granted_on"),
        field(&ClockExtension::reason, "reason", Privacy::Sensitive),
    };
    bool operator==(const ClockExtension&) const = default;
};
using ClockExtensionId = Id<ClockExtension>;

FieldErrors validate(const Milestone& milestone);
FieldErrors validate(const ClockExtension& extension);

// The promotion clock of one person: from its start to its end, extensions counted; empty where it is not known.
struct PromotionClock {
    std::optional<QDate> start;
    std::optional<QDate> end;
    int extendedMonths = 0;

    bool isKnown() const { return start && end; }
    int years() const;            // the whole length, at least one
    int yearOf(QDate day) const;  // 1 is the first year
};
PromotionClock promotionClock(const QList<Milestone>& milestones, const QList<ClockExtension>& extensions);

}  // namespace mb
