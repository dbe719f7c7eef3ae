// Moving the deadline of a back-plan: the new day, and a tick for each open step that would move with it (GO5).
#pragma once

#include "core/actions/plans.h"
#include "ui/support/context.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

class DeadlineForm : public QWidget {
    Q_OBJECT
public:
    explicit DeadlineForm(const Context& context, QWidget* parent = nullptr);
    void begin(GoalId goal);
    GoalId goal() const { return m_goal; }
    QWidget* firstField() const { return m_deadline; }

Q_SIGNALS:
    void moved();
    void closed();  // cancelled

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void propose();
    void addTick(const actions::plans::Moving& one);
    void move();

    const Context& m_context;
    GoalId m_goal;
    PlainLabel *m_head, *m_about, *m_complaint;
    DateField* m_deadline;
    QFrame* m_card;
    QVBoxLayout* m_ticks;
    QPushButton* m_move;
    QList<std::pair<GoalStepId, QCheckBox*>> m_boxes;
};

}  // namespace mb::ui
