#include "ui/mentorships/mentorship_view.h"

#include "ui/mentorships/mentorship_rows.h"
#include "ui/mentorships/mentorship_tabs.h"
#include "ui/support/saver.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/tab_bar.h"

#include <QApplication>
#include <QShortcut>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using namespace mentorships;

MentorshipView::MentorshipView(const Context& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_tabs(new TabBar(this)), m_stack(new ViewStack(context, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(0, 0, space::gutter, 0);
    head->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    m_tabs->setObjectName(u"mentorshipTabBar"_s);
    m_tabs->setAccessibleName(tr("Parts of this mentorship"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setFocusPolicy(Qt::StrongFocus);
    for (const TabInfo& tab : mentorshipTabs()) m_tabs->addTab(tab.label);
    auto* back = m_back = forReading(flatButton({}, u"mentorshipBackButton"_s, this));
    back->setAccessibleName(tr("All mentorships"));
    back->setToolTip(tr("Alt+Left"));
    row->addWidget(m_tabs, 1);
    row->addWidget(back);
    head->addLayout(row);
    head->addWidget(makeRule(this));
    column->addLayout(head);
    column->addSpacing(space::l);
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &MentorshipView::showPresentTab);
    connect(&context.theme, &Theme::changed, this, &MentorshipView::arrange);
    connect(back, &QPushButton::clicked, this, &MentorshipView::left);
    for (const int direction : {-1, 1}) {
        // Wherever the keyboard is, while the tabs can be seen.
        auto* turn = new QShortcut(this);
        // How Shift+Tab arrives depends on the keyboard.
        turn->setKeys(direction < 0
                          ? QList<QKeySequence>{Qt::CTRL | Qt::Key_PageUp, Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab,
                                                Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, Qt::CTRL | Qt::Key_Backtab}
                          : QList<QKeySequence>{Qt::CTRL | Qt::Key_PageDown, Qt::CTRL | Qt::Key_Tab});
        connect(turn, &QShortcut::activated, this, [this, direction] {
            // The widget with the keyboard is about to be hidden. Without this, Qt would move the keyboard to some
            // other page.
            if (m_stack->isAncestorOf(QApplication::focusWidget())) m_tabs->setFocus(Qt::ShortcutFocusReason);
            m_tabs->setCurrentIndex((m_tabs->currentIndex() + direction + m_tabs->count()) % m_tabs->count());
        });
    }
}

void MentorshipView::arrange() {
    // If there is no room for both, the tabs stay.
    const int room = width() - space::gutter - m_tabs->sizeHint().width() - m_context.theme.px(space::xl);
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
    if (!Unsaved::flushAll(m_stack) && m_context.reader().find(m_id)) return false;
    m_id = id;
    for (View* tab : std::as_const(m_made)) m_stack->remove(tab);
    m_made.clear();
    if (!id) return true;
    readHead();
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(0);
    showPresentTab();
    return true;
}

bool MentorshipView::showTab(const QByteArray& key) {
    const auto& tabs = mentorshipTabs();
    const auto tab = std::find_if(tabs.begin(), tabs.end(), [&](const TabInfo& one) { return one.key == key; });
    if (tab == tabs.end()) return false;
    m_tabs->setCurrentIndex(int(tab - tabs.begin()));
    return true;
}

void MentorshipView::showWithin(const QByteArray& noun, qint64 id) {
    for (const TabInfo& tab : mentorshipTabs())
        if (tab.records.contains(noun) && showTab(tab.key)) return shownTab()->showWithin(noun, id);
}

QByteArray MentorshipView::shownTabKey() const { return mentorshipTabs()[m_tabs->currentIndex()].key; }

void MentorshipView::showPresentTab() {
    if (!m_id) return;
    const int place = m_tabs->currentIndex();
    guarded(m_context, [&] {
        if (!m_made.contains(place)) {
            View* tab = mentorshipTabs()[place].make(m_context, m_id, m_stack);
            connect(tab, &View::tabWanted, this, &MentorshipView::showTab);
            m_made.insert(place, tab);
            m_stack->add(tab);
        }
        m_stack->show(m_made[place]);
    });
}

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
