// Help › Copy diagnostics: what helps to find a fault, with nothing of the user's in it (see core/words/diagnostics.h).
#pragma once

#include "ui/support/context.h"
#include "ui/window/settings.h"

namespace mb::ui {

// `book` is null where no book is open.
QString diagnosticsOf(const Context* book, const Theme& theme, const Settings& settings);

}  // namespace mb::ui
