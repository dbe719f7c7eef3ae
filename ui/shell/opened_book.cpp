#include "ui/shell/opened_book.h"

#include "core/storage/header.h"
#include "core/storage/reader.h"

namespace mb::ui {

std::optional<Foreseen> foresee(const QString& path, const OpenOptions& options) {
    try {
        // What a crash left, and what is to be upgraded, is for the one who may write.
        const quint32 newest = quint32(options.migrations.size());
        if (hasJournal(path) || readHeader(path, newest, false).version != newest) return std::nullopt;
        const auto store = Store::open(path, Access::ReadOnly, options);
        const Reader reader = store->reader();
        const ReadTogether together(reader);
        const auto book = reader.select<Book>().first();
        if (!book) return std::nullopt;
        return Foreseen{queries::outlook(reader, *book, options.clock.today()), store->changeCounter()};
    } catch (...) {
        return std::nullopt;
    }
}

}  // namespace mb::ui
