#include "core/actions/outcomes.h"

#include "core/actions/people.h"
#include "core/actions/removal.h"
#include "core/domain/text.h"

namespace mb::actions::outcomes {

namespace {

QString titleOf(const Reader& reader, OutcomeId id) { return reader.get(id).title; }

QList<Contributor> contributorsOf(const Reader& reader, OutcomeId id) {
    return reader.select<Contributor>().where(&Contributor::outcomeId, id).orderBy(&Contributor::place).list();
}

void append(Writer& writer, OutcomeId outcome, const QList<Contributor>& contributors) {
    int place = 0;
    for (const Contributor& one : contributorsOf(writer, outcome)) place = qMax(place, one.place);
    for (Contributor contributor : contributors) {
        throwFirst(validate(contributor));
        contributor.outcomeId = outcome;
        contributor.place = ++place;
        writer.insert(contributor);
    }
}

}  // namespace

OutcomeId insert(Writer& writer, const NewOutcome& wanted) {
    throwFirst(validate(wanted.outcome));
    const OutcomeId id = writer.insert(Outcome(wanted.outcome));
    append(writer, id, wanted.contributors);
    for (OutcomeStatus status : wanted.statuses) {
        throwFirst(validate(status));
        status.outcomeId = id;
        writer.insert(status);
    }
    for (OutcomeMentorship link : wanted.mentorships) {
        link.outcomeId = id;
        writer.insert(link);
    }
    for (const GoalId goal : wanted.goals) {
        OutcomeGoal link;
        link.outcomeId = id;
        link.goalId = goal;
        writer.insert(link);
    }
    return id;
}

OutcomeId add(Workspace& workspace, const NewOutcome& wanted) {
    OutcomeId id;
    workspace.perform({StepKind::OutcomeAdded, {wanted.outcome.title}},
                      [&](Writer& writer) { id = insert(writer, wanted); });
    return id;
}

OutcomeId addReaching(Workspace& workspace, GoalId goalId, const NewOutcome& wanted, QDate day) {
    Goal goal = workspace.reader().get(goalId);
    NewOutcome reached = wanted;
    if (!reached.goals.contains(goalId)) reached.goals << goalId;
    const bool linked = std::any_of(reached.mentorships.begin(), reached.mentorships.end(),
                                    [&](const auto& link) { return link.mentorshipId == goal.mentorshipId; });
    if (goal.mentorshipId && !linked) {
        OutcomeMentorship link;
        link.mentorshipId = goal.mentorshipId;
        reached.mentorships << link;
    }
    OutcomeId id;
    workspace.perform({StepKind::GoalReached, {goal.title, wanted.outcome.title}}, [&](Writer& writer) {
        id = insert(writer, reached);
        GoalUpdate entry;
        entry.goalId = goalId;
        entry.day = day;
        entry.status = GoalStatus::Achieved;
        entry.text = wanted.outcome.title;
        throwFirst(validate(entry));
        writer.insert(entry);
        goal.status = GoalStatus::Achieved;
        writer.update(goal);
    });
    return id;
}

void change(Workspace& workspace, const Outcome& outcome, const QString& burst) {
    throwFirst(validate(outcome));
    workspace.perform({StepKind::OutcomeChanged, {outcome.title}, burst},
                      [&](Writer& writer) { writer.update(outcome); });
}

void remove(Workspace& workspace, OutcomeId id) {
    workspace.perform({StepKind::OutcomeRemoved, {titleOf(workspace.reader(), id)}},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

ContributorId addContributor(Workspace& workspace, const Contributor& wanted) {
    ContributorId id;
    workspace.perform(
        {StepKind::ContributorAdded, {printedName(wanted), titleOf(workspace.reader(), wanted.outcomeId)}},
        [&](Writer& writer) {
            append(writer, wanted.outcomeId, {wanted});
            id = contributorsOf(writer, wanted.outcomeId).last().id;
        });
    return id;
}

void addContributors(Workspace& workspace, OutcomeId outcome, const QList<Contributor>& contributors) {
    if (contributors.isEmpty()) return;
    QStringList names;
    for (const Contributor& contributor : contributors) names << citedName(contributor);
    workspace.perform(
        {StepKind::ContributorAdded, {names.join(QStringLiteral(", ")), titleOf(workspace.reader(), outcome)}},
        [&](Writer& writer) { append(writer, outcome, contributors); });
}

void changeContributor(Workspace& workspace, const Contributor& contributor, const QString& burst) {
    throwFirst(validate(contributor));
    workspace.perform({StepKind::ContributorChanged,
                       {printedName(contributor), titleOf(workspace.reader(), contributor.outcomeId)},
                       burst},
                      [&](Writer& writer) { writer.update(contributor); });
}

void rememberForm(Writer& writer, PersonId person, const QString& written) {
    const QString folded = fold(written);
    if (folded.isEmpty() || folded == fold(fullName(writer.get(person)))) return;
    for (const NameForm& form : writer.select<NameForm>().where(&NameForm::personId, person).list())
        if (fold(form.written) == folded) return;
    NameForm form;
    form.personId = person;
    form.written = written;
    writer.insert(form);
}

namespace {

template <class Whose>
void recognizeAs(Workspace& workspace, ContributorId id, Whose whose) {
    Contributor contributor = workspace.reader().get(id);
    const QStringList args{printedName(contributor), titleOf(workspace.reader(), contributor.outcomeId)};
    workspace.perform({StepKind::ContributorChanged, args}, [&](Writer& writer) {
        contributor.personId = whose(writer);
        writer.update(contributor);
        if (contributor.personId && contributor.kind != Contribution::Group)
            rememberForm(writer, contributor.personId, citedName(contributor));
    });
}

}  // namespace

void recognize(Workspace& workspace, ContributorId id, PersonId person) {
    recognizeAs(workspace, id, [&](Writer&) { return person; });
}

void recognize(Workspace& workspace, ContributorId id, const QString& name) {
    recognizeAs(workspace, id, [&](Writer& writer) {
        return name.trimmed().isEmpty() ? PersonId() : people::called(writer, name.trimmed());
    });
}

void moveContributor(Workspace& workspace, ContributorId id, int by) {
    const Contributor moved = workspace.reader().get(id);
    QList<Contributor> all = contributorsOf(workspace.reader(), moved.outcomeId);
    const auto at =
        std::find_if(all.begin(), all.end(), [&](const Contributor& one) { return one.id == id; }) - all.begin();
    const auto to = qBound<qsizetype>(0, at + by, all.size() - 1);
    if (to == at) return;
    all.move(at, to);
    workspace.perform({StepKind::ContributorMoved, {printedName(moved), titleOf(workspace.reader(), moved.outcomeId)}},
                      [&](Writer& writer) {
                          int place = 0;
                          for (Contributor& one : all) {
                              one.place = ++place;
                              writer.update(one);
                          }
                      });
}

void removeContributor(Workspace& workspace, ContributorId id) {
    const Contributor contributor = workspace.reader().get(id);
    workspace.perform(
        {StepKind::ContributorRemoved, {printedName(contributor), titleOf(workspace.reader(), contributor.outcomeId)}},
        [&](Writer& writer) { removeWithParts(writer, id); });
}

OutcomeStatusId addStatus(Workspace& workspace, const OutcomeStatus& wanted) {
    throwFirst(validate(wanted));
    OutcomeStatus status = wanted;
    workspace.perform({StepKind::OutcomeStatusAdded, {titleOf(workspace.reader(), wanted.outcomeId)}},
                      [&](Writer& writer) { writer.insert(status); });
    return status.id;
}

void changeStatus(Workspace& workspace, const OutcomeStatus& status, const QString& burst) {
    throwFirst(validate(status));
    workspace.perform({StepKind::OutcomeStatusChanged, {titleOf(workspace.reader(), status.outcomeId)}, burst},
                      [&](Writer& writer) { writer.update(status); });
}

void removeStatus(Workspace& workspace, OutcomeStatusId id) {
    const OutcomeStatus status = workspace.reader().get(id);
    workspace.perform({StepKind::OutcomeStatusRemoved, {titleOf(workspace.reader(), status.outcomeId)}},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

OutcomeMentorshipId link(Workspace& workspace, OutcomeId outcome, MentorshipId mentorship) {
    const Reader reader = workspace.reader();
    for (const OutcomeMentorship& known :
         reader.select<OutcomeMentorship>().where(&OutcomeMentorship::outcomeId, outcome).list())
        if (known.mentorshipId == mentorship) return known.id;
    OutcomeMentorship link;
    link.outcomeId = outcome;
    link.mentorshipId = mentorship;
    workspace.perform({StepKind::OutcomeLinked, {titleOf(reader, outcome)}},
                      [&](Writer& writer) { writer.insert(link); });
    return link.id;
}

void changeLink(Workspace& workspace, const OutcomeMentorship& link, const QString& burst) {
    workspace.perform({StepKind::OutcomeLinked, {titleOf(workspace.reader(), link.outcomeId)}, burst},
                      [&](Writer& writer) { writer.update(link); });
}

void unlink(Workspace& workspace, OutcomeMentorshipId id) {
    const OutcomeMentorship link = workspace.reader().get(id);
    workspace.perform({StepKind::OutcomeUnlinked, {titleOf(workspace.reader(), link.outcomeId)}},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

void setEvidence(Workspace& workspace, OutcomeId outcome, GoalId goal, bool isEvidence) {
    const Reader reader = workspace.reader();
    std::optional<OutcomeGoal> known;
    for (const OutcomeGoal& link : reader.select<OutcomeGoal>().where(&OutcomeGoal::outcomeId, outcome).list())
        if (link.goalId == goal) known = link;
    if (known.has_value() == isEvidence) return;
    const QStringList args{reader.get(goal).title, titleOf(reader, outcome)};
    workspace.perform({isEvidence ? StepKind::EvidenceAdded : StepKind::EvidenceRemoved, args}, [&](Writer& writer) {
        if (known) return removeWithParts(writer, known->id);
        OutcomeGoal link;
        link.outcomeId = outcome;
        link.goalId = goal;
        writer.insert(link);
    });
}

}  // namespace mb::actions::outcomes
