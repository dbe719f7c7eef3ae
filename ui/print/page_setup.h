// What the reader's printer holds: the sheet, its margins and the size of the type. All lengths are in points (1/72
// inch).
#pragma once

#include "core/domain/book.h"

#include <QMarginsF>
#include <QSizeF>

namespace mb::print {

struct PageSetup {
    Paper paper = Paper::Letter;
    QMarginsF margins{72, 72, 72, 72};  // the foot of the page stands inside the lower margin
    qreal typeScale = 1.0;              // large print: 1.0 to 2.0; margins stay as they are

    // Whole points, so that every reader of the PDF names the paper rightly.
    QSizeF size() const { return paper == Paper::A4 ? QSizeF(595, 842) : QSizeF(612, 792); }
    qreal bodyWidth() const { return size().width() - margins.left() - margins.right(); }
    qreal bodyHeight() const { return size().height() - margins.top() - margins.bottom(); }
    bool operator==(const PageSetup&) const = default;
};

// A compact document (the form to be filled in by hand) gets narrower margins, so that it stays on two sheets (AG6).
inline PageSetup setupFor(Paper paper, bool compact) {
    return compact ? PageSetup{paper, {54, 54, 54, 60}, 1.0} : PageSetup{paper};
}

}  // namespace mb::print
