#include "core/domain/error.h"

namespace mb {

void throwFirst(const FieldErrors& errors) {
    if (errors.isEmpty()) return;
    const FieldError& first = errors.first();
    throw Error(first.kind, QStringList{first.field} + first.args);
}

}  // namespace mb
