#include "ui/people/people_page.h"

#include "core/actions/people.h"
#include "core/domain/written_name.h"
#include "core/queries/belonging.h"
#include "ui/history/history_pane.h"
#include "ui/page/record_list.h"
#include "ui/page/view_tabs.h"
#include "ui/people/person_form.h"
#include "ui/widgets/side_by_side.h"
#include "ui/widgets/stack.h"
#include "ui/widgets/tab_bar.h"

#include <QKeyEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

PageInfo PeoplePage::info() {
    return {u"people"_s,
            tr("&People"),
            {"person", "position", "degree", "training_period", "training_support", "consent", "name_form", "need",
             "milestone", "clock_extension", "inbox_line"},
            [](const Context& context, QWidget* parent) { return new PeoplePage(context, parent); }};
}

PeoplePage::PeoplePage(const Context& context, QWidget* parent) : View(context, parent) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    QWidget* list = makeList();
    outer->addWidget(m_sides = new SideBySide(context.theme, list, m_list, makeDetail(), this));
    connect(m_list, &RowList::chosen, this, [this](const QByteArray&, qint64 id) { choose(PersonId(id)); });
    connect(m_list, &RowList::activated, this, [this] { m_form->givenEdit()->setFocus(); });
    connect(m_form, &PersonForm::removed, this, &PeoplePage::showList);
    connect(m_filter, &QLineEdit::textChanged, this, &PeoplePage::showRows);
    connect(m_head, &ListHead::changed, this, &PeoplePage::showRows);
    connect(m_add, &QLineEdit::returnPressed, this, &PeoplePage::add);
    m_filter->installEventFilter(this);
    m_add->installEventFilter(this);
    addAct({u"peopleNew"_s, tr("&New person"),
            [this] {
                m_sides->showList();
                m_add->setFocus(Qt::ShortcutFocusReason);
            },
            newRecordKeys(), tr("add mentor, mentee, peer, colleague"), true});
    addAct(copyListAct(u"people"_s, *m_head));
    m_historyAct = addAct({.key = u"peopleHistory"_s,
                           .label = tr("Running &history of this person"),
                           .run =
                               [this] {
                                   m_sides->showDetail();
                                   m_parts->setCurrentIndex(1);
                                   m_history->filter()->setFocus(Qt::ShortcutFocusReason);
                               },
                           .words = tr("timeline, everything with someone, meetings, notes"),
                           .forReading = true});
}

QWidget* PeoplePage::makeList() {
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_filter = forReading(new QLineEdit(left));
    m_filter->setObjectName(u"peopleFilterLineEdit"_s);
    m_filter->setPlaceholderText(tr("Filter by name, place or role"));
    m_filter->setAccessibleName(tr("Filter people"));
    m_filter->setClearButtonEnabled(true);
    m_add = new QLineEdit(left);
    m_add->setObjectName(u"peopleNewPersonLineEdit"_s);
    m_add->setPlaceholderText(tr("New person: type a name, press Enter"));
    auto* label = new PlainLabel(tr("&New person"), "section", left);
    label->setBuddy(m_add);
    m_add->setAccessibleName(tr("New person"));
    m_add->setAccessibleDescription(
        tr("A name, such as Leila Haddad, MD; Enter adds it. Ctrl+Enter goes on to the degrees."));
    column->addWidget(label);
    column->addWidget(m_add);
    column->addWidget(m_filter);
    column->addWidget(m_head = new ListHead(context(), peoplePlan(), left));
    auto* card = makeCard(left);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    m_list = new RowList(context().theme, tr("People"), card);
    m_list->setObjectName(u"peopleRowList"_s);
    removesRecords(*m_list, context(), nouns<Person>());
    m_none = new PlainLabel(tr("No one matches this filter."), "help", card);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setMargin(space::l);
    m_none->hide();
    inside->addWidget(m_none);
    inside->addWidget(m_list, 1);
    column->addWidget(card, 1);
    return left;
}

QWidget* PeoplePage::makeDetail() {
    auto* detail = new QWidget(this);
    auto* column = new QVBoxLayout(detail);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    // If the owner is the only person in the book, a text above the form says what the page is for.
    m_alone = makeCard(detail);
    auto* row = new QHBoxLayout(m_alone);
    row->setContentsMargins(space::l, space::m, space::l, space::m);
    row->addWidget(new PlainLabel(tr("Your mentors, mentees and peers appear here, with the details a dossier may one "
                                     "day ask for. Begin with a name; the rest can wait."),
                                  nullptr, m_alone),
                   1);
    auto* button = plainButton(tr("Add someone"), u"peopleFirstPushButton"_s, m_alone);
    connect(button, &QPushButton::clicked, this, [this] {
        m_sides->showList();
        m_add->setFocus();
    });
    row->addWidget(button);
    m_parts = forReading(new TabBar(detail));
    m_parts->setObjectName(u"peopleTabBar"_s);
    m_parts->setAccessibleName(tr("Parts of this person"));
    m_parts->setExpanding(false);
    m_parts->setDrawBase(false);
    m_parts->setFocusPolicy(Qt::StrongFocus);
    for (const QString& part : {tr("Person"), tr("Running history")}) m_parts->addTab(part);
    m_detail = new Stack(detail);
    m_form = new PersonForm(context(), m_detail);
    m_form->addAbove(m_alone);
    m_history = new HistoryPane(context(), u"people"_s, m_detail);
    m_detail->addWidget(m_form);
    m_detail->addWidget(m_history);
    turnsByKeys(*m_parts, *m_detail, *this);
    column->addWidget(m_parts);
    column->addWidget(m_detail, 1);
    connect(m_parts, &QTabBar::currentChanged, this, &PeoplePage::showPart);
    return detail;
}

QString PeoplePage::subtitle() const {
    if (m_count < 2) return tr("Who mentors, who is mentored, and who helps");
    return tr("%n people", nullptr, int(m_count));
}

QWidget* PeoplePage::firstFocus() {
    if (QWidget* back = m_sides->wayBack()) return back;
    return m_add;
}

QWidget* PeoplePage::recordFocus() {
    if (m_detail->currentWidget() == m_history) return m_history->filter();
    return m_form->givenEdit();
}

Subject PeoplePage::subject() const {
    const PersonId shown = m_form->person();
    return shown == context().workspace.book().ownerId ? Subject() : Subject{.people = {shown}};
}

void PeoplePage::showList() {
    m_sides->showList();
    m_list->setFocus(Qt::ShortcutFocusReason);
}

QByteArrayList PeoplePage::concerns() const {
    return queries::outlookTables() +
           nouns<Position, Degree, Term, Outcome, OutcomeStatus, Contributor, OutcomeMentorship, OutcomeGoal,
                 TrainingPeriod, TrainingSupport, NameForm, Consent, Need, Milestone, ClockExtension, Goal,
                 InboxLine>() +
           queries::historyTables();
}

void PeoplePage::reload(const Changes& changes) {
    const auto entries = personEntries(context().reader(), context().workspace.book().ownerId, context().outlook());
    m_count = entries.size();
    m_head->setEntries(entries);
    m_alone->setVisible(m_count < 2);
    if (m_form->person() && !context().reader().find(m_form->person())) m_form->forget();
    if (m_form->person()) m_form->reload(changes.byUndo);
    showRows();
    showPart();
}

void PeoplePage::showRows() {
    const QList<ListRow> rows = m_head->rows(m_filter->text());
    m_list->setRows(rows);
    m_list->setVisible(!rows.isEmpty());
    m_none->setVisible(rows.isEmpty());
    if (m_form->person()) {
        // A person whom the filter hides stays in the form.
        if (!m_list->selectedRow()) m_list->select(Person::table, m_form->person().value);
        if (m_list->selectedRow()) m_place = m_list->currentIndex().row();
    } else if (!rows.isEmpty()) {
        const ListRow& row = rows[qMin<qsizetype>(m_place, rows.size() - 1)];
        m_list->select(row.noun, row.id);
    }
}

void PeoplePage::choose(PersonId id) {
    if (id == m_form->person()) return;
    bool shown = false;
    const bool another = bool(m_form->person());
    guarded(context(), [&] { shown = m_form->setPerson(id); });
    // Where its text could not be saved, the person stays.
    if (!shown && m_form->person()) m_list->select(Person::table, m_form->person().value);
    if (!shown) return;
    if (another) context().choseOther();
    m_place = m_list->currentIndex().row();
    showPart();
}

// The owner has no history with herself.
void PeoplePage::showPart() {
    const PersonId shown = m_form->person();
    const bool other = shown && shown != context().workspace.book().ownerId;
    m_parts->setVisible(other);
    m_historyAct->setEnabled(other);
    const bool history = other && m_parts->currentIndex() == 1;
    m_history->show(history ? queries::HistorySubject{.person = shown} : queries::HistorySubject());
    m_detail->setCurrentWidget(history ? static_cast<QWidget*>(m_history) : m_form);
}

bool PeoplePage::selectPerson(PersonId id) {
    if (m_list->select(Person::table, id.value)) return true;
    m_filter->clear();
    m_head->showEverything();
    readAgain();
    return m_list->select(Person::table, id.value);
}

void PeoplePage::add() {
    QStringList names = splitPeople(m_add->text());
    PersonId id;
    // Each is a step of its own. What could not be added stays in the line.
    while (!names.isEmpty()) {
        const auto wanted = actions::people::newPerson(names.first());
        if (!guarded(context(), [&] { id = actions::people::add(context().workspace, wanted); })) break;
        names.removeFirst();
        m_add->setText(names.join(u"; "));  // clear() could be undone
    }
    if (id) selectPerson(id);
}

PersonId PeoplePage::personOf(const QByteArray& noun, qint64 id) const {
    if (noun == InboxLine::table) return context().reader().find(InboxLineId(id)).value_or(InboxLine()).personId;
    const queries::RowOf shown = queries::shownAt(context().reader(), queries::RowOf(tableNamed(noun), id));
    return shown && shown.table == &tableOf<Person>() ? PersonId(shown.id) : PersonId();
}

bool PeoplePage::showRecord(const QByteArray& noun, qint64 id) {
    if (!info().records.contains(noun)) return false;
    const PersonId person = personOf(noun, id);
    if (!person || !selectPerson(person)) return false;
    m_sides->showDetail();
    if (noun != Person::table) m_parts->setCurrentIndex(0);
    if (noun == Position::table) m_form->positions().openPosition(Id<Position>(id));
    if (noun == Degree::table) m_form->degreesEdit()->setFocus();
    if (noun == NameForm::table) m_form->formsEdit()->setFocus();
    if (noun == InboxLine::table) m_form->inbox().takeKeyboard(InboxLineId(id));
    if (noun == Consent::table) m_form->record().consents().takeKeyboard();
    if (noun == TrainingPeriod::table) m_form->record().trainings().openPeriod(TrainingPeriodId(id));
    if (noun == Need::table) m_form->record().needs().openNeed(NeedId(id));
    if (noun == Milestone::table) m_form->record().clock().openMilestone(MilestoneId(id));
    if (noun == ClockExtension::table) m_form->record().clock().openExtension(ClockExtensionId(id));
    if (noun == TrainingSupport::table)
        if (const auto year = context().reader().find(Id<TrainingSupport>(id)))
            m_form->record().trainings().openPeriod(year->periodId);
    return true;
}

bool PeoplePage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (watched == m_add && key->key() == Qt::Key_Down) {
            showList();
            return true;
        }
        if (watched == m_filter && (enter || key->key() == Qt::Key_Down) && m_list->rowModel().rowCount() > 0) {
            if (!m_list->selectedRow())
                m_list->select(m_list->rowModel().rows()[0].noun, m_list->rowModel().rows()[0].id);
            m_list->setFocus();
            return true;
        }
        if (watched == m_filter && key->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
        if (watched == m_add && enter && key->modifiers() & Qt::ControlModifier) {
            add();
            m_sides->showDetail();
            m_form->degreesEdit()->setFocus();
            return true;
        }
    }
    return View::eventFilter(watched, event);
}

}  // namespace mb::ui
