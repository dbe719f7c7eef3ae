// Runs long work in a thread of its own and on a store of its own (Store::beside()). The window stays alive; a small
// dialog shows the progress and offers to call the work off.
#pragma once

#include "core/domain/long_work.h"

#include <QWidget>

#include <functional>

namespace mb::ui {

// `title` says what is being done. Throws what the work throws; false where the user called it off.
bool runAside(QWidget* parent, const QString& title, const std::function<void(LongWork&)>& work);

}  // namespace mb::ui
