// Everything about one goal; each field saves itself.
#pragma once

#include "core/domain/goal.h"
#include "ui/goals/goal_meetings.h"
#include "ui/goals/goal_outcomes.h"
#include "ui/goals/goal_steps.h"
#include "ui/goals/goal_story.h"
#include "ui/support/checked_line.h"
#include "ui/widgets/field_grid.h"

namespace mb::ui {

class GoalForm : public QWidget {
    Q_OBJECT
public:
    explicit GoalForm(const Context& context, QWidget* parent = nullptr);

    GoalId goal() const { return m_id; }
    // Saves what is unsaved, then shows the goal; false if that failed: the form then stays as it is.
    bool setGoal(GoalId id);
    // The goal is no longer in the book.
    void forget();
    void reload(bool byUndo);

    QLineEdit* titleEdit() const { return m_title->edit(); }
    GoalSteps& steps() { return *m_steps; }
    void showStory();

Q_SIGNALS:
    void removed();

private:
    struct TextField {
        QString Goal::*member;
        GrowingEdit* edit;
        Saver* saver;
    };
    QWidget* makeHead();
    QWidget* makePlan();
    QWidget* textField(const QString& label, const QString& name, QString Goal::*member, bool isPrivate = false);
    void change(const std::function<void(Goal&)>& edit, const QString& burst = {});
    void setDates();
    void fillCombos(const Goal& goal);
    void fill(const Goal& goal, bool force);
    bool flush();
    void remove();

    const Context& m_context;
    GoalId m_id;
    QScrollArea* m_area;
    CheckedLine* m_title;
    PlainLabel* m_about;
    QPushButton* m_remove;
    GoalStatusLine* m_status;
    GoalOutcomes* m_outcomes;
    PlainLabel* m_stepsHead;
    GoalSteps* m_steps;
    KeyCombo *m_domain, *m_horizon, *m_with;
    DateField* m_start;
    PartialDateField* m_target;
    PlainLabel* m_datesWrong;
    QList<TextField> m_texts;
    PlainLabel* m_storyHead;
    GoalMeetings* m_meetings;
    GoalStory* m_story;
};

}  // namespace mb::ui
