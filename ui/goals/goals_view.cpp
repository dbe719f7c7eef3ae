#include "ui/goals/goals_view.h"

#include "ui/goals/goal_adder.h"
#include "ui/goals/goal_form.h"
#include "ui/page/record_list.h"
#include "ui/widgets/side_by_side.h"

#include <QShortcut>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int labelRoom = 300;  // pixels at 100 %
}

TabInfo GoalsView::tab() {
    return {"goals", tr("Goals"), [](const Context& context, MentorshipId mentorship, QWidget* parent) {
                return new GoalsView(context, mentorship, parent);
            }};
}

GoalsView::GoalsView(const Context& viewContext, std::optional<MentorshipId> mentorship, QWidget* parent)
    : View(viewContext, parent), m_mentorship(mentorship) {
    makeList();
    makeDetail();
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_sides = new SideBySide(context().theme, m_left, m_list, m_detail, this);
    connect(m_sides, &SideBySide::detailAlone, this, &GoalsView::detailAlone);
    outer->addWidget(m_sides);
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
    const QAction* add = addAct({u"goalsNew"_s, tr("&New goal"),
                                 [this] {
                                     m_sides->showList();
                                     m_adder->titleEdit()->setFocus(Qt::ShortcutFocusReason);
                                 },
                                 newRecordKeys(), tr("add aim, milestone, plan")});
    connect(m_empty->button(), &QPushButton::clicked, add, &QAction::trigger);
}

void GoalsView::makeList() {
    m_left = new QWidget(this);
    auto* column = new QVBoxLayout(m_left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_scope = forReading(new KeyCombo(m_left));
    m_scope->setObjectName(u"goalsScopeKeyCombo"_s);
    m_scope->setAccessibleName(tr("Whose goals"));
    m_scope->setChoices({{QString::number(int(WhoseGoals::Mine)), tr("Mine")},
                         {QString::number(int(WhoseGoals::Mentees)), tr("Mentees’")},
                         {QString::number(int(WhoseGoals::All)), tr("All")}});
    m_adder = new GoalAdder(context(), m_mentorship, m_left);
    m_label = new PlainLabel(tr("&New goal"), "section", m_left);
    m_label->setBuddy(m_adder->titleEdit());
    column->addWidget(m_label);
    m_labelKey = new QShortcut(QKeySequence::mnemonic(m_label->text()), this);
    connect(m_labelKey, &QShortcut::activated, this,
            [this] { m_adder->titleEdit()->setFocus(Qt::ShortcutFocusReason); });
    connect(&context().theme, &Theme::changed, this, &GoalsView::fitLabel);
    column->addWidget(m_adder);
    column->addWidget(m_scope);
    m_card = makeCard(m_left);
    auto* inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(1, 1, 1, 1);
    m_list = new RowList(context().theme, tr("Goals"), m_card);
    m_list->setObjectName(u"goalsRowList"_s);
    removesRecords(*m_list, context(), nouns<Goal>());
    inside->addWidget(m_list);
    column->addWidget(m_card, 1);
    column->addStretch(0);
}

void GoalsView::makeDetail() {
    m_detail = new Stack(this);
    m_empty = new EmptyState(
        context().theme, u"goals"_s, tr("No goals yet"),
        tr("A goal says what you want to achieve, by when, and who does what for it. Begin with the one that "
           "matters most this year."),
        tr("Write the first goal"), m_detail);
    m_empty->button()->setObjectName(u"goalsFirstPushButton"_s);
    m_form = new GoalForm(context(), m_detail);
    m_detail->addWidget(m_empty);
    m_detail->addWidget(m_form);
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

QWidget* GoalsView::firstFocus() {
    if (QWidget* back = m_sides->wayBack()) return back;
    return m_adder->titleEdit();
}

QWidget* GoalsView::recordFocus() { return m_form->goal() ? static_cast<QWidget*>(m_form->titleEdit()) : firstFocus(); }

void GoalsView::showList() {
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
}

QByteArrayList GoalsView::concerns() const {
    return nouns<Book, Person, Term, Mentorship, Participant, Goal, GoalStep, GoalUpdate, Outcome, OutcomeStatus,
                 Contributor, OutcomeMentorship, OutcomeGoal>();
}

void GoalsView::reload(const Changes& changes) {
    readList();
    m_adder->reload();
    m_list->setRows(m_goals.rows(context().today()));
    const GoalId present = m_form->goal();
    const bool listed = present && m_list->rowModel().placeOf(Goal::table, present.value) >= 0;
    if (present && !context().reader().find(present)) m_form->forget();
    if (m_form->goal()) m_form->reload(changes.byUndo);
    if (listed) {
        if (!m_list->selectedRow()) m_list->select(Goal::table, present.value);
        m_place = m_list->currentIndex().row();
    } else {
        // If the chosen goal was removed or filtered out, the goal in its place is chosen.
        const auto& rows = m_list->rowModel().rows();
        int place = qMin(m_place, int(rows.size()) - 1);
        if (place >= 0 && rows[place].header) place = place + 1 < rows.size() ? place + 1 : place - 1;
        if (place >= 0) m_list->select(rows[place].noun, rows[place].id);
    }
    showState();
    Q_EMIT this->listed();
}

void GoalsView::showState() {
    const bool nothing = m_goals.isEmpty();
    m_card->setVisible(!nothing);
    m_sides->setListEmpty(nothing);
    if (nothing && m_form->goal()) m_form->setGoal({});
    m_detail->setCurrentWidget(nothing ? static_cast<QWidget*>(m_empty) : m_form);
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
    if (m_mentorship || m_whose == WhoseGoals::All) return false;
    m_whose = WhoseGoals::All;
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
    if (!goal || !selectGoal(goal)) return false;
    m_sides->showDetail();
    if (noun == GoalStep::table) m_form->steps().focusStep(GoalStepId(id));
    if (noun == GoalUpdate::table) m_form->showStory();
    return true;
}

}  // namespace mb::ui
