#include "ui/ledger/ledger_page.h"

#include "ui/ledger/feedback_view.h"
#include "ui/ledger/ledger_view.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

const QList<PageInfo>& ledgerTabs() {
    static const QList<PageInfo> all{LedgerView::info(), FeedbackView::info()};
    return all;
}

PageInfo LedgerPage::info() {
    return {u"ledger"_s, tr("&Ledger"), recordsOf(ledgerTabs()),
            [](const Context& context, QWidget* parent) { return new LedgerPage(context, parent); }};
}

LedgerPage::LedgerPage(const Context& viewContext, QWidget* parent)
    : TabbedPage(viewContext, ledgerTabs(), u"ledgerTabBar"_s, tr("Parts of the ledger"), parent) {}

}  // namespace mb::ui
