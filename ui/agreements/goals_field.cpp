#include "ui/agreements/goals_field.h"

#include "core/actions/goals.h"
#include "core/queries/goals.h"
#include "ui/support/parsed_saver.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

GoalsField::GoalsField(MentorshipId mentorship, const Context& context, QWidget* parent)
    : AnswerEditor(parent), m_mentorship(mentorship), m_context(context) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(context.theme.px(space::m));
    m_column = new QVBoxLayout;
    m_column->setSpacing(context.theme.px(space::m));
    column->addLayout(m_column);
    makeAddLine();
}

void GoalsField::makeAddLine() {
    m_title = new OfferingEdit(this);
    m_title->setOffers([this] { return offers(); });
    m_title->setObjectName(u"agreementGoalsNewLineEdit"_s);
    m_title->setPlaceholderText(tr("Add a goal…"));
    m_title->setAccessibleName(tr("New goal"));
    m_by = new PartialDateField(m_context.today(), this);
    m_by->setObjectName(u"agreementGoalsNewPartialDateField"_s);
    m_by->setPlaceholderText(tr("by when"));
    m_by->setAccessibleName(tr("By when the new goal is to be reached"));
    m_by->setFixedWidth(m_context.theme.px(136));
    m_add = plainButton(tr("Add"), u"agreementGoalsAddButton"_s, this);
    m_add->setAccessibleName(tr("Add the goal"));
    auto* row = new QHBoxLayout;
    row->setSpacing(m_context.theme.px(space::s));
    row->addWidget(m_title, 1);
    row->addWidget(m_by);
    row->addWidget(m_add);
    layout()->addItem(row);
    layout()->addWidget(complaintOf(m_by, this));
    connect(m_title, &QLineEdit::returnPressed, this, &GoalsField::add);
    connect(m_by, &QLineEdit::returnPressed, this, &GoalsField::add);
    connect(m_add, &QPushButton::clicked, this, &GoalsField::add);
}

QList<Goal> GoalsField::openGoals() const {
    QList<Goal> goals = queries::goalsAtHand(m_context.reader(), m_mentorship);
    goals.removeIf([this](const Goal& goal) { return goal.mentorshipId != m_mentorship; });
    return goals;
}

QStringList GoalsField::offers() const {
    QStringList titles;
    for (const Goal& goal : queries::goalsAtHand(m_context.reader(), m_mentorship))
        if (goal.mentorshipId != m_mentorship) titles << goal.title;
    return titles;
}

GoalsField::Row GoalsField::makeRow(const Goal& goal) {
    Row row;
    row.goal = goal;
    row.box = new QWidget(this);
    auto* line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m_context.theme.px(space::s));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    row.title = new ElidedLabel({}, nullptr, row.box);
    row.about = new ElidedLabel({}, "help", row.box);
    words->addWidget(row.title);
    words->addWidget(row.about);
    line->addLayout(words, 1);
    row.date = new PartialDateField(m_context.today(), row.box);
    row.date->setObjectName(u"agreementGoals%1PartialDateField"_s.arg(goal.id.value));
    row.date->setPlaceholderText(tr("by when"));
    row.date->setFixedWidth(m_context.theme.px(136));
    line->addWidget(row.date, 0, Qt::AlignTop);
    row.way = forReading(flatButton(tr("Edit"), u"agreementGoals%1Button"_s.arg(goal.id.value), row.box));
    line->addWidget(row.way, 0, Qt::AlignTop);
    words->addWidget(complaintOf(row.date, row.box));
    savesOnLeaving(row.date, m_context, [this, id = goal.id, date = row.date] {
        Goal changed = m_context.reader().get(id);
        changed.targetOn = date->date();
        actions::goals::change(m_context.workspace, changed);
    });
    connect(row.way, &QPushButton::clicked, this, [this, id = goal.id] {
        if (m_context.open) m_context.open("goal", id.value);
    });
    m_column->addWidget(row.box);
    return row;
}

void GoalsField::showGoal(Row& row, const Goal& goal, bool byUndo) {
    row.goal = goal;
    row.title->setWholeText(goal.title);
    row.about->setWholeText(goal.measure.isEmpty() ? tr("What will exist is not specified yet.") : goal.measure);
    row.date->setAccessibleName(tr("By when “%1” is to be reached").arg(goal.title));
    row.way->setAccessibleName(tr("Edit the goal “%1”").arg(goal.title));
    row.date->setDate(goal.targetOn, byUndo);
}

void GoalsField::refresh(bool byUndo) {
    const QList<Goal> goals = openGoals();
    const auto same = [](const Row& row, const Goal& goal) { return row.goal.id == goal.id; };
    if (!std::equal(m_rows.begin(), m_rows.end(), goals.begin(), goals.end(), same)) {
        for (const Row& row : m_rows) {
            row.box->hide();
            row.box->deleteLater();
            m_column->removeWidget(row.box);
        }
        m_rows.clear();
        for (const Goal& goal : goals) m_rows.append(makeRow(goal));
    }
    for (qsizetype i = 0; i < goals.size(); ++i) showGoal(m_rows[i], goals[i], byUndo);
}

void GoalsField::add() {
    const QString title = m_title->text().simplified();
    if (title.isEmpty()) return m_title->setFocus();
    if (!m_by->take()) return m_by->setFocus();
    const QList<Row> before = m_rows;
    GoalId id;
    if (!guarded(m_context,
                 [&] { id = actions::goals::workOn(m_context.workspace, m_mentorship, title, m_by->date()); }))
        return;
    // Not clear(), which could be undone, and what was added would stand there again.
    m_title->setText({});
    m_by->setDate({}, true);
    m_title->setFocus();
    // A goal that stood here before is shown, so that nobody wonders where it is.
    for (const Row& row : before)
        if (row.goal.id == id) row.date->setFocus();
    Q_EMIT edited();
}

QWidget* GoalsField::control(const QString& rest) const {
    if (!rest.startsWith(u'[')) return m_title;
    const qsizetype row = rest.mid(1).section(u']', 0, 0).toInt();
    if (row >= m_rows.size()) return m_title;
    return rest.endsWith(u"target_on") ? static_cast<QWidget*>(m_rows[row].date) : m_rows[row].way;
}

}  // namespace mb::ui
