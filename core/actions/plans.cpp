#include "core/actions/plans.h"

#include "core/actions/goals.h"
#include "core/actions/meetings.h"

namespace mb::actions::plans {

using namespace Qt::Literals::StringLiterals;

namespace {

MeetingId planSession(Writer& writer, PersonId owner, const NewPlan& wanted, const GoalStep& step) {
    meetings::NewMeeting session;
    session.meeting.day = step.dueOn->day();
    session.meeting.title = step.title;
    session.meeting.state = MeetingState::Planned;
    const Mentorship mentorship = writer.get(wanted.mentorshipId);
    session.meeting.minutes = mentorship.minutes;
    session.meeting.mode = mentorship.mode;
    session.meeting.place = mentorship.place;
    session.mentorships = {wanted.mentorshipId};
    for (const Participant& one :
         writer.select<Participant>().where(&Participant::mentorshipId, wanted.mentorshipId).list())
        if (takesPart(one, session.meeting.day)) session.people << one.personId;
    return meetings::insert(writer, owner, session);
}

void setMilestone(Writer& writer, const Goal& goal, QDate deadline) {
    for (Milestone one : writer.select<Milestone>().where(&Milestone::goalId, goal.id).list()) {
        if (one.kind != MilestoneKind::DossierDue) continue;
        one.day = PartialDate(deadline);
        writer.update(one);
        return;
    }
    Milestone due;
    due.personId = goal.personId;
    due.kind = MilestoneKind::DossierDue;
    due.day = PartialDate(deadline);
    due.goalId = goal.id;
    writer.insert(due);
}

}  // namespace

GoalId make(Workspace& workspace, const documents::PlanForm& form, const NewPlan& wanted) {
    if (!wanted.deadline.isValid()) throw Error(ErrorKind::MissingValue, {u"target_on"_s});
    const PersonId owner = workspace.book().ownerId;
    const QDate today = workspace.clock().today();
    Goal goal;
    goal.personId = wanted.personId;
    goal.mentorshipId = wanted.mentorshipId;
    goal.title = wanted.title.trimmed().isEmpty() ? form.title : wanted.title.simplified();
    goal.domain = u"promotion"_s;
    goal.targetOn = PartialDate(wanted.deadline);
    goal.startsOn = qMin(today, wanted.deadline.addDays(-7 * form.weeks()));
    goal.horizon = horizonFor(today, *goal.targetOn);
    goal.plan = form.key;
    goal.planEdition = form.edition;
    throwFirst(validate(goal));
    workspace.perform({StepKind::PlanMade, {goal.title}}, [&](Writer& writer) {
        goal.place = 1 + int(writer.select<Goal>().where(&Goal::personId, goal.personId).count());
        writer.insert(goal);
        int place = 0;
        for (const documents::PlanForm::Entry& entry : form.entries) {
            GoalStep step;
            step.goalId = goal.id;
            step.place = ++place;
            step.title = entry.title;
            step.kind = keyOf(entry.kind) == u"step" ? u"other"_s : keyOf(entry.kind);
            step.weeksBefore = entry.weeksBefore;
            step.dueOn = PartialDate(wanted.deadline.addDays(-7 * entry.weeksBefore));
            // A session that would have been in the past is a step to be dealt with, not a meeting.
            if (entry.kind == documents::PlanEntryKind::Session && wanted.mentorshipId && step.dueOn->day() >= today)
                step.meetingId = planSession(writer, owner, wanted, step);
            writer.insert(step);
        }
        setMilestone(writer, goal, wanted.deadline);
    });
    return goal.id;
}

QList<Moving> proposal(const Reader& reader, GoalId id, QDate deadline, QDate today) {
    const Goal goal = reader.get(id);
    const std::optional<QDate> before = goal.targetOn ? std::optional(goal.targetOn->latest()) : std::nullopt;
    QList<Moving> moving;
    for (const GoalStep& step :
         reader.select<GoalStep>().where(&GoalStep::goalId, id).orderBy(&GoalStep::place).list()) {
        if (step.doneOn) continue;
        Moving one{step, step.dueOn};
        if (step.weeksBefore) one.to = PartialDate(deadline.addDays(-7 * *step.weeksBefore));
        else if (before && step.dueOn && step.dueOn->isDay())
            one.to = PartialDate(step.dueOn->day().addDays(before->daysTo(deadline)));
        if (one.to == step.dueOn) continue;
        one.isPast = one.to && one.to->latest() < today;
        moving << one;
    }
    return moving;
}

void moveDeadline(Workspace& workspace, GoalId id, QDate deadline, const QList<GoalStepId>& steps) {
    const Reader reader = workspace.reader();
    Goal goal = reader.get(id);
    const QList<Moving> moving = proposal(reader, id, deadline, workspace.clock().today());
    goal.targetOn = PartialDate(deadline);
    throwFirst(validate(goal));
    workspace.perform({StepKind::PlanMoved, {goal.title}}, [&](Writer& writer) {
        writer.update(goal);
        setMilestone(writer, goal, deadline);
        for (const Moving& one : moving) {
            if (!steps.contains(one.step.id)) continue;
            GoalStep step = one.step;
            step.dueOn = one.to;
            writer.update(step);
            goals::moveSession(writer, step);
        }
    });
}

}  // namespace mb::actions::plans
