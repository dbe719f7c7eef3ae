#include "ui/outcomes/mentoring_card.h"

#include "core/actions/outcomes.h"
#include "core/queries/mentorships.h"
#include "core/words/outcomes.h"
#include "ui/goals/goal_list.h"
#include "ui/support/folded_row.h"
#include "ui/widgets/field_grid.h"
#include "ui/widgets/flow_layout.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestName = 80;  // letters in a list of choices

}  // namespace

MentoringRow::MentoringRow(const Context& context, OutcomeMentorshipId id, QWidget* parent)
    : QWidget(parent), m_context(context), m_id(id) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    auto* head = new QHBoxLayout;
    m_name = new ElidedLabel({}, "strong", this);
    m_remove = crossButton(context.theme, u"outcomesMentorshipRemovePushButton"_s, this);
    m_remove->setToolTip(tr("Take this mentorship out"));
    head->addWidget(m_name, 1);
    head->addWidget(m_remove);
    column->addLayout(head);
    auto* grid = new FieldGrid(context.theme, this);
    const auto text = [&](const QString& label, const QString& name, QString OutcomeMentorship::*member) {
        auto* edit = new GrowingEdit(1, 6, grid);
        edit->setObjectName(name);
        m_savers.append({new Saver(edit, context,
                                   [this, member](const QString& words, const QString& burst) {
                                       OutcomeMentorship part = m_context.reader().get(m_id);
                                       part.*member = words;
                                       actions::outcomes::changeLink(m_context.workspace, part, burst);
                                   }),
                         member});
        grid->add(labelled(label, edit, {}, grid));
    };
    text(tr("The mentee’s part"), u"outcomesMenteePartGrowingEdit"_s, &OutcomeMentorship::menteePart);
    text(tr("The mentor’s part"), u"outcomesMentorPartGrowingEdit"_s, &OutcomeMentorship::mentorPart);
    column->addWidget(grid);
    column->addWidget(makeRule(this));
    const auto look = [this] { m_name->setFont(m_context.theme.font(Type::BodyStrong)); };
    look();
    connect(&context.theme, &Theme::changed, this, look);
    connect(m_remove, &QPushButton::clicked, this,
            [this] { guarded(m_context, [this] { actions::outcomes::unlink(m_context.workspace, m_id); }); });
}

void MentoringRow::fill(const OutcomeMentorship& part, const QString& name, bool byUndo) {
    m_name->setWholeText(name);
    m_remove->setAccessibleName(tr("Take %1 out").arg(name));
    for (const auto& [saver, member] : std::as_const(m_savers)) saver->show(part.*member, byUndo);
}

bool MentoringRow::flush() {
    bool all = true;
    for (const auto& [saver, member] : std::as_const(m_savers)) all &= saver->flush();
    return all;
}

void MentoringRow::forget() {
    for (const auto& [saver, member] : std::as_const(m_savers)) saver->show({}, true);
}

EvidenceRow::EvidenceRow(const Context& context, OutcomeId outcome, GoalId goal, QWidget* parent)
    : QWidget(parent), m_context(context) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_title = new ElidedLabel({}, nullptr, this);
    m_chip = new Chip(context.theme, {}, Tone::Calm, this);
    m_remove = crossButton(context.theme, u"outcomesGoalRemovePushButton"_s, this);
    m_remove->setToolTip(tr("Unlink this goal"));
    row->addWidget(m_title, 1);
    row->addWidget(m_chip);
    row->addWidget(m_remove);
    connect(m_remove, &QPushButton::clicked, this, [this, outcome, goal] {
        guarded(m_context, [&] { actions::outcomes::setEvidence(m_context.workspace, outcome, goal, false); });
    });
}

void EvidenceRow::fill(const Goal& goal, const QString& whose) {
    m_title->setWholeText(whose.isEmpty() ? tr("Evidence for the goal “%1”").arg(goal.title)
                                          : tr("Evidence for the goal “%1” of %2").arg(goal.title, whose));
    m_chip->set(goalStatusText(goal.status), goalStatusTone(goal.status));
    m_remove->setAccessibleName(tr("Unlink the goal %1").arg(goal.title));
}

MentoringCard::MentoringCard(const Context& context, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_partsBox(new QWidget(this)),
      m_goalsBox(new QWidget(this)),
      m_parts(new QVBoxLayout(m_partsBox)),
      m_goals(new QVBoxLayout(m_goalsBox)),
      m_partRows(m_parts),
      m_goalRows(m_goals) {
    setProperty("role", u"card"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::s, space::l, space::m);
    column->setSpacing(space::s);
    for (QVBoxLayout* inner : {m_parts, m_goals}) {
        inner->setContentsMargins(0, 0, 0, 0);
        inner->setSpacing(space::xs);
    }
    column->addWidget(m_partsBox);
    column->addWidget(m_goalsBox);
    auto* line = new FlowLayout(space::s, space::s);
    const auto combo = [&](const QString& name, const QString& accessible) {
        auto* made = new KeyCombo(this);
        made->setObjectName(name);
        made->setAccessibleName(accessible);
        made->setMovesInList();
        made->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        line->addWidget(made);
        return made;
    };
    m_addMentorship = combo(u"outcomesLinkMentorshipKeyCombo"_s, tr("Mentorship that had part in it"));
    m_addGoal = combo(u"outcomesLinkGoalKeyCombo"_s, tr("Goal that it is evidence for"));
    column->addLayout(line);
    m_partRows.setRefuge(m_addMentorship);
    m_goalRows.setRefuge(m_addGoal);
    connect(m_addMentorship, &KeyCombo::keyChosen, this, [this](const QString& key) {
        if (key.isEmpty()) return;
        guarded(m_context,
                [&] { actions::outcomes::link(m_context.workspace, m_outcome, MentorshipId(key.toLongLong())); });
    });
    connect(m_addGoal, &KeyCombo::keyChosen, this, [this](const QString& key) {
        if (key.isEmpty()) return;
        guarded(m_context, [&] {
            actions::outcomes::setEvidence(m_context.workspace, m_outcome, GoalId(key.toLongLong()), true);
        });
    });
}

bool MentoringCard::flush() { return m_partRows.flush(); }

void MentoringCard::setOutcome(OutcomeId id) {
    if (id == m_outcome) return;
    m_partRows.clear();
    m_goalRows.clear();
    m_outcome = id;
}

void MentoringCard::show(const queries::OutcomeCard& card, bool byUndo) {
    const Reader reader = m_context.reader();
    const PersonId owner = m_context.workspace.book().ownerId;
    const auto names = queries::names(reader);
    QList<OutcomeMentorshipId> parts;
    for (const OutcomeMentorship& part : card.mentorships) parts << part.id;
    m_partRows.arrange(parts, [this](OutcomeMentorshipId id) { return new MentoringRow(m_context, id, m_partsBox); });
    for (const OutcomeMentorship& part : card.mentorships)
        m_partRows.row(part.id)->fill(
            part, queries::mentorshipCard(reader, part.mentorshipId, m_context.today()).nameFor(owner, names), byUndo);
    m_goalRows.arrange(card.goals, [this](GoalId id) { return new EvidenceRow(m_context, m_outcome, id, m_goalsBox); });
    for (const GoalId id : card.goals) {
        const Goal goal = reader.get(id);
        m_goalRows.row(id)->fill(goal, goal.personId == owner ? QString() : names.value(goal.personId));
    }
    m_partsBox->setVisible(!parts.isEmpty());
    m_goalsBox->setVisible(!card.goals.isEmpty());
    fillChoices(card);
}

void MentoringCard::fillChoices(const queries::OutcomeCard& card) {
    const Reader reader = m_context.reader();
    const PersonId owner = m_context.workspace.book().ownerId;
    const auto names = queries::names(reader);
    // Those of the people who took part come first.
    QList<std::pair<QString, QString>> near, far;
    for (const queries::MentorshipCard& mentorship : m_context.outlook().cards) {
        const bool linked =
            std::any_of(card.mentorships.begin(), card.mentorships.end(),
                        [&](const OutcomeMentorship& part) { return part.mentorshipId == mentorship.mentorship.id; });
        if (linked) continue;
        const bool mine =
            std::any_of(mentorship.participants.begin(), mentorship.participants.end(),
                        [&](const Participant& one) { return one.personId != owner && card.names(one.personId); });
        (mine ? near : far)
            .append({QString::number(mentorship.mentorship.id.value),
                     QString(mentorship.nameFor(owner, names).left(longestName))});
    }
    m_addMentorship->setChoices(QList<std::pair<QString, QString>>{{QString(), tr("Link a mentorship…")}} + near + far);
    m_addMentorship->setKey({});
    QList<std::pair<QString, QString>> goals{{QString(), tr("Link a goal…")}};
    for (const Goal& goal : reader.all<Goal>()) {
        if (card.goals.contains(goal.id)) continue;
        const QString title = goal.title.simplified().left(longestName);
        goals.append({QString::number(goal.id.value),
                      goal.personId == owner ? title : tr("%1: %2").arg(names.value(goal.personId), title)});
    }
    m_addGoal->setChoices(goals);
    m_addGoal->setKey({});
    m_addGoal->setVisible(goals.size() > 1);
}

}  // namespace mb::ui
