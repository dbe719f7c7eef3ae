// Open promises of both sides in a mentorship, with ticks (ME4).
#pragma once

#include "core/queries/owed.h"
#include "ui/mentorships/mentorship_rows.h"
#include "ui/support/context.h"
#include "ui/widgets/keyed_rows.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace mb::ui {

class OwedRow : public QWidget {
    Q_OBJECT
public:
    OwedRow(const Context& context, ActionItemId id, QWidget* parent = nullptr);
    void show(const ActionItem& action, const QString& who);

private:
    QCheckBox* m_done;
    ElidedLabel* m_title;
    PlainLabel* m_who;
    Chip* m_chip;
    const Context& m_context;
};

class OwedCard : public QFrame {
    Q_OBJECT
public:
    explicit OwedCard(const Context& context, QWidget* parent = nullptr);
    void show(const queries::Owed& owed, const QHash<PersonId, QString>& names);

private:
    const Context& m_context;
    QVBoxLayout* m_column;
    KeyedRows<ActionItemId, OwedRow> m_rows;
    PlainLabel* m_note;
};

}  // namespace mb::ui
