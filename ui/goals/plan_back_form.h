// Planning back from a deadline, in the place where it will be shown: the day, the plan, for whom and with whom;
// beneath it what would come of it (GO5).
#pragma once

#include "core/documents/plan_form.h"
#include "core/domain/goal.h"
#include "ui/support/context.h"
#include "ui/widgets/card_list.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

class PlanBackForm : public QWidget {
    Q_OBJECT
public:
    explicit PlanBackForm(const Context& context, QWidget* parent = nullptr);
    // Within a mentorship only for and with its people.
    void begin(std::optional<MentorshipId> mentorship);
    QWidget* firstField() const { return m_deadline; }

Q_SIGNALS:
    void planned(mb::GoalId goal);
    void closed();  // cancelled

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Whose {
        PersonId person;
        MentorshipId mentorship;
        QString label;
    };
    QList<Whose> choices(std::optional<MentorshipId> mentorship) const;
    const documents::PlanForm* form() const;
    void showEntries();
    void create();

    const Context& m_context;
    QList<documents::PlanForm> m_forms;
    QList<Whose> m_choices;
    DateField* m_deadline;
    KeyCombo *m_plan, *m_whose;
    QLineEdit* m_title;
    QScrollArea* m_area;
    PlainLabel *m_about, *m_complaint, *m_faults;
    CardList* m_entries;
};

}  // namespace mb::ui
