// Errors in the reader's language: one plain sentence that says what, where, and what was expected or what to do next.
#pragma once

#include "core/domain/error.h"

namespace mb::words {

// Of an InputFile: "found “x”, expected a date such as 2026-11-04".
QString foundInstead(const Error& fault);
QString sentence(const Error& error);
QString sentence(const FieldError& error);

}  // namespace mb::words
