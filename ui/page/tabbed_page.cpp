#include "ui/page/tabbed_page.h"

#include <QTabBar>
#include <QVBoxLayout>

namespace mb::ui {

QList<QByteArray> recordsOf(const QList<PageInfo>& tabs) {
    QList<QByteArray> records;
    for (const PageInfo& tab : tabs) records += tab.records;
    return records;
}

TabbedPage::TabbedPage(const Context& viewContext, const QList<PageInfo>& tabs, const QString& name,
                       const QString& label, QWidget* parent)
    : View(viewContext, parent), m_infos(tabs) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    QStringList labels;
    for (const PageInfo& tab : m_infos) labels << tab.label;
    m_tabs = new ViewTabs(
        context(), name, label, labels,
        [this](int place, QWidget* stack) {
            View* view = m_infos[place].make(context(), stack);
            connect(view, &View::headChanged, this, &View::headChanged);
            return view;
        },
        this);
    column->addWidget(m_tabs);
    connect(m_tabs, &ViewTabs::turned, this, &View::headChanged);
    m_tabs->show(0);
}

QString TabbedPage::subtitle() const { return m_tabs->shown() ? m_tabs->shown()->subtitle() : QString(); }

QString TabbedPage::helpKey() const { return m_tabs->shown() ? m_tabs->shown()->helpKey() : QString(); }

int TabbedPage::placeOf(const QString& key) const {
    const auto found =
        std::find_if(m_infos.begin(), m_infos.end(), [&](const PageInfo& tab) { return tab.key == key; });
    return found == m_infos.end() ? -1 : int(found - m_infos.begin());
}

View* TabbedPage::tab(const QString& key) {
    const int place = placeOf(key);
    if (place < 0) return nullptr;
    m_tabs->show(place);
    return m_tabs->shown();
}

bool TabbedPage::showRecord(const QByteArray& noun, qint64 id) {
    for (const PageInfo& one : m_infos)
        if (one.records.contains(noun)) return tab(one.key)->showRecord(noun, id);
    return false;
}

void TabbedPage::showWithin(const QByteArray& noun, qint64 id) {
    if (m_tabs->shown()) m_tabs->shown()->showWithin(noun, id);
}

QWidget* TabbedPage::firstFocus() { return m_tabs->shown() ? m_tabs->shown()->firstFocus() : m_tabs->bar(); }

QWidget* TabbedPage::recordFocus() { return m_tabs->shown() ? m_tabs->shown()->recordFocus() : m_tabs->bar(); }

void TabbedPage::showList() {
    if (m_tabs->shown()) m_tabs->shown()->showList();
}

Subject TabbedPage::subject() const { return m_tabs->shown() ? m_tabs->shown()->subject() : Subject(); }

QString TabbedPage::place() const {
    const View* shown = m_tabs->shown();
    return shown ? QString(m_infos[m_tabs->place()].key + u'/' + shown->place()) : QString();
}

void TabbedPage::showPlace(const QString& place) {
    if (View* shown = tab(place.section(u'/', 0, 0))) shown->showPlace(place.section(u'/', 1));
}

}  // namespace mb::ui
