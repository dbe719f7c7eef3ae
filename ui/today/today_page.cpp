#include "ui/today/today_page.h"

#include "core/words/format.h"
#include "core/words/written_dates.h"
#include "ui/meetings/contacts_count.h"
#include "ui/page/record_list.h"
#include "ui/support/dialogs.h"
#include "ui/today/today_acts.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/forms.h"

#include <QMenu>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int needsAtFirst = 8, comingAtMost = 6, goalsAtMost = 6, menteesAtMost = 6, doneAtMost = 6;
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
    makeActs(board->left());
    m_count = addAct({u"todayCountContacts"_s,
                      tr("Let short &contacts count as meetings"),
                      [this] { countContacts(); },
                      {},
                      tr("coffee, email, informal chat")});
    board->left()->addWidget(bind(flatButton({}, {}, this), m_count), 0, Qt::AlignLeft);
    connect(&m_needs.card->list(), &RowList::chosen, this, &TodayPage::offerToCount);
    connect(&m_needs.card->list(), &RowList::chosen, this, &TodayPage::offerActs);
    m_coming = addSection(board->left(), tr("Coming up"), u"todayComing"_s);
    m_coming.card->setNote(tr("No meeting is planned for the next two weeks."));
    connect(m_coming.more, &QPushButton::clicked, this, [this] { context().open("meetings", 0); });
    m_done = addSection(board->left(), tr("Done today"), u"todayDone"_s);
    connect(m_done.more, &QPushButton::clicked, this, [this] {
        m_allDone = true;
        m_done.card->list().setFocus();
        readAgain();
    });
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

void TodayPage::makeActs(QVBoxLayout* column) {
    m_act = addAct({u"todayAct"_s, tr("It is &done"), [this] { act(); }, QKeySequence(Qt::CTRL | Qt::Key_D)});
    m_putOff = addAct({u"todayPutOff"_s, tr("Put &off…"), [this] { putOff(); },
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), tr("snooze, later, remind")});
    m_showPutOff = addAct({u"todayShowPutOff"_s,
                           tr("Show what was put off"),
                           [this] {
                               m_withPutOff = !m_withPutOff;
                               showNeeds();
                           },
                           {},
                           tr("snoozed"),
                           false,
                           true});
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    for (QAction* act : {m_act, m_putOff, m_showPutOff}) row->addWidget(bind(flatButton({}, {}, this), act));
    row->addStretch(1);
    column->addLayout(row);
}

std::optional<queries::TodayItem> TodayPage::chosen() const {
    const qsizetype row = m_needs.card->list().currentIndex().row();
    return row < 0 || row >= m_shown.meant.size() ? std::nullopt : m_shown.meant[row].item;
}

void TodayPage::offerActs() {
    const auto item = chosen();
    const today::InPlace inPlace = item ? today::actOn(context(), *item) : today::InPlace();
    m_act->setVisible(!inPlace.label.isEmpty());
    if (!inPlace.label.isEmpty()) m_act->setText(inPlace.label);
    m_putOff->setVisible(item.has_value());
    m_putOff->setText(item && item->putOff ? tr("Bring it &back") : tr("Put &off…"));
    m_showPutOff->setVisible(!m_rows.putOff.isEmpty());
    const int count = int(m_rows.putOff.size());
    m_showPutOff->setText(m_withPutOff ? tr("Hide %n put off", nullptr, count) : tr("Show %n put off", nullptr, count));
}

void TodayPage::act() {
    const auto item = chosen();
    if (!item) return;
    const int row = m_needs.card->list().currentIndex().row();
    const today::InPlace inPlace = today::actOn(context(), *item);
    if (inPlace.label.isEmpty() || !guarded(context(), inPlace.run)) return;
    // The keyboard stays in the list, on the entry that took the place of the one dealt with.
    RowList& list = m_needs.card->list();
    const int rows = list.rowModel().rowCount();
    if (rows && context().logContactIn && item->kind == queries::TodayKind::ContactDue) return;
    if (rows) list.setCurrentIndex(list.rowModel().index(qMin(row, rows - 1), 0));
}

void TodayPage::putOffUntil(const queries::TodayItem& item, QDate day) {
    RowList& list = m_needs.card->list();
    const int row = list.currentIndex().row();
    today::putOff(context(), item, day);
    if (const int rows = list.rowModel().rowCount())
        list.setCurrentIndex(list.rowModel().index(qMin(row, rows - 1), 0));
    if (context().tellGood) context().tellGood(tr("It comes back on %1.").arg(words::weekdayDate(day)));
}

void TodayPage::putOff() {
    const auto item = chosen();
    if (!item) return;
    const QDate today = context().today();
    if (item->putOff) return today::putOff(context(), *item, today);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QDate monday = today.addDays(8 - today.dayOfWeek());
    const QList<std::pair<QString, QDate>> days{
        {tr("Until to&morrow"), today.addDays(1)},
        {tr("Until next &Monday, %1").arg(words::shortDay(monday, today)), monday},
        {tr("For two &weeks"), today.addDays(14)},
        {tr("For a mon&th"), today.addMonths(1)}};
    for (const auto& [label, day] : days)
        connect(menu->addAction(label), &QAction::triggered, this,
                [this, item = *item, until = day] { putOffUntil(item, until); });
    connect(menu->addAction(tr("Until a &day…")), &QAction::triggered, this, [this, item = *item] {
        const QString typed =
            context().dialogs.ask(this, tr("Put off"), tr("Until which day? For example 4 Jan, fri or +10."));
        if (typed.trimmed().isEmpty()) return;
        const WrittenDate read = DateReader(words::dateHabits(context().today())).read(typed);
        const QDate day = read.kind == WrittenDate::Certain && read.date.isDay() ? read.date.day() : QDate();
        if (!day.isValid() || day <= context().today())
            return context().say(tr("“%1” is no day to come. Nothing was put off.").arg(typed.simplified()));
        putOffUntil(item, day);
    });
    RowList& list = m_needs.card->list();
    menu->popup(
        list.viewport()->mapToGlobal(list.visualRect(list.currentIndex()).bottomLeft() + QPoint(space::xxl, 0)));
    menu->setActiveAction(menu->actions().first());
}

// Enter on a row that stands for several opens it, and closes it again.
void TodayPage::openNeed(const QByteArray& noun, qint64 id) {
    if (noun != "today") return context().open(noun, id);
    const qsizetype row = m_needs.card->list().currentIndex().row();
    if (row < 0 || row >= m_shown.meant.size()) return;
    const QString kind = m_shown.meant[row].kind;
    if (!m_opened.remove(kind)) m_opened << kind;
    showNeeds();
}

void TodayPage::showNeeds() {
    m_shown = m_rows.needRows(m_opened, m_withPutOff);
    const bool all = m_allNeeds || !m_opened.isEmpty() || m_withPutOff;
    fill(m_needs, m_shown.rows, all ? int(m_shown.rows.size()) : needsAtFirst,
         tr("&Show %n more", nullptr, qMax(0, int(m_shown.rows.size()) - needsAtFirst)));
    offerActs();
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
    if (column->count())
        column->addItem(section.above = new QSpacerItem(0, space::m, QSizePolicy::Minimum, QSizePolicy::Fixed));
    section.heading = new PlainLabel(heading, "section", this);
    section.card = new CardList(context().theme, heading, name + u"RowList"_s, this);
    removesRecords(section.card->list(), context(), nouns<Meeting, ActionItem, Goal, GoalStep>());
    section.heading->setBuddy(&section.card->list());
    section.more = forReading(flatButton({}, name + u"MoreButton"_s, this));
    column->addWidget(section.heading);
    column->addWidget(section.card);
    column->addWidget(section.more, 0, Qt::AlignLeft);
    connect(&section.card->list(), &RowList::activatedRow, this, &TodayPage::openNeed);
    return section;
}

void TodayPage::addMonths(QVBoxLayout* column) {
    column->addItem(m_aboveMonths = new QSpacerItem(0, space::m, QSizePolicy::Minimum, QSizePolicy::Fixed));
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
    const Clock& clock = context().workspace.clock();
    const QString called = owner->given.isEmpty() ? fullName(*owner) : owner->given;
    return today::greeting(called, clock.local(clock.now()).time());
}

QString TodayPage::subtitle() const { return words::weekdayDate(context().today()); }

QByteArrayList TodayPage::concerns() const { return queries::outlookTables() + nouns<Term>(); }

void TodayPage::reload(const Changes&) {
    const Book book = context().workspace.book();
    m_rows = today::TodayRows::read(context().reader(), book, context().today(), context().outlook());
    const today::TodayRows& rows = m_rows;
    if (rows.empty && !m_empty) makeEmpty();
    m_stack->setCurrentIndex(rows.empty ? 1 : 0);
    if (rows.putOff.isEmpty()) m_withPutOff = false;
    showNeeds();
    const int doneShown = m_allDone ? int(rows.done.size()) : doneAtMost;
    fill(m_done, rows.done, doneShown, tr("Show %n more", nullptr, int(rows.done.size()) - doneShown));
    m_done.setVisible(!rows.done.isEmpty());
    fill(m_coming, rows.coming, comingAtMost, tr("All &meetings"));
    fill(m_goals, rows.goals, goalsAtMost, tr("All g&oals"));
    fill(m_mentees, rows.mentees, menteesAtMost, tr("All mento&rships"));
    // A mentor's own goals are shown once there are some.
    m_goals.setVisible(book.role != OwnerRole::Mentor || !rows.goals.isEmpty());
    m_mentees.setVisible(!rows.mentees.isEmpty() || (book.role == OwnerRole::Mentor && !rows.anyMentee));
    // What is first in its column begins where the other column does.
    const auto keepAbove = [](QSpacerItem& room, bool keep) {
        room.changeSize(0, keep ? space::m : 0, QSizePolicy::Minimum, QSizePolicy::Fixed);
    };
    keepAbove(*m_mentees.above, !m_goals.heading->isHidden() && !m_mentees.heading->isHidden());
    keepAbove(*m_aboveMonths, !m_goals.heading->isHidden() || !m_mentees.heading->isHidden());
    m_months->updateGeometry();
    m_uncounted = rows.uncounted;
    offerToCount();
    m_goals.more->setVisible(rows.goals.size() > goalsAtMost);
    m_mentees.more->setVisible(rows.mentees.size() > menteesAtMost);
    m_months->setMonths(rows.months, context().today().month());
    int held = 0;
    for (const int count : rows.months) held += count;
    m_monthsLine->setText(held == 0 ? tr("None is on record yet.") : tr("%n so far.", nullptr, held));
}

// The meeting that is chosen, for Ctrl+M.
Subject TodayPage::subject() const {
    for (const Section* section : {&m_coming, &m_needs})
        if (const auto row = section->card->list().selectedRow();
            row && row->noun == "meeting" && section->card->list().hasFocus())
            return {.meeting = MeetingId(row->id)};
    return {};
}

QWidget* TodayPage::firstFocus() {
    if (m_stack->currentIndex() == 1) return m_empty->button();
    for (const Section* section : {&m_needs, &m_coming, &m_goals, &m_mentees})
        if (!section->card->list().rowModel().rows().isEmpty()) return &section->card->list();
    return this;
}

}  // namespace mb::ui
