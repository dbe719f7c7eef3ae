#include "ui/goals/goals_view.h"

#include "core/queries/goals.h"
#include "ui/goals/deadline_form.h"
#include "ui/goals/goal_adder.h"
#include "ui/goals/goal_form.h"
#include "ui/goals/plan_back_form.h"
#include "ui/goals/timeline_pane.h"
#include "ui/widgets/side_by_side.h"

#include <QSet>
#include <QShortcut>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int labelRoom = 300;          // pixels at 100 %
constexpr qsizetype filterFrom = 5;     // so many goals want a filter
constexpr auto lookKey = "goals.look";  // what is remembered from one start to the next
}  // namespace

TabInfo GoalsView::tab() {
    return {"goals", tr("Goals"), [](const Context& context, MentorshipId mentorship, QWidget* parent) {
                return new GoalsView(context, mentorship, parent);
            }};
}

GoalsView::GoalsView(const Context& viewContext, std::optional<MentorshipId> mentorship, QWidget* parent)
    : View(viewContext, parent), m_mentorship(mentorship) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space::m);
    m_bar = new QWidget(this);
    makeList();
    makeDetail();
    m_body = new Stack(this);
    m_sides = new SideBySide(context().theme, m_left, m_list, m_detail, m_body);
    m_timeline = new TimelinePane(context(), m_body);
    m_body->addWidget(m_sides);
    m_body->addWidget(m_timeline);
    makeForms();
    makeActs();
    makeBar();
    outer->addWidget(m_bar);
    outer->addWidget(m_body, 1);
    connect(m_sides, &SideBySide::detailAlone, this, [this](bool alone) { m_bar->setVisible(!alone); });
    connect(m_list, &RowList::chosen, this, [this](const QByteArray&, qint64 id) { choose(GoalId(id)); });
    connect(m_list, &RowList::activated, this, [this] { m_form->titleEdit()->setFocus(); });
    connect(m_form, &GoalForm::removed, this, &GoalsView::showList);
    connect(m_adder, &GoalAdder::listWanted, this, &GoalsView::showList);
    connect(m_adder, &GoalAdder::added, this, [this](GoalId id, bool goOnToSteps) {
        selectGoal(id);
        if (!goOnToSteps) return;
        m_sides->showDetail();
        m_form->steps().addEdit()->setFocus();
    });
    connect(m_scope, &KeyCombo::keyChosen, this, [this](const QString& key) {
        m_whose = WhoseGoals(key.toInt());
        readAgain();
    });
    connect(m_head, &ListHead::changed, this, &GoalsView::readAgain);
    connect(m_timeline, &TimelinePane::opened, this, [this](const QByteArray& noun, qint64 id) {
        if (showRecord(noun, id)) recordFocus()->setFocus();
        else openClock(PersonId(noun == Person::table ? id : 0), noun, id);
    });
    const QString before = context().remembered ? context().remembered(QString::fromLatin1(lookKey)) : QString();
    look(before == u"timeline" ? Look::Timeline : Look::List);
}

void GoalsView::open(QWidget* form, QWidget* focus) {
    m_body->setCurrentWidget(form);
    standOut(m_new, false);
    m_bar->hide();
    layout()->activate();
    form->layout()->activate();
    focus->setFocus();
}

void GoalsView::closeForm() {
    m_bar->show();
    look(m_look);
    firstFocus()->setFocus();
}

// A person's clock is opened at its first milestone, since a person's page begins with other things.
void GoalsView::openClock(PersonId person, const QByteArray& noun, qint64 id) {
    if (person)
        if (const auto first = context().reader().select<Milestone>().where(&Milestone::personId, person).first())
            return context().open(Milestone::table, first->id.value);
    context().open(noun, id);
}

void GoalsView::look(Look wanted) {
    m_look = wanted;
    const bool timeline = wanted == Look::Timeline && !m_goals.isEmpty();
    (timeline ? m_timelineButton : m_listButton)->setChecked(true);
    m_timeline->tools()->setVisible(timeline);
    m_timeline->printButton()->setVisible(timeline);
    m_planButton->setVisible(!timeline);
    m_head->setOrderShown(!timeline);
    m_body->setCurrentWidget(timeline ? static_cast<QWidget*>(m_timeline) : m_sides);
    standOut(m_new, !m_goals.isEmpty());
}

void GoalsView::switchTo(Look wanted) {
    if (context().remember)
        context().remember(QString::fromLatin1(lookKey), wanted == Look::Timeline ? u"timeline"_s : u"list"_s);
    m_bar->show();
    look(wanted);
    if (wanted != Look::Timeline) return;
    readAgain();
    if (m_form->goal()) m_timeline->list().choose(Goal::table, m_form->goal().value);
}

void GoalsView::fitLabel() {
    // The field says the same; where the text is large, goals need the room. The key stays.
    const bool shown = height() >= context().theme.px(labelRoom);
    m_label->setVisible(shown);
    m_labelKey->setEnabled(!shown);
}

void GoalsView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    fitLabel();
}

bool GoalsView::isOnTimeline() const { return m_body->currentWidget() == m_timeline; }

QWidget* GoalsView::firstFocus() {
    if (m_body->currentWidget() == m_planBack) return m_planBack->firstField();
    if (m_body->currentWidget() == m_timeline) return &m_timeline->list();
    if (QWidget* back = m_sides->wayBack()) return back;
    return m_adder->titleEdit();
}

QWidget* GoalsView::recordFocus() { return m_form->goal() ? static_cast<QWidget*>(m_form->titleEdit()) : firstFocus(); }

void GoalsView::showList() {
    if (m_body->currentWidget() == m_timeline) return m_timeline->list().setFocus(Qt::ShortcutFocusReason);
    if (m_body->currentWidget() != m_sides) closeForm();
    m_sides->showList();
    (m_goals.isEmpty() ? static_cast<QWidget*>(m_adder->titleEdit()) : m_list)->setFocus(Qt::ShortcutFocusReason);
}

void GoalsView::readList() {
    const Reader reader = context().reader();
    const PersonId owner = context().workspace.book().ownerId;
    bool mentors = false;
    if (!m_mentorship) {
        mentors = reader.select<Participant>()
                      .where(&Participant::personId, owner)
                      .where(&Participant::side, Side::Mentor)
                      .count() ||
                  reader.select<Goal>().where(&Goal::personId, Is::NotEqual, owner).count();
        if (!mentors) m_whose = WhoseGoals::All;
    }
    m_scope->setVisible(mentors);
    m_scope->setKey(QString::number(int(m_whose)));
    m_goals = m_mentorship ? goalList(reader, owner, *m_mentorship) : goalList(reader, owner, m_whose);
    const QList<ListEntry> entries = m_goals.entries(reader, owner, context().today());
    m_head->setEntries(entries);
    m_head->setVisible(entries.size() >= filterFrom || m_head->isNarrowed());
}

QList<PersonId> GoalsView::clockPeople(const Reader& reader) const {
    const PersonId owner = context().workspace.book().ownerId;
    if (m_mentorship) return queries::peopleWithGoals(reader, *m_mentorship);
    QList<PersonId> people;
    if (m_whose != WhoseGoals::Mentees) people << owner;
    if (m_whose == WhoseGoals::Mine) return people;
    QSet<PersonId> others;
    for (const Milestone& milestone : reader.all<Milestone>())
        if (milestone.personId != owner) others << milestone.personId;
    for (const GoalGroup& group : m_goals.groups)
        for (const GoalEntry& entry : group.entries)
            if (others.remove(entry.goal.personId)) people << entry.goal.personId;
    QList<PersonId> rest = others.values();
    std::sort(rest.begin(), rest.end());
    return people + rest;
}

// The goals that the list shows: those that are open, or all where none of them is.
void GoalsView::readTimeline() {
    QSet<qint64> shown;
    for (const ListRow& row : m_head->rows({})) shown << row.id;
    QList<GoalEntry> all, open;
    for (const GoalGroup& group : m_goals.groups)
        for (const GoalEntry& entry : group.entries) {
            if (!shown.contains(entry.goal.id.value)) continue;
            all << entry;
            if (isOpen(entry.goal.status)) open << entry;
        }
    m_timeline->show(open.isEmpty() ? all : open, clockPeople(context().reader()));
}

QByteArrayList GoalsView::concerns() const {
    return nouns<Book, Person, Term, Mentorship, Participant, Goal, GoalStep, GoalUpdate, Outcome, OutcomeStatus,
                 Contributor, OutcomeMentorship, OutcomeGoal, Milestone, ClockExtension, GoalMeeting, Meeting,
                 Definition, Pause, ActionItem, Attendance, MeetingMentorship>();
}

void GoalsView::reload(const Changes& changes) {
    readList();
    m_adder->reload();
    const GoalId present = m_form->goal();
    if (present && !context().reader().find(present)) m_form->forget();
    if (m_form->goal()) m_form->reload(changes.byUndo);
    showRows();
    if (m_look == Look::Timeline) readTimeline();
    if (m_deadline->goal() && m_body->currentWidget() == m_deadline && !context().reader().find(m_deadline->goal()))
        closeForm();
    showState();
    Q_EMIT this->listed();
}

void GoalsView::showRows() {
    m_list->setRows(m_head->rows({}));
    const auto& rows = m_list->rowModel().rows();
    m_none->setVisible(rows.isEmpty());
    m_list->setVisible(!rows.isEmpty());
    const GoalId present = m_form->goal();
    if (present && m_list->rowModel().placeOf(Goal::table, present.value) >= 0) {
        if (!m_list->selectedRow()) m_list->select(Goal::table, present.value);
        m_place = m_list->currentIndex().row();
        return;
    }
    // If the chosen goal was removed or filtered out, the goal in its place is chosen.
    int place = qMin(m_place, int(rows.size()) - 1);
    if (place >= 0 && rows[place].header) place = place + 1 < rows.size() ? place + 1 : place - 1;
    if (place >= 0) m_list->select(rows[place].noun, rows[place].id);
}

void GoalsView::showState() {
    const bool nothing = m_goals.isEmpty();
    m_card->setVisible(!nothing);
    m_looks->setVisible(!nothing);
    m_sides->setListEmpty(nothing);
    if (nothing && m_form->goal()) m_form->setGoal({});
    m_detail->setCurrentWidget(nothing ? static_cast<QWidget*>(m_empty) : m_form);
    if (m_body->currentWidget() == m_sides || m_body->currentWidget() == m_timeline) look(m_look);
}

void GoalsView::choose(GoalId id) {
    if (id == m_form->goal()) return;
    bool shown = false;
    const bool another = bool(m_form->goal());
    guarded(context(), [&] { shown = m_form->setGoal(id); });
    if (shown && another) context().choseOther();
    if (shown) {
        m_place = m_list->currentIndex().row();
        m_detail->setCurrentWidget(m_form);
    } else if (m_form->goal()) {
        m_list->select(Goal::table, m_form->goal().value);  // its text could not be saved, so it stays chosen
    }
}

bool GoalsView::selectGoal(GoalId id) {
    if (m_list->select(Goal::table, id.value)) return true;
    readAgain();
    if (m_list->select(Goal::table, id.value)) return true;
    m_head->showEverything();
    if (!m_mentorship) m_whose = WhoseGoals::All;
    readAgain();
    return m_list->select(Goal::table, id.value);
}

GoalId GoalsView::goalOf(const QByteArray& noun, qint64 id) const {
    const Reader reader = context().reader();
    if (noun == Goal::table) return GoalId(id);
    if (noun == GoalStep::table)
        if (const auto step = reader.find(GoalStepId(id))) return step->goalId;
    if (noun == GoalUpdate::table)
        if (const auto update = reader.find(Id<GoalUpdate>(id))) return update->goalId;
    return {};
}

bool GoalsView::showRecord(const QByteArray& noun, qint64 id) {
    const GoalId goal = goalOf(noun, id);
    if (!goal) return false;
    m_bar->show();
    look(Look::List);
    if (!selectGoal(goal)) return false;
    m_sides->showDetail();
    if (noun == GoalStep::table) m_form->steps().focusStep(GoalStepId(id));
    if (noun == GoalUpdate::table) m_form->showStory();
    return true;
}

}  // namespace mb::ui
