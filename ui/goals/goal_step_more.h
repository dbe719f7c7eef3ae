// What else there is to say of a step: its kind, who helps, how long before the goal's date, and whether it belongs to
// another goal. Made when it is first wanted.
#pragma once

#include "core/domain/goal.h"
#include "ui/widgets/field_grid.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

struct Context;

class GoalStepMore : public QWidget {
    Q_OBJECT
public:
    GoalStepMore(const Context& context, GoalStepId id, QWidget* parent);
    void fill(const GoalStep& step, bool byUndo);
    QWidget* firstField() const { return m_kind; }

private:
    void change(const std::function<void(GoalStep&)>& edit);
    void setWeeks();
    void fillGoals(const GoalStep& step);

    const Context& m_context;
    GoalStepId m_id;
    KeyCombo *m_kind, *m_helper, *m_goal;
    WholeNumberField* m_weeks;
    QPushButton* m_session;
};

// "document · Lin Chen helps · 12 weeks before"; empty where nothing is said.
// `kinds`: the labels of kinds of steps within a sentence.
QString stepDetails(const Reader& reader, const GoalStep& step, const QHash<QString, QString>& kinds);
// Of what kind it is and who helps.
QStringList stepAbout(const Reader& reader, const GoalStep& step, const QHash<QString, QString>& kinds);

}  // namespace mb::ui
