// Tab goes on as one reads: as the layouts order their controls, whichever was made first or last. Qt's own order is
// that of making, and to mend it at every place where a row comes late is to forget one.
#pragma once

#include <QWidget>

namespace mb::ui {

// Gives the keyboard to the control after (or before) the one that has it, and brings it into sight. Whatever holds its
// contents in layouts calls this from focusNextPrevChild(); false where nothing takes the keyboard.
bool focusByLayout(QWidget* around, bool next);

}  // namespace mb::ui
