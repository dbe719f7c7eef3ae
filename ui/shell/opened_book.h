// Opening a book is half reading, half showing. What is read needs no window, and may be read in another thread while Qt still
// looks for the screen and the fonts.
#pragma once

#include "core/queries/today.h"
#include "core/storage/store.h"

namespace mb::ui {

struct OpenedBook {
    std::unique_ptr<Store> store;
    std::optional<queries::Outlook> outlook;  // nothing where it could not be read: whoever asks again, is told why
};

// Throws what Store::open() throws.
OpenedBook readBook(const QString& path, Access access, const OpenOptions& options = {});

}  // namespace mb::ui
