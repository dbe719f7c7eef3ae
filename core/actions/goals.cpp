#include "core/actions/goals.h"

#include "core/actions/removal.h"
#include "core/queries/goals.h"

namespace mb::actions::goals {

GoalId add(Workspace& workspace, const Goal& wanted) {
    throwFirst(validate(wanted));
    Goal goal = wanted;
    workspace.perform({StepKind::GoalAdded, {goal.title}}, [&](Writer& writer) {
        if (goal.place == 0) goal.place = 1 + int(writer.select<Goal>().where(&Goal::personId, goal.personId).count());
        writer.insert(goal);
    });
    return goal.id;
}

GoalId workOn(Workspace& workspace, MentorshipId id, const QString& title, std::optional<PartialDate> by) {
    const Reader reader = workspace.reader();
    const QList<Goal> known = queries::goalsAtHand(reader, id);
    if (const Goal* found = queries::goalTitled(known, title)) {
        Goal goal = *found;
        goal.mentorshipId = id;
        if (by) goal.targetOn = by;
        if (goal == *found) return goal.id;
        throwFirst(validate(goal));
        workspace.perform({StepKind::GoalTakenUp, {goal.title}}, [&](Writer& writer) { writer.update(goal); });
        return goal.id;
    }
    Goal goal;
    goal.mentorshipId = id;
    goal.personId = queries::peopleWithGoals(reader, id).value(0, workspace.book().ownerId);
    goal.title = title;
    goal.targetOn = by;
    if (by) goal.horizon = horizonFor(workspace.clock().today(), *by);
    return add(workspace, goal);
}

void change(Workspace& workspace, const Goal& goal, const QString& burst) {
    throwFirst(validate(goal));
    workspace.perform({StepKind::GoalChanged, {goal.title}, burst}, [&](Writer& writer) { writer.update(goal); });
}

void remove(Workspace& workspace, GoalId id) {
    const Goal goal = workspace.reader().get(id);
    workspace.perform({StepKind::GoalRemoved, {goal.title}}, [&](Writer& writer) { removeWithParts(writer, id); });
}

void update(Workspace& workspace, GoalId id, GoalStatus status, QDate day, const QString& text) {
    GoalUpdate entry;
    entry.goalId = id;
    entry.day = day;
    entry.status = status;
    entry.text = text;
    throwFirst(validate(entry));
    Goal goal = workspace.reader().get(id);
    workspace.perform({StepKind::GoalStatusSet, {goal.title, keyOf(status)}}, [&](Writer& writer) {
        goal.status = status;
        writer.update(goal);
        writer.insert(entry);
    });
}

GoalStepId addStep(Workspace& workspace, const GoalStep& wanted) {
    throwFirst(validate(wanted));
    GoalStep step = wanted;
    workspace.perform({StepKind::GoalStepAdded, {step.title}}, [&](Writer& writer) {
        if (step.place == 0)
            step.place = 1 + int(writer.select<GoalStep>().where(&GoalStep::goalId, step.goalId).count());
        writer.insert(step);
    });
    return step.id;
}

void changeStep(Workspace& workspace, const GoalStep& step, const QString& burst) {
    throwFirst(validate(step));
    workspace.perform({StepKind::GoalStepChanged, {step.title}, burst}, [&](Writer& writer) { writer.update(step); });
}

void setStepDone(Workspace& workspace, GoalStepId id, std::optional<QDate> doneOn) {
    GoalStep step = workspace.reader().get(id);
    step.doneOn = doneOn;
    workspace.perform({StepKind::GoalStepDone, {step.title}}, [&](Writer& writer) { writer.update(step); });
}

void moveSession(Writer& writer, const GoalStep& step) {
    if (!step.meetingId || !step.dueOn || !step.dueOn->isDay()) return;
    Meeting meeting = writer.get(step.meetingId);
    if (meeting.state != MeetingState::Planned || meeting.day == step.dueOn->day()) return;
    meeting.day = step.dueOn->day();
    writer.update(meeting);
}

void followMeeting(Writer& writer, const Meeting& before, const Meeting& now) {
    const bool wasHeld = before.state == MeetingState::Held, isHeld = now.state == MeetingState::Held;
    if (!(wasHeld || isHeld) || (wasHeld == isHeld && before.day == now.day)) return;
    for (GoalStep step : writer.select<GoalStep>().where(&GoalStep::meetingId, now.id).list()) {
        const bool tickedByIt = wasHeld && step.doneOn == before.day;
        if (isHeld && (tickedByIt || (!wasHeld && !step.doneOn))) step.doneOn = now.day;
        else if (tickedByIt) step.doneOn = {};
        writer.update(step);
    }
}

void moveDue(Workspace& workspace, GoalStepId id, std::optional<PartialDate> dueOn, const QString& burst) {
    GoalStep step = workspace.reader().get(id);
    step.dueOn = dueOn;
    workspace.perform({StepKind::GoalStepChanged, {step.title}, burst}, [&](Writer& writer) {
        writer.update(step);
        moveSession(writer, step);
    });
}

void removeStep(Workspace& workspace, GoalStepId id) {
    const GoalStep step = workspace.reader().get(id);
    workspace.perform({StepKind::GoalStepRemoved, {step.title}}, [&](Writer& writer) { removeWithParts(writer, id); });
}

void moveStep(Workspace& workspace, GoalStepId id, GoalId to) {
    const Reader reader = workspace.reader();
    GoalStep step = reader.get(id);
    if (step.goalId == to) return;
    step.goalId = to;
    step.place = 1 + int(reader.select<GoalStep>().where(&GoalStep::goalId, to).count());
    workspace.perform({StepKind::GoalStepMoved, {step.title, reader.get(to).title}},
                      [&](Writer& writer) { writer.update(step); });
}

void linkMeeting(Workspace& workspace, GoalId id, MeetingId meeting) {
    const Reader reader = workspace.reader();
    if (reader.select<GoalMeeting>().where(&GoalMeeting::goalId, id).where(&GoalMeeting::meetingId, meeting).count())
        return;
    workspace.perform({StepKind::GoalMeetingLinked, {reader.get(id).title}}, [&](Writer& writer) {
        GoalMeeting link;
        link.goalId = id;
        link.meetingId = meeting;
        writer.insert(link);
    });
}

void unlinkMeeting(Workspace& workspace, GoalId id, MeetingId meeting) {
    workspace.perform({StepKind::GoalMeetingUnlinked, {workspace.reader().get(id).title}}, [&](Writer& writer) {
        for (const GoalMeeting& link : writer.select<GoalMeeting>()
                                           .where(&GoalMeeting::goalId, id)
                                           .where(&GoalMeeting::meetingId, meeting)
                                           .list())
            removeWithParts(writer, link.id);
    });
}

}  // namespace mb::actions::goals
