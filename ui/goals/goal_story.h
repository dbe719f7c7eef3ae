// A goal's status with the note that goes with a change of it, and the story: dated updates that nothing overwrites
// (GO2).
#pragma once

#include "core/domain/goal.h"
#include "ui/support/context.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

// Status and one line for the story. Choosing a status leads on to the note; Enter records both, and so does leaving
// the two. Escape takes the choice back.
class GoalStatusLine : public QWidget {
    Q_OBJECT
public:
    explicit GoalStatusLine(const Context& context, QWidget* parent = nullptr);
    // Records what is open; false if that failed.
    bool flush();
    void setGoal(GoalId id);
    void reload();
    // The goal was removed: nothing must be recorded any more.
    void forget();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    bool isOpenStill() const;
    void takeBack();

    const Context& m_context;
    GoalId m_goal;
    GoalStatus m_kept = GoalStatus::NotStarted;
    bool m_chosenByKeys = false;
    bool m_recording = false;
    KeyCombo* m_status;
    QLineEdit* m_note;
};

class GoalStory : public QFrame {
    Q_OBJECT
public:
    explicit GoalStory(const Context& context, QWidget* parent = nullptr);
    void setGoal(GoalId id);
    void reload();

private:
    const Context& m_context;
    GoalId m_goal;
    int m_limit = 0;
    QVBoxLayout* m_column;
    QList<GoalUpdate> m_shown;
};

}  // namespace mb::ui
