// Every page painted to PNG without a display: for the guide, and for looking at each page light and dark, empty and full.
#pragma once

#include "ui/support/theme.h"

namespace mb::app {

// Writes <page>-<light|dark>.png into the folder, from a copy of the book opened for reading only. Returns the exit code.
int paintPictures(ui::Theme& theme, const QString& book, const QString& folder);

}  // namespace mb::app
