#include "ui/mentorships/mentorship_view.h"

#include "ui/mentorships/mentorship_rows.h"
#include "ui/mentorships/mentorship_tabs.h"
#include "ui/support/saver.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using namespace mentorships;

MentorshipView::MentorshipView(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    QStringList labels;
    for (const TabInfo& tab : mentorshipTabs()) labels << tab.label;
    m_tabs = new ViewTabs(
        context, u"mentorshipTabBar"_s, tr("Parts of this mentorship"), labels,
        [this](int place, QWidget* stack) {
            View* tab = mentorshipTabs()[place].make(m_context, m_id, stack);
            connect(tab, &View::tabWanted, this, &MentorshipView::showTab);
            connect(tab, &View::headChanged, this, &MentorshipView::headChanged);
            return tab;
        },
        this);
    m_back = forReading(flatButton({}, u"mentorshipBackButton"_s, this));
    m_back->setAccessibleName(tr("All mentorships"));
    m_back->setToolTip(tr("Alt+Left"));
    m_tabs->addBeside(m_back);
    column->addWidget(m_tabs);
    connect(m_tabs, &ViewTabs::turned, this, &MentorshipView::headChanged);
    connect(&context.theme, &Theme::changed, this, &MentorshipView::arrange);
    connect(m_back, &QPushButton::clicked, this, &MentorshipView::left);
}

void MentorshipView::arrange() {
    // If there is no room for both, the tabs stay.
    const int room = width() - space::gutter - m_tabs->bar()->sizeHint().width() - m_context.theme.px(space::xl);
    const QString whole = tr("‹ All mentorships"), less = tr("‹ All");
    const auto fits = [&](const QString& text) { return fontMetrics().horizontalAdvance(text) <= room; };
    m_back->setText(fits(whole) ? whole : fits(less) ? less : u"‹"_s);
}

void MentorshipView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

bool MentorshipView::setMentorship(MentorshipId id) {
    if (id == m_id && id) return true;
    // Fields with text that could not be saved must stay, unless their mentorship was removed.
    if (!Unsaved::flushAll(m_tabs->stack()) && m_context.reader().find(m_id)) return false;
    m_id = id;
    m_tabs->clear();
    if (!id) return true;
    readHead();
    m_tabs->show(0);
    return true;
}

bool MentorshipView::showTab(const QByteArray& key) {
    const auto& tabs = mentorshipTabs();
    const auto tab = std::find_if(tabs.begin(), tabs.end(), [&](const TabInfo& one) { return one.key == key; });
    if (tab == tabs.end()) return false;
    m_tabs->show(int(tab - tabs.begin()));
    return true;
}

void MentorshipView::showWithin(const QByteArray& noun, qint64 id) {
    for (const TabInfo& tab : mentorshipTabs())
        if (tab.records.contains(noun) && showTab(tab.key)) return shownTab()->showWithin(noun, id);
}

QByteArray MentorshipView::shownTabKey() const { return mentorshipTabs()[m_tabs->place()].key; }

void MentorshipView::readHead() {
    const Reader reader = m_context.reader();
    const PersonId owner = m_context.workspace.book().ownerId;
    const auto card = queries::mentorshipCard(reader, m_id, m_context.today());
    const auto names = queries::names(reader);
    QString name = card.nameFor(owner, names);
    if (name.isEmpty()) name = tr("No one yet");
    m_title = dotted({name.simplified(),
                      card.sideOf(owner) ? roleWords(card, owner, labelsWithin(reader, u"function"_s)) : QString()});
    m_subtitle = headLine(card, labelsWithin(reader, u"cadence"_s), owner, names);
}

void MentorshipView::reload() {
    if (!m_id) return;
    readHead();
    Q_EMIT headChanged();
}

}  // namespace mb::ui
