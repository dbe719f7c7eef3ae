// Work that takes longer than a blink, beside the window: in a thread of its own, on a connection of its own
// (Store::beside()), while a small dialog shows how far it is and offers to call it off. The window goes on living.
#pragma once

#include "core/domain/long_work.h"

#include <QWidget>

#include <functional>

namespace mb::ui {

// `title` says what is being done. Throws what the work throws; false where the user called it off.
bool runAside(QWidget* parent, const QString& title, const std::function<void(LongWork&)>& work);

}  // namespace mb::ui
