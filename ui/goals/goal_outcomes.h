// What came of a goal: the line that says so and makes it achieved, and the outcomes that stand as its evidence (GO2,
// DO1).
#pragma once

#include "core/domain/goal.h"
#include "ui/widgets/card_list.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

struct Context;

class GoalOutcomes : public QWidget {
    Q_OBJECT
public:
    explicit GoalOutcomes(const Context& context, QWidget* parent = nullptr);
    void setGoal(GoalId id);
    void reload();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setOpen(bool open);
    void add();

    const Context& m_context;
    GoalId m_goal;
    QPushButton* m_came;
    QWidget* m_line;
    KeyCombo* m_kind;
    QLineEdit* m_title;
    QWidget* m_part;
    CardList* m_evidence;
};

}  // namespace mb::ui
