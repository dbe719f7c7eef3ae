// The line that adds a goal: title, Enter. Tab goes on to the target date and to whose goal it is; "Submit K23 by 12
// mar 2027" gives the date at once. Ctrl+Enter adds and goes on to the goal's steps.
#pragma once

#include "core/domain/goal.h"
#include "ui/support/context.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

class GoalAdder : public QWidget {
    Q_OBJECT
public:
    GoalAdder(const Context& context, std::optional<MentorshipId> mentorship, QWidget* parent = nullptr);
    // Who may have a goal here, read from the book.
    void reload();
    QLineEdit* titleEdit() const { return m_title; }

Q_SIGNALS:
    void added(mb::GoalId id, bool goOnToSteps);
    void listWanted();  // Down was pressed

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Whose {
        PersonId person;
        MentorshipId mentorship;
        QString label;
    };
    QList<Whose> choices() const;
    void add(bool goOnToSteps);
    void showMore();

    const Context& m_context;
    std::optional<MentorshipId> m_mentorship;
    QLineEdit* m_title;
    QWidget* m_more;
    PartialDateField* m_target;
    KeyCombo* m_whose;
    QList<Whose> m_choices;
};

}  // namespace mb::ui
