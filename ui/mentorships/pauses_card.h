// When a mentorship rests (LI8): from a day to a day, and of what kind only if somebody wants to say so.
#pragma once

#include "core/domain/pause.h"
#include "ui/support/context.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/keyed_rows.h"

namespace mb::ui {

class PauseRow;

class PausesCard : public QFrame {
    Q_OBJECT
public:
    PausesCard(const Context& context, MentorshipId id, QWidget* parent = nullptr);
    void show(bool byUndo);
    // A pause from today; the one that there is already gets the keyboard.
    void add();

private:
    const Context& m_context;
    MentorshipId m_id;
    QVBoxLayout* m_column;
    KeyedRows<qint64, PauseRow> m_rows;
    PlainLabel* m_told;
    QPushButton* m_add;
    PauseId m_now;
};

}  // namespace mb::ui
