// What passes between people beside goals and promises: the ledger, and feedback.
#pragma once

#include "ui/page/tabbed_page.h"

namespace mb::ui {

// Its tabs, in their order; whatever lists them, lists these.
const QList<PageInfo>& ledgerTabs();

class LedgerPage : public TabbedPage {
    Q_OBJECT
public:
    explicit LedgerPage(const Context& context, QWidget* parent = nullptr);
    static PageInfo info();

    QString title() const override { return tr("Ledger"); }
};

}  // namespace mb::ui
