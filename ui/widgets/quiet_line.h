#pragma once

#include <QLineEdit>

namespace mb::ui {

// A line that looks like text until the keyboard is in it. What is too long for it ends in an ellipsis meanwhile, after
// as many lines as it may take.
void beQuiet(QLineEdit* line, int lines = 1);
// Only that.
void endInEllipsis(QLineEdit* line, int lines = 1);

}  // namespace mb::ui
