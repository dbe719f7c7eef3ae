// Opening a book for a window. What the first page will show is read in a thread of its own while the window is being
// made; the result is plain values.
#pragma once

#include "core/queries/today.h"
#include "core/storage/store.h"

#include <exception>
#include <functional>

namespace mb::ui {

struct Foreseen {
    queries::Outlook outlook;
    quint32 counter = 0;  // of the book as it was read, see Store::changeCounter()
};

// Waits for what is being read in the other thread.
using Foresight = std::function<std::optional<Foreseen>()>;

// Reads through a store of its own, without the writer's lock. Returns nothing if that fails; opening the book then
// reports why.
std::optional<Foreseen> foresee(const QString& path, const OpenOptions& options = {});

// What was read early, if the book has not changed since.
std::optional<queries::Outlook> stillTrue(std::optional<Foreseen> foreseen, const Store& store);

// A book that was opened for a window, or why it could not be; there need not be a window yet.
struct Opening {
    QString path;
    std::unique_ptr<Store> store;
    std::exception_ptr fault;
    Foresight foreseen;

    static Opening of(const QString& path, Access access, const OpenOptions& options, Foresight foreseen = {});
};

}  // namespace mb::ui
