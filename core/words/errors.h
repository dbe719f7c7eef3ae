// Errors in the reader's language: one plain sentence that says what, where, and what was expected or what to do next.
#pragma once

#include "core/domain/error.h"

namespace mb::words {

QString sentence(const Error& error);
QString sentence(const FieldError& error);
// "mentorbook, process 4711 on host", from LockHolder::text()
QString holderWords(const QString& holder);

}  // namespace mb::words
