// Where a window goes: a remembered place may be on a screen that is gone, or larger than what there is.
#pragma once

#include <QList>
#include <QRect>

namespace mb::ui {

// The wanted rectangle, moved and shrunk into the room it overlaps most; the first room where it overlaps none.
// All in pixels of the desktop; `rooms` are the screens' available areas, at least one.
QRect placedIn(const QList<QRect>& rooms, const QRect& wanted);

}  // namespace mb::ui
