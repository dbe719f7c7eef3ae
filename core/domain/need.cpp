#include "core/domain/need.h"

namespace mb {

using namespace Qt::Literals::StringLiterals;

FieldErrors validate(const Need& need) {
    FieldErrors errors;
    if (need.what.trimmed().isEmpty()) errors.append({u"what"_s, ErrorKind::MissingValue, {}});
    if (need.since && need.until && need.until->latest() < need.since->earliest())
        errors.append({u"until"_s, ErrorKind::DateOrder, {u"since"_s}});
    return errors;
}

}  // namespace mb
