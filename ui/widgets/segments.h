// Buttons joined into one, of which exactly one is pressed: a switch between ways to look at the same thing.
#pragma once

#include <QList>
#include <QPushButton>
#include <QWidget>

namespace mb::ui {

// Takes the buttons in; the first one is pressed until another is. The caller names them.
QWidget* segmented(const QList<QPushButton*>& buttons, QWidget* parent = nullptr);

}  // namespace mb::ui
