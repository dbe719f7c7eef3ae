// Tab follows the layouts, so controls are reached in reading order. Qt's own order is the order in which widgets were
// made, which is wrong wherever a row is added later.
#pragma once

#include <QEvent>
#include <QWidget>

namespace mb::ui {

// Gives the keyboard to the control after (or before) the one that has it, and brings it into sight. Whatever holds its
// contents in layouts calls this from focusNextPrevChild(); false where nothing takes the keyboard.
bool focusByLayout(QWidget* around, bool next);

// The keyboard goes to another control, not to a list of this one's choices or to another window.
bool isLeaving(const QEvent* event);

}  // namespace mb::ui
