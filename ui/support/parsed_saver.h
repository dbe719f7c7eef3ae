// Ties a field that reads what is typed to the book. What the book finds wrong is said beside the field; what could not
// be written stays and is tried again.
#pragma once

#include "ui/support/unsaved.h"
#include "ui/widgets/parsed_field.h"

namespace mb::ui {

// `write` calls a verb with the field's value; it may throw. The saver lives with the field.
void savesOnLeaving(ParsedField* field, const Context& context, std::function<void()> write);

}  // namespace mb::ui
