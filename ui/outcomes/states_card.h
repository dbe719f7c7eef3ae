// What became of an outcome: a rail of dated states, the line that adds the next one, and each state with its fields
// once somebody wants to edit them (DO17).
#pragma once

#include "core/queries/outcomes.h"
#include "ui/support/saver.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/keyed_rows.h"
#include "ui/widgets/rail.h"

namespace mb::ui {

class StatusRow : public QWidget {
    Q_OBJECT
public:
    StatusRow(const Context& context, OutcomeStatusId id, QWidget* parent);
    void fill(const OutcomeStatus& status, bool byUndo);
    bool flush();
    // Call before the row is removed: it must save nothing any more.
    void forget();

private:
    void change(const std::function<void(OutcomeStatus&)>& edit, const QString& burst = {});

    const Context& m_context;
    OutcomeStatusId m_id;
    PlainLabel* m_state;
    PartialDateField* m_day;
    QLineEdit* m_venue;
    Saver* m_saver;
    QPushButton* m_remove;
};

class StatesCard : public QFrame {
    Q_OBJECT
public:
    explicit StatesCard(const Context& context, QWidget* parent = nullptr);
    bool flush();
    void setOutcome(OutcomeId id);
    void show(const queries::OutcomeCard& card, bool byUndo);
    KeyCombo* stateCombo() const { return m_next; }

private:
    void add();
    void showRail(const queries::OutcomeCard& card);
    void setOpen(bool open);

    const Context& m_context;
    OutcomeId m_outcome;
    Rail* m_rail;
    QWidget* m_rowsBox;
    QVBoxLayout* m_column;
    KeyedRows<OutcomeStatusId, StatusRow> m_rows;
    KeyCombo* m_next;
    PartialDateField* m_day;
    QPushButton *m_add, *m_edit;
};

}  // namespace mb::ui
