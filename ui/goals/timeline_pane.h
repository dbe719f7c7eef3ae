// The timeline of the goals page: the picture, what comes next beneath it, and what is chosen (GO3, GO5).
#pragma once

#include "ui/goals/chosen_card.h"
#include "ui/support/context.h"
#include "ui/widgets/card_list.h"

namespace mb::documents {
struct Document;
}

namespace mb::ui {

class TimelinePane : public QWidget {
    Q_OBJECT
public:
    explicit TimelinePane(const Context& context, QWidget* parent = nullptr);

    TimelineList& list() { return *m_list; }
    // Reads what is drawn of these goals, and the clocks of these people.
    void show(const QList<GoalEntry>& goals, const QList<PersonId>& clocks);
    // How much time is shown, and earlier or later: stands in the page's bar.
    QWidget* tools() { return m_tools; }
    QPushButton* printButton() { return m_print; }
    // The back-plan that is spoken of beneath the picture; none: nothing is planned back.
    GoalId plan() const;
    documents::Document paper() const;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(const QByteArray& noun, qint64 id);
    void deadlineWanted(mb::GoalId goal);
    void planWanted();
    void printWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeTools(QWidget* parent);
    QWidget* makeNext();
    void move(int days);
    void moveTo(const TimelineRow& row, const TimelineMark* mark, int days);
    void showChosen();
    void showNext();
    void fit();

    const Context& m_context;
    std::optional<GoalId> m_nextOf;  // whose steps stand beneath; a null one: of all goals
    QWidget* m_tools;
    QPushButton* m_print;
    QList<QPushButton*> m_zooms;
    TimelineList* m_list;
    QFrame* m_card;
    PlainLabel* m_none;
    QWidget *m_below, *m_next;
    PlainLabel* m_nextHead;
    ElidedLabel* m_planName;
    QPushButton *m_deadline, *m_planBack;
    CardList* m_steps;
    ChosenCard* m_chosen;
    int m_choice = 0;  // counts choices: what moves without another in between is one step to undo
};

}  // namespace mb::ui
