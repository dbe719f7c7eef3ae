// The dossier: the record with its pages, statements, the packet as a checklist, and the letters written for others.
#pragma once

#include "ui/page/page_info.h"
#include "ui/page/view_tabs.h"

namespace mb::ui {

// Its tabs, in their order; whatever lists them, lists these.
const QList<PageInfo>& dossierTabs();

class DossierPage : public View {
    Q_OBJECT
public:
    explicit DossierPage(const Context& context, QWidget* parent = nullptr);
    static PageInfo info();

    QString title() const override { return tr("Dossier"); }
    QString subtitle() const override;
    QString helpKey() const override;
    QByteArrayList concerns() const override { return {}; }  // its tabs see to themselves
    void reload(const Changes&) override {}
    bool showRecord(const QByteArray& noun, qint64 id) override;
    void showWithin(const QByteArray& noun, qint64 id) override;
    QWidget* firstFocus() override;
    QWidget* recordFocus() override;
    void showList() override;
    // "letters/…": a tab, and the place within.
    QString place() const override;
    void showPlace(const QString& place) override;

    View* tab(const QString& key);

private:
    int placeOf(const QString& key) const;
    ViewTabs* m_tabs;
};

}  // namespace mb::ui
