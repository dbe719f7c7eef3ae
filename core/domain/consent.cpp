#include "core/domain/consent.h"

namespace mb {

using namespace Qt::Literals::StringLiterals;

FieldErrors validate(const Consent& consent) {
    FieldErrors errors;
    if (!consent.day.isValid()) errors.append({u"day"_s, ErrorKind::MissingValue, {}});
    return errors;
}

ConsentStanding consentFor(ConsentPurpose purpose, const QList<Consent>& consents) {
    ConsentStanding standing;
    const auto later = [](const Consent& a, const std::optional<Consent>& b) {
        return !b || std::tuple(a.day, a.id) > std::tuple(b->day, b->id);
    };
    for (const Consent& consent : consents) {
        if (consent.purpose != purpose) continue;
        std::optional<Consent>& kept =
            consent.answer == ConsentAnswer::NamedWithoutAsking ? standing.namedWithoutAsking : standing.answer;
        if (later(consent, kept)) kept = consent;
    }
    return standing;
}

}  // namespace mb
