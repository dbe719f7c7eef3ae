// Authors as BibTeX writes them, "de la Cruz, María José and King, Jr., Amos L. and others".
#pragma once

#include "core/exchange/references/reference.h"

namespace mb::exchange {

// `written` with its braces and commands: they say what belongs together.
void takeTexNames(Reference& reference, const QString& written);

}  // namespace mb::exchange
