// The stations of an agreement's life, for pictures: answered alone, settled, agreed, signing, signed, reviewed,
// changed and compared. The book that is painted goes through them, so it should be a copy.
#pragma once

#include "ui/window/book_view.h"

#include <functional>

namespace mb::app {

using SavePicture = std::function<void(const QString& name, QWidget* of)>;  // of: null for the window

// Of the first mentorship, whose draft is complete. Throws what the verbs throw.
void walkAgreement(ui::BookView& view, const SavePicture& save);

}  // namespace mb::app
