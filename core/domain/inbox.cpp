#include "core/domain/inbox.h"

namespace mb {

using namespace Qt::Literals::StringLiterals;

FieldErrors validate(const InboxLine& line) {
    FieldErrors errors;
    if (!line.personId) errors.append({u"person_id"_s, ErrorKind::MissingValue, {}});
    if (line.text.trimmed().isEmpty()) errors.append({u"text"_s, ErrorKind::MissingValue, {}});
    return errors;
}

}  // namespace mb
