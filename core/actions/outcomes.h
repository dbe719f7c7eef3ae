// What can be done with outcomes, who took part in them, what became of them, and what they are evidence for.
#pragma once

#include "core/workspace/workspace.h"

namespace mb::actions::outcomes {

struct NewOutcome {
    Outcome outcome;
    QList<Contributor> contributors;
    QList<OutcomeStatus> statuses;
    QList<OutcomeMentorship> mentorships;
    QList<GoalId> goals;
};

OutcomeId add(Workspace& workspace, const NewOutcome& wanted);
// What came of a goal: the goal is achieved on that day, and the outcome is its evidence.
OutcomeId addReaching(Workspace& workspace, GoalId goal, const NewOutcome& wanted, QDate day);
void change(Workspace& workspace, const Outcome& outcome, const QString& burst = {});
void remove(Workspace& workspace, OutcomeId id);

// At the end of the list; `place` 0 is set.
ContributorId addContributor(Workspace& workspace, const Contributor& contributor);
void addContributors(Workspace& workspace, OutcomeId outcome, const QList<Contributor>& contributors);
void changeContributor(Workspace& workspace, const Contributor& contributor, const QString& burst = {});
// Says who it is, and remembers the name as printed among the person's names (PE10).
void recognize(Workspace& workspace, ContributorId id, PersonId person);
// The same by a name; somebody new joins the people of the book, and an empty name says that it is nobody of them.
void recognize(Workspace& workspace, ContributorId id, const QString& name);
// Up or down by so many places.
void moveContributor(Workspace& workspace, ContributorId id, int by);
void removeContributor(Workspace& workspace, ContributorId id);

OutcomeStatusId addStatus(Workspace& workspace, const OutcomeStatus& status);
void changeStatus(Workspace& workspace, const OutcomeStatus& status, const QString& burst = {});
void removeStatus(Workspace& workspace, OutcomeStatusId id);

OutcomeMentorshipId link(Workspace& workspace, OutcomeId outcome, MentorshipId mentorship);
void changeLink(Workspace& workspace, const OutcomeMentorship& link, const QString& burst = {});
void unlink(Workspace& workspace, OutcomeMentorshipId id);
// Whether the outcome is evidence for the goal.
void setEvidence(Workspace& workspace, OutcomeId outcome, GoalId goal, bool isEvidence);

// For use inside a larger step.
OutcomeId insert(Writer& writer, const NewOutcome& wanted);
// Remembers how the name is written; one that the person has already is not kept twice.
void rememberForm(Writer& writer, PersonId person, const QString& written);

}  // namespace mb::actions::outcomes
