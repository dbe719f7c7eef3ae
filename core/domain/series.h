// The days of meetings that are planned together: every so many weeks, or each month on the same weekday.
#pragma once

#include <QDate>
#include <QList>

namespace mb {

struct SeriesRule {
    enum Unit { Weeks, Months } unit = Weeks;
    int every = 1;
    QDate until;  // the last day that may be one of them
};

constexpr int mostInSeries = 200;

// The first day and all that follow it. By months it stays the same weekday in the same week of the month: of the
// "second Tuesday"; a fifth one is the month's last.
QList<QDate> seriesDays(QDate first, const SeriesRule& rule);

}  // namespace mb
