// What must not part at a line's end.
#pragma once

#include <QString>

namespace mb::print {

// The same words with spaces that do not break: within dates and phone numbers, between a number and what it counts,
// before a dot or dash that separates and before the star of a required field.
QString tied(const QString& text);

}  // namespace mb::print
