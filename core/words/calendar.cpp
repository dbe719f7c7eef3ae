#include "core/words/calendar.h"

#include "core/words/format.h"
#include "core/words/today.h"

#include <QCoreApplication>

namespace mb::words {

namespace {

struct CalendarWords {
    Q_DECLARE_TR_FUNCTIONS(calendar)
};

QString meetingSummary(const Meeting& meeting, const QStringList& others, bool telling) {
    const QString title = meeting.title.simplified();
    if (!telling || (title.isEmpty() && others.isEmpty())) return CalendarWords::tr("Meeting");
    const QString people = andList(others);
    if (people.isEmpty()) return title;
    return title.isEmpty() ? CalendarWords::tr("Meeting with %1").arg(people)
                           : CalendarWords::tr("%1, with %2").arg(title, people);
}

QString dueSummary(const queries::TodayItem& item, bool telling) {
    return telling ? CalendarWords::tr("Due: %1").arg(describe(item, item.due, {}).title) : CalendarWords::tr("Due");
}

}  // namespace

exchange::CalendarSay calendarSay() { return {meetingSummary, dueSummary}; }

}  // namespace mb::words
