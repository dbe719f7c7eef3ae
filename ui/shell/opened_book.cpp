#include "ui/shell/opened_book.h"

#include "core/storage/reader.h"

namespace mb::ui {

OpenedBook readBook(const QString& path, Access access, const OpenOptions& options) {
    OpenedBook opened{Store::open(path, access, options), {}};
    try {
        const Reader reader(opened.store->connection());
        if (const auto book = reader.select<Book>().first()) opened.outlook = queries::outlook(reader, *book, options.clock.today());
    } catch (const Error&) {
    }
    return opened;
}

}  // namespace mb::ui
