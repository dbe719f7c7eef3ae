#include "core/domain/letter.h"

namespace mb {

using namespace Qt::Literals::StringLiterals;

FieldErrors validate(const Letter& letter) {
    FieldErrors errors;
    if (!letter.personId) errors.append({u"person_id"_s, ErrorKind::MissingValue, {}});
    if (letter.askedOn && letter.sentOn && letter.sentOn->latest() < letter.askedOn->earliest())
        errors.append({u"sent_on"_s, ErrorKind::DateOrder, {u"asked_on"_s}});
    return errors;
}

}  // namespace mb
