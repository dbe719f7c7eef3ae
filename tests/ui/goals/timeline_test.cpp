// Goals over time: chosen and moved by keys and by the mouse, each a step to undo (GO3).
#include "core/actions/milestones.h"
#include "core/actions/plans.h"
#include "core/documents/block.h"
#include "tests/support/catch.h"
#include "tests/support/ui.h"
#include "ui/goals/goals_page.h"
#include "ui/goals/timeline_pane.h"
#include "ui/widgets/forms.h"

#include <QAbstractItemModelTester>

namespace mb::test::goals_timeline_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today(2026, 11, 22);

GoalId aGoal(UiFixture& f, const QString& title, std::optional<PartialDate> target, PersonId person = {}) {
    Goal goal;
    goal.personId = person ? person : f.book.owner;
    goal.title = title;
    goal.startsOn = QDate(2026, 2, 1);
    goal.targetOn = target;
    goal.status = GoalStatus::OnTrack;
    return actions::goals::add(*f.book, goal);
}

GoalStepId aStep(UiFixture& f, GoalId goal, const QString& title, std::optional<PartialDate> due) {
    GoalStep step;
    step.goalId = goal;
    step.title = title;
    step.dueOn = due;
    return actions::goals::addStep(*f.book, step);
}

TimelineList* timeline(UiFixture& f) {
    f.find<QPushButton>("goalsTimelineButton")->click();
    auto* list = f.find<TimelineList>("goalsTimelineList");
    list->setFocus();
    return list;
}

QStringList titles(const TimelineList& list) {
    QStringList titles;
    for (const TimelineRow& row : list.rows()) titles << row.title;
    return titles;
}

qsizetype stepsTaken(UiFixture& f) { return f.book->history().steps().size(); }

}  // namespace

TEST_CASE("the clock, then back-plans, then goals by their dates stand on the timeline", "[goals][GO3][PE5]") {
    UiFixture f(OwnerRole::Mentee);
    f.window.resize(1200, 800);
    aGoal(f, u"Later"_s, QDate(2027, 9, 1));
    aGoal(f, u"Sooner"_s, QDate(2027, 3, 12));
    aGoal(f, u"Some day"_s, std::nullopt);
    actions::plans::make(*f.book, documents::planFormNamed(f.book->reader(), u"dossier"_s),
                         {f.book.owner, {}, QDate(2027, 7, 1), u"Dossier"_s});
    for (const auto& [kind, day] : {std::pair{MilestoneKind::ClockStart, QDate(2021, 7, 1)},
                                    std::pair{MilestoneKind::ClockEnd, QDate(2027, 6, 30)},
                                    std::pair{MilestoneKind::Review, QDate(2026, 7, 1)}}) {
        Milestone milestone;
        milestone.personId = f.book.owner;
        milestone.kind = kind;
        milestone.day = day;
        actions::milestones::add(*f.book, milestone);
    }
    ClockExtension year;
    year.personId = f.book.owner;
    year.reason = u"Secret canary"_s;
    actions::milestones::addExtension(*f.book, year);
    f.show(new GoalsPage(f.context));
    TimelineList* list = timeline(f);
    QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(titles(*list) == QStringList{u"Promotion clock"_s, u"Dossier"_s, u"Sooner"_s, u"Later"_s, u"Some day"_s});
    CHECK(list->rows()[0].subtitle == u"year 6 of 7, extended by 12 months");
    CHECK(list->rows()[0].to == QDate(2028, 6, 30));
    CHECK(list->rows()[0].marks.size() == 2);  // the review and the dossier
    CHECK(list->rows()[1].subtitle.contains(u"0 of 14 steps"));
    for (int i = 0; i < list->model()->rowCount(); ++i) {
        const QString spoken = list->model()->index(i, 0).data(Qt::AccessibleTextRole).toString();
        CHECK(spoken.contains(list->rows()[i].title));
        CHECK_FALSE(spoken.contains(u"canary"));
    }
    // Nor does the page that is printed say why the clock was extended.
    QStringList printed;
    for (const documents::Block& block : f.find<TimelinePane>("goalsTimelinePane")->paper().blocks)
        if (const auto* table = std::get_if<documents::Table>(&block))
            for (const auto& row : table->rows)
                for (const documents::Cell& cell : row) printed << cell.text.words;
    CHECK(printed.filter(u"canary"_s).isEmpty());
    CHECK(printed.contains(u"Personal statement, final"_s));
    CHECK(printed.contains(u"Promotion clock\nyear 6 of 7, extended by 12 months"_s));
    CHECK(printed.contains(u"12 Mar 2027"_s));
    // What comes next is the plan's.
    auto* next = f.find<RowList>("goalsNextRowList");
    REQUIRE(next->rowModel().rowCount() == 14);
    CHECK(next->rowModel().rows()[0].title == u"This year’s dates and criteria from the office");
    CHECK(f.find<QPushButton>("goalsDeadlinePushButton")->isVisible());
}

TEST_CASE("a step moves by a day and by a week with the arrows, and a row of presses is one step to undo",
          "[goals][GO3]") {
    UiFixture f(OwnerRole::Mentee);
    f.window.resize(1200, 800);
    const GoalId goal = aGoal(f, u"Submit K23"_s, QDate(2027, 3, 12));
    const GoalStepId first = aStep(f, goal, u"Aims"_s, QDate(2027, 1, 10));
    const GoalStepId second = aStep(f, goal, u"Budget"_s, PartialDate::of(2027, 2));
    f.show(new GoalsPage(f.context));
    TimelineList* list = timeline(f);
    const auto before = stepsTaken(f);
    const auto due = [&](GoalStepId id) { return *f.book->reader().get(id).dueOn; };
    f.press(Qt::Key_Tab);
    REQUIRE(list->chosenMark());
    CHECK(list->chosenMark()->title == u"Aims");
    CHECK(list->currentIndex().data(Qt::AccessibleTextRole).toString().startsWith(u"Step: Aims, 10 January 2027"));
    f.press(Qt::Key_Right);
    CHECK(due(first) == QDate(2027, 1, 11));
    f.press(Qt::Key_Right, Qt::ShiftModifier);
    CHECK(due(first) == QDate(2027, 1, 18));
    f.press(Qt::Key_Left);
    CHECK(due(first) == QDate(2027, 1, 17));
    CHECK(stepsTaken(f) == before + 1);
    CHECK(list->chosenMark()->title == u"Aims");
    f.book->undo();
    CHECK(due(first) == QDate(2027, 1, 10));
    // What is known as a month moves by one.
    f.press(Qt::Key_Tab);
    f.press(Qt::Key_Right);
    CHECK(due(second) == PartialDate::of(2027, 3));
    // The whole goal: its target.
    f.press(Qt::Key_Escape);
    CHECK_FALSE(list->chosenMark());
    f.press(Qt::Key_Left, Qt::ShiftModifier);
    CHECK(f.book->reader().get(goal).targetOn == QDate(2027, 3, 5));
    f.book->undo();
    CHECK(f.book->reader().get(goal).targetOn == QDate(2027, 3, 12));
    CHECK(f.said.isEmpty());
}

TEST_CASE("Tab leaves the timeline behind the last step, and a done step stays", "[goals][GO3]") {
    UiFixture f(OwnerRole::Mentee);
    f.window.resize(1200, 800);
    const GoalId goal = aGoal(f, u"Submit K23"_s, QDate(2027, 3, 12));
    const GoalStepId step = aStep(f, goal, u"Aims"_s, QDate(2026, 10, 10));
    actions::goals::setStepDone(*f.book, step, QDate(2026, 10, 9));
    f.show(new GoalsPage(f.context));
    TimelineList* list = timeline(f);
    f.press(Qt::Key_Tab);
    REQUIRE(list->chosenMark());
    const auto before = stepsTaken(f);
    f.press(Qt::Key_Right);
    CHECK(stepsTaken(f) == before);
    REQUIRE(f.said.size() == 1);
    CHECK(f.said[0].contains(u"Aims"));
    f.press(Qt::Key_Tab);
    CHECK_FALSE(list->hasFocus());
}

TEST_CASE("plus and minus show less and more time, and Enter opens what is chosen", "[goals][GO3]") {
    UiFixture f(OwnerRole::Mentee);
    f.window.resize(1200, 800);
    const GoalId goal = aGoal(f, u"Submit K23"_s, QDate(2027, 3, 12));
    aStep(f, goal, u"Aims"_s, QDate(2030, 1, 10));
    f.show(new GoalsPage(f.context));
    TimelineList* list = timeline(f);
    CHECK(list->zoom() == Zoom::TwoYears);
    CHECK(list->scale().shows(today));
    f.press(Qt::Key_Plus);
    CHECK(list->zoom() == Zoom::Year);
    CHECK(f.find<QPushButton>("goalsZoomYearButton")->isChecked());
    f.press(Qt::Key_Plus);
    f.press(Qt::Key_Plus);
    CHECK(list->zoom() == Zoom::Quarter);
    CHECK(list->scale().shows(today));
    for (int i = 0; i < 5; ++i) f.press(Qt::Key_Minus);
    CHECK(list->zoom() == Zoom::FiveYears);
    f.find<QPushButton>("goalsZoomQuarterButton")->click();
    // A step beyond the edge comes into sight once it is chosen.
    list->setFocus();
    CHECK_FALSE(list->scale().shows(QDate(2030, 1, 10)));
    f.press(Qt::Key_Tab);
    CHECK(list->scale().shows(QDate(2030, 1, 10)));
    f.press(Qt::Key_Return);
    CHECK(f.find<QLineEdit>("goalsTitleLineEdit")->text() == u"Submit K23");
    CHECK(f.find<QLineEdit>("goalsTitleLineEdit")->isVisible());
}

TEST_CASE("the mouse drags a step, and Escape lets it go where it was", "[goals][GO3]") {
    UiFixture f(OwnerRole::Mentee);
    f.window.resize(1200, 800);
    const GoalId goal = aGoal(f, u"Submit K23"_s, QDate(2027, 3, 12));
    const GoalStepId step = aStep(f, goal, u"Aims"_s, QDate(2027, 1, 10));
    f.show(new GoalsPage(f.context));
    TimelineList* list = timeline(f);
    const QRect row = list->visualRect(list->model()->index(0, 0));
    const auto place = [&](QDate day) { return QPoint(qRound(list->scale().x(day)), row.center().y()); };
    const QDate wanted(2027, 2, 20);
    const auto drag = [&] {
        QTest::mousePress(list->viewport(), Qt::LeftButton, {}, place(QDate(2027, 1, 10)));
        QMouseEvent move(QEvent::MouseMove, place(wanted), list->viewport()->mapToGlobal(place(wanted)), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list->viewport(), &move);
    };
    drag();
    CHECK(list->draggedDays() > 30);
    CHECK(f.book->reader().get(step).dueOn == QDate(2027, 1, 10));
    f.press(Qt::Key_Escape);
    QTest::mouseRelease(list->viewport(), Qt::LeftButton, {}, place(wanted));
    CHECK(f.book->reader().get(step).dueOn == QDate(2027, 1, 10));
    const auto before = stepsTaken(f);
    drag();
    QTest::mouseRelease(list->viewport(), Qt::LeftButton, {}, place(wanted));
    const QDate moved = f.book->reader().get(step).dueOn->day();
    CHECK(qAbs(moved.daysTo(wanted)) <= 2);  // a pixel is more than a day
    CHECK(stepsTaken(f) == before + 1);
    f.book->undo();
    CHECK(f.book->reader().get(step).dueOn == QDate(2027, 1, 10));
}

TEST_CASE("a filter of the list holds for the timeline, and so does whose goals are shown", "[goals][GO1]") {
    UiFixture f;
    f.window.resize(1200, 800);
    const PersonId noor = f.book.person(u"Noor Al-Masri"_s);
    f.book.mentorship(noor, Side::Mentor);
    aGoal(f, u"Hers"_s, QDate(2027, 3, 1), noor);
    for (int i = 0; i < 4; ++i) aGoal(f, u"Mine %1"_s.arg(i), QDate(2027, 4, 1 + i));
    Goal funded = f.book->reader().all<Goal>().last();
    funded.domain = u"funding"_s;
    actions::goals::change(*f.book, funded);
    f.show(new GoalsPage(f.context));
    auto* which = f.find<KeyCombo>("goalsWhichComboBox");
    REQUIRE(which->isVisible());
    const int place = which->findText(u"Domain: Funding"_s);
    REQUIRE(place >= 0);
    which->setFocus();
    for (int i = 0; i < place; ++i) f.press(Qt::Key_Down);
    CHECK(f.find<RowList>("goalsRowList")->rowModel().rows().last().title == u"Mine 3");
    TimelineList* list = timeline(f);
    CHECK(titles(*list) == QStringList{u"Mine 3"_s});
    which->setFocus();
    f.press(Qt::Key_Home);
    CHECK(list->rows().size() == 5);
    CHECK(list->rows()[0].title == u"Hers");
    CHECK(list->rows()[0].subtitle.startsWith(u"Noor Al-Masri"));
    auto* scope = f.find<KeyCombo>("goalsScopeKeyCombo");
    scope->setFocus();
    f.press(Qt::Key_Home);
    CHECK(list->rows().size() == 4);
}

TEST_CASE("goals can be listed by scholarship, teaching, service and clinical work", "[goals][GO7]") {
    UiFixture f(OwnerRole::Mentee);
    f.window.resize(1200, 800);
    const QStringList domains{u"wellbeing"_s, u"clinical"_s, u"funding"_s, u"teaching"_s, u"service"_s, u"research"_s};
    for (const QString& domain : domains) {
        Goal goal;
        goal.personId = f.book.owner;
        goal.title = domain;
        goal.domain = domain;
        actions::goals::add(*f.book, goal);
    }
    f.show(new GoalsPage(f.context));
    auto* order = f.find<KeyCombo>("goalsOrderComboBox");
    order->setFocus();
    f.press(Qt::Key_Down);
    f.press(Qt::Key_Down);
    QStringList shown;
    for (const ListRow& row : f.find<RowList>("goalsRowList")->rowModel().rows()) shown << row.title;
    CHECK(shown == QStringList{u"Scholarship"_s, u"funding"_s, u"research"_s, u"Teaching"_s, u"teaching"_s,
                               u"Service"_s, u"service"_s, u"Clinical work"_s, u"clinical"_s, u"Beside these"_s,
                               u"wellbeing"_s});
}

TEST_CASE("forty goals over ten years are read at once", "[goals][GO3]") {
    UiFixture f(OwnerRole::Mentee);
    f.window.resize(1200, 800);
    for (int i = 0; i < 40; ++i) {
        const GoalId goal = aGoal(f, u"Goal %1"_s.arg(i), QDate(2027 + i / 4, 1 + i % 12, 1));
        for (int s = 0; s < 6; ++s) aStep(f, goal, u"Step %1"_s.arg(s), QDate(2026, 2, 1).addDays(i * 80 + s * 20));
    }
    f.show(new GoalsPage(f.context));
    TimelineList* list = timeline(f);
    CHECK(list->rows().size() == 40);
    for (int i = 0; i < 39; ++i) f.press(Qt::Key_Down);
    CHECK(list->chosenRow()->title == u"Goal 39");
    CHECK(list->rows().last().marks.size() == 6);
    CHECK(f.said.isEmpty());
}

}  // namespace mb::test::goals_timeline_test
