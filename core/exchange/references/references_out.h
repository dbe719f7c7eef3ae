// References as files of other programs. What is written is read back the same, but for what a format has no place for:
// BibTeX and RIS hold no ORCID and no first day online, RIS no state beside a date.
#pragma once

#include "core/exchange/references/reference.h"

namespace mb::exchange {

// UTF-8, no braces that letters do not need, keys plain and each once.
QByteArray bibTexOf(const QList<Reference>& entries);
QByteArray risOf(const QList<Reference>& entries);
QByteArray cslJsonOf(const QList<Reference>& entries);

}  // namespace mb::exchange
