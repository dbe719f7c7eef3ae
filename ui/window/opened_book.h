// Reads what the first page will show, in a thread of its own while the window is being made. The result is plain
// values.
#pragma once

#include "core/queries/today.h"
#include "core/storage/store.h"

namespace mb::ui {

struct Foreseen {
    queries::Outlook outlook;
    quint32 counter = 0;  // of the book as it was read, see Store::changeCounter()
};

// Reads through a store of its own, without the writer's lock. Returns nothing if that fails; opening the book then
// reports why.
std::optional<Foreseen> foresee(const QString& path, const OpenOptions& options = {});

}  // namespace mb::ui
