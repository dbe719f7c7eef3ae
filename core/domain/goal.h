// A goal of one person, with steps and dated updates; nothing in its story is overwritten (GO1, GO2).
#pragma once

#include "core/domain/meeting.h"

namespace mb {

enum class Horizon { Short, Medium, Long };  // up to 12 months, 1–3 years, more than 3
template <>
struct EnumKeys<Horizon> {
    static constexpr std::array keys{"short", "medium", "long"};
};

enum class GoalStatus { NotStarted, OnTrack, AtRisk, Paused, Achieved, PartlyAchieved, Revised, Dropped };
template <>
struct EnumKeys<GoalStatus> {
    static constexpr std::array keys{"not-started", "on-track",        "at-risk", "paused",
                                     "achieved",    "partly-achieved", "revised", "dropped"};
};
// Still being worked on.
bool isOpen(GoalStatus status);

struct Goal : Row<Goal> {
    PersonId personId;          // whose goal it is
    MentorshipId mentorshipId;  // the mentorship that works on it, if one does
    QString title;
    QString domain;  // term list "goal-domain"
    Horizon horizon = Horizon::Short;
    QString measure;  // how both will know that it is reached
    std::optional<QDate> startsOn;
    std::optional<PartialDate> targetOn;  // "by next June" is a month
    GoalStatus status = GoalStatus::NotStarted;
    QString menteePart;
    QString mentorPart;
    QString resources;
    QString barriers;
    QString evidence;
    int place = 0;
    QString plan;  // key of the back-plan that it was made from (GO5)
    std::optional<int> planEdition;

    static constexpr auto table = "goal";
    static constexpr Noun facts{.word = "goal", .namedBy = {"title"}, .list = "goals", .searched = 2};
    static constexpr auto fields = std::tuple{
        mentions(&Goal::personId, "person_id"),
        mentions(&Goal::mentorshipId, "mentorship_id"),
        field(&Goal::title, "title"),
        keyField(&Goal::domain, "domain", "goal-domain"),
        field(&Goal::horizon, "horizon"),
        field(&Goal::measure, "measure"),
        field(&Goal::startsOn, "starts_on"),
        field(&Goal::targetOn, "target_on"),
        field(&Goal::status, "status"),
        field(&Goal::menteePart, "mentee_part"),
        field(&Goal::mentorPart, "mentor_part"),
        field(&Goal::resources, "resources"),
        field(&Goal::barriers, "barriers", Privacy::Private),
        field(&Goal::evidence, "evidence"),
        field(&Goal::place, "place"),
        keyField(&Goal::plan, "plan", "definition"),
        field(&Goal::planEdition, "plan_edition"),
    };
    bool operator==(const Goal&) const = default;
};
using GoalId = Id<Goal>;

struct GoalStep : Row<GoalStep> {
    GoalId goalId;
    int place = 0;
    QString title;
    QString kind;  // term list "step-kind": funding, manuscript, course, …
    std::optional<PartialDate> dueOn;
    std::optional<QDate> doneOn;
    PersonId helperId;               // who helps with it
    std::optional<int> weeksBefore;  // the goal's target, as the plan has it
    MeetingId meetingId;             // the session that the step is, once it is planned

    static constexpr auto table = "goal_step";
    static constexpr Noun facts{.word = "step", .namedBy = {"title"}, .searched = 5};
    static constexpr auto fields = std::tuple{
        partOf(&GoalStep::goalId, "goal_id"),
        field(&GoalStep::place, "place"),
        field(&GoalStep::title, "title"),
        keyField(&GoalStep::kind, "kind", "step-kind"),
        field(&GoalStep::dueOn, "due_on"),
        field(&GoalStep::doneOn, "done_on"),
        mentions(&GoalStep::helperId, "helper_id"),
        field(&GoalStep::weeksBefore, "weeks_before"),
        cameFrom(&GoalStep::meetingId, "meeting_id"),
    };
    bool operator==(const GoalStep&) const = default;
};
using GoalStepId = Id<GoalStep>;

struct GoalUpdate : Row<GoalUpdate> {
    GoalId goalId;
    QDate day;
    GoalStatus status = GoalStatus::OnTrack;
    QString text;

    static constexpr auto table = "goal_update";
    static constexpr Noun facts{.word = "progress-note", .searched = 6, .day = "day"};
    static constexpr auto fields = std::tuple{
        partOf(&GoalUpdate::goalId, "goal_id"),
        field(&GoalUpdate::day, "day"),
        field(&GoalUpdate::status, "status"),
        field(&GoalUpdate::text, "text"),
    };
    bool operator==(const GoalUpdate&) const = default;
};

// A meeting in which a goal was worked on: evidence beside its outcomes (GO1).
struct GoalMeeting : Row<GoalMeeting> {
    GoalId goalId;
    MeetingId meetingId;

    static constexpr auto table = "goal_meeting";
    static constexpr Noun facts{.word = "goal-meeting"};
    static constexpr auto fields = std::tuple{
        partOf(&GoalMeeting::goalId, "goal_id"),
        partOf(&GoalMeeting::meetingId, "meeting_id"),
    };
    bool operator==(const GoalMeeting&) const = default;
};

FieldErrors validate(const Goal& goal);
FieldErrors validate(const GoalStep& step);
FieldErrors validate(const GoalUpdate& update);

// The horizon that a target date means when seen from a day.
Horizon horizonFor(QDate from, PartialDate target);

}  // namespace mb
