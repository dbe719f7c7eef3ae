// What can be done with goals, their steps and their story.
#pragma once

#include "core/workspace/workspace.h"

namespace mb::actions::goals {

GoalId add(Workspace& workspace, const Goal& goal);
// The mentorship works on the open goal of this title from now on, see queries::goalsAtHand(); where there is none, it
// is added. `by` replaces its target date.
GoalId workOn(Workspace& workspace, MentorshipId mentorship, const QString& title, std::optional<PartialDate> by = {});
void change(Workspace& workspace, const Goal& goal, const QString& burst = {});
// Removes the goal with its steps and updates.
void remove(Workspace& workspace, GoalId id);
// A dated update; the goal takes its status (GO2: nothing is overwritten).
void update(Workspace& workspace, GoalId id, GoalStatus status, QDate day, const QString& text);

GoalStepId addStep(Workspace& workspace, const GoalStep& step);
void changeStep(Workspace& workspace, const GoalStep& step, const QString& burst = {});
// Without a date the step is open again.
void setStepDone(Workspace& workspace, GoalStepId id, std::optional<QDate> doneOn);
// Another day that it is due; the meeting that it is moves along while it is planned.
void moveDue(Workspace& workspace, GoalStepId id, std::optional<PartialDate> dueOn, const QString& burst = {});
void removeStep(Workspace& workspace, GoalStepId id);
// To the end of another goal's steps; it stays as it is otherwise.
void moveStep(Workspace& workspace, GoalStepId id, GoalId to);

// A meeting in which the goal was worked on (GO1). A second link to the same meeting changes nothing.
void linkMeeting(Workspace& workspace, GoalId id, MeetingId meeting);
void unlinkMeeting(Workspace& workspace, GoalId id, MeetingId meeting);

// For use inside a larger step: the planned meeting that a step is goes to the day of the step.
void moveSession(Writer& writer, const GoalStep& step);
// A meeting was changed: the step that it is the session of is done on its day once it was held. When it turns out that
// it was not, the step is open again, unless it has another day: then somebody else ticked it (GO5).
void followMeeting(Writer& writer, const Meeting& before, const Meeting& now);

}  // namespace mb::actions::goals
