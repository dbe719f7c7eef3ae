// What mentoring had to do with an outcome: the mentorships, each with the mentee's and the mentor's part, and the
// goals that it is evidence for (GO2, DO1).
#pragma once

#include "core/queries/outcomes.h"
#include "ui/support/saver.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/keyed_rows.h"

namespace mb::ui {

class MentoringRow : public QWidget {
    Q_OBJECT
public:
    MentoringRow(const Context& context, OutcomeMentorshipId id, QWidget* parent);
    void fill(const OutcomeMentorship& part, const QString& name, bool byUndo);
    bool flush();
    // Call before the row is removed: it must save nothing any more.
    void forget();

private:
    const Context& m_context;
    OutcomeMentorshipId m_id;
    ElidedLabel* m_name;
    QList<std::pair<Saver*, QString OutcomeMentorship::*>> m_savers;
    QPushButton* m_remove;
};

class EvidenceRow : public QWidget {
    Q_OBJECT
public:
    EvidenceRow(const Context& context, OutcomeId outcome, GoalId goal, QWidget* parent);
    void fill(const Goal& goal, const QString& whose);

private:
    const Context& m_context;
    ElidedLabel* m_title;
    Chip* m_chip;
    QPushButton* m_remove;
};

class MentoringCard : public QFrame {
    Q_OBJECT
public:
    explicit MentoringCard(const Context& context, QWidget* parent = nullptr);
    bool flush();
    void setOutcome(OutcomeId id);
    void show(const queries::OutcomeCard& card, bool byUndo);

private:
    void fillChoices(const queries::OutcomeCard& card);

    const Context& m_context;
    OutcomeId m_outcome;
    QWidget *m_partsBox, *m_goalsBox;
    QVBoxLayout *m_parts, *m_goals;
    KeyedRows<OutcomeMentorshipId, MentoringRow> m_partRows;
    KeyedRows<GoalId, EvidenceRow> m_goalRows;
    KeyCombo *m_addMentorship, *m_addGoal;
};

}  // namespace mb::ui
