#include "ui/dossier/dossier_page.h"

#include "ui/dossier/record_view.h"
#include "ui/letters/letters_view.h"
#include "ui/packets/packets_view.h"
#include "ui/statements/statements_view.h"

#include <QTabBar>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

const QList<PageInfo>& dossierTabs() {
    static const QList<PageInfo> all{RecordView::info(), StatementsView::info(), PacketsView::info(),
                                     LettersView::info()};
    return all;
}

PageInfo DossierPage::info() {
    QList<QByteArray> records;
    for (const PageInfo& tab : dossierTabs()) records += tab.records;
    return {u"dossier"_s, tr("&Dossier"), records,
            [](const Context& context, QWidget* parent) { return new DossierPage(context, parent); }};
}

DossierPage::DossierPage(const Context& viewContext, QWidget* parent) : View(viewContext, parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    QStringList labels;
    for (const PageInfo& tab : dossierTabs()) labels << tab.label;
    m_tabs = new ViewTabs(
        context(), u"dossierTabBar"_s, tr("Parts of the dossier"), labels,
        [this](int place, QWidget* stack) {
            View* view = dossierTabs()[place].make(context(), stack);
            connect(view, &View::headChanged, this, &View::headChanged);
            return view;
        },
        this);
    column->addWidget(m_tabs);
    connect(m_tabs, &ViewTabs::turned, this, &View::headChanged);
    m_tabs->show(0);
}

QString DossierPage::subtitle() const { return m_tabs->shown() ? m_tabs->shown()->subtitle() : QString(); }

QString DossierPage::helpKey() const { return m_tabs->shown() ? m_tabs->shown()->helpKey() : QString(); }

int DossierPage::placeOf(const QString& key) const {
    const auto& tabs = dossierTabs();
    const auto found = std::find_if(tabs.begin(), tabs.end(), [&](const PageInfo& tab) { return tab.key == key; });
    return found == tabs.end() ? -1 : int(found - tabs.begin());
}

View* DossierPage::tab(const QString& key) {
    const int place = placeOf(key);
    if (place < 0) return nullptr;
    m_tabs->show(place);
    return m_tabs->shown();
}

bool DossierPage::showRecord(const QByteArray& noun, qint64 id) {
    for (const PageInfo& one : dossierTabs())
        if (one.records.contains(noun)) return tab(one.key)->showRecord(noun, id);
    return false;
}

void DossierPage::showWithin(const QByteArray& noun, qint64 id) {
    if (m_tabs->shown()) m_tabs->shown()->showWithin(noun, id);
}

QWidget* DossierPage::firstFocus() { return m_tabs->shown() ? m_tabs->shown()->firstFocus() : m_tabs->bar(); }

QWidget* DossierPage::recordFocus() { return m_tabs->shown() ? m_tabs->shown()->recordFocus() : m_tabs->bar(); }

void DossierPage::showList() {
    if (m_tabs->shown()) m_tabs->shown()->showList();
}

QString DossierPage::place() const {
    const View* shown = m_tabs->shown();
    return shown ? QString(dossierTabs()[m_tabs->place()].key + u'/' + shown->place()) : QString();
}

void DossierPage::showPlace(const QString& place) {
    if (View* shown = tab(place.section(u'/', 0, 0))) shown->showPlace(place.section(u'/', 1));
}

}  // namespace mb::ui
