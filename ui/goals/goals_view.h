// Goals as a list with the chosen one beside it: those of one mentorship, or the owner's and the mentees'.
#pragma once

#include "ui/goals/goal_list.h"
#include "ui/page/page_info.h"
#include "ui/widgets/stack.h"

class QShortcut;

namespace mb::ui {

class EmptyState;
class GoalAdder;
class GoalForm;
class KeyCombo;
class SideBySide;

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
    // As read last.
    const GoalList& goals() const { return m_goals; }

Q_SIGNALS:
    void listed();                 // the list was read anew, or shows others
    void detailAlone(bool alone);  // as SideBySide

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeList();
    void makeDetail();
    void readList();
    void choose(GoalId id);
    void showState();
    void fitLabel();
    bool selectGoal(GoalId id);
    GoalId goalOf(const QByteArray& noun, qint64 id) const;

    std::optional<MentorshipId> m_mentorship;
    WhoseGoals m_whose = WhoseGoals::All;
    GoalList m_goals;
    int m_place = 0;  // of the chosen row: its neighbour follows it when it goes

    QWidget* m_left;
    PlainLabel* m_label;
    QShortcut* m_labelKey;
    SideBySide* m_sides;
    KeyCombo* m_scope;
    GoalAdder* m_adder;
    QFrame* m_card;
    RowList* m_list;
    Stack* m_detail;
    EmptyState* m_empty;
    GoalForm* m_form;
};

}  // namespace mb::ui
