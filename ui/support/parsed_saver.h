// Saves a ParsedField to the book. If the book refuses a value, the reason stands beside the field. A value that could
// not be written stays and is tried again.
#pragma once

#include "ui/support/unsaved.h"
#include "ui/widgets/parsed_field.h"

namespace mb::ui {

// `write` calls a verb with the field's value; it may throw. The saver lives with the field.
void savesOnLeaving(ParsedField* field, const Context& context, std::function<void()> write);

}  // namespace mb::ui
