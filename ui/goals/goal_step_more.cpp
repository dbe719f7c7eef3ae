#include "ui/goals/goal_step_more.h"

#include "core/actions/goals.h"
#include "core/documents/terms.h"
#include "core/queries/people.h"
#include "core/words/format.h"
#include "ui/support/context.h"
#include "ui/support/parsed_saver.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

GoalStepMore::GoalStepMore(const Context& context, GoalStepId id, QWidget* parent)
    : QWidget(parent), m_context(context), m_id(id) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::xs, space::l, space::m);
    auto* grid = new FieldGrid(context.theme, this);
    column->addWidget(grid);
    const auto combo = [&](const QString& label, const QString& name) {
        auto* made = new KeyCombo(grid);
        made->setObjectName(name);
        made->setMovesInList();
        grid->add(labelled(label, made, {}, grid));
        return made;
    };
    m_kind = combo(tr("Kind of step"), u"goalsStepKindKeyCombo"_s);
    m_helper = combo(tr("Who helps"), u"goalsStepHelperKeyCombo"_s);
    m_weeks = new WholeNumberField(grid);
    m_weeks->setObjectName(u"goalsStepWeeksWholeNumberField"_s);
    grid->add(labelled(tr("Weeks before the goal’s date"), m_weeks, {}, grid));
    m_goal = combo(tr("Belongs to the goal"), u"goalsStepGoalKeyCombo"_s);
    m_session = flatButton(tr("Open its meeting"), u"goalsStepMeetingPushButton"_s, grid);
    forReading(m_session);
    auto* line = new QWidget(grid);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_session);
    row->addStretch(1);
    grid->add(line, true);
    connect(m_kind, &KeyCombo::keyChosen, this, [this](const QString& key) {
        guarded(m_context, [&] { change([&](GoalStep& step) { step.kind = key; }); });
    });
    connect(m_helper, &KeyCombo::keyChosen, this, [this](const QString& key) {
        guarded(m_context, [&] { change([&](GoalStep& step) { step.helperId = PersonId(key.toLongLong()); }); });
    });
    connect(m_goal, &KeyCombo::keyChosen, this, [this](const QString& key) {
        guarded(m_context, [&] { actions::goals::moveStep(m_context.workspace, m_id, GoalId(key.toLongLong())); });
    });
    connect(m_session, &QPushButton::clicked, this, [this] {
        guarded(m_context, [this] {
            if (const MeetingId meeting = m_context.reader().get(m_id).meetingId)
                m_context.open(Meeting::table, meeting.value);
        });
    });
    savesOnLeaving(m_weeks, context, [this] { setWeeks(); });
}

void GoalStepMore::change(const std::function<void(GoalStep&)>& edit) {
    GoalStep step = m_context.reader().get(m_id);
    edit(step);
    actions::goals::changeStep(m_context.workspace, step);
}

// An open step then lies on the day that this means.
void GoalStepMore::setWeeks() {
    const Goal goal = m_context.reader().get(m_context.reader().get(m_id).goalId);
    change([&](GoalStep& step) {
        step.weeksBefore = m_weeks->number();
        if (step.weeksBefore && !step.doneOn && !step.meetingId && goal.targetOn && goal.targetOn->isDay())
            step.dueOn = PartialDate(goal.targetOn->day().addDays(-7 * *step.weeksBefore));
    });
}

void GoalStepMore::fillGoals(const GoalStep& step) {
    const Reader reader = m_context.reader();
    const PersonId person = reader.get(step.goalId).personId;
    QList<std::pair<QString, QString>> goals;
    for (const Goal& goal : reader.select<Goal>().where(&Goal::personId, person).orderBy(&Goal::place).list())
        if (goal.id == step.goalId || isOpen(goal.status))
            goals.append({QString::number(goal.id.value), words::shortened(goal.title.simplified(), 80)});
    m_goal->setChoices(goals);
    m_goal->setKey(QString::number(step.goalId.value));
}

void GoalStepMore::fill(const GoalStep& step, bool byUndo) {
    const Reader reader = m_context.reader();
    QList<std::pair<QString, QString>> kinds{{QString(), tr("not specified")}};
    for (const Term& term : documents::shownTerms(reader, u"step-kind"_s))
        if (!term.hidden || term.key == step.kind) kinds.append({term.key, term.label});
    m_kind->setChoices(kinds);
    m_kind->setKey(step.kind);
    QList<std::pair<QString, QString>> people;
    const auto names = queries::names(reader);
    for (auto name = names.begin(); name != names.end(); ++name)
        people.append({QString::number(name.key().value), name.value().left(80)});
    std::sort(people.begin(), people.end(),
              [](const auto& a, const auto& b) { return a.second.localeAwareCompare(b.second) < 0; });
    people.prepend({u"0"_s, tr("no one yet")});
    m_helper->setChoices(people);
    m_helper->setKey(QString::number(step.helperId.value));
    m_weeks->setNumber(step.weeksBefore, byUndo);
    m_session->parentWidget()->setVisible(bool(step.meetingId));
    fillGoals(step);
}

QStringList stepAbout(const Reader& reader, const GoalStep& step, const QHash<QString, QString>& kinds) {
    QStringList parts;
    if (!step.kind.isEmpty() && step.kind != u"other") parts << kinds.value(step.kind, step.kind);
    if (step.helperId) parts << GoalStepMore::tr("%1 helps").arg(fullName(reader.get(step.helperId)).left(60));
    return parts;
}

QString stepDetails(const Reader& reader, const GoalStep& step, const QHash<QString, QString>& kinds) {
    QStringList parts = stepAbout(reader, step, kinds);
    if (step.weeksBefore && !step.doneOn) parts << GoalStepMore::tr("%n weeks before", nullptr, *step.weeksBefore);
    if (step.meetingId && reader.get(step.meetingId).state == MeetingState::Planned)
        parts << GoalStepMore::tr("planned as a meeting");
    return parts.join(u" · ");
}

}  // namespace mb::ui
