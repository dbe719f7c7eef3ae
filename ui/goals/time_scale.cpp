#include "ui/goals/time_scale.h"

#include "core/words/format.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

int monthsOf(Zoom zoom) {
    switch (zoom) {
        case Zoom::Quarter:
            return 3;
        case Zoom::Year:
            return 12;
        case Zoom::TwoYears:
            return 24;
        case Zoom::FiveYears:
            return 60;
    }
    return 24;
}

QDate monthBegin(QDate day) { return {day.year(), day.month(), 1}; }

// "Nov": the month as short dates have it, without their year.
QString shortMonthOf(QDate day) { return words::shortMonth(day).section(u' ', 0, 0); }

}  // namespace

TimeScale TimeScale::around(QDate day, Zoom zoom) {
    TimeScale scale;
    scale.m_zoom = zoom;
    if (!day.isValid()) return scale;
    const int months = monthsOf(zoom);
    scale.m_from = monthBegin(day.addMonths(-months * 2 / 5));
    // Longer stretches begin with a quarter, so that their labels do.
    while (months > 3 && scale.m_from.month() % 3 != 1) scale.m_from = scale.m_from.addMonths(-1);
    scale.m_to = scale.m_from.addMonths(months + (months > 3 ? 1 : 0));
    return scale;
}

TimeScale TimeScale::turned(int thirds) const {
    TimeScale turned = *this;
    const int months = thirds * monthsOf(m_zoom) / 3;
    turned.m_from = m_from.addMonths(months);
    turned.m_to = m_to.addMonths(months);
    return turned;
}

void TimeScale::place(qreal left, qreal width) {
    m_left = left;
    m_width = qMax(1.0, width);
}

qreal TimeScale::x(QDate day) const {
    return m_left + m_width * qreal(m_from.daysTo(day)) / qreal(qMax<qint64>(1, m_from.daysTo(m_to)));
}

qreal TimeScale::daysIn(qreal pixels) const { return pixels * qreal(m_from.daysTo(m_to)) / m_width; }

QList<TimeScale::Tick> TimeScale::ticks(qreal room) const {
    QList<Tick> ticks;
    const bool weeks = m_zoom == Zoom::Quarter;
    for (QDate day = m_from; day < m_to; day = day.addMonths(1)) {
        if (weeks) ticks.append({day, words::shortMonth(day), true});
        else if (day == m_from || day.month() == 1) ticks.append({day, QString::number(day.year()), true});
    }
    if (weeks) {
        for (QDate day = m_from; day < m_to; day = day.addDays(1))
            if (day.dayOfWeek() == 1) ticks.append({day, QString::number(day.day()), false});
        return ticks;
    }
    int step = 12;
    const qreal month = m_width / qMax(1, monthsOf(m_zoom));
    for (const int wanted : {6, 3, 1})
        if (month * wanted >= room) step = wanted;
    for (QDate day = m_from; day < m_to; day = day.addMonths(1))
        if ((day.month() - 1) % step == 0) ticks.append({day, shortMonthOf(day), false});
    return ticks;
}

PartialDate movedBy(PartialDate date, int days) {
    if (date.isDay()) return date.day().addDays(days);
    const int one = days < 0 ? -1 : 1;
    if (date.isMonth()) return PartialDate::ofMonth(date.earliest().addMonths(one));
    return PartialDate::ofYear(date.earliest().addYears(one));
}

}  // namespace mb::ui
