// What the reader's printer holds: the sheet, its margins and the size of the type. All lengths are in points (1/72
// inch).
#pragma once

#include "core/documents/block.h"
#include "core/domain/book.h"

#include <QMarginsF>
#include <QSizeF>

namespace mb::print {

struct PageSetup {
    Paper paper = Paper::Letter;
    QMarginsF margins{72, 72, 72, 72};  // the foot of the page stands inside the lower margin
    qreal typeScale = 1.0;              // large print: 1.0 to 2.0; margins stay as they are

    bool landscape = false;

    // Whole points, so that every reader of the PDF names the paper rightly.
    QSizeF size() const {
        const QSizeF upright = paper == Paper::A4 ? QSizeF(595, 842) : QSizeF(612, 792);
        return landscape ? upright.transposed() : upright;
    }
    qreal bodyWidth() const { return size().width() - margins.left() - margins.right(); }
    qreal bodyHeight() const { return size().height() - margins.top() - margins.bottom(); }
    bool operator==(const PageSetup&) const = default;
};

// A compact document (the form to be filled in by hand) gets narrower margins, so that it stays on two sheets (AG6).
// Large print sets text in 16 points and needs the width more than the margins; there no number of pages is promised.
inline PageSetup setupFor(Paper paper, bool compact, bool largePrint = false) {
    const QMarginsF narrow(54, 54, 54, 60);
    if (largePrint) return {paper, narrow, compact ? 1.78 : 1.6};
    return compact ? PageSetup{paper, narrow, 1.0} : PageSetup{paper};
}

// As the document wants it: its direction, and the margins and size of type that an office asks for.
PageSetup setupFor(const documents::Document& document, Paper paper, bool largePrint = false);

}  // namespace mb::print
