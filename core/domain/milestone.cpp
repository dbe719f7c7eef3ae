#include "core/domain/milestone.h"

namespace mb {

using namespace Qt::Literals::StringLiterals;

FieldErrors validate(const Milestone& milestone) {
    FieldErrors errors;
    if (milestone.kind == MilestoneKind::Other && milestone.title.trimmed().isEmpty())
        errors.append({u"title"_s, ErrorKind::MissingValue, {}});
    return errors;
}

FieldErrors validate(const ClockExtension& extension) {
    FieldErrors errors;
    if (extension.months < 1 || extension.months > 120)
        errors.append({u"months"_s, ErrorKind::BadValue, {QString::number(extension.months), u"months"_s}});
    return errors;
}

int PromotionClock::years() const {
    if (!isKnown()) return 1;
    int years = 0;
    while (start->addYears(years) < *end) ++years;
    return qMax(1, years);
}

int PromotionClock::yearOf(QDate day) const {
    int year = 1;
    while (start && year < years() && start->addYears(year) <= day) ++year;
    return year;
}

PromotionClock promotionClock(const QList<Milestone>& milestones, const QList<ClockExtension>& extensions) {
    PromotionClock clock;
    for (const Milestone& one : milestones) {
        if (!one.day) continue;
        if (one.kind == MilestoneKind::ClockStart) clock.start = one.day->earliest();
        if (one.kind == MilestoneKind::ClockEnd) clock.end = one.day->latest();
    }
    for (const ClockExtension& one : extensions) clock.extendedMonths += one.months;
    if (clock.end) clock.end = clock.end->addMonths(clock.extendedMonths);
    if (clock.start && clock.end && *clock.end <= *clock.start) clock.end.reset();
    return clock;
}

}  // namespace mb
