#include "ui/mentorships/mentorship_view.h"

#include "ui/mentorships/expectations_tab.h"
#include "ui/mentorships/mentorship_history.h"
#include "ui/mentorships/mentorship_overview.h"
#include "ui/mentorships/mentorship_rows.h"
#include "ui/mentorships/mentorship_summaries.h"
#include "ui/page/page.h"
#include "ui/support/saver.h"
#include "ui/widgets/forms.h"

#include <QApplication>
#include <QShortcut>

#include <array>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using namespace mentorships;

namespace {
constexpr std::array tabKinds{"overview", "agreement", "expectations", "goals", "meetings", "history"};
}

MentorshipView::MentorshipView(const Context& context, MentorshipTabMaker maker, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_maker(std::move(maker)),
      m_tabs(new QTabBar(this)),
      m_stack(new QStackedWidget(this)) {
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
    for (const QString& label :
         {tr("Overview"), tr("Agreement"), tr("Expectations"), tr("Goals"), tr("Meetings"), tr("History")})
        m_tabs->addTab(label);
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
        auto* turn = new QShortcut(QKeySequence(Qt::CTRL | (direction < 0 ? Qt::Key_PageUp : Qt::Key_PageDown)), this);
        turn->setContext(Qt::WidgetWithChildrenShortcut);
        connect(turn, &QShortcut::activated, this, [this, direction] {
            // What had the keyboard is about to be hidden; turning on and on must not lose it to another page.
            if (m_stack->isAncestorOf(QApplication::focusWidget())) m_tabs->setFocus(Qt::ShortcutFocusReason);
            m_tabs->setCurrentIndex((m_tabs->currentIndex() + direction + m_tabs->count()) % m_tabs->count());
        });
    }
}

void MentorshipView::arrange() {
    // Where there is no room for both, the tabs keep it.
    const int room = width() - space::gutter - m_tabs->sizeHint().width() - m_context.theme.px(space::xl);
    const QString whole = tr("‹ &All mentorships"), less = tr("‹ &All");
    const auto fits = [&](const QString& text) { return fontMetrics().horizontalAdvance(text) <= room; };
    m_back->setText(fits(whole) ? whole : fits(less) ? less : u"‹"_s);
}

void MentorshipView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

bool MentorshipView::setMentorship(MentorshipId id) {
    if (id == m_id && id) return true;
    // What could not be saved must not go with its fields, unless its mentorship is gone.
    if (!Unsaved::flushAll(m_stack) && m_context.reader().find(m_id)) return false;
    m_id = id;
    while (QWidget* widget = m_stack->widget(0)) {
        m_stack->removeWidget(widget);
        widget->hide();
        widget->deleteLater();
    }
    m_made.clear();
    if (!id) return true;
    readHead();
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(0);
    showPresentTab();
    return true;
}

bool MentorshipView::showTab(const QByteArray& tab) {
    const auto place = std::find(tabKinds.begin(), tabKinds.end(), tab);
    if (place == tabKinds.end()) return false;
    m_tabs->setCurrentIndex(int(place - tabKinds.begin()));
    return true;
}

void MentorshipView::showPresentTab() {
    if (!m_id) return;
    const int place = m_tabs->currentIndex();
    guarded(m_context, [&] {
        if (!m_made.contains(place)) {
            QWidget* widget = makeTab(tabKinds[size_t(place)]);
            m_made.insert(place, widget);
            m_stack->addWidget(widget);
        }
        m_stack->setCurrentWidget(m_made[place]);
        if (auto* tab = qobject_cast<MentorshipTab*>(m_made[place])) tab->reload(false);
    });
}

QWidget* MentorshipView::makeTab(const QByteArray& kind) {
    if (kind == "overview") {
        auto* overview = new MentorshipOverview(m_context, m_id, m_stack);
        connect(overview, &MentorshipOverview::logContactWanted, this, [this] { Q_EMIT logContactWanted(m_id); });
        connect(overview, &MentorshipOverview::tabWanted, this, &MentorshipView::showTab);
        return overview;
    }
    if (kind == "expectations") return new ExpectationsTab(m_context, m_id, m_stack);
    if (kind == "history") return new MentorshipHistory(m_context, m_id, m_stack);
    if (m_maker)
        if (QWidget* made = m_maker(kind, m_id, m_stack)) return made;
    return new MentorshipSummary(m_context, m_id, kind, m_stack);
}

void MentorshipView::readHead() {
    const Reader reader = m_context.reader();
    const PersonId owner = m_context.workspace.book().ownerId;
    const auto card = queries::mentorshipCard(reader, m_id, m_context.today());
    const auto names = queries::names(reader);
    QString name = card.nameFor(owner, names);
    if (name.isEmpty()) name = tr("Nobody yet");
    m_title = dotted({name.simplified(),
                      card.sideOf(owner) ? roleWords(card, owner, labelsWithin(reader, u"function"_s)) : QString()});
    m_subtitle = headLine(card, labelsWithin(reader, u"cadence"_s), owner, names);
}

void MentorshipView::reload(bool byUndo) {
    if (!m_id) return;
    readHead();
    Q_EMIT headChanged();
    // Our other tabs read the book when they are shown; a tab that is a page is told by itself.
    if (auto* tab = qobject_cast<MentorshipTab*>(m_made.value(m_tabs->currentIndex()))) tab->reload(byUndo);
}

}  // namespace mb::ui
