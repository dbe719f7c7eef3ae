#include "ui/meetings/meetings_page.h"

#include "core/queries/mentorships.h"
#include "ui/meetings/meetings_view.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

PageInfo MeetingsPage::info() {
    return {u"meetings"_s,
            tr("M&eetings"),
            {"meeting", "note", "agenda_item", "action_item"},
            [](const Context& context, QWidget* parent) { return new MeetingsPage(context, parent); }};
}

MeetingsPage::MeetingsPage(const Context& pageContext, QWidget* parent) : View(pageContext, parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_filters = new QWidget(this);
    auto* row = new QHBoxLayout(m_filters);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_who = forReading(new KeyCombo(m_filters)));
    row->addWidget(m_year = forReading(new KeyCombo(m_filters)));
    row->addStretch(1);
    m_who->setObjectName(u"meetingsWhoComboBox"_s);
    m_who->setAccessibleName(tr("Show meetings with"));
    m_who->setMinimumContentsLength(18);
    m_year->setObjectName(u"meetingsYearComboBox"_s);
    m_year->setAccessibleName(tr("Show meetings of the year"));
    column->addWidget(m_filters);
    column->addWidget(m_view = new MeetingsView(pageContext, std::nullopt, this), 1);
    connect(m_who, &KeyCombo::keyChosen, this, &MeetingsPage::narrow);
    connect(m_year, &KeyCombo::keyChosen, this, &MeetingsPage::narrow);
    connect(m_view, &View::headChanged, this, &View::headChanged);
    connect(m_view, &MeetingsView::detailAlone, m_filters, [this](bool alone) {
        m_madeWay = alone;
        showFilters();
    });
    connect(m_view, &MeetingsView::filterDropped, this, [this] {
        m_who->setKey({});
        m_year->setKey({});
    });
}

void MeetingsPage::fillFilters() {
    const Reader reader = context().reader();
    const Book book = context().workspace.book();
    QList<std::pair<QString, QString>> who{{QString(), tr("Everyone")}};
    for (const Mentorship& mentorship :
         reader.select<Mentorship>().where(&Mentorship::title, Is::NotEqual, QString(u""_s)).list())
        who.append({u'm' + QString::number(mentorship.id.value), mentorship.title});
    for (const queries::PersonCard& card : queries::allPeople(reader))
        if (card.person.id != book.ownerId) who.append({u'p' + QString::number(card.person.id.value), card.name()});
    m_who->setChoices(who);
    if (m_who->currentIndex() < 0) m_who->setKey({});

    QList<std::pair<QString, QString>> years{{QString(), tr("All years")}};
    const auto oldest = reader.select<Meeting>().orderBy(&Meeting::day).first();
    const auto newest = reader.select<Meeting>().newestFirst(&Meeting::day).first();
    if (oldest && newest)
        for (int year = newest->day.year(); year >= oldest->day.year() && years.size() < 80; --year)
            years.append({QString::number(year), QString::number(year)});
    m_year->setChoices(years);
    if (m_year->currentIndex() < 0) m_year->setKey({});
    m_any = oldest.has_value();
    showFilters();
}

void MeetingsPage::showFilters() { m_filters->setVisible(m_any && !m_madeWay); }

QString MeetingsPage::helpKey() const { return m_view->helpKey(); }
QByteArrayList MeetingsPage::concerns() const { return m_view->concerns(); }

void MeetingsPage::reload(const Changes& changes) {
    const Reader reader = context().reader();
    fillFilters();
    const QDate today = context().today();
    const qint64 held = reader.select<Meeting>()
                            .where(&Meeting::day, Is::AtLeast, QDate(today.year(), 1, 1))
                            .where(&Meeting::day, Is::AtMost, today)
                            .where(&Meeting::state, MeetingState::Held)
                            .count();
    const qint64 planned = reader.select<Meeting>()
                               .where(&Meeting::day, Is::AtLeast, today)
                               .where(&Meeting::state, MeetingState::Planned)
                               .count();
    m_subtitle = !m_any ? tr("What you plan, discuss and promise each other")
                        : tr("%1 held this year, short contacts included · %2 planned").arg(held).arg(planned);
    m_view->reload(changes);
}

void MeetingsPage::narrow() {
    MeetingFilter filter;
    const QString key = m_who->key();
    if (key.startsWith(u'm')) filter.mentorship = MentorshipId(key.mid(1).toLongLong());
    if (key.startsWith(u'p')) filter.person = PersonId(key.mid(1).toLongLong());
    filter.year = m_year->key().toInt();
    m_view->setFilter(filter);
}

bool MeetingsPage::showRecord(const QByteArray& noun, qint64 id) { return m_view->showRecord(noun, id); }
QWidget* MeetingsPage::firstFocus() { return m_view->firstFocus(); }
QWidget* MeetingsPage::recordFocus() { return m_view->recordFocus(); }
Subject MeetingsPage::subject() const { return m_view->subject(); }
void MeetingsPage::showList() { m_view->showList(); }

}  // namespace mb::ui
