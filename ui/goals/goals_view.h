// Goals as a list with the chosen one beside it, or over time: those of one mentorship, or the owner's and the
// mentees'.
#pragma once

#include "ui/goals/goal_list.h"
#include "ui/page/page_info.h"
#include "ui/widgets/stack.h"

class QShortcut;

namespace mb::ui {

class DeadlineForm;
class EmptyState;
class GoalAdder;
class GoalForm;
class KeyCombo;
class PlanBackForm;
class SideBySide;
class TimelinePane;

class GoalsView : public View {
    Q_OBJECT
public:
    // Without a mentorship: all goals, with a choice of whose.
    GoalsView(const Context& context, std::optional<MentorshipId> mentorship, QWidget* parent = nullptr);

    static TabInfo tab();

    QString helpKey() const override { return QStringLiteral("Every week"); }
    QByteArrayList concerns() const override;
    void reload(const Changes& changes) override;
    // "goal", "goal_step" or "goal_update"; false for one that is not to be shown here.
    bool showRecord(const QByteArray& noun, qint64 id) override;
    QWidget* firstFocus() override;
    QWidget* recordFocus() override;
    void showList() override;
    // As read last, whatever the filter.
    const GoalList& goals() const { return m_goals; }
    bool isOnTimeline() const;
    void showTimeline() { switchTo(Look::Timeline); }

Q_SIGNALS:
    void listed();  // the list was read anew, or shows others

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Look { List, Timeline };
    void makeBar();
    void makeList();
    void makeDetail();
    void makeForms();
    void makeActs();
    void readList();
    void showRows();
    void readTimeline();
    void choose(GoalId id);
    void showState();
    void fitLabel();
    bool selectGoal(GoalId id);
    GoalId goalOf(const QByteArray& noun, qint64 id) const;
    void look(Look wanted);
    void switchTo(Look wanted);
    void open(QWidget* form, QWidget* focus);
    void closeForm();
    void openClock(PersonId person, const QByteArray& noun, qint64 id);
    QList<PersonId> clockPeople(const Reader& reader) const;

    std::optional<MentorshipId> m_mentorship;
    WhoseGoals m_whose = WhoseGoals::All;
    GoalList m_goals;
    int m_place = 0;  // of the chosen row: its neighbour follows it when it goes
    Look m_look = Look::List;

    QWidget* m_bar;
    ListHead* m_head;
    QWidget *m_looks, *m_left;
    QPushButton *m_listButton, *m_timelineButton, *m_planButton;
    PlainLabel* m_label;
    QShortcut* m_labelKey;
    SideBySide* m_sides;
    KeyCombo* m_scope;
    GoalAdder* m_adder;
    QFrame* m_card;
    RowList* m_list;
    PlainLabel* m_none;
    Stack *m_body, *m_detail;
    EmptyState* m_empty;
    GoalForm* m_form;
    TimelinePane* m_timeline;
    PlanBackForm* m_planBack;
    DeadlineForm* m_deadline;
    QAction* m_new;
};

}  // namespace mb::ui
