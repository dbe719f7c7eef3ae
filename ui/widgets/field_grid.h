// Labelled fields in two columns, or in one where the room is short.
#pragma once

#include "ui/widgets/labels.h"

#include <QGridLayout>

namespace mb::ui {

class FieldGrid : public QWidget {
    Q_OBJECT
public:
    explicit FieldGrid(Theme& theme, QWidget* parent = nullptr);
    // `whole`: over both columns.
    void add(QWidget* cell, bool whole = false);

protected:
    // The others close up where a cell is hidden, and make room where it is shown again.
    bool eventFilter(QObject* cell, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange(bool anew);
    struct Cell {
        QWidget* widget;
        bool whole;
    };
    Theme& m_theme;
    QList<Cell> m_cells;
    QGridLayout* m_grid;
    int m_columns = 0;
};

// A label with the chip "private" above a control whose words stay in the book, and can be covered (markPrivate).
QWidget* labelledPrivate(Theme& theme, const QString& label, QWidget* control, QWidget* parent = nullptr);
// The label's "&" marks its key; screen readers get the name without it.
QString withoutMnemonic(const QString& label);

}  // namespace mb::ui
