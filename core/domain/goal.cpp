#include "core/domain/goal.h"

namespace mb {

using namespace Qt::Literals::StringLiterals;

bool isOpen(GoalStatus status) {
    return status == GoalStatus::NotStarted || status == GoalStatus::OnTrack || status == GoalStatus::AtRisk ||
           status == GoalStatus::Paused;
}

FieldErrors validate(const Goal& goal) {
    FieldErrors errors;
    if (goal.title.trimmed().isEmpty()) errors.append({u"title"_s, ErrorKind::MissingValue, {}});
    if (goal.startsOn && goal.targetOn && goal.targetOn->latest() < *goal.startsOn)
        errors.append({u"target_on"_s, ErrorKind::DateOrder, {u"starts_on"_s}});
    return errors;
}

FieldErrors validate(const GoalStep& step) {
    FieldErrors errors;
    if (step.title.trimmed().isEmpty()) errors.append({u"title"_s, ErrorKind::MissingValue, {}});
    return errors;
}

FieldErrors validate(const GoalUpdate& update) {
    FieldErrors errors;
    if (!update.day.isValid()) errors.append({u"day"_s, ErrorKind::MissingValue, {}});
    return errors;
}

Horizon horizonFor(QDate from, PartialDate date) {
    const QDate target = date.latest();
    if (target <= from.addMonths(12)) return Horizon::Short;
    return target <= from.addYears(3) ? Horizon::Medium : Horizon::Long;
}

}  // namespace mb
