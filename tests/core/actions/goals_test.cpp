#include "core/actions/goals.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test::actions_goals_test {

TEST_CASE("goals are added in order") {
    TestBook book;
    Goal wanted;
    wanted.personId = book.owner;
    wanted.title = QStringLiteral("K23 resubmission");
    GoalId first, second;
    provesUndo(book, StepKind::GoalAdded,
               [&](Workspace& workspace) { first = actions::goals::add(workspace, wanted); });
    provesUndo(book, StepKind::GoalAdded,
               [&](Workspace& workspace) { second = actions::goals::add(workspace, wanted); });
    CHECK(book->reader().get(first).place == 1);
    CHECK(book->reader().get(second).place == 2);
    wanted.title = QStringLiteral("  ");
    CHECK(kindOf([&] { actions::goals::add(*book, wanted); }) == ErrorKind::MissingValue);
    wanted.title = QStringLiteral("x");
    wanted.startsOn = QDate(2026, 1, 2);
    wanted.targetOn = QDate(2026, 1, 1);
    CHECK(kindOf([&] { actions::goals::add(*book, wanted); }) == ErrorKind::DateOrder);
}

TEST_CASE("a mentorship takes up a goal that is there already") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const auto count = [&] { return book->reader().all<Goal>().size(); };
    const auto before = count();
    const auto takeUp = [&](const QString& title, std::optional<QDate> by = {}) {
        return actions::goals::workOn(*book, ids.mentorship, title, by);
    };
    // Its own: nothing to do, and no step.
    CHECK(takeUp(QStringLiteral(" k23  RESUBMISSION")) == ids.goal);
    CHECK(book->history().steps(1)[0].kind != StepKind::GoalTakenUp);
    Goal free;
    free.personId = book.owner;
    free.title = QStringLiteral("Résumé");
    const GoalId known = actions::goals::add(*book, free);
    provesUndo(book, StepKind::GoalTakenUp, [&](Workspace& workspace) {
        CHECK(actions::goals::workOn(workspace, ids.mentorship, QStringLiteral("resume"), QDate(2027, 5, 1)) == known);
    });
    CHECK(book->reader().get(known).targetOn == QDate(2027, 5, 1));
    CHECK(count() == before + 1);
    // What another running mentorship works on stays there, and what was reached is over.
    free.title = QStringLiteral("Reached");
    free.status = GoalStatus::Achieved;
    const GoalId reached = actions::goals::add(*book, free);
    CHECK(takeUp(free.title) != reached);
    free.title = QStringLiteral("Theirs");
    free.status = GoalStatus::OnTrack;
    free.mentorshipId = ids.bare;
    const GoalId theirs = actions::goals::add(*book, free);
    CHECK(takeUp(free.title) != theirs);
    CHECK(book->reader().get(theirs).mentorshipId == ids.bare);
}

TEST_CASE("goals change and go with steps and updates") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    provesUndo(book, StepKind::GoalChanged, [&](Workspace& workspace) {
        Goal goal = workspace.reader().get(ids.goal);
        goal.title = QStringLiteral("K23, third try");
        goal.horizon = Horizon::Medium;
        actions::goals::change(workspace, goal);
    });
    provesUndo(book, StepKind::GoalRemoved, [&](Workspace& workspace) { actions::goals::remove(workspace, ids.goal); });
    CHECK(book->reader().all<GoalStep>().isEmpty());
    CHECK(book->reader().all<GoalUpdate>().isEmpty());
}

TEST_CASE("an update is dated and overwrites nothing") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    provesUndo(book, StepKind::GoalStatusSet, [&](Workspace& workspace) {
        actions::goals::update(workspace, ids.goal, GoalStatus::AtRisk, QDate(2026, 11, 1),
                               QStringLiteral("Pilot data late."));
    });
    CHECK(book->reader().get(ids.goal).status == GoalStatus::AtRisk);
    const auto updates = book->reader().select<GoalUpdate>().where(&GoalUpdate::goalId, ids.goal).list();
    REQUIRE(updates.size() == 2);
    CHECK(updates[0].text == QStringLiteral("Aims agreed."));
    CHECK(updates[1].text == QStringLiteral("Pilot data late."));
    CHECK(kindOf([&] { actions::goals::update(*book, ids.goal, GoalStatus::AtRisk, {}, {}); }) ==
          ErrorKind::MissingValue);
    CHECK(kindOf([&] { actions::goals::update(*book, GoalId(99), GoalStatus::AtRisk, QDate(2026, 1, 1), {}); }) ==
          ErrorKind::NoSuchRecord);
}

TEST_CASE("steps of a goal come change get done and go") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    GoalStepId id;
    provesUndo(book, StepKind::GoalStepAdded, [&](Workspace& workspace) {
        GoalStep step;
        step.goalId = ids.goal;
        step.title = QStringLiteral("Budget");
        id = actions::goals::addStep(workspace, step);
    });
    CHECK(book->reader().get(id).place == 2);
    provesUndo(book, StepKind::GoalStepChanged, [&](Workspace& workspace) {
        GoalStep step = workspace.reader().get(id);
        step.dueOn = QDate(2026, 12, 24);
        actions::goals::changeStep(workspace, step);
    });
    provesUndo(book, StepKind::GoalStepDone,
               [&](Workspace& workspace) { actions::goals::setStepDone(workspace, id, QDate(2026, 11, 22)); });
    CHECK(book->reader().get(id).doneOn == QDate(2026, 11, 22));
    provesUndo(book, StepKind::GoalStepDone,
               [&](Workspace& workspace) { actions::goals::setStepDone(workspace, id, std::nullopt); });
    provesUndo(book, StepKind::GoalStepRemoved,
               [&](Workspace& workspace) { actions::goals::removeStep(workspace, id); });
    CHECK(kindOf([&] { actions::goals::addStep(*book, GoalStep()); }) == ErrorKind::MissingValue);
}

TEST_CASE("a step moves to the end of another goal", "[GO1]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    Goal other;
    other.personId = book.owner;
    other.title = QStringLiteral("Poster");
    const GoalId to = actions::goals::add(*book, other);
    GoalStep first;
    first.goalId = to;
    first.title = QStringLiteral("Abstract");
    actions::goals::addStep(*book, first);
    const GoalStep before = book->reader().get(ids.step);
    provesUndo(book, StepKind::GoalStepMoved,
               [&](Workspace& workspace) { actions::goals::moveStep(workspace, ids.step, to); });
    GoalStep moved = book->reader().get(ids.step);
    CHECK(moved.goalId == to);
    CHECK(moved.place == 2);
    moved.goalId = before.goalId;
    moved.place = before.place;
    moved.changedAt = before.changedAt;
    CHECK(moved == before);
    // It is there already: nothing to do, and no step.
    const auto steps = stepCount(*book);
    actions::goals::moveStep(*book, ids.step, to);
    CHECK(stepCount(*book) == steps);
}

TEST_CASE("a meeting is evidence of a goal, once", "[GO1]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const auto links = [&] {
        return book->reader().select<GoalMeeting>().where(&GoalMeeting::goalId, ids.goal).list();
    };
    const auto before = links().size();
    provesUndo(book, StepKind::GoalMeetingLinked,
               [&](Workspace& workspace) { actions::goals::linkMeeting(workspace, ids.goal, ids.planned); });
    CHECK(links().size() == before + 1);
    const auto steps = stepCount(*book);
    actions::goals::linkMeeting(*book, ids.goal, ids.planned);
    CHECK(links().size() == before + 1);
    CHECK(stepCount(*book) == steps);
    provesUndo(book, StepKind::GoalMeetingUnlinked,
               [&](Workspace& workspace) { actions::goals::unlinkMeeting(workspace, ids.goal, ids.planned); });
    CHECK(links().size() == before);
    // The link goes with the meeting, and comes back with it.
    actions::goals::linkMeeting(*book, ids.goal, ids.planned);
    actions::meetings::remove(*book, ids.planned);
    CHECK(links().size() == before);
    book->undo();
    CHECK(links().size() == before + 1);
}

}  // namespace mb::test::actions_goals_test
