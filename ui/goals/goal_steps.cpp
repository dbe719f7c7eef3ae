#include "ui/goals/goal_steps.h"

#include "core/actions/goals.h"
#include "core/documents/terms.h"
#include "core/words/errors.h"
#include "core/words/format.h"
#include "ui/goals/goal_list.h"
#include "ui/goals/goal_step_more.h"
#include "ui/support/folded_row.h"
#include "ui/support/parsed_saver.h"
#include "ui/widgets/quiet_line.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int dueSoon = 14;          // days
constexpr int quietFieldInset = 13;  // pixels: where the text of a field without a frame ends

QString wrongStepTitle(const QString& text) {
    GoalStep step;
    step.title = text;
    const FieldErrors errors = validate(step);
    return errors.isEmpty() ? QString() : words::sentence(errors.first());
}

}  // namespace

GoalStepRow::GoalStepRow(const Context& context, GoalStepId id, QWidget* parent)
    : QWidget(parent), m_context(context), m_id(id) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::l, space::xs, space::s, space::xs);
    row->setSpacing(space::xs);
    column->addLayout(row);
    auto* rule = makeRule(this);
    column->addWidget(rule);
    m_done = tickBox(this);
    m_done->setObjectName(u"goalsStepDoneCheckBox"_s);
    m_title = new QLineEdit(this);
    m_title->setObjectName(u"goalsStepTitleLineEdit"_s);
    beQuiet(m_title);
    m_title->setMinimumWidth(60);
    m_line = new CheckedLine(
        m_title, context, wrongStepTitle,
        [this](const QString& text, const QString& burst) {
            GoalStep step = m_context.reader().get(m_id);
            step.title = text;
            actions::goals::changeStep(m_context.workspace, step, burst);
        },
        this);
    m_chip = new Chip(context.theme, {}, Tone::Bad, this);
    m_due = new PartialDateField(context.today(), this);
    m_due->setObjectName(u"goalsStepDuePartialDateField"_s);
    m_due->setProperty("quiet", true);
    m_due->setPlaceholderText(tr("due"));
    m_due->setAlignment(Qt::AlignRight);
    m_doneOn = new PlainLabel({}, "lead", this);
    m_doneOn->setContentsMargins(0, 0, quietFieldInset, 0);
    m_doneOn->setWordWrap(false);
    m_moreButton = forReading(flatButton({}, u"goalsStepMorePushButton"_s, this));
    m_moreButton->setCheckable(true);
    m_moreButton->setToolTip(tr("Kind, who helps, weeks before, another goal"));
    m_remove = crossButton(context.theme, u"goalsStepRemovePushButton"_s, this);
    m_remove->setToolTip(tr("Remove this step"));
    PlainLabel* wrong = complaintOf(m_due, this);
    wrong->setContentsMargins(space::l, 0, space::l, space::s);
    column->insertWidget(column->indexOf(rule), wrong);
    m_details = new PlainLabel({}, "help", this);
    column->insertWidget(column->indexOf(rule), m_details);
    row->addWidget(m_done);
    row->addWidget(m_line, 1);
    row->addWidget(m_chip);
    row->addWidget(m_due);
    row->addWidget(m_doneOn);
    row->addWidget(m_moreButton);
    row->addWidget(m_remove);
    const auto look = [this] {
        m_done->setFixedWidth(m_context.theme.px(24));
        m_remove->setFixedWidth(m_context.theme.px(32));
        m_moreButton->setFixedWidth(m_context.theme.px(32));
        m_moreButton->setIcon(m_context.theme.icon(u"more"_s));
        m_moreButton->setIconSize(QSize(m_context.theme.px(16), m_context.theme.px(16)));
        // Under the title.
        m_details->setContentsMargins(space::l + m_context.theme.px(24) + space::xs + 12, 0, space::l, space::s);
        m_due->setFixedWidth(QFontMetrics(m_context.theme.font(Type::Body)).horizontalAdvance(u"28 May 2028"_s) +
                             m_context.theme.px(54));
    };
    look();
    connect(&context.theme, &Theme::changed, this, look);
    connect(m_moreButton, &QPushButton::clicked, this, &GoalStepRow::openMore);
    connect(m_done, &QCheckBox::clicked, this, &GoalStepRow::tick);
    savesOnLeaving(m_due, context, [this] { setDue(); });
    connect(m_remove, &QPushButton::clicked, this,
            [this] { guarded(m_context, [this] { actions::goals::removeStep(m_context.workspace, m_id); }); });
}

void GoalStepRow::tick(bool done) {
    m_line->flush();
    const bool kept = guarded(m_context, [&] {
        actions::goals::setStepDone(m_context.workspace, m_id, done ? std::optional(m_context.today()) : std::nullopt);
    });
    if (!kept) m_done->setChecked(!done);
}

void GoalStepRow::setDue() { actions::goals::moveDue(m_context.workspace, m_id, m_due->date()); }

void GoalStepRow::openMore(bool open) {
    guarded(m_context, [&] {
        if (open && !m_more) {
            m_more = new GoalStepMore(m_context, m_id, this);
            auto* column = static_cast<QVBoxLayout*>(layout());
            column->insertWidget(column->count() - 1, m_more);
        }
        if (open) m_more->fill(m_context.reader().get(m_id), true);
        if (m_more) m_more->setVisible(open);
        m_details->setVisible(!open && !m_details->text().isEmpty());
        if (open) m_more->firstField()->setFocus();
    });
}

void GoalStepRow::fill(const GoalStep& step, bool byUndo, const QHash<QString, QString>& kinds) {
    if (m_filled) m_line->refresh(step.title, byUndo);
    else m_line->showRecord(m_id.value, step.title);
    m_filled = true;
    m_done->setChecked(step.doneOn.has_value());
    m_due->setToday(m_context.today());
    m_due->setDate(step.dueOn, byUndo);
    m_done->setAccessibleName(tr("Done: %1").arg(step.title));
    m_title->setAccessibleName(tr("Step: %1").arg(step.title));
    m_due->setAccessibleName(tr("Due date of %1").arg(step.title));
    m_remove->setAccessibleName(tr("Remove the step %1").arg(step.title));
    m_moreButton->setAccessibleName(tr("More about the step %1").arg(step.title));
    m_details->setText(stepDetails(m_context.reader(), step, kinds));
    const bool open = m_more && !m_more->isHidden();
    m_details->setVisible(!open && !m_details->text().isEmpty());
    if (open) m_more->fill(step, byUndo);
    showTime(step);
}

void GoalStepRow::showTime(const GoalStep& step) {
    // A done step shows the day it was done, an open one the day it is due.
    m_due->setVisible(!step.doneOn);
    m_doneOn->setVisible(step.doneOn.has_value());
    if (step.doneOn) m_doneOn->setText(tr("done %1").arg(words::shortDay(*step.doneOn, m_context.today())));
    const QDate today = m_context.today();
    const bool soon = !step.doneOn && step.dueOn && step.dueOn->latest() <= today.addDays(dueSoon);
    if (soon) m_chip->set(words::dueIn(*step.dueOn, today), step.dueOn->latest() < today ? Tone::Bad : Tone::Warn);
    else m_chip->set({}, Tone::Calm);
}

GoalSteps::GoalSteps(const Context& context, QWidget* parent)
    : QFrame(parent), m_context(context), m_column(new QVBoxLayout(this)), m_rows(m_column) {
    setProperty("role", u"card"_s);
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(space::l, space::xs, space::m, space::xs);
    row->setSpacing(space::xs);
    auto* plus = new QLabel(line);
    plus->setTextFormat(Qt::PlainText);
    const auto look = [this, plus] {
        plus->setFixedWidth(m_context.theme.px(24));
        plus->setPixmap(m_context.theme.pixmap(u"add"_s, m_context.theme.px(16), m_context.theme.tokens().muted,
                                               plus->devicePixelRatioF()));
    };
    look();
    connect(&context.theme, &Theme::changed, plus, look);
    row->addWidget(plus);
    m_add = new QLineEdit(line);
    m_add->setObjectName(u"goalsNewStepLineEdit"_s);
    m_add->setProperty("quiet", true);
    m_add->setPlaceholderText(tr("Add a step, e.g. Draft aims by 15 Jan"));
    m_add->setAccessibleName(tr("New step"));
    m_add->setAccessibleDescription(tr("Enter adds it; end with “by” and a date to set a due date."));
    row->addWidget(m_add);
    m_column->addWidget(line);
    m_rows.setRefuge(m_add);
    connect(m_add, &QLineEdit::returnPressed, this, &GoalSteps::add);
}

bool GoalSteps::flush() { return m_rows.flush(); }

void GoalSteps::setGoal(GoalId id) {
    if (id != m_goal) m_rows.clear();
    m_goal = id;
    reload(false);
}

void GoalSteps::reload(bool byUndo) {
    QList<GoalStep> steps;
    if (m_goal)
        steps = m_context.reader().select<GoalStep>().where(&GoalStep::goalId, m_goal).orderBy(&GoalStep::place).list();
    QList<GoalStepId> ids;
    for (const GoalStep& step : steps) ids << step.id;
    m_rows.arrange(ids, [this](GoalStepId id) { return new GoalStepRow(m_context, id, this); });
    const auto kinds = documents::labelsWithin(m_context.reader(), u"step-kind"_s);
    for (const GoalStep& step : steps) m_rows.row(step.id)->fill(step, byUndo, kinds);
}

void GoalSteps::focusStep(GoalStepId id) {
    if (const GoalStepRow* row = m_rows.row(id)) row->titleEdit()->setFocus();
}

void GoalSteps::add() {
    const TitleAndDate typed = splitByDate(m_add->text(), m_context.today());
    if (typed.title.isEmpty() || !m_goal) return;
    GoalStep step;
    step.goalId = m_goal;
    step.title = typed.title;
    step.dueOn = typed.date;
    if (guarded(m_context, [&] { actions::goals::addStep(m_context.workspace, step); })) m_add->setText({});
}

}  // namespace mb::ui
