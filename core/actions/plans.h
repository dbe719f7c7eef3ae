// A plan backwards from a deadline (GO5): one goal with dated steps, a meeting for each session, and the deadline as a
// milestone. All of it can be edited like any other.
#pragma once

#include "core/documents/plan_form.h"
#include "core/domain/milestone.h"
#include "core/workspace/workspace.h"

namespace mb::actions::plans {

struct NewPlan {
    PersonId personId;
    MentorshipId mentorshipId;  // with whom the sessions are; none: sessions stay steps
    QDate deadline;
    QString title;  // empty: the form's
};
GoalId make(Workspace& workspace, const documents::PlanForm& form, const NewPlan& wanted);

// A step that is still open, and the day on which it would come.
struct Moving {
    GoalStep step;
    std::optional<PartialDate> to;
    bool isPast = false;  // that day is over already
};
// What moving the deadline proposes: what has weeks before it keeps them, the rest moves by as many days.
QList<Moving> proposal(const Reader& reader, GoalId goal, QDate deadline, QDate today);
// Moves the deadline, and of what is open only the steps that are named, with their planned meetings.
void moveDeadline(Workspace& workspace, GoalId goal, QDate deadline, const QList<GoalStepId>& steps);

}  // namespace mb::actions::plans
