#include "core/domain/series.h"

namespace mb {
namespace {

QDate sameWeekdayOfMonth(QDate first, int months) {
    const QDate month = QDate(first.year(), first.month(), 1).addMonths(months);
    const int week = (first.day() - 1) / 7;
    const int ahead = (first.dayOfWeek() - month.dayOfWeek() + 7) % 7;
    QDate day = month.addDays(ahead + 7 * week);
    if (day.month() != month.month()) day = day.addDays(-7);
    return day;
}

}  // namespace

QList<QDate> seriesDays(QDate first, const SeriesRule& rule) {
    QList<QDate> days;
    if (!first.isValid() || rule.every < 1) return days;
    for (int n = 0; n < mostInSeries; ++n) {
        const QDate day = rule.unit == SeriesRule::Weeks ? first.addDays(7 * qint64(rule.every) * n)
                                                         : sameWeekdayOfMonth(first, rule.every * n);
        if (n && (!rule.until.isValid() || day > rule.until)) break;
        days << day;
    }
    return days;
}

}  // namespace mb
