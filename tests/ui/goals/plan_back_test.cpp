// Planning back from a deadline in the window, and moving the deadline (GO5).
#include "tests/support/catch.h"
#include "tests/support/ui.h"
#include "ui/goals/goals_page.h"
#include "ui/goals/timeline_pane.h"
#include "ui/widgets/forms.h"

#include <QCheckBox>

namespace mb::test::goals_plan_back_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

void trigger(GoalsPage& page, const char* name) {
    auto* act = page.findChild<QAction*>(QString::fromLatin1(name));
    REQUIRE(act);
    act->trigger();
}

Goal onlyGoal(UiFixture& f) {
    const auto goals = f.book->reader().all<Goal>();
    REQUIRE(goals.size() == 1);
    return goals[0];
}

}  // namespace

TEST_CASE("a dossier is planned back by keys, with its sessions", "[goals][GO5]") {
    UiFixture f(OwnerRole::Mentee);
    f.window.resize(1200, 800);
    f.book.mentorship(f.book.person(u"Lin Chen"_s));
    auto* page = f.show(new GoalsPage(f.context));
    trigger(*page, "goalsPlanBackAction");
    CHECK(QApplication::focusWidget()->objectName() == u"goalsPlanDeadlineDateField");
    // Without a day nothing is made, and it says so.
    f.press(Qt::Key_Return);
    CHECK(f.book->reader().all<Goal>().isEmpty());
    f.type(u"31 aug 2027"_s);
    f.press(Qt::Key_Tab);
    CHECK(f.find<RowList>("goalsPlanRowList")->rowModel().rows()[0].chip == u"40 weeks before");
    CHECK(f.find<RowList>("goalsPlanRowList")->rowModel().rows()[0].subtitle.startsWith(u"24 November 2026"));
    CHECK(QApplication::focusWidget()->objectName() == u"goalsPlanKeyCombo");
    f.press(Qt::Key_Tab);
    f.press(Qt::Key_End);
    f.press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget()->objectName() == u"goalsPlanTitleLineEdit");
    f.type(u"Associate professor"_s);
    f.press(Qt::Key_Return);
    const Goal goal = onlyGoal(f);
    CHECK(goal.title == u"Associate professor");
    CHECK(goal.plan == u"dossier");
    CHECK(goal.mentorshipId);
    CHECK(f.book->reader().all<GoalStep>().size() == 14);
    CHECK(f.book->reader().all<Meeting>().size() == 3);
    // It stands on the timeline, chosen.
    auto* list = f.find<TimelineList>("goalsTimelineList");
    REQUIRE(list->isVisible());
    CHECK(list->hasFocus());
    REQUIRE(list->chosenRow());
    CHECK(list->chosenRow()->title == u"Associate professor");
    f.book->undo();
    CHECK(f.book->reader().all<Goal>().isEmpty());
    CHECK(f.book->reader().all<Meeting>().isEmpty());
    CHECK(f.said.isEmpty());
}

TEST_CASE("a plan that comes late says which entries would be in the past, and Escape makes nothing", "[goals][GO5]") {
    UiFixture f(OwnerRole::Mentee);
    f.window.resize(1200, 800);
    auto* page = f.show(new GoalsPage(f.context));
    trigger(*page, "goalsPlanBackAction");
    f.type(u"31 jan 2027"_s);
    f.press(Qt::Key_Tab);
    int past = 0;
    for (const ListRow& row : f.find<RowList>("goalsPlanRowList")->rowModel().rows())
        past += row.chip == u"in the past";
    CHECK(past == 9);
    f.press(Qt::Key_Escape);
    CHECK(f.book->reader().all<Goal>().isEmpty());
    CHECK(f.find<QLineEdit>("goalsNewTitleLineEdit")->hasFocus());
}

TEST_CASE("changing a deadline proposes what is open, and moves what is ticked", "[goals][GO5]") {
    UiFixture f(OwnerRole::Mentee);
    f.window.resize(1200, 800);
    auto* page = f.show(new GoalsPage(f.context));
    trigger(*page, "goalsPlanBackAction");
    f.type(u"31 aug 2027"_s);
    f.press(Qt::Key_Return);
    REQUIRE(onlyGoal(f).targetOn == QDate(2027, 8, 31));
    const auto before = f.book->history().steps().size();
    f.find<QPushButton>("goalsDeadlinePushButton")->click();
    CHECK(QApplication::focusWidget()->objectName() == u"goalsDeadlineDateField");
    f.type(u"31 may 2027"_s);
    f.press(Qt::Key_Return);
    // It is proposed first.
    CHECK(onlyGoal(f).targetOn == QDate(2027, 8, 31));
    auto boxes = f.window.findChildren<QCheckBox*>(u"goalsDeadlineStepCheckBox"_s);
    boxes.removeIf([](const QCheckBox* box) { return !box->isVisible(); });
    REQUIRE(boxes.size() == 14);
    int past = 0;
    for (const QCheckBox* box : boxes) {
        CHECK(box->isChecked() != box->text().contains(u"in the past"));
        past += !box->isChecked();
    }
    CHECK(past == 4);  // 40, 38, 34 and 30 weeks before
    boxes.last()->setFocus();
    f.press(Qt::Key_Space);
    CHECK_FALSE(boxes.last()->isChecked());
    f.find<QPushButton>("goalsDeadlineMoveButton")->setFocus();
    f.press(Qt::Key_Space);
    settle(f.window);
    CHECK(onlyGoal(f).targetOn == QDate(2027, 5, 31));
    const auto steps = f.book->reader().select<GoalStep>().orderBy(&GoalStep::place).list();
    CHECK(steps[0].dueOn == QDate(2026, 11, 24));  // would have been in the past
    CHECK(steps[4].dueOn == QDate(2027, 5, 31).addDays(-7 * 26));
    CHECK(steps.last().dueOn == QDate(2027, 8, 31));  // was not ticked
    CHECK(f.book->history().steps().size() == before + 1);
    f.book->undo();
    CHECK(onlyGoal(f).targetOn == QDate(2027, 8, 31));
    CHECK(f.said.isEmpty());
}

}  // namespace mb::test::goals_plan_back_test
