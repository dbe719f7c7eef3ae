// The dossier: the record with its pages, statements, the packet as a checklist, and the letters written for others.
#pragma once

#include "ui/page/tabbed_page.h"

namespace mb::ui {

// Its tabs, in their order; whatever lists them, lists these.
const QList<PageInfo>& dossierTabs();

class DossierPage : public TabbedPage {
    Q_OBJECT
public:
    explicit DossierPage(const Context& context, QWidget* parent = nullptr);
    static PageInfo info();

    QString title() const override { return tr("Dossier"); }
};

}  // namespace mb::ui
