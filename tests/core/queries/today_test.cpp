// What needs the owner now, kind by kind, each just inside and just outside its window (RE1).
#include "core/queries/today.h"
#include "tests/support/books.h"
#include "tests/support/catch.h"

namespace mb::test::queries_today_test {
namespace {

using queries::TodayItem;
using queries::TodayKind;

const QDate deskDay(2026, 11, 22);

struct Desk : TestBook {
    PersonId lin = person(QStringLiteral("Lin Chen"));
    MentorshipId pair = mentorship(lin);

    QList<TodayItem> items(TodayKind kind) {
        QList<TodayItem> found;
        for (const TodayItem& item : queries::today(workspace->reader(), workspace->book(), deskDay))
            if (item.kind == kind) found << item;
        return found;
    }
    ActionItemId promise(PersonId whose, const char* title, std::optional<PartialDate> due) {
        ActionItem action;
        action.ownerId = whose;
        action.title = QString::fromUtf8(title);
        action.dueOn = due;
        action.mentorshipId = pair;
        return actions::meetings::addAction(*workspace, action);
    }
    MeetingId meeting(QDate on, MeetingState state, const QList<MentorshipId>& mentorships = {}) {
        actions::meetings::NewMeeting wanted;
        wanted.meeting.day = on;
        wanted.meeting.state = state;
        wanted.people = {lin};
        wanted.mentorships = mentorships;
        wanted.agenda = {QStringLiteral("one"), QStringLiteral("two")};
        return actions::meetings::add(*workspace, wanted);
    }
    template <class Change>
    void changePair(Change change) {
        Mentorship mentorship = workspace->reader().get(pair);
        change(mentorship);
        actions::mentorships::change(*workspace, mentorship);
    }
};

QStringList titles(const QList<TodayItem>& items) {
    QStringList list;
    for (const TodayItem& item : items) list << item.title;
    return list;
}

}  // namespace

TEST_CASE("an empty desk needs nothing") {
    TestBook book;
    CHECK(queries::today(book->reader(), book->book(), deskDay).isEmpty());
}

TEST_CASE("promises are due within a week mine and theirs") {
    Desk desk;
    const auto late = desk.promise(desk.owner, "late", deskDay.addDays(-400));
    desk.promise(desk.lin, "theirs", deskDay.addDays(7));
    desk.promise(desk.owner, "far", deskDay.addDays(8));
    desk.promise(desk.owner, "undated", std::nullopt);
    actions::meetings::setActionDone(*desk, desk.promise(desk.owner, "done", deskDay), deskDay);
    ActionItem dropped = desk->reader().get(desk.promise(desk.owner, "dropped", deskDay));
    dropped.dropped = true;
    actions::meetings::changeAction(*desk, dropped);
    const auto items = desk.items(TodayKind::ActionDue);
    CHECK(titles(items) == QStringList{QStringLiteral("late"), QStringLiteral("theirs")});
    CHECK(items[0].mine);
    CHECK(items[0].record == late.value);
    CHECK(items[0].noun == "action_item");
    CHECK(items[0].who == QStringLiteral("Lin Chen"));
    CHECK(items[0].since == deskDay);
    CHECK(!items[1].mine);
    CHECK(items[1].who == QStringLiteral("Lin Chen"));
}

TEST_CASE("what is due in a month presses at its end and is late after it") {
    Desk desk;
    desk.promise(desk.owner, "in November", PartialDate::of(2026, 11));
    desk.promise(desk.owner, "in October", PartialDate::of(2026, 10));
    CHECK(desk.items(TodayKind::ActionDue).size() == 1);  // November has eight days to go
    CHECK(desk.items(TodayKind::ActionDue)[0].title == QStringLiteral("in October"));
    CHECK(desk.items(TodayKind::ActionDue)[0].due == QDate(2026, 10, 31));
    desk.promise(desk.owner, "this year", PartialDate::of(2026));
    CHECK(desk.items(TodayKind::ActionDue).size() == 1);
}

TEST_CASE("a planned meeting that has passed wants its record") {
    Desk desk;
    const auto passed = desk.meeting(deskDay.addDays(-1), MeetingState::Planned);
    desk.meeting(deskDay.addDays(-61), MeetingState::Planned);
    desk.meeting(deskDay.addDays(-2), MeetingState::Held);
    desk.meeting(deskDay.addDays(-3), MeetingState::Cancelled);
    const auto items = desk.items(TodayKind::MeetingUnrecorded);
    REQUIRE(items.size() == 1);
    CHECK(items[0].record == passed.value);
    CHECK(items[0].who == QStringLiteral("Lin Chen"));
    CHECK(items[0].mentorship == desk.pair);
}

TEST_CASE("a coming meeting shows with its agenda for two weeks") {
    Desk desk;
    const auto today = desk.meeting(deskDay, MeetingState::Planned);
    desk.meeting(deskDay.addDays(14), MeetingState::Planned);
    desk.meeting(deskDay.addDays(15), MeetingState::Planned);
    const auto items = desk.items(TodayKind::MeetingComing);
    REQUIRE(items.size() == 2);
    CHECK(items[0].record == today.value);
    CHECK(items[0].agendaItems == 2);
    CHECK(items[1].due == deskDay.addDays(14));
}

TEST_CASE("a contact is due by the cadence or the quarterly floor") {
    Desk desk;
    CHECK(desk.items(TodayKind::ContactDue).isEmpty());  // no start, no meeting: nothing to reckon from
    desk.changePair([](Mentorship& m) { m.startsOn = deskDay.addMonths(-3); });
    auto items = desk.items(TodayKind::ContactDue);
    REQUIRE(items.size() == 1);
    CHECK(items[0].due == deskDay);
    CHECK(items[0].title == QStringLiteral("Lin Chen"));
    CHECK(items[0].mentorship == desk.pair);
    CHECK(!items[0].since);
    desk.meeting(deskDay.addMonths(-1), MeetingState::Held);
    CHECK(desk.items(TodayKind::ContactDue).isEmpty());
    desk.changePair([](Mentorship& m) { m.cadence = QStringLiteral("monthly"); });
    items = desk.items(TodayKind::ContactDue);
    REQUIRE(items.size() == 1);
    CHECK(items[0].since == deskDay.addMonths(-1));
    desk.changePair([](Mentorship& m) { m.cadence = QStringLiteral("as-needed"); });
    CHECK(desk.items(TodayKind::ContactDue).isEmpty());
    desk.changePair([](Mentorship& m) { m.cadence = QStringLiteral("weekly"); });
    CHECK(desk.items(TodayKind::ContactDue).size() == 1);
    actions::mentorships::setStage(*desk, desk.pair, Stage::Concluded, deskDay);
    CHECK(desk.items(TodayKind::ContactDue).isEmpty());
}

TEST_CASE("a planned meeting answers the call to talk in each of its mentorships") {
    Desk desk;
    const MentorshipId second = desk.mentorship(desk.lin, Side::Mentor);
    for (const MentorshipId id : {desk.pair, second}) {
        Mentorship mentorship = desk->reader().get(id);
        mentorship.startsOn = deskDay.addYears(-1);
        actions::mentorships::change(*desk, mentorship);
    }
    CHECK(desk.items(TodayKind::ContactDue).size() == 2);
    desk.meeting(deskDay.addDays(3), MeetingState::Planned, {desk.pair, second});
    CHECK(desk.items(TodayKind::ContactDue).isEmpty());
}

TEST_CASE("mentorships of others are not the owner's to meet") {
    Desk desk;
    const PersonId leila = desk.person(QStringLiteral("Leila Haddad"));
    auto others = actions::mentorships::between(leila, Side::Mentee, desk.lin);
    others.mentorship.startsOn = deskDay.addYears(-2);
    actions::mentorships::add(*desk, others);
    CHECK(desk.items(TodayKind::ContactDue).isEmpty());
}

TEST_CASE("the first check-in is due until there was a contact after it") {
    Desk desk;
    desk.changePair([](Mentorship& m) { m.firstCheckIn = deskDay.addDays(7); });
    CHECK(desk.items(TodayKind::CheckInDue).size() == 1);
    desk.changePair([](Mentorship& m) { m.firstCheckIn = deskDay.addDays(8); });
    CHECK(desk.items(TodayKind::CheckInDue).isEmpty());
    desk.changePair([](Mentorship& m) { m.firstCheckIn = deskDay.addDays(-10); });
    desk.meeting(deskDay.addDays(-11), MeetingState::Held);
    CHECK(desk.items(TodayKind::CheckInDue).size() == 1);
    desk.meeting(deskDay.addDays(-10), MeetingState::Held);
    CHECK(desk.items(TodayKind::CheckInDue).isEmpty());
}

TEST_CASE("a review is due a month ahead") {
    Desk desk;
    desk.changePair([](Mentorship& m) { m.nextReview = deskDay.addDays(30); });
    const auto items = desk.items(TodayKind::ReviewDue);
    REQUIRE(items.size() == 1);
    CHECK(items[0].noun == "mentorship");
    desk.changePair([](Mentorship& m) { m.nextReview = deskDay.addDays(31); });
    CHECK(desk.items(TodayKind::ReviewDue).isEmpty());
}

TEST_CASE("goals and their steps are due a month ahead while they are open") {
    Desk desk;
    Goal goal;
    goal.personId = desk.owner;
    goal.title = QStringLiteral("K23");
    goal.targetOn = deskDay.addDays(30);
    const GoalId mine = actions::goals::add(*desk, goal);
    goal.personId = desk.lin;
    goal.title = QStringLiteral("far");
    goal.targetOn = deskDay.addDays(31);
    const GoalId theirs = actions::goals::add(*desk, goal);
    GoalStep step;
    step.goalId = theirs;
    step.title = QStringLiteral("aims");
    step.dueOn = deskDay.addDays(-1);
    const GoalStepId aims = actions::goals::addStep(*desk, step);
    CHECK(titles(desk.items(TodayKind::GoalDue)) == QStringList{QStringLiteral("K23")});
    const auto steps = desk.items(TodayKind::StepDue);
    REQUIRE(steps.size() == 1);
    CHECK(!steps[0].mine);
    CHECK(steps[0].who == QStringLiteral("far"));
    actions::goals::setStepDone(*desk, aims, deskDay);
    CHECK(desk.items(TodayKind::StepDue).isEmpty());
    actions::goals::setStepDone(*desk, aims, std::nullopt);
    actions::goals::update(*desk, mine, GoalStatus::Achieved, deskDay, {});
    actions::goals::update(*desk, theirs, GoalStatus::Dropped, deskDay, {});
    CHECK(desk.items(TodayKind::GoalDue).isEmpty());
    CHECK(desk.items(TodayKind::StepDue).isEmpty());
}

TEST_CASE("what is late comes first") {
    Desk desk;
    desk.promise(desk.owner, "third", deskDay.addDays(5));
    desk.promise(desk.owner, "first", deskDay.addDays(-50));
    desk.changePair([](Mentorship& m) { m.nextReview = deskDay.addDays(-3); });
    desk.meeting(deskDay.addDays(6), MeetingState::Planned);
    QList<QDate> dues;
    for (const TodayItem& item : queries::today(desk->reader(), desk->book(), deskDay)) dues << item.due;
    CHECK(dues.size() == 4);
    CHECK(std::is_sorted(dues.begin(), dues.end()));
}

}  // namespace mb::test::queries_today_test
