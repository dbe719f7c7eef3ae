#pragma once

#include <QLineEdit>

namespace mb::ui {

// A line that looks like text until the keyboard is in it. What is too long for it ends in an ellipsis meanwhile.
void beQuiet(QLineEdit* line);
// Only that.
void endInEllipsis(QLineEdit* line);

}  // namespace mb::ui
