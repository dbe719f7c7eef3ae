#include "ui/goals/goal_adder.h"

#include "core/actions/goals.h"
#include "core/queries/goals.h"
#include "core/queries/mentorships.h"
#include "ui/goals/goal_list.h"

#include <QKeyEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

GoalAdder::GoalAdder(const Context& context, std::optional<MentorshipId> mentorship, QWidget* parent)
    : QWidget(parent), m_context(context), m_mentorship(mentorship) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_title = new QLineEdit(this);
    m_title->setObjectName(u"goalsNewTitleLineEdit"_s);
    m_title->setPlaceholderText(tr("A new goal, e.g. Submit K23 by 12 Mar 2027"));
    m_title->setAccessibleName(tr("New goal"));
    m_title->setAccessibleDescription(
        tr("Enter adds it. Tab goes on to the target date. Ctrl+Enter goes on to its steps."));
    column->addWidget(m_title);
    m_more = new QWidget(this);
    auto* row = new QHBoxLayout(m_more);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_target = new PartialDateField(context.today(), m_more);
    m_target->setObjectName(u"goalsNewTargetPartialDateField"_s);
    m_target->setPlaceholderText(tr("Target date"));
    m_target->setAccessibleName(tr("Target date of the new goal"));
    m_whose = new KeyCombo(m_more);
    m_whose->setObjectName(u"goalsNewWhoseKeyCombo"_s);
    m_whose->setAccessibleName(tr("Whose goal, and with whom"));
    row->addWidget(m_target, 2);
    row->addWidget(m_whose, 3);
    column->addWidget(m_more);
    column->addWidget(complaintOf(m_target, this));
    m_more->hide();
    setFocusProxy(m_title);
    m_title->installEventFilter(this);
    m_target->installEventFilter(this);
    m_whose->installEventFilter(this);
    connect(m_title, &QLineEdit::textChanged, this, &GoalAdder::showMore);
}

QList<GoalAdder::Whose> GoalAdder::choices() const {
    const Reader reader = m_context.reader();
    const PersonId owner = m_context.workspace.book().ownerId;
    QList<Whose> choices;
    if (m_mentorship) {
        for (const PersonId person : queries::peopleWithGoals(reader, *m_mentorship))
            choices.append({person, *m_mentorship,
                            person == owner ? tr("My goal") : tr("Goal of %1").arg(fullName(reader.get(person)))});
        return choices;
    }
    choices.append({owner, {}, tr("My goal")});
    const auto names = queries::names(reader);
    QList<Whose> mentees;
    for (const Participant& mine : reader.select<Participant>().where(&Participant::personId, owner).list()) {
        const auto card = queries::bareCard(reader, mine.mentorshipId, m_context.today());
        const Mentorship& mentorship = card.mentorship;
        if (isOver(mentorship.stage)) continue;
        if (mine.side != Side::Mentor) {
            choices.append({owner, mentorship.id, tr("My goal, with %1").arg(card.nameFor(owner, names))});
            continue;
        }
        for (const Participant& other : card.participants)
            if (other.side == Side::Mentee)
                mentees.append({other.personId, mentorship.id, tr("Goal of %1").arg(names.value(other.personId))});
    }
    std::sort(mentees.begin(), mentees.end(),
              [](const Whose& a, const Whose& b) { return a.label.localeAwareCompare(b.label) < 0; });
    return choices + mentees;
}

void GoalAdder::reload() {
    m_choices = choices();
    m_target->setToday(m_context.today());
    QList<std::pair<QString, QString>> labels;
    for (const Whose& whose : m_choices)
        labels.append({u"%1:%2"_s.arg(whose.person.value).arg(whose.mentorship.value), QString(whose.label.left(80))});
    const QString before = m_whose->key();
    m_whose->setChoices(labels);
    const bool known =
        std::any_of(labels.begin(), labels.end(), [&](const auto& label) { return label.first == before; });
    m_whose->setKey(known ? before : labels.isEmpty() ? QString() : labels[0].first);
    m_whose->setVisible(m_choices.size() > 1);
}

void GoalAdder::showMore() { m_more->setVisible(!m_title->text().isEmpty()); }

bool GoalAdder::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            // Reads a date that is still being typed.
            if (!m_target->take()) return true;
            add(key->modifiers() & Qt::ControlModifier);
            return true;
        }
        if (key->key() == Qt::Key_Down && watched == m_title) {
            Q_EMIT listWanted();
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_title->text().isEmpty()) {
            m_title->clear();
            m_target->setDate(std::nullopt, true);
            m_title->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void GoalAdder::add(bool goOnToSteps) {
    const TitleAndDate typed = splitByDate(m_title->text(), m_context.today());
    if (typed.title.isEmpty()) return;
    Goal goal;
    goal.title = typed.title;
    goal.targetOn = m_target->date();
    if (!goal.targetOn) goal.targetOn = typed.date;
    else if (typed.date) goal.title = m_title->text().simplified();
    if (goal.targetOn && goal.targetOn->latest() >= m_context.today())
        goal.horizon = horizonFor(m_context.today(), *goal.targetOn);
    const Whose whose =
        m_choices.value(qMax(0, m_whose->currentIndex()),
                        {m_context.workspace.book().ownerId, m_mentorship.value_or(MentorshipId()), {}});
    goal.personId = whose.person;
    goal.mentorshipId = whose.mentorship;
    GoalId id;
    if (!guarded(m_context, [&] { id = actions::goals::add(m_context.workspace, goal); })) return;
    m_title->setFocus();
    m_title->setText({});  // clear() could be undone, and what was added would stand there again
    m_target->setDate(std::nullopt, true);
    Q_EMIT added(id, goOnToSteps);
}

}  // namespace mb::ui
