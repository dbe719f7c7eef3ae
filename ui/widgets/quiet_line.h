// A line that looks like text until the keyboard is in it. What is too long for it ends in an ellipsis meanwhile.
#pragma once

#include <QLineEdit>

namespace mb::ui {

void beQuiet(QLineEdit* line);

}  // namespace mb::ui
