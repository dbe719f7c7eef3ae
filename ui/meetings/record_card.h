// A card of rows, one for each record, with a line to add another at its foot. Rows are kept by id, so that a refresh
// does not touch the field that is being typed in.
#pragma once

#include <QFrame>
#include <QMap>
#include <QVBoxLayout>

#include <functional>

namespace mb::ui {

class RecordCard : public QFrame {
    Q_OBJECT
public:
    explicit RecordCard(QWidget* parent = nullptr);

    // The last line of the card; stays.
    void setFoot(QWidget* foot);
    // Shows exactly these records in this order; `make` builds the row of a new one.
    void arrange(const QList<qint64>& ids, const std::function<QWidget*(qint64)>& make);
    QWidget* row(qint64 id) const { return m_rows.value(id).widget; }
    QList<qint64> ids() const { return m_order; }

private:
    void dropRow(qint64 id);
    struct Row {
        QWidget* widget = nullptr;
        QWidget* rule = nullptr;
    };
    QVBoxLayout* m_column;
    QWidget* m_foot = nullptr;
    QMap<qint64, Row> m_rows;
    QList<qint64> m_order;
};

}  // namespace mb::ui
