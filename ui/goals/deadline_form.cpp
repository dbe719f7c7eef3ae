#include "ui/goals/deadline_form.h"

#include "core/words/format.h"

#include <QKeyEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

DeadlineForm::DeadlineForm(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    const ScrollColumn scroll = scrollColumn(this);
    outer->addWidget(scroll.area);
    scroll.column->addWidget(m_head = new PlainLabel({}, "heading", this));
    m_deadline = new DateField(context.today(), this);
    m_deadline->setObjectName(u"goalsDeadlineDateField"_s);
    auto* line = new QHBoxLayout;
    line->addWidget(labelled(tr("New deadline"), m_deadline, {}, this), 1);
    line->addStretch(2);
    scroll.column->addLayout(line);
    scroll.column->addWidget(m_about = new PlainLabel({}, nullptr, this));
    m_card = makeCard(this);
    m_ticks = new QVBoxLayout(m_card);
    m_ticks->setContentsMargins(space::l, space::m, space::l, space::m);
    m_ticks->setSpacing(space::s);
    scroll.column->addWidget(m_card);
    scroll.column->addWidget(m_complaint = new PlainLabel({}, "error", this));
    auto* buttons = new QHBoxLayout;
    m_move = primaryButton(tr("&Move the deadline"), u"goalsDeadlineMoveButton"_s, this);
    QPushButton* cancel = plainButton(tr("&Cancel"), u"goalsDeadlineCancelButton"_s, this);
    buttons->addWidget(m_move);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    scroll.column->addLayout(buttons);
    scroll.column->addStretch(1);
    connect(m_move, &QPushButton::clicked, this, &DeadlineForm::move);
    connect(cancel, &QPushButton::clicked, this, &DeadlineForm::closed);
    connect(m_deadline, &DateField::dateChanged, this, [this] { guarded(m_context, [this] { propose(); }); });
    for (QWidget* field :
         {static_cast<QWidget*>(m_deadline), static_cast<QWidget*>(m_move), static_cast<QWidget*>(cancel)})
        field->installEventFilter(this);
}

void DeadlineForm::begin(GoalId goal) {
    m_goal = goal;
    const Goal planned = m_context.reader().get(goal);
    m_head->setText(tr("Change the deadline of “%1”").arg(planned.title.simplified()));
    m_deadline->setToday(m_context.today());
    m_deadline->setDate(planned.targetOn ? std::optional(planned.targetOn->latest()) : std::nullopt, true);
    m_complaint->hide();
    propose();
    m_deadline->setFocus();
    m_deadline->selectAll();
}

void DeadlineForm::propose() {
    clearLayout(m_ticks);
    m_boxes.clear();
    const auto deadline = m_deadline->date();
    QList<actions::plans::Moving> moving;
    if (deadline) moving = actions::plans::proposal(m_context.reader(), m_goal, *deadline, m_context.today());
    for (const actions::plans::Moving& one : std::as_const(moving)) addTick(one);
    m_card->setVisible(!moving.isEmpty());
    const auto past = std::count_if(moving.begin(), moving.end(), [](const auto& one) { return one.isPast; });
    if (moving.isEmpty())
        m_about->setText(tr("Type another day: what is still open is then proposed to move with it."));
    else if (past)
        m_about->setText(
            tr("Ticked steps move with the deadline, planned sessions with them. %n would come to lie in "
               "the past and are not ticked.",
               nullptr, int(past)));
    else m_about->setText(tr("Ticked steps move with the deadline, planned sessions with them."));
}

void DeadlineForm::addTick(const actions::plans::Moving& one) {
    const QDate today = m_context.today();
    const QString from = one.step.dueOn ? words::shortDay(*one.step.dueOn, today) : tr("no date yet");
    const QString to = one.to ? words::shortDay(*one.to, today) : tr("no date yet");
    const QString title = one.step.title.simplified();
    QString text = tr("%1: %2 → %3").arg(title, from, to);
    if (one.isPast) text = tr("%1: %2 → %3, which is in the past").arg(title, from, to);
    else if (one.step.meetingId) text = tr("%1, with its meeting: %2 → %3").arg(title, from, to);
    auto* box = new QCheckBox(QString(text).replace(u'&', u"&&"_s), m_card);
    box->setObjectName(u"goalsDeadlineStepCheckBox"_s);
    box->setAccessibleName(text);
    box->setChecked(!one.isPast);
    box->installEventFilter(this);
    m_ticks->addWidget(box);
    m_boxes.append({one.step.id, box});
}

void DeadlineForm::move() {
    if (!m_deadline->take()) return m_deadline->setFocus();
    const auto deadline = m_deadline->date();
    if (!deadline) {
        m_complaint->setText(tr("Enter the day on which it is due, such as 31 Aug 2027."));
        m_complaint->show();
        return m_deadline->setFocus();
    }
    if (m_context.reader().get(m_goal).targetOn == PartialDate(*deadline)) return Q_EMIT closed();
    QList<GoalStepId> steps;
    for (const auto& [id, box] : std::as_const(m_boxes))
        if (box->isChecked()) steps << id;
    if (guarded(m_context, [&] { actions::plans::moveDeadline(m_context.workspace, m_goal, *deadline, steps); }))
        Q_EMIT moved();
}

bool DeadlineForm::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) {
            Q_EMIT closed();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            // A day that has just been typed is proposed first, so that nobody moves what was not seen.
            const auto before = m_deadline->date();
            if (watched == m_deadline && (!m_deadline->take() || m_deadline->date() != before)) return true;
            if (!qobject_cast<QPushButton*>(watched)) {
                move();
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace mb::ui
