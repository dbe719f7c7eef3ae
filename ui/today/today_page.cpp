#include "ui/today/today_page.h"

#include "core/words/format.h"
#include "ui/meetings/contacts_count.h"
#include "ui/page/record_list.h"
#include "ui/today/today_rows.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/forms.h"

#include <QTimeZone>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int needsAtFirst = 8, comingAtMost = 6, goalsAtMost = 6, menteesAtMost = 6;
constexpr int narrowBoard = 720;
}  // namespace

PageInfo TodayPage::info() {
    const auto waiting = [](const Context& context) {
        const auto outlook = context.outlook();
        return int(std::count_if(outlook.items.begin(), outlook.items.end(),
                                 [](const auto& item) { return item.kind != queries::TodayKind::MeetingComing; }));
    };
    return {u"today"_s,
            tr("&Today"),
            {},
            [](const Context& context, QWidget* parent) { return new TodayPage(context, parent); },
            waiting};
}

TodayPage::TodayPage(const Context& pageContext, QWidget* parent)
    : View(pageContext, parent), m_stack(new QStackedLayout(this)) {
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(makeBoard());
}

// Made when it is needed: a book begins empty only once.
void TodayPage::makeEmpty() {
    m_empty =
        new EmptyState(context().theme, u"mentorships"_s, tr("Begin with the people you work with"),
                       tr("Add your mentors, your mentees, or both. From then on this page tells you what needs you, "
                          "whom to talk to next and how your goals stand."),
                       tr("&Add the first person"), this);
    m_empty->button()->setObjectName(u"todayFirstStepButton"_s);
    connect(m_empty->button(), &QPushButton::clicked, this, [this] { context().open("mentorship", 0); });
    m_stack->addWidget(m_empty);
}

QWidget* TodayPage::makeBoard() {
    const ScrollColumn scroll = scrollColumn(this);
    auto* board = new Columns(context().theme, narrowBoard, 8, 5, scroll.area->widget());
    scroll.column->addWidget(board);
    scroll.column->addStretch(1);
    m_needs = addSection(board->left(), tr("Needs you"), u"todayNeeds"_s);
    m_needs.card->setNote(tr("Nothing needs you today."));
    connect(m_needs.more, &QPushButton::clicked, this, [this] {
        m_allNeeds = true;
        readAgain();
        m_needs.card->list().setFocus();
    });
    m_count = addAct({u"todayCountContacts"_s,
                      tr("Let short &contacts count as meetings"),
                      [this] { countContacts(); },
                      {},
                      tr("coffee, email, informal chat")});
    board->left()->addWidget(bind(flatButton({}, {}, this), m_count), 0, Qt::AlignLeft);
    connect(&m_needs.card->list(), &RowList::chosen, this, &TodayPage::offerToCount);
    m_coming = addSection(board->left(), tr("Coming up"), u"todayComing"_s);
    m_coming.card->setNote(tr("No meeting is planned for the next two weeks."));
    connect(m_coming.more, &QPushButton::clicked, this, [this] { context().open("meetings", 0); });
    board->left()->addStretch(1);
    m_goals = addSection(board->right(), tr("Goals"), u"todayGoals"_s);
    m_goals.card->setNote(tr("No goal is open. Goals are kept on their own page, with the steps towards them."));
    connect(m_goals.more, &QPushButton::clicked, this, [this] { context().open("goals", 0); });
    m_mentees = addSection(board->right(), tr("Mentees"), u"todayMentees"_s);
    m_mentees.card->setNote(tr("No one is your mentee yet."));
    connect(m_mentees.more, &QPushButton::clicked, this, [this] { context().open("mentorships", 0); });
    addMonths(board->right());
    board->right()->addStretch(1);
    return scroll.area;
}

// Of the row that is chosen, else of the first that a short contact did not satisfy.
std::optional<std::pair<MentorshipId, QString>> TodayPage::uncounted() const {
    const auto row = m_needs.card->list().selectedRow();
    for (const auto& one : m_uncounted)
        if (row && row->noun == "mentorship" && row->id == one.first.value) return one;
    return m_uncounted.isEmpty() ? std::nullopt : std::optional(m_uncounted.first());
}

void TodayPage::offerToCount() {
    const auto one = uncounted();
    m_count->setVisible(one.has_value());
    if (one)
        m_count->setText(tr("Let short &contacts with %1 count as meetings")
                             .arg(QString(one->second).simplified().replace(u'&', u"&&"_s)));
}

void TodayPage::countContacts() {
    const auto one = uncounted();
    if (!one) return;
    m_needs.card->list().setFocus();  // the button goes away
    letContactsCount(context(), {one->first});
}

TodayPage::Section TodayPage::addSection(QVBoxLayout* column, const QString& heading, const QString& name) {
    Section section;
    if (column->count()) column->addSpacing(space::m);
    section.heading = new PlainLabel(heading, "section", this);
    section.card = new CardList(context().theme, heading, name + u"RowList"_s, this);
    removesRecords(section.card->list(), context(), nouns<Meeting, ActionItem, Goal, GoalStep>());
    section.heading->setBuddy(&section.card->list());
    section.more = forReading(flatButton({}, name + u"MoreButton"_s, this));
    column->addWidget(section.heading);
    column->addWidget(section.card);
    column->addWidget(section.more, 0, Qt::AlignLeft);
    connect(&section.card->list(), &RowList::activatedRow, this,
            [this](const QByteArray& noun, qint64 id) { context().open(noun, id); });
    return section;
}

void TodayPage::addMonths(QVBoxLayout* column) {
    column->addSpacing(space::m);
    column->addWidget(new PlainLabel(tr("Contacts this year"), "section", this));
    QFrame* card = makeCard(this);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::l, space::l, space::l, space::m);
    m_months = new MonthBars(context().theme, card);
    m_months->setAccessibleName(tr("Contacts this year"));
    m_monthsLine = new PlainLabel({}, "help", card);
    inside->addWidget(m_months);
    inside->addWidget(m_monthsLine);
    column->addWidget(card);
}

void TodayPage::Section::setVisible(bool visible) {
    heading->setVisible(visible);
    card->setVisible(visible);
    if (!visible) more->hide();
}

void TodayPage::fill(Section& section, const QList<ListRow>& rows, int atMost, const QString& moreText) {
    section.card->setRows(rows.mid(0, atMost));
    section.more->setVisible(rows.size() > atMost);
    section.more->setText(moreText);
}

QString TodayPage::title() const {
    const Reader reader = context().reader();
    const auto owner = reader.find(context().workspace.book().ownerId);
    if (!owner) return tr("Today");
    const QTimeZone zone(context().workspace.clock().zone);
    const QDateTime now = context().workspace.clock().now();
    const QString called = owner->given.isEmpty() ? fullName(*owner) : owner->given;
    return today::greeting(called, (zone.isValid() ? now.toTimeZone(zone) : now.toLocalTime()).time());
}

QString TodayPage::subtitle() const { return words::weekdayDate(context().today()); }

QByteArrayList TodayPage::concerns() const { return queries::outlookTables() + nouns<Term>(); }

void TodayPage::reload(const Changes&) {
    const Book book = context().workspace.book();
    const auto rows = today::TodayRows::read(context().reader(), book, context().today(), context().outlook());
    if (rows.empty && !m_empty) makeEmpty();
    m_stack->setCurrentIndex(rows.empty ? 1 : 0);
    fill(m_needs, rows.needs, m_allNeeds ? int(rows.needs.size()) : needsAtFirst,
         tr("&Show %n more", nullptr, qMax(0, int(rows.needs.size()) - needsAtFirst)));
    fill(m_coming, rows.coming, comingAtMost, tr("All &meetings"));
    fill(m_goals, rows.goals, goalsAtMost, tr("All g&oals"));
    fill(m_mentees, rows.mentees, menteesAtMost, tr("All mento&rships"));
    // A mentor's own goals are shown once there are some.
    m_goals.setVisible(book.role != OwnerRole::Mentor || !rows.goals.isEmpty());
    m_mentees.setVisible(!rows.mentees.isEmpty() || (book.role == OwnerRole::Mentor && !rows.anyMentee));
    m_uncounted = rows.uncounted;
    offerToCount();
    m_goals.more->setVisible(rows.goals.size() > goalsAtMost);
    m_mentees.more->setVisible(rows.mentees.size() > menteesAtMost);
    m_months->setMonths(rows.months, context().today().month());
    int held = 0;
    for (const int count : rows.months) held += count;
    m_monthsLine->setText(held == 0 ? tr("None is on record yet.") : tr("%n so far.", nullptr, held));
}

QWidget* TodayPage::firstFocus() {
    if (m_stack->currentIndex() == 1) return m_empty->button();
    for (const Section* section : {&m_needs, &m_coming, &m_goals, &m_mentees})
        if (!section->card->list().rowModel().rows().isEmpty()) return &section->card->list();
    return this;
}

}  // namespace mb::ui
