#include "core/domain/error.h"

#include <new>

namespace mb {

Error caught() { return asError(std::current_exception()); }

Error asError(const std::exception_ptr& thrown) {
    try {
        std::rethrow_exception(thrown);
    } catch (const Error& error) {
        return error;
    } catch (const std::bad_alloc&) {
        return Error(ErrorKind::OutOfMemory);
    } catch (const std::exception& exception) {
        return Error(ErrorKind::Unexpected, {QString::fromLocal8Bit(exception.what())});
    } catch (...) {
        return Error(ErrorKind::Unexpected, {QStringLiteral("unknown")});
    }
}

void throwFirst(const FieldErrors& errors) {
    if (errors.isEmpty()) return;
    const FieldError& first = errors.first();
    throw Error(first.kind, QStringList{first.field} + first.args);
}

}  // namespace mb
