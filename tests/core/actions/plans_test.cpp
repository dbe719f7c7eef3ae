// A plan back from a deadline, and moving it (GO5): one step each, which undo takes back whole.
#include "core/actions/plans.h"
#include "core/actions/meeting_parts.h"
#include "core/queries/today.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test::actions_plans_test {

using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today(2026, 11, 22), deadline(2027, 8, 31);

struct Desk : TestBook {
    PersonId lin = person(u"Lin Chen"_s);
    MentorshipId pair = mentorship(lin);
    documents::PlanForm form = documents::planFormNamed(workspace->reader(), u"ohsu"_s);

    GoalId plan(MentorshipId with = {}) { return actions::plans::make(*workspace, form, {owner, with, deadline, {}}); }
    QList<GoalStep> steps(GoalId goal) {
        return workspace->reader().select<GoalStep>().where(&GoalStep::goalId, goal).orderBy(&GoalStep::place).list();
    }
    GoalStep step(GoalId goal, const QString& beginning) {
        for (const GoalStep& one : steps(goal))
            if (one.title.startsWith(beginning)) return one;
        FAIL("no such step");
        return {};
    }
};

}  // namespace

TEST_CASE("a deadline gives a goal with dated steps, sessions and a milestone", "[GO5]") {
    Desk book;
    GoalId id;
    provesUndo(book, StepKind::PlanMade, [&](Workspace& workspace) {
        id = actions::plans::make(workspace, book.form, {book.owner, book.pair, deadline, u" My packet "_s});
    });
    const Reader reader = book->reader();
    const Goal goal = reader.get(id);
    CHECK(goal.title == u"My packet");
    CHECK(goal.targetOn == deadline);
    CHECK(goal.plan == u"ohsu");
    CHECK(goal.planEdition == 1);
    CHECK(goal.domain == u"promotion");
    const auto steps = book.steps(id);
    REQUIRE(steps.size() == book.form.entries.size());
    for (const GoalStep& step : steps) {
        INFO(step.title.toStdString());
        REQUIRE(step.weeksBefore);
        CHECK(step.dueOn == deadline.addDays(-7 * *step.weeksBefore));
        // Sessions are planned meetings with those of the mentorship, but not in the past.
        CHECK(bool(step.meetingId) == (step.kind == u"session" && step.dueOn->day() >= today));
        if (!step.meetingId) continue;
        const Meeting meeting = reader.get(step.meetingId);
        CHECK(meeting.state == MeetingState::Planned);
        CHECK(meeting.day == step.dueOn->day());
        CHECK(meeting.title == step.title);
    }
    const auto milestones = reader.all<Milestone>();
    REQUIRE(milestones.size() == 1);
    CHECK(milestones[0].kind == MilestoneKind::DossierDue);
    CHECK(milestones[0].day == deadline);
    CHECK(milestones[0].goalId == id);
}

TEST_CASE("without a mentorship sessions stay steps, and a plan takes the form's title", "[GO5]") {
    Desk book;
    const GoalId id = book.plan();
    CHECK(book->reader().get(id).title == book.form.title);
    for (const GoalStep& step : book.steps(id)) CHECK_FALSE(step.meetingId);
    CHECK(book->reader().all<Meeting>().isEmpty());
    CHECK_THROWS_AS(actions::plans::make(*book, book.form, {book.owner, {}, {}, {}}), Error);
}

TEST_CASE("moving a deadline proposes what is open and says what would be in the past", "[GO5]") {
    Desk book;
    const GoalId id = book.plan(book.pair);
    const GoalStep first = book.steps(id).first();
    actions::goals::setStepDone(*book, first.id, today);
    GoalStep own;
    own.goalId = id;
    own.title = u"Thank Lin"_s;
    own.dueOn = deadline.addDays(3);
    const GoalStepId ownId = actions::goals::addStep(*book, own);
    own.title = u"In some month"_s;
    own.dueOn = PartialDate::ofMonth(QDate(2027, 9, 1));
    actions::goals::addStep(*book, own);

    const QDate earlier = deadline.addDays(-140);
    const auto moving = actions::plans::proposal(book->reader(), id, earlier, today);
    // All but the one that is done and the one that is known only as a month.
    CHECK(moving.size() == book.form.entries.size());
    for (const auto& one : moving) {
        INFO(one.step.title.toStdString());
        CHECK(one.step.id != first.id);
        REQUIRE(one.to);
        CHECK(one.to == one.step.dueOn->day().addDays(-140));
        CHECK(one.isPast == (one.to->day() < today));
    }
    CHECK(std::any_of(moving.begin(), moving.end(), [](const auto& one) { return one.isPast; }));
    CHECK(moving.last().step.id == ownId);
    CHECK(actions::plans::proposal(book->reader(), id, deadline, today).isEmpty());
}

TEST_CASE("moving a deadline moves the chosen steps with their meetings and nothing else", "[GO5]") {
    Desk book;
    const GoalId id = book.plan(book.pair);
    const GoalStep session = book.step(id, u"Session 3"_s), packet = book.step(id, u"Whole packet"_s),
                   kept = book.step(id, u"Four annual"_s);
    REQUIRE(session.meetingId);
    const GoalStep held = book.step(id, u"Session 2"_s);
    REQUIRE(held.meetingId);
    book->perform({StepKind::MeetingStateSet, {}}, [&](Writer& writer) {
        actions::meetings::putState(writer, book.owner, held.meetingId, MeetingState::Held);
    });
    actions::goals::setStepDone(*book, held.id, {});
    const QDate later = deadline.addDays(28);
    provesUndo(book, StepKind::PlanMoved, [&](Workspace& workspace) {
        actions::plans::moveDeadline(workspace, id, later, {session.id, packet.id, held.id});
    });
    const Reader reader = book->reader();
    CHECK(reader.get(id).targetOn == later);
    CHECK(reader.all<Milestone>()[0].day == later);
    CHECK(reader.get(packet.id).dueOn == later);
    CHECK(reader.get(kept.id).dueOn == kept.dueOn);
    CHECK(reader.get(session.id).dueOn == session.dueOn->day().addDays(28));
    CHECK(reader.get(session.meetingId).day == session.dueOn->day().addDays(28));
    // What took place stays where it was.
    CHECK(reader.get(held.meetingId).day == held.dueOn->day());
}

TEST_CASE("a planned session moves with its step, and a burst is one step to undo", "[GO3][GO5]") {
    Desk book;
    const GoalId id = book.plan(book.pair);
    const GoalStep session = book.step(id, u"Session 3"_s);
    const QDate to = session.dueOn->day().addDays(2);
    provesUndo(book, StepKind::GoalStepChanged,
               [&](Workspace& workspace) { actions::goals::moveDue(workspace, session.id, PartialDate(to)); });
    CHECK(book->reader().get(session.id).dueOn == to);
    CHECK(book->reader().get(session.meetingId).day == to);
    const auto before = stepCount(*book);
    actions::goals::moveDue(*book, session.id, PartialDate(to.addDays(1)), u"keys"_s);
    actions::goals::moveDue(*book, session.id, PartialDate(to.addDays(2)), u"keys"_s);
    CHECK(stepCount(*book) == before + 1);
    book->undo();
    CHECK(book->reader().get(session.id).dueOn == to);
    CHECK(book->reader().get(session.meetingId).day == to);
}

TEST_CASE("a session's step is done with its meeting, on its day, and open again without it", "[GO5][ME1]") {
    using enum MeetingState;
    Desk book;
    const GoalStep session = book.step(book.plan(book.pair), u"Session 1"_s);
    REQUIRE(session.meetingId);
    const auto doneOn = [&] { return book->reader().get(session.id).doneOn; };
    const QDate day(2026, 11, 10);  // it has been
    Meeting past = book->reader().get(session.meetingId);
    past.day = day;
    actions::meetings::change(*book, past);
    SECTION("closed, and opened again") {
        provesUndo(book, StepKind::MeetingClosed, [&](Workspace& workspace) {
            actions::meetings::close(workspace, {session.meetingId, 45, {}, {}});
        });
        CHECK(doneOn() == day);
        provesUndo(book, StepKind::MeetingStateSet,
                   [&](Workspace& workspace) { actions::meetings::setState(workspace, session.meetingId, Planned); });
        CHECK_FALSE(doneOn());
    }
    SECTION("held, then found to have been missed") {
        provesUndo(book, StepKind::MeetingStateSet,
                   [&](Workspace& workspace) { actions::meetings::setState(workspace, session.meetingId, Held); });
        CHECK(doneOn() == day);
        actions::meetings::setState(*book, session.meetingId, Missed);
        CHECK_FALSE(doneOn());
    }
    SECTION("canceled, missed, moved") {
        for (const MeetingState state : {Cancelled, Missed}) {
            actions::meetings::setState(*book, session.meetingId, state);
            CHECK_FALSE(doneOn());
        }
        actions::meetings::close(*book, {session.meetingId, {}, {}, {}});
        const MeetingId later = actions::meetings::move(*book, session.meetingId, day.addDays(9), {});
        CHECK_FALSE(doneOn());
        actions::meetings::close(*book, {later, {}, {}, {}});
        CHECK(doneOn() == day.addDays(9));
    }
    SECTION("another day, which the step takes along") {
        actions::meetings::close(*book, {session.meetingId, {}, {}, {}});
        Meeting meeting = book->reader().get(session.meetingId);
        meeting.day = day.addDays(-1);
        provesUndo(book, StepKind::MeetingChanged,
                   [&](Workspace& workspace) { actions::meetings::change(workspace, meeting); });
        CHECK(doneOn() == meeting.day);
    }
    SECTION("what was ticked or opened by hand stays so") {
        actions::goals::setStepDone(*book, session.id, day.addDays(-3));
        actions::meetings::close(*book, {session.meetingId, {}, {}, {}});
        CHECK(doneOn() == day.addDays(-3));
        actions::meetings::setState(*book, session.meetingId, Planned);
        CHECK(doneOn() == day.addDays(-3));
        actions::meetings::setState(*book, session.meetingId, Held);
        actions::goals::setStepDone(*book, session.id, {});
        actions::meetings::close(*book, {session.meetingId, 30, {}, {}});
        CHECK_FALSE(doneOn());
    }
}

TEST_CASE("today knows a plan's steps and its sessions, each once", "[GO5][RE1]") {
    Desk book;
    const GoalId id = book.plan(book.pair);
    const QDate day = book.step(id, u"Session 1"_s).dueOn->day().addDays(-1);
    int sessions = 0, steps = 0;
    for (const queries::TodayItem& item : queries::today(book->reader(), book->book(), day)) {
        sessions += item.title.startsWith(u"Session 1");
        steps += item.kind == queries::TodayKind::StepDue && item.title.startsWith(u"CV in the school");
    }
    CHECK(sessions == 1);
    CHECK(steps == 1);
}

}  // namespace mb::test::actions_plans_test
