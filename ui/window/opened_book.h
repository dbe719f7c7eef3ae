// Opening a book is half reading, half showing. What the first page shows is read in a thread of its own while the
// window is made; it comes back as plain values.
#pragma once

#include "core/queries/today.h"
#include "core/storage/store.h"

namespace mb::ui {

struct Foreseen {
    queries::Outlook outlook;
    quint32 counter = 0;  // of the book as it was read, see Store::changeCounter()
};

// On a store of its own that takes no lock. Nothing where that is not to be had at once: whoever opens the book is told
// why.
std::optional<Foreseen> foresee(const QString& path, const OpenOptions& options = {});

}  // namespace mb::ui
