// A page whose parts stand behind tabs, each a page of its own: what is asked of it goes to the tab that is shown.
#pragma once

#include "ui/page/page_info.h"
#include "ui/page/view_tabs.h"

namespace mb::ui {

class TabbedPage : public View {
    Q_OBJECT
public:
    QString subtitle() const override;
    QString helpKey() const override;
    QByteArrayList concerns() const override { return {}; }  // its tabs see to themselves
    void reload(const Changes&) override {}
    bool showRecord(const QByteArray& noun, qint64 id) override;
    void showWithin(const QByteArray& noun, qint64 id) override;
    QWidget* firstFocus() override;
    QWidget* recordFocus() override;
    void showList() override;
    Subject subject() const override;
    // "letters/…": a tab, and the place within.
    QString place() const override;
    void showPlace(const QString& place) override;

    View* tab(const QString& key);

protected:
    // `name` of the row of tabs, `label` for screen readers.
    TabbedPage(const Context& context, const QList<PageInfo>& tabs, const QString& name, const QString& label,
               QWidget* parent);

private:
    int placeOf(const QString& key) const;
    const QList<PageInfo> m_infos;
    ViewTabs* m_tabs;
};

// The records of all tabs, which the page opens.
QList<QByteArray> recordsOf(const QList<PageInfo>& tabs);

}  // namespace mb::ui
