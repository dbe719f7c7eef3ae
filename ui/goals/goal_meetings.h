// The meetings in which a goal was worked on, as evidence beside its outcomes (GO1); and the choice that links one.
#pragma once

#include "core/domain/goal.h"
#include "ui/widgets/card_list.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

struct Context;

class GoalMeetings : public QWidget {
    Q_OBJECT
public:
    explicit GoalMeetings(const Context& context, QWidget* parent = nullptr);
    void setGoal(GoalId id);
    void reload();

private:
    const Context& m_context;
    GoalId m_goal;
    CardList* m_list;
    KeyCombo* m_link;
    PlainLabel* m_help;
};

}  // namespace mb::ui
