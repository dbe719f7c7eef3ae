#include "ui/goals/goal_outcomes.h"

#include "core/actions/outcomes.h"
#include "core/queries/outcomes.h"
#include "core/words/outcomes.h"
#include "ui/listed/outcome_rows.h"
#include "ui/support/context.h"
#include "ui/support/saver.h"

#include <QKeyEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

GoalOutcomes::GoalOutcomes(const Context& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_came(flatButton(tr("Done, and this came of it…"), u"goalsCameOfItPushButton"_s, this)),
      m_line(new QWidget(this)),
      m_kind(new KeyCombo(m_line)),
      m_title(new QLineEdit(m_line)),
      m_part(new QWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_came, 0, Qt::AlignLeft);
    auto* row = new QHBoxLayout(m_line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_kind->setObjectName(u"goalsOutcomeKindKeyCombo"_s);
    m_kind->setAccessibleName(tr("Kind of outcome"));
    QList<std::pair<QString, QString>> kinds;
    for (const QString& key : allKeys<OutcomeKind>()) kinds.append({key, words::kindLabel(*fromKey<OutcomeKind>(key))});
    m_kind->setChoices(kinds);
    m_kind->setKey(kinds.first().first);
    m_title->setObjectName(u"goalsOutcomeTitleLineEdit"_s);
    m_title->setAccessibleName(tr("Title of the outcome"));
    m_title->setPlaceholderText(tr("Its title, then Enter"));
    m_title->setAccessibleDescription(
        tr("Enter marks the goal as achieved today and opens the outcome; Escape leaves the goal as it is."));
    row->addWidget(m_kind);
    row->addWidget(m_title, 1);
    m_line->hide();
    column->addWidget(m_line);
    auto* part = new QVBoxLayout(m_part);
    part->setContentsMargins(0, space::s, 0, 0);
    part->setSpacing(space::m);
    part->addWidget(new PlainLabel(tr("What came of it"), "section", m_part));
    part->addWidget(m_evidence = new CardList(context.theme, tr("What came of it"), u"goalsOutcomesRowList"_s, m_part));
    column->addWidget(m_part);
    m_kind->installEventFilter(this);
    m_title->installEventFilter(this);
    connect(m_came, &QPushButton::clicked, this, [this] { setOpen(true); });
    connect(m_title, &QLineEdit::returnPressed, this, &GoalOutcomes::add);
    connect(&m_evidence->list(), &RowList::activatedRow, this,
            [this](const QByteArray& noun, qint64 id) { m_context.open(noun, id); });
}

void GoalOutcomes::setGoal(GoalId id) {
    if (id != m_goal) {
        m_title->setText({});
        setOpen(false);
    }
    m_goal = id;
    reload();
}

void GoalOutcomes::reload() {
    const Reader reader = m_context.reader();
    const auto goal = reader.find(m_goal);
    const bool offered = goal && (isOpen(goal->status) || goal->status == GoalStatus::Achieved);
    m_came->setVisible(offered && m_line->isHidden());
    if (!offered) m_line->hide();
    QList<ListRow> rows;
    if (goal)
        for (const queries::OutcomeCard& card : queries::outcomesOf(reader, m_goal))
            rows << outcomeRow(card, m_context.workspace.book().ownerId);
    m_evidence->setRows(rows);
    m_part->setVisible(!rows.isEmpty());
}

void GoalOutcomes::setOpen(bool open) {
    m_line->setVisible(open);
    m_came->setVisible(!open);
    if (open) m_title->setFocus();
}

void GoalOutcomes::add() {
    const QString title = m_title->text().simplified();
    if (title.isEmpty()) return;
    actions::outcomes::NewOutcome wanted;
    wanted.outcome.kind = fromKey<OutcomeKind>(m_kind->key()).value_or(OutcomeKind::Publication);
    wanted.outcome.title = title;
    OutcomeId id;
    const bool added = guarded(m_context, [&] {
        id = actions::outcomes::addReaching(m_context.workspace, m_goal, wanted, m_context.today());
    });
    if (!added) return;
    m_title->setText({});
    setOpen(false);
    m_context.open(Outcome::table, id.value);
}

bool GoalOutcomes::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) {
            m_title->setText({});
            setOpen(false);
            m_came->setFocus();
            return true;
        }
        if (watched == m_kind && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            m_title->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace mb::ui
