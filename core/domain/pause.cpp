#include "core/domain/pause.h"

#include <algorithm>

namespace mb {

using namespace Qt::Literals::StringLiterals;

FieldErrors validate(const Pause& pause) {
    FieldErrors errors;
    if (!pause.since.isValid()) errors.append({u"since"_s, ErrorKind::MissingValue, {}});
    if (pause.until && pause.since.isValid() && *pause.until < pause.since)
        errors.append({u"until"_s, ErrorKind::DateOrder, {u"since"_s}});
    return errors;
}

std::optional<QDate> dueAfter(const QList<Pause>& pauses, QDate from, QDate due) {
    QList<Pause> inOrder = pauses;
    std::sort(inOrder.begin(), inOrder.end(), [](const Pause& a, const Pause& b) { return a.since < b.since; });
    QDate counted = from;  // pauses may overlap: a day stands still once
    for (const Pause& pause : std::as_const(inOrder)) {
        if (pause.since > due) break;
        if (!pause.until) return std::nullopt;
        const QDate begin = qMax(pause.since, counted);
        const qint64 days = begin.daysTo(*pause.until) + 1;
        if (days <= 0) continue;
        due = due.addDays(days);
        counted = pause.until->addDays(1);
    }
    return due;
}

}  // namespace mb
