// Skills wanted and lacking, which lead to a goal (GO4).
#include "core/actions/needs.h"
#include "tests/support/undo.h"

namespace mb::test::actions_needs_test {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("needs come, change, become a goal and go", "[GO4]") {
    TestBook book;
    NeedId id;
    provesUndo(book, StepKind::NeedAdded, [&](Workspace& workspace) {
        Need need;
        need.personId = book.owner;
        need.what = u"  Survival  analysis"_s;
        need.since = PartialDate::of(2026);
        id = actions::needs::add(workspace, need);
    });
    provesUndo(book, StepKind::NeedChanged, [&](Workspace& workspace) {
        Need need = workspace.reader().get(id);
        need.function = u"research"_s;
        need.until = PartialDate::of(2027);
        actions::needs::change(workspace, need);
    });
    GoalId goal;
    provesUndo(book, StepKind::NeedMadeGoal,
               [&](Workspace& workspace) { goal = actions::needs::makeGoal(workspace, id); });
    CHECK(book->reader().get(goal).title == u"Survival analysis");
    CHECK(book->reader().get(goal).personId == book.owner);
    CHECK(book->reader().get(id).goalId == goal);
    // It has its goal, so there is nothing to do, and no step.
    const auto before = stepCount(*book);
    CHECK(actions::needs::makeGoal(*book, id) == goal);
    CHECK(stepCount(*book) == before);
    // Without the goal the need is felt as before.
    actions::goals::remove(*book, goal);
    CHECK_FALSE(book->reader().get(id).goalId);
    book->undo();
    provesUndo(book, StepKind::NeedRemoved, [&](Workspace& workspace) { actions::needs::remove(workspace, id); });
    CHECK(book->reader().all<Need>().isEmpty());
    CHECK(book->reader().find(goal));
}

TEST_CASE("a need says what, and does not end before it began", "[GO4]") {
    TestBook book;
    Need need;
    need.personId = book.owner;
    CHECK_THROWS_AS(actions::needs::add(*book, need), Error);
    need.what = u"Writing aims"_s;
    need.since = PartialDate::of(2027);
    need.until = PartialDate::of(2026);
    CHECK_THROWS_AS(actions::needs::add(*book, need), Error);
    CHECK(book->reader().all<Need>().isEmpty());
}

}  // namespace mb::test::actions_needs_test
