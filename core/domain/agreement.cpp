#include "core/domain/agreement.h"

namespace mb {

using namespace Qt::Literals::StringLiterals;

FieldErrors validate(const Signature& signature, QDate today) {
    FieldErrors errors;
    if (signature.printedName.trimmed().isEmpty()) errors.append({u"printed_name"_s, ErrorKind::MissingValue, {}});
    if (!signature.signedOn) {
        errors.append({u"signed_on"_s, ErrorKind::MissingValue, {}});
    } else if (*signature.signedOn > today.addDays(1)) {  // in other time zones it may be tomorrow already
        const QString day = signature.signedOn->toString(Qt::ISODate);
        errors.append({u"signed_on"_s, ErrorKind::BadValue, {day, u"not-to-come"_s}});
    }
    if (signature.method == SignatureMethod::Drawn) {
        if (signature.strokes.isNull() || signature.strokes.isUndefined())
            errors.append({u"strokes"_s, ErrorKind::MissingValue, {}});
        else if (!drawingFrom(signature.strokes))
            errors.append({u"strokes"_s, ErrorKind::BadValue, {u"…"_s, u"drawing"_s}});
    }
    return errors;
}

FieldErrors validate(const AgreementReview& review) {
    FieldErrors errors;
    if (!review.day.isValid()) errors.append({u"review_day"_s, ErrorKind::MissingValue, {}});
    if (review.outcome == ReviewOutcome::Changed && review.changes.trimmed().isEmpty())
        errors.append({u"changes"_s, ErrorKind::MissingValue, {}});
    if (!review.day.isValid() || review.outcome == ReviewOutcome::Concluded) return errors;
    if (!review.nextReview) errors.append({u"next_review"_s, ErrorKind::MissingValue, {}});
    else if (*review.nextReview <= review.day)
        errors.append({u"next_review"_s, ErrorKind::DateOrder, {u"review_day"_s}});
    else if (*review.nextReview > review.day.addYears(1))
        errors.append(
            {u"next_review"_s, ErrorKind::BadValue, {review.nextReview->toString(Qt::ISODate), u"within-a-year"_s}});
    return errors;
}

}  // namespace mb
