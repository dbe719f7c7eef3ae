// The Tab key goes through a form as its layouts read, also where controls came later than their neighbours.
#pragma once

#include <QWidget>

namespace mb::ui {

void tabsFollowLayout(QWidget* form);

}  // namespace mb::ui
