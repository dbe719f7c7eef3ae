// Small pictures where people would rather look than read.
#pragma once

#include "ui/style/theme.h"

#include <QDate>
#include <QWidget>

namespace mb::ui {

// One bar for each month; the present month stands out.
class MonthBars : public QWidget {
    Q_OBJECT
public:
    explicit MonthBars(Theme& theme, QWidget* parent = nullptr);
    void setMonths(const QList<int>& counts, int presentMonth);  // present: 1–12, 0 for none
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    QList<int> m_counts;
    int m_present = 0;
};

}  // namespace mb::ui
