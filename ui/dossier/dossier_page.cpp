#include "ui/dossier/dossier_page.h"

#include "ui/dossier/record_view.h"
#include "ui/letters/letters_view.h"
#include "ui/packets/packets_view.h"
#include "ui/statements/statements_view.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

const QList<PageInfo>& dossierTabs() {
    static const QList<PageInfo> all{RecordView::info(), StatementsView::info(), PacketsView::info(),
                                     LettersView::info()};
    return all;
}

PageInfo DossierPage::info() {
    return {u"dossier"_s, tr("&Dossier"), recordsOf(dossierTabs()),
            [](const Context& context, QWidget* parent) { return new DossierPage(context, parent); }};
}

DossierPage::DossierPage(const Context& viewContext, QWidget* parent)
    : TabbedPage(viewContext, dossierTabs(), u"dossierTabBar"_s, tr("Parts of the dossier"), parent) {}

}  // namespace mb::ui
