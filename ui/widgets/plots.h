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

// Goals as bars from start to target, with a line for today (GO3). If a goal ends years from now, the axis does not
// stretch so far: its bar runs to the edge, and its name says until when.
class GoalTimeline : public QWidget {
    Q_OBJECT
public:
    struct Bar {
        qint64 id = 0;
        QString title;
        QDate from, to;
        int progress = 0;  // 0–100
        Tone tone = Tone::Calm;
        bool operator==(const Bar&) const = default;
    };
    explicit GoalTimeline(Theme& theme, QWidget* parent = nullptr);
    void setBars(const QList<Bar>& bars, QDate today);
    // The height of as many whole rows as there is room for.
    int heightOfWholeRows(int room) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint().boundedTo(QSize(160, 2000)); }

Q_SIGNALS:
    void clicked(qint64 id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    QRect paintName(QPainter& painter, const QString& name, const QRectF& bar) const;

    Theme& m_theme;
    QList<Bar> m_bars;
    QDate m_today, m_from, m_to;  // what the axis shows
};

}  // namespace mb::ui
