// Which days a timeline shows, where each stands, and how its axis is labelled (GO3). It knows no records.
#pragma once

#include "core/domain/partial_date.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace mb::ui {

enum class Zoom { Quarter, Year, TwoYears, FiveYears };
inline constexpr int zoomSteps = 4;

class TimeScale {
public:
    // Around a day, which stands left of the middle: what is to come needs more room.
    static TimeScale around(QDate day, Zoom zoom);

    QDate from() const { return m_from; }
    QDate to() const { return m_to; }  // the first day that is no longer shown
    Zoom zoom() const { return m_zoom; }
    bool shows(QDate day) const { return day >= m_from && day < m_to; }
    // The same stretch so many of its thirds later; earlier, if negative.
    TimeScale turned(int thirds) const;

    // Where the axis lies, in pixels.
    void place(qreal left, qreal width);
    qreal left() const { return m_left; }
    qreal right() const { return m_left + m_width; }
    qreal x(QDate day) const;
    qreal daysIn(qreal pixels) const;

    struct Tick {
        QDate day;
        QString label;
        bool above = false;  // in the upper of the two lines: a year, or a month where days are told apart
    };
    // `room`: pixels that a label of the lower line takes.
    QList<Tick> ticks(qreal room) const;

private:
    QDate m_from, m_to;
    Zoom m_zoom = Zoom::TwoYears;
    qreal m_left = 0, m_width = 1;
};

// So many days later; what is known as a month or a year moves by one of them.
PartialDate movedBy(PartialDate date, int days);

}  // namespace mb::ui
