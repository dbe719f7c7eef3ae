// How a row of the timeline looks, and where its marks are.
#pragma once

#include "ui/goals/timeline_list.h"

#include <QStyledItemDelegate>

namespace mb::ui {

// Pixels of the column in which the rows are named.
int timelineNames(const Theme& theme, int width);

class TimelineDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    TimelineDelegate(Theme& theme, const TimelineList& list, QObject* parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_list(list) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    // Half of a mark's height.
    qreal markRadius() const;
    qreal middle(const TimelineRow& row, const QRectF& area) const;

private:
    struct Line {
        const TimelineRow& row;
        QRectF area;
        bool selected = false;
        int chosen = -1;  // mark
    };
    void paintNames(QPainter& painter, const Line& line) const;
    void paintGround(QPainter& painter, const Line& line, bool focused) const;
    void paintClock(QPainter& painter, const Line& line) const;
    void paintPlan(QPainter& painter, const Line& line) const;
    void paintGoal(QPainter& painter, const Line& line) const;
    void paintState(QPainter& painter, const Line& line, const QRectF& bar) const;
    void paintMarks(QPainter& painter, const Line& line, Tone tone) const;
    void paintMark(QPainter& painter, const TimelineMark& mark, QPointF at, Tone tone, bool chosen) const;
    void paintMarkNames(QPainter& painter, const Line& line) const;
    void paintToday(QPainter& painter, const QRectF& area) const;
    // With what is being dragged where it would be.
    QDate dayOf(const Line& line, int mark) const;
    QDate endOf(const Line& line) const;

    Theme& m_theme;
    const TimelineList& m_list;
};

}  // namespace mb::ui
