// Checks a page as it is shown: every control has a name, Tab reaches each once and in reading order, and the focus can
// be seen.
#pragma once

#include "tests/desktop/desktop.h"

namespace mb::test {

// Faults of the controls that can be seen in the window: no name of their own, or none that is read out.
QStringList namelessIn(const QWidget* window);

// Presses Tab from where the keyboard is until it has come round; faults of order and of focus that does not show.
QStringList faultsOfTabs(Keyboard& keys, QWidget* window);

}  // namespace mb::test
