#include "core/domain/ledger.h"

namespace mb {

using namespace Qt::Literals::StringLiterals;

FieldErrors validate(const LedgerLine& line) {
    FieldErrors errors;
    if (!line.day.isValid()) errors.append({u"day"_s, ErrorKind::MissingValue, {}});
    if (line.text.trimmed().isEmpty() && line.kind != LedgerKind::Reading)
        errors.append({u"text"_s, ErrorKind::MissingValue, {}});
    if (line.minutes && (*line.minutes < 0 || *line.minutes > 24 * 60))
        errors.append({u"minutes"_s, ErrorKind::BadValue, {QString::number(*line.minutes), u"minutes"_s}});
    if (line.fateOn && line.day.isValid() && *line.fateOn < line.day)
        errors.append({u"fate_on"_s, ErrorKind::DateOrder, {u"day"_s}});
    return errors;
}

FieldErrors validate(const Feedback& feedback) {
    FieldErrors errors;
    if (!feedback.day.isValid()) errors.append({u"day"_s, ErrorKind::MissingValue, {}});
    if (feedback.strengths.trimmed().isEmpty() && feedback.improvement.trimmed().isEmpty() &&
        feedback.specific.trimmed().isEmpty())
        errors.append({u"strengths"_s, ErrorKind::MissingValue, {}});
    return errors;
}

}  // namespace mb
