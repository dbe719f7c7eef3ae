#include "core/domain/training.h"

namespace mb {

using namespace Qt::Literals::StringLiterals;

FieldErrors validate(const TrainingPeriod& period) {
    FieldErrors errors;
    if (period.since && period.until && period.until->latest() < period.since->earliest())
        errors.append({u"until"_s, ErrorKind::DateOrder, {u"since"_s}});
    return errors;
}

FieldErrors validate(const TrainingSupport& support) {
    FieldErrors errors;
    if (support.year < 1 || support.year > 20)
        errors.append({u"year"_s, ErrorKind::BadValue, {QString::number(support.year), u"training-year"_s}});
    return errors;
}

FieldErrors validate(const NameForm& form) {
    FieldErrors errors;
    if (form.written.trimmed().isEmpty()) errors.append({u"written"_s, ErrorKind::MissingValue, {}});
    return errors;
}

}  // namespace mb
