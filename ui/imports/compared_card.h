// The same thing as the book has it and as a file has it, side by side; what differs stands out.
#pragma once

#include "ui/widgets/labels.h"

#include <QGridLayout>

namespace mb::ui {

struct ComparedField {
    QString label;
    QString known, found;
};

class ComparedCard : public QFrame {
    Q_OBJECT
public:
    ComparedCard(Theme& theme, const QString& knownHead, const QString& foundHead, QWidget* parent);
    // Fields that are empty on both sides are left out. `isKnown`: the book has something to compare with.
    void show(const QList<ComparedField>& fields, bool isKnown);

private:
    struct Row {
        PlainLabel *label, *known, *found;
    };
    Theme& m_theme;
    QGridLayout* m_grid;
    PlainLabel *m_knownHead, *m_foundHead;
    QList<Row> m_rows;
};

}  // namespace mb::ui
