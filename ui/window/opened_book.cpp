#include "ui/window/opened_book.h"

#include "core/documents/terms.h"
#include "core/storage/header.h"
#include "core/storage/reader.h"

#include <QFileInfo>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

std::optional<Foreseen> foresee(const QString& path, const OpenOptions& options) {
    try {
        // A book with a crash's journal or of an older version is left to openBook(), which may write.
        const quint32 newest = quint32(options.migrations.size());
        // The journal lies beside the file itself, not beside a link to it.
        if (hasJournal(QFileInfo(path).canonicalFilePath()) || readHeader(path, newest, false).version != newest)
            return std::nullopt;
        const auto store = Store::open(path, Access::ReadOnly, options);
        const Reader reader = store->reader();
        const ReadTogether together(reader);
        const auto book = reader.select<Book>().first();
        if (!book) return std::nullopt;
        documents::labelsWithin(reader, u"function"_s);  // parses the shipped words, once for the process
        return Foreseen{queries::outlook(reader, *book, options.clock.today()), store->changeCounter()};
    } catch (...) {
        return std::nullopt;
    }
}

std::optional<queries::Outlook> stillTrue(std::optional<Foreseen> foreseen, const Store& store) {
    if (!foreseen || foreseen->counter != store.changeCounter()) return std::nullopt;
    return std::move(foreseen->outlook);
}

Opening Opening::of(const QString& path, Access access, const OpenOptions& options, Foresight foreseen) {
    Opening opening{path, {}, {}, std::move(foreseen)};
    try {
        opening.store = Store::open(path, access, options);
    } catch (...) {
        opening.fault = std::current_exception();
    }
    return opening;
}

}  // namespace mb::ui
