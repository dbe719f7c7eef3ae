#include "ui/goals/goals_page.h"
#include "core/words/format.h"
#include "tests/support/catch.h"
#include "tests/support/ui.h"
#include "ui/support/saver.h"
#include "ui/widgets/forms.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>

namespace mb::test::goals_page_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

GoalId aGoal(UiFixture& f, const QString& title, PersonId person = {}, std::optional<QDate> target = std::nullopt) {
    Goal goal;
    goal.personId = person ? person : f.book.owner;
    goal.title = title;
    goal.targetOn = target;
    return actions::goals::add(*f.book, goal);
}

Goal onlyGoal(UiFixture& f) {
    const auto goals = f.book->reader().all<Goal>();
    REQUIRE(goals.size() == 1);
    return goals[0];
}

QStringList rowTitles(UiFixture& f) {
    QStringList titles;
    for (const ListRow& row : f.find<RowList>("goalsRowList")->rowModel().rows()) titles << row.title;
    return titles;
}

qsizetype stepsTaken(UiFixture& f) { return f.book->history().steps().size(); }

}  // namespace

TEST_CASE("A goal by next June is due in that month, not on a day of it", "[goals]") {
    UiFixture f(OwnerRole::Mentee);
    auto* page = f.show(new GoalsPage(f.context));
    page->firstFocus()->setFocus();
    f.type(u"Promotion by next June"_s);
    f.press(Qt::Key_Return);
    const auto goals = f.book->reader().all<Goal>();
    REQUIRE(goals.size() == 1);
    CHECK(goals[0].title == u"Promotion");
    REQUIRE(goals[0].targetOn);
    CHECK(goals[0].targetOn->isMonth());
    CHECK(goals[0].targetOn->month() == 6);
    const QString month = words::partialDate(*goals[0].targetOn);
    CHECK(f.find<RowList>("goalsRowList")->rowModel().rows().last().subtitle.contains(month));
    // The field shows the month, and leaving it changes nothing.
    auto* target = f.find<PartialDateField>("goalsTargetPartialDateField");
    CHECK(target->text() == month);
    target->setFocus();
    f.press(Qt::Key_Tab);
    CHECK(f.book->reader().all<Goal>()[0].targetOn == goals[0].targetOn);
}

TEST_CASE("Five goals with steps are written by keyboard alone", "[goals]") {
    UiFixture f(OwnerRole::Mentee);
    auto* page = f.show(new GoalsPage(f.context));
    page->firstFocus()->setFocus();
    f.type(u"Promotion by 1 july 2031"_s);
    f.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget()->objectName() == u"goalsNewTitleLineEdit");
    f.type(u"Independent program"_s);
    f.press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget()->objectName() == u"goalsNewTargetPartialDateField");
    f.type(u"1 jan 2032"_s);
    f.press(Qt::Key_Return);
    for (const auto& title : {u"Submit K23"_s, u"QI paper by 30 jun 2027"_s, u"Teach the interns"_s}) {
        f.type(title);
        f.press(Qt::Key_Return, Qt::ControlModifier);
        CHECK(QApplication::focusWidget()->objectName() == u"goalsNewStepLineEdit");
        f.type(u"Draft by 15 jan"_s);
        f.press(Qt::Key_Return);
        f.type(u"Stand by me"_s);
        f.press(Qt::Key_Return);
        f.find<QLineEdit>("goalsNewTitleLineEdit")->setFocus();
    }

    const auto goals = f.book->reader().all<Goal>();
    REQUIRE(goals.size() == 5);
    CHECK(goals[0].title == u"Promotion");
    CHECK(goals[0].targetOn == QDate(2031, 7, 1));
    CHECK(goals[0].horizon == Horizon::Long);
    CHECK(goals[1].title == u"Independent program");
    CHECK(goals[1].targetOn == QDate(2032, 1, 1));
    CHECK(goals[1].horizon == Horizon::Long);
    CHECK(goals[3].title == u"QI paper");
    CHECK(goals[3].horizon == Horizon::Short);
    const auto steps =
        f.book->reader().select<GoalStep>().where(&GoalStep::goalId, goals[4].id).orderBy(&GoalStep::place).list();
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].title == u"Draft");
    CHECK(steps[0].dueOn == QDate(2027, 1, 15));
    CHECK(steps[1].title == u"Stand by me");
    CHECK_FALSE(steps[1].dueOn);
    CHECK(page->subtitle() == u"5 open");
    CHECK(f.said.isEmpty());
}

TEST_CASE("A status goes into the story with its note", "[goals]") {
    UiFixture f(OwnerRole::Mentee);
    aGoal(f, u"Submit K23"_s);
    auto* page = f.show(new GoalsPage(f.context));
    auto* status = f.find<KeyCombo>("goalsStatusKeyCombo");
    status->setFocus();
    f.press(Qt::Key_Down);
    f.press(Qt::Key_Down);
    CHECK(status->hasFocus());
    CHECK(onlyGoal(f).status == GoalStatus::NotStarted);
    f.press(Qt::Key_Tab);
    f.type(u"Reviewer 2 wants another cohort"_s);
    f.press(Qt::Key_Return);
    CHECK(onlyGoal(f).status == GoalStatus::AtRisk);
    const auto updates = f.book->reader().all<GoalUpdate>();
    REQUIRE(updates.size() == 1);
    CHECK(updates[0].text == u"Reviewer 2 wants another cohort");
    CHECK(updates[0].day == QDate(2026, 11, 22));
    CHECK(page->subtitle() == u"one open · 1 at risk");

    SECTION("and undo takes both back") {
        f.book->undo();
        CHECK(onlyGoal(f).status == GoalStatus::NotStarted);
        CHECK(status->key() == u"not-started");
        CHECK(page->subtitle() == u"one open");
    }
    SECTION("a status alone is recorded when the field is left") {
        status->setFocus();
        f.press(Qt::Key_Up);
        f.find<QLineEdit>("goalsTitleLineEdit")->setFocus();
        test::turnOfLoop();
        CHECK(onlyGoal(f).status == GoalStatus::OnTrack);
        CHECK(f.book->reader().all<GoalUpdate>().size() == 2);
    }
    SECTION("and Escape takes a choice back") {
        status->setFocus();
        f.press(Qt::Key_Up);
        f.press(Qt::Key_Escape);
        CHECK(status->key() == u"at-risk");
        f.find<QLineEdit>("goalsTitleLineEdit")->setFocus();
        test::turnOfLoop();
        CHECK(f.book->reader().all<GoalUpdate>().size() == 1);
    }
}

TEST_CASE("A burst of typing in a goal is one step to undo", "[goals]") {
    UiFixture f(OwnerRole::Mentee);
    aGoal(f, u"Submit"_s);
    auto* page = f.show(new GoalsPage(f.context));
    const auto before = stepsTaken(f);
    auto* title = f.find<QLineEdit>("goalsTitleLineEdit");
    title->setFocus();
    f.press(Qt::Key_End);
    f.type(u" the"_s);
    Saver::flushAll(page);
    CHECK(onlyGoal(f).title == u"Submit the");
    f.type(u" K23"_s);
    Saver::flushAll(page);
    CHECK(onlyGoal(f).title == u"Submit the K23");
    CHECK(stepsTaken(f) == before + 1);
    CHECK(rowTitles(f).contains(u"Submit the K23"_s));
    f.book->undo();
    CHECK(title->text() == u"Submit");
    CHECK(rowTitles(f).contains(u"Submit"_s));
}

TEST_CASE("A goal cannot lose its title, nor end before it begins", "[goals]") {
    UiFixture f(OwnerRole::Mentee);
    aGoal(f, u"Submit K23"_s, {}, QDate(2027, 3, 12));
    f.show(new GoalsPage(f.context));
    auto* title = f.find<QLineEdit>("goalsTitleLineEdit");
    title->setFocus();
    title->selectAll();
    f.press(Qt::Key_Delete);
    auto* start = f.find<DateField>("goalsStartDateField");
    start->setFocus();
    CHECK(onlyGoal(f).title == u"Submit K23");
    CHECK(title->property("invalid").toBool());
    f.type(u"2028-01-01"_s);
    f.press(Qt::Key_Return);
    CHECK_FALSE(onlyGoal(f).startsOn);
    CHECK(start->date() == QDate(2028, 1, 1));
    auto* target = f.find<PartialDateField>("goalsTargetPartialDateField");
    target->setFocus();
    target->selectAll();
    f.type(u"2029-01-01"_s);
    f.press(Qt::Key_Return);
    CHECK(onlyGoal(f).startsOn == QDate(2028, 1, 1));
    CHECK(onlyGoal(f).targetOn == QDate(2029, 1, 1));
    CHECK(f.said.isEmpty());
}

TEST_CASE("Steps are ticked, dated, renamed and removed", "[goals]") {
    UiFixture f(OwnerRole::Mentee);
    const GoalId goal = aGoal(f, u"Submit K23"_s);
    GoalStep wanted;
    wanted.goalId = goal;
    wanted.title = u"Draft aims"_s;
    const GoalStepId id = actions::goals::addStep(*f.book, wanted);
    f.show(new GoalsPage(f.context));
    const auto step = [&] { return f.book->reader().get(id); };
    f.find<QCheckBox>("goalsStepDoneCheckBox")->setFocus();
    f.press(Qt::Key_Space);
    CHECK(step().doneOn == QDate(2026, 11, 22));
    f.press(Qt::Key_Space);
    CHECK_FALSE(step().doneOn);
    f.press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget()->objectName() == u"goalsStepTitleLineEdit");
    f.press(Qt::Key_End);
    f.type(u" page"_s);
    f.press(Qt::Key_Tab);
    CHECK(step().title == u"Draft aims page");
    CHECK(QApplication::focusWidget()->objectName() == u"goalsStepDuePartialDateField");
    f.type(u"15 jan"_s);
    f.press(Qt::Key_Return);
    CHECK(step().dueOn == QDate(2027, 1, 15));
    f.press(Qt::Key_Tab);  // what else there is to say about it
    f.press(Qt::Key_Tab);
    f.press(Qt::Key_Space);
    test::turnOfLoop();
    CHECK(f.book->reader().all<GoalStep>().isEmpty());
    CHECK(QApplication::focusWidget()->objectName() == u"goalsNewStepLineEdit");
    f.book->undo();
    CHECK(f.find<QLineEdit>("goalsStepTitleLineEdit")->text() == u"Draft aims page");
}

TEST_CASE("An owner who is both sees their own goals first, then each mentee's", "[goals]") {
    UiFixture f;
    const PersonId noor = f.book.person(u"Noor Al-Masri"_s), kwabena = f.book.person(u"Kwabena Osei"_s);
    f.book.mentorship(noor, Side::Mentor);
    aGoal(f, u"First job"_s, noor);
    aGoal(f, u"Poster"_s, kwabena);
    aGoal(f, u"Mine alone"_s);
    f.show(new GoalsPage(f.context));
    CHECK(rowTitles(f) == QStringList{u"My goals"_s, u"Mine alone"_s, u"Kwabena Osei"_s, u"Poster"_s,
                                      u"Noor Al-Masri"_s, u"First job"_s});
    auto* scope = f.find<KeyCombo>("goalsScopeKeyCombo");
    scope->setFocus();
    f.press(Qt::Key_Home);
    CHECK(rowTitles(f) == QStringList{u"Within 12 months"_s, u"Mine alone"_s});
    f.press(Qt::Key_Down);
    CHECK(rowTitles(f) == QStringList{u"Kwabena Osei"_s, u"Poster"_s, u"Noor Al-Masri"_s, u"First job"_s});

    // A goal for a mentee, with the mentorship, by keyboard.
    auto* title = f.find<QLineEdit>("goalsNewTitleLineEdit");
    title->setFocus();
    f.type(u"Fellowship"_s);
    f.press(Qt::Key_Tab);
    f.press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget()->objectName() == u"goalsNewWhoseKeyCombo");
    f.press(Qt::Key_End);
    f.press(Qt::Key_Return);
    const Goal added = f.book->reader().all<Goal>().last();
    CHECK(added.title == u"Fellowship");
    CHECK(added.personId == noor);
    CHECK(added.mentorshipId);
}

TEST_CASE("The list of goals keeps the chosen one", "[goals]") {
    UiFixture f(OwnerRole::Mentee);
    aGoal(f, u"B"_s, {}, QDate(2027, 3, 1));
    const GoalId kept = aGoal(f, u"C"_s, {}, QDate(2027, 4, 1));
    auto* page = f.show(new GoalsPage(f.context));
    auto* list = f.find<RowList>("goalsRowList");
    QAbstractItemModelTester tester(&list->rowModel(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(page->showRecord("goal", kept.value));
    aGoal(f, u"A"_s, {}, QDate(2027, 1, 1));
    REQUIRE(list->selectedRow());
    CHECK(list->selectedRow()->id == kept.value);
    CHECK(f.find<QLineEdit>("goalsTitleLineEdit")->text() == u"C");
    actions::goals::remove(*f.book, kept);
    REQUIRE(list->selectedRow());
    CHECK(list->selectedRow()->title == u"B");
    CHECK(f.find<QLineEdit>("goalsTitleLineEdit")->text() == u"B");
    f.book->undo();
    CHECK(rowTitles(f).contains(u"C"_s));
    while (f.book->nextUndo()) f.book->undo();
    CHECK(f.find<QPushButton>("goalsFirstPushButton")->isVisible());
    CHECK(f.said.isEmpty());
}

TEST_CASE("A step or an update leads to its goal", "[goals]") {
    UiFixture f(OwnerRole::Mentee);
    aGoal(f, u"Other"_s);
    const GoalId goal = aGoal(f, u"Submit K23"_s);
    GoalStep step;
    step.goalId = goal;
    step.title = u"Draft aims"_s;
    const GoalStepId stepId = actions::goals::addStep(*f.book, step);
    actions::goals::update(*f.book, goal, GoalStatus::OnTrack, QDate(2026, 11, 1), u"Aims sent"_s);
    auto* page = f.show(new GoalsPage(f.context));
    CHECK(page->showRecord("goal_step", stepId.value));
    CHECK(f.find<QLineEdit>("goalsTitleLineEdit")->text() == u"Submit K23");
    CHECK(QApplication::focusWidget()->objectName() == u"goalsStepTitleLineEdit");
    CHECK(page->showRecord("goal_update", f.book->reader().all<GoalUpdate>()[0].id.value));
    CHECK_FALSE(page->showRecord("meeting", 1));
    CHECK_FALSE(page->showRecord("goal", 999));
}

TEST_CASE("A mentorship's goals are its mentee's", "[goals]") {
    UiFixture f;
    const PersonId noor = f.book.person(u"Noor Al-Masri"_s);
    const MentorshipId mentorship = f.book.mentorship(noor, Side::Mentor);
    aGoal(f, u"Mine alone"_s);
    auto* view = f.show(new GoalsView(f.context, mentorship));
    view->reload({});
    CHECK(view->goals().isEmpty());
    view->firstFocus()->setFocus();
    f.type(u"First job by 1 july 2028"_s);
    f.press(Qt::Key_Return);
    const Goal goal = f.book->reader().all<Goal>().last();
    CHECK(goal.personId == noor);
    CHECK(goal.mentorshipId == mentorship);
    CHECK(goal.horizon == Horizon::Medium);
    CHECK(rowTitles(f) == QStringList{u"1 to 3 years"_s, u"First job"_s});
}

}  // namespace mb::test::goals_page_test
