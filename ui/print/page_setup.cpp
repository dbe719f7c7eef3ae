#include "ui/print/page_setup.h"

#include "ui/print/style.h"

namespace mb::print {

PageSetup setupFor(const documents::Document& document, Paper paper, bool largePrint) {
    // The foot needs room under the text, and the text between the margins.
    constexpr qreal least = 36, most = 144;
    PageSetup setup = setupFor(paper, document.compact, largePrint);
    setup.landscape = document.landscape;
    if (document.marginInches != documents::Document().marginInches && !document.compact) {
        const qreal margin = qBound(least, document.marginInches * 72, most);
        setup.margins = QMarginsF(margin, margin, margin, margin);
    }
    if (document.bodyPoints > 0 && !largePrint)
        setup.typeScale = qBound(0.5, document.bodyPoints / styleFor(document.compact, 1).of(Role::Body).size, 2.0);
    return setup;
}

}  // namespace mb::print
