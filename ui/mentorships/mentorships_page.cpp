#include "ui/mentorships/mentorships_page.h"

#include "ui/mentorships/mentorship_view.h"
#include "ui/mentorships/mentorships_list.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

PageInfo MentorshipsPage::info() {
    const auto running = [](const Context& context) {
        const auto outlook = context.outlook();
        return int(std::count_if(outlook.cards.begin(), outlook.cards.end(),
                                 [](const auto& card) { return !isOver(card.mentorship.stage); }));
    };
    return {u"mentorships"_s,
            tr("&Mentorships"),
            {"mentorship", "participant", "agreement", "agreement_version"},
            [](const Context& context, QWidget* parent) { return new MentorshipsPage(context, parent); },
            running};
}

MentorshipsPage::MentorshipsPage(const Context& pageContext, QWidget* parent)
    : View(pageContext, parent), m_stack(new QStackedLayout(this)) {
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_list = new MentorshipsList(context(), this);
    m_empty = new EmptyState(
        context().theme, u"mentorships"_s, tr("Who mentors you, and whom do you mentor?"),
        tr("Each mentorship gets a page of its own: what you agreed, the goals, the meetings, and what each "
           "of you promised. A name is enough to begin with."),
        tr("&New mentorship"), this);
    m_empty->button()->setObjectName(u"mentorshipsFirstButton"_s);
    m_home = new MentorshipView(context(), this);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_home);
    connect(m_empty->button(), &QPushButton::clicked, this, [this] { showRecord("mentorship", 0); });
    connect(m_list, &MentorshipsList::opened, this, &MentorshipsPage::openHome);
    connect(m_list, &MentorshipsList::newClosed, this, [this] {
        m_adding = false;
        arrange();
    });
    connect(m_home, &MentorshipView::left, this, &MentorshipsPage::showList);
    connect(m_home, &MentorshipView::headChanged, this, &View::headChanged);
    m_new = addAct({u"mentorshipsNew"_s, tr("&New mentorship"), [this] { showRecord("mentorship", 0); },
                    newRecordKeys(), tr("add mentor, mentee, team, peer group, advice"), true});
    m_new->setProperty("onPage", true);  // its button stands above the list
    m_back = addAct({.key = u"mentorshipsBack"_s,
                     .label = tr("&All mentorships"),
                     .run = [this] { showList(); },
                     .shortcut = QKeySequence(Qt::ALT | Qt::Key_Left),
                     .words = tr("list, back"),
                     .forReading = true});
    m_copy = addAct(copyListAct(u"mentorships"_s, m_list->listHead()));
}

QString MentorshipsPage::title() const { return m_home->mentorship() ? m_home->title() : tr("Mentorships"); }

QString MentorshipsPage::subtitle() const { return m_home->mentorship() ? m_home->subtitle() : m_list->countLine(); }

void MentorshipsPage::arrange() {
    m_stack->setCurrentWidget(m_home->mentorship()             ? static_cast<QWidget*>(m_home)
                              : m_list->isEmpty() && !m_adding ? m_empty
                                                               : static_cast<QWidget*>(m_list));
    // In the home of one, its tabs say what is new there.
    m_new->setVisible(!m_home->mentorship());
    m_back->setVisible(bool(m_home->mentorship()));
    m_copy->setVisible(!m_home->mentorship());
}

QString MentorshipsPage::helpKey() const {
    const View* tab = m_home->mentorship() ? m_home->shownTab() : nullptr;
    return tab ? tab->helpKey() : u"Your first hour"_s;
}

QString MentorshipsPage::place() const {
    if (!m_home->mentorship()) return {};
    return u"%1/%2"_s.arg(m_home->mentorship().value).arg(QLatin1String(m_home->shownTabKey()));
}

void MentorshipsPage::showPlace(const QString& place) {
    if (!place.isEmpty())
        showTab(MentorshipId(place.section(u'/', 0, 0).toLongLong()), place.section(u'/', 1).toLatin1());
}

QByteArrayList MentorshipsPage::concerns() const { return queries::outlookTables() + nouns<Position, Degree, Term>(); }

void MentorshipsPage::reload(const Changes&) {
    // Undo may take away the mentorship that is being looked at.
    if (m_home->mentorship() && !context().reader().find(m_home->mentorship())) m_home->setMentorship({});
    if (m_home->mentorship()) m_home->reload();
    else m_list->reload();
    arrange();
}

void MentorshipsPage::openHome(qint64 id) {
    guarded(context(), [&] {
        context().reader().get(MentorshipId(id));
        if (!m_home->setMentorship(MentorshipId(id))) return;
        m_adding = false;
        arrange();
        m_home->firstFocus()->setFocus();
    });
    Q_EMIT headChanged();
}

Subject MentorshipsPage::subject() const {
    if (!m_home->mentorship()) return {};
    // A tab may show something narrower: one meeting of the mentorship.
    if (const View* tab = m_home->shownTab())
        if (const Subject within = tab->subject(); within.meeting) return within;
    Subject about{.mentorship = m_home->mentorship()};
    guarded(context(), [&] {
        about.people = queries::mentorshipCard(context().reader(), about.mentorship, context().today())
                           .others(context().workspace.book().ownerId);
    });
    return about;
}

void MentorshipsPage::showList() {
    const MentorshipId shown = m_home->mentorship();
    guarded(context(), [&] {
        if (!m_home->setMentorship({})) return;
        m_list->reload();
        m_list->select(shown);
    });
    arrange();
    firstFocus()->setFocus();
    Q_EMIT headChanged();
}

bool MentorshipsPage::showRecord(const QByteArray& noun, qint64 id) {
    if (noun == "mentorships") {
        showList();
        return true;
    }
    if (noun != "mentorship") return false;
    if (id) {
        openHome(id);
        return true;
    }
    showList();
    m_adding = true;
    arrange();
    m_list->beginNew();
    return true;
}

void MentorshipsPage::showWithin(const QByteArray& noun, qint64 id) { m_home->showWithin(noun, id); }

bool MentorshipsPage::showTab(MentorshipId id, const QByteArray& tab) {
    if (!context().reader().find(id)) return false;
    if (m_home->mentorship() != id) openHome(id.value);
    return m_home->showTab(tab);
}

QWidget* MentorshipsPage::firstFocus() {
    if (m_stack->currentWidget() == m_empty) return m_empty->button();
    return m_stack->currentWidget() == m_home ? m_home->firstFocus() : m_list->firstFocus();
}

}  // namespace mb::ui
