// A card of rows, one for each record, with a line to add another at its foot.
#pragma once

#include "ui/widgets/keyed_rows.h"

#include <QFrame>
#include <QVBoxLayout>

#include <functional>

namespace mb::ui {

// A row with a rule beneath it.
class RuledRow : public QWidget {
    Q_OBJECT
public:
    RuledRow(QWidget* row, QWidget* parent);
    QWidget* row() const { return m_row; }
    void setRuled(bool ruled) { m_rule->setVisible(ruled); }

private:
    QWidget *m_row, *m_rule;
};

class RecordCard : public QFrame {
    Q_OBJECT
public:
    explicit RecordCard(QWidget* parent = nullptr);

    // The last line of the card; stays.
    void setFoot(QWidget* foot);
    // Shows exactly these records in this order; `make` builds the row of a new one.
    void arrange(const QList<qint64>& ids, const std::function<QWidget*(qint64)>& make);
    QWidget* row(qint64 id) const;

private:
    QVBoxLayout* m_column;
    QWidget* m_foot = nullptr;
    KeyedRows<qint64, RuledRow> m_rows;
};

}  // namespace mb::ui
