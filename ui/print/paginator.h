// A document into finished pages. A QGuiApplication must exist (platform "offscreen" will do).
#pragma once

#include "core/documents/block.h"
#include "core/domain/long_work.h"
#include "ui/print/fonts.h"
#include "ui/print/page.h"
#include "ui/print/page_setup.h"

#include <optional>

namespace mb::print {

// One heading, for a reader's table of contents. `y` is in points from the page's upper edge.
struct OutlineEntry {
    QString text;
    int level = 1;
    int page = 0;  // from 0
    qreal y = 0;
    bool operator==(const OutlineEntry&) const = default;
};

// All that PDF, preview and printer need, but not the document. It may go from the thread that made it to another.
struct Printout {
    QList<Page> pages;  // at least one
    QList<OutlineEntry> outline;
    // What items belong to, in the order of reading; without it a PDF cannot be read aloud.
    std::optional<QList<pdf::Part>> parts;
    QList<char32_t> missing;  // characters no font could draw; they are printed as [U+1F642]

    // For the file's properties.
    QString title;
    QString author;
    QString id;
    QString language;
};

// Page breaks leave no heading or single line alone, keep signatures with the text before them and table rows whole
// under repeated heads. These rules give way only if a page cannot hold what belongs together (AG6). Distances shrink a
// little if that saves the last page. With `work` it may be called off, and throws CalledOff.
Printout paginate(const documents::Document& document, const PageSetup& setup, const Fonts& fonts,
                  const LongWork* work = nullptr);

}  // namespace mb::print
