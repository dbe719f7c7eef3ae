#include "ui/goals/goal_form.h"

#include "core/actions/goals.h"
#include "core/documents/terms.h"
#include "core/queries/mentorships.h"
#include "core/words/errors.h"
#include "core/words/format.h"
#include "ui/goals/goal_list.h"
#include "ui/support/parsed_saver.h"
#include "ui/widgets/quiet_line.h"

#include <QStyle>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString wrongTitle(const QString& text) {
    Goal goal;
    goal.title = text;
    const FieldErrors errors = validate(goal);
    return errors.isEmpty() ? QString() : words::sentence(errors.first());
}

}  // namespace

GoalForm::GoalForm(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    const ScrollColumn scroll = scrollColumn(this);
    m_area = scroll.area;
    outer->addWidget(scroll.area);
    QVBoxLayout* column = scroll.column;
    column->addWidget(makeHead());
    m_status = new GoalStatusLine(context, this);
    column->addWidget(m_status);
    m_outcomes = new GoalOutcomes(context, this);
    column->addWidget(m_outcomes);
    column->addSpacing(space::s);
    m_stepsHead = new PlainLabel({}, "section", this);
    m_steps = new GoalSteps(context, this);
    m_stepsHead->setBuddy(m_steps->addEdit());
    column->addWidget(m_stepsHead);
    column->addWidget(m_steps);
    column->addSpacing(space::s);
    column->addWidget(new PlainLabel(tr("Plan"), "section", this));
    column->addWidget(makePlan());
    column->addSpacing(space::s);
    m_meetings = new GoalMeetings(context, this);
    column->addWidget(m_meetings);
    column->addSpacing(space::s);
    m_storyHead = new PlainLabel(tr("Progress log"), "section", this);
    m_story = new GoalStory(context, this);
    column->addWidget(m_storyHead);
    column->addWidget(m_story);
    column->addStretch(1);
}

QWidget* GoalForm::makeHead() {
    auto* head = new QWidget(this);
    auto* grid = new QGridLayout(head);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(2);
    auto* edit = new QLineEdit(head);
    edit->setObjectName(u"goalsTitleLineEdit"_s);
    edit->setAccessibleName(tr("Title of the goal"));
    beQuiet(edit);
    // Aligns the text with the fields beneath it.
    edit->setStyleSheet(u"QLineEdit { padding: 5px 0; }"_s);
    edit->setTextMargins(-3, 0, 0, 0);
    const auto size = [this, edit] { edit->setFont(m_context.theme.font(Type::Section)); };
    size();
    connect(&m_context.theme, &Theme::changed, edit, size);
    m_title = new CheckedLine(
        edit, m_context, wrongTitle,
        [this](const QString& text, const QString& burst) { change([&](Goal& goal) { goal.title = text; }, burst); },
        head);
    m_remove = flatButton(tr("Remove"), u"goalsRemovePushButton"_s, head);
    m_remove->setAccessibleDescription(
        tr("Removes the goal with its steps and its progress log. Undo brings it back."));
    connect(m_remove, &QPushButton::clicked, this, &GoalForm::remove);
    m_about = new PlainLabel({}, "help", head);
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_remove, 0, 1, Qt::AlignTop);
    grid->addWidget(m_about, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    return head;
}

QWidget* GoalForm::makePlan() {
    auto* card = makeCard(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    auto* grid = new FieldGrid(m_context.theme, card);
    column->addWidget(grid);
    const auto combo = [&](const QString& label, const QString& name) {
        auto* made = new KeyCombo(grid);
        made->setObjectName(name);
        grid->add(labelled(label, made, {}, grid));
        return made;
    };
    const auto date = [&](const QString& label, DateLine* field, const QString& name) {
        field->setObjectName(name);
        savesOnLeaving(field, m_context, [this] { setDates(); });
        grid->add(labelled(label, field, {}, grid));
    };
    date(tr("Start"), m_start = new DateField(m_context.today(), grid), u"goalsStartDateField"_s);
    date(tr("Target"), m_target = new PartialDateField(m_context.today(), grid), u"goalsTargetPartialDateField"_s);
    m_datesWrong = new PlainLabel({}, "error", grid);
    m_datesWrong->hide();
    grid->add(m_datesWrong, true);
    m_horizon = combo(tr("Horizon"), u"goalsHorizonKeyCombo"_s);
    m_domain = combo(tr("Domain"), u"goalsDomainKeyCombo"_s);
    m_with = combo(tr("Mentorship that works on it"), u"goalsMentorshipKeyCombo"_s);
    grid->add(textField(tr("How we will know it has been reached"), u"goalsMeasureGrowingEdit"_s, &Goal::measure),
              true);
    grid->add(textField(tr("The mentee’s part"), u"goalsMenteePartGrowingEdit"_s, &Goal::menteePart));
    grid->add(textField(tr("The mentor’s part"), u"goalsMentorPartGrowingEdit"_s, &Goal::mentorPart));
    grid->add(textField(tr("Resources"), u"goalsResourcesGrowingEdit"_s, &Goal::resources));
    grid->add(textField(tr("Evidence"), u"goalsEvidenceGrowingEdit"_s, &Goal::evidence));
    grid->add(textField(tr("What might get in the way"), u"goalsBarriersGrowingEdit"_s, &Goal::barriers, true), true);
    connect(m_domain, &KeyCombo::keyChosen, this, [this](const QString& key) {
        guarded(m_context, [&] { change([&](Goal& goal) { goal.domain = key; }); });
    });
    connect(m_horizon, &KeyCombo::keyChosen, this, [this](const QString& key) {
        guarded(m_context,
                [&] { change([&](Goal& goal) { goal.horizon = fromKey<Horizon>(key).value_or(goal.horizon); }); });
    });
    connect(m_with, &KeyCombo::keyChosen, this, [this](const QString& key) {
        guarded(m_context, [&] { change([&](Goal& goal) { goal.mentorshipId = MentorshipId(key.toLongLong()); }); });
    });
    return card;
}

QWidget* GoalForm::textField(const QString& label, const QString& name, QString Goal::*member, bool isPrivate) {
    auto* edit = new GrowingEdit(2, 12, this);
    edit->setObjectName(name);
    auto* saver = new Saver(edit, m_context, [this, member](const QString& text, const QString& burst) {
        change([&](Goal& goal) { goal.*member = text; }, burst);
    });
    m_texts.append({member, edit, saver});
    return isPrivate ? labelledPrivate(m_context.theme, label, edit) : labelled(label, edit);
}

void GoalForm::change(const std::function<void(Goal&)>& edit, const QString& burst) {
    Goal goal = m_context.reader().get(m_id);
    edit(goal);
    actions::goals::change(m_context.workspace, goal, burst);
}

void GoalForm::setDates() {
    Goal goal = m_context.reader().get(m_id);
    const QDate from = m_context.today();
    const bool follows = horizonFollows(goal, from);
    goal.startsOn = m_start->date();
    goal.targetOn = m_target->date();
    const FieldErrors errors = validate(goal);
    m_datesWrong->setText(errors.isEmpty() ? QString() : words::sentence(errors.first()));
    m_datesWrong->setVisible(!errors.isEmpty());
    if (!errors.isEmpty()) return;  // both stay on the screen until they agree
    if (goal.targetOn && follows) goal.horizon = horizonFor(goal.startsOn.value_or(from), *goal.targetOn);
    actions::goals::change(m_context.workspace, goal);
}

void GoalForm::fillCombos(const Goal& goal) {
    const Reader reader = m_context.reader();
    QList<std::pair<QString, QString>> domains{{QString(), tr("none")}};
    for (const Term& term : documents::shownTerms(reader, u"goal-domain"_s))
        if (!term.hidden || term.key == goal.domain) domains.append({term.key, term.label});
    m_domain->setChoices(domains);
    m_domain->setKey(goal.domain);
    QList<std::pair<QString, QString>> horizons;
    for (const Horizon horizon : {Horizon::Short, Horizon::Medium, Horizon::Long})
        horizons.append({keyOf(horizon), horizonText(horizon)});
    m_horizon->setChoices(horizons);
    m_horizon->setKey(keyOf(goal.horizon));
    // Those in which the goal's person takes part.
    const auto names = queries::names(reader);
    QList<std::pair<QString, QString>> mentorships{{u"0"_s, tr("none")}};
    for (const Participant& mine : reader.select<Participant>().where(&Participant::personId, goal.personId).list()) {
        const auto card = queries::bareCard(reader, mine.mentorshipId, m_context.today());
        if (isOver(card.mentorship.stage) && goal.mentorshipId != mine.mentorshipId) continue;
        mentorships.append(
            {QString::number(mine.mentorshipId.value), QString(card.nameFor(goal.personId, names).left(80))});
    }
    m_with->setChoices(mentorships);
    m_with->setKey(QString::number(goal.mentorshipId.value));
}

bool GoalForm::flush() {
    bool all = m_title->flush() && m_status->flush();
    for (const TextField& text : std::as_const(m_texts)) all &= text.saver->flush();
    return m_steps->flush() && all;
}

bool GoalForm::setGoal(GoalId id) {
    if (id == m_id) return true;
    if (m_id && !flush()) return false;
    if (!id) {
        forget();
        return true;
    }
    const auto goal = m_context.reader().find(id);
    if (!goal) return false;
    m_id = id;
    m_title->showRecord(id.value, goal->title);
    for (const TextField& text : std::as_const(m_texts)) text.saver->showOther((*goal).*(text.member));
    m_datesWrong->hide();
    m_status->setGoal(id);
    m_outcomes->setGoal(id);
    m_steps->setGoal(id);
    m_meetings->setGoal(id);
    m_story->setGoal(id);
    fill(*goal, true);
    m_area->ensureVisible(0, 0);
    return true;
}

void GoalForm::forget() {
    m_id = {};
    m_title->forget();
    m_status->forget();
    m_outcomes->setGoal({});
    for (const TextField& text : std::as_const(m_texts)) text.saver->show({}, true);
    m_steps->setGoal({});
    m_meetings->setGoal({});
}

void GoalForm::reload(bool byUndo) {
    const auto goal = m_context.reader().find(m_id);
    if (!goal) return;
    m_title->refresh(goal->title, byUndo);
    for (const TextField& text : std::as_const(m_texts)) text.saver->show((*goal).*(text.member), byUndo);
    m_status->reload();
    m_outcomes->reload();
    m_steps->reload(byUndo);
    m_meetings->reload();
    m_story->reload();
    fill(*goal, byUndo);
}

void GoalForm::fill(const Goal& goal, bool force) {
    const QDate today = m_context.today();
    if (force) m_datesWrong->hide();
    m_start->setToday(today);
    m_target->setToday(today);
    if (m_datesWrong->isHidden()) {
        m_start->setDate(goal.startsOn, force);
        m_target->setDate(goal.targetOn, force);
    }
    fillCombos(goal);
    const Reader reader = m_context.reader();
    QStringList about;
    const PersonId owner = m_context.workspace.book().ownerId;
    about << (goal.personId == owner ? tr("My goal")
                                     : tr("Goal of %1").arg(fullName(reader.get(goal.personId)).left(80)));
    if (goal.mentorshipId && goal.personId == owner) about << tr("with %1").arg(m_with->currentText());
    if (goal.targetOn && isOpen(goal.status)) about << words::dueIn(*goal.targetOn, today);
    m_about->setText(about.join(u" · "));
    const auto steps = reader.select<GoalStep>().where(&GoalStep::goalId, goal.id).list();
    const auto done =
        std::count_if(steps.begin(), steps.end(), [](const GoalStep& step) { return step.doneOn.has_value(); });
    m_stepsHead->setText(steps.isEmpty() ? tr("S&teps")
                                         : tr("S&teps · %1").arg(stepsText(int(done), int(steps.size()))));
}

void GoalForm::showStory() { m_area->ensureWidgetVisible(m_story); }

void GoalForm::remove() {
    flush();
    if (guarded(m_context, [this] { actions::goals::remove(m_context.workspace, m_id); })) Q_EMIT removed();
}

}  // namespace mb::ui
