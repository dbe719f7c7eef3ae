// The steps of a goal: tick, title, due date; and the line that adds one.
#pragma once

#include "core/domain/goal.h"
#include "ui/support/checked_line.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/keyed_rows.h"

#include <QCheckBox>

namespace mb::ui {

class GoalStepMore;

class GoalStepRow : public QWidget {
    Q_OBJECT
public:
    GoalStepRow(const Context& context, GoalStepId id, QWidget* parent);
    void fill(const GoalStep& step, bool byUndo, const QHash<QString, QString>& kinds);
    bool flush() { return m_line->flush(); }
    // Call before the row is removed: it must save nothing any more.
    void forget() { m_line->forget(); }
    QLineEdit* titleEdit() const { return m_title; }

private:
    void tick(bool done);
    void setDue();
    void showTime(const GoalStep& step);
    void openMore(bool open);

    const Context& m_context;
    GoalStepId m_id;
    QCheckBox* m_done;
    QLineEdit* m_title;
    CheckedLine* m_line;
    bool m_filled = false;
    Chip* m_chip;
    PartialDateField* m_due;
    PlainLabel* m_doneOn;
    PlainLabel* m_details;
    QPushButton *m_moreButton, *m_remove;
    GoalStepMore* m_more = nullptr;
};

class GoalSteps : public QFrame {
    Q_OBJECT
public:
    explicit GoalSteps(const Context& context, QWidget* parent = nullptr);
    bool flush();
    void setGoal(GoalId id);
    void reload(bool byUndo);
    void focusStep(GoalStepId id);
    QLineEdit* addEdit() const { return m_add; }

private:
    void add();

    const Context& m_context;
    GoalId m_goal;
    QVBoxLayout* m_column;
    KeyedRows<GoalStepId, GoalStepRow> m_rows;
    QLineEdit* m_add;
};

}  // namespace mb::ui
