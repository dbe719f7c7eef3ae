// What belongs to a goal beside its own fields: details of steps, another goal for them, meetings as evidence (GO1).
#include "tests/support/catch.h"
#include "tests/support/ui.h"
#include "ui/goals/goals_page.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/parsed_field.h"

namespace mb::test::goal_parts_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

GoalId aGoal(UiFixture& f, const QString& title) {
    Goal goal;
    goal.personId = f.book.owner;
    goal.title = title;
    goal.targetOn = QDate(2027, 8, 31);
    return actions::goals::add(*f.book, goal);
}

}  // namespace

TEST_CASE("a step says its kind, who helps and how long before, by keys", "[goals][GO1]") {
    UiFixture f(OwnerRole::Mentee);
    const PersonId lin = f.book.person(u"Lin Chen"_s);
    const GoalId goal = aGoal(f, u"Packet"_s);
    GoalStep step;
    step.goalId = goal;
    step.title = u"Statement"_s;
    const GoalStepId id = actions::goals::addStep(*f.book, step);
    f.show(new GoalsPage(f.context));
    const auto read = [&] { return f.book->reader().get(id); };
    f.find<QPushButton>("goalsStepMorePushButton")->setFocus();
    f.press(Qt::Key_Space);
    settle(f.window);
    auto* kind = f.find<KeyCombo>("goalsStepKindKeyCombo");
    REQUIRE(kind->hasFocus());
    kind->setKey(u"document"_s);
    Q_EMIT kind->keyChosen(u"document"_s);
    CHECK(read().kind == u"document");
    auto* helper = f.find<KeyCombo>("goalsStepHelperKeyCombo");
    Q_EMIT helper->keyChosen(QString::number(lin.value));
    CHECK(read().helperId == lin);
    auto* weeks = f.find<WholeNumberField>("goalsStepWeeksWholeNumberField");
    weeks->setFocus();
    f.type(u"10"_s);
    f.press(Qt::Key_Return);
    CHECK(read().weeksBefore == 10);
    CHECK(read().dueOn == QDate(2027, 8, 31).addDays(-70));
    f.find<QPushButton>("goalsStepMorePushButton")->click();
    CHECK_FALSE(kind->isVisible());
    QStringList told;
    for (const QLabel* label : f.window.findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(u"helps"))
            told << QString(label->text()).replace(QChar(QChar::Nbsp), u' ');
    CHECK(told.join(u'\n').toStdString() == "Dossier document · Lin Chen helps · 10 weeks before");
    while (read().weeksBefore || read().helperId || !read().kind.isEmpty()) f.book->undo();
    CHECK(read().title == u"Statement");
    CHECK(f.said.isEmpty());
}

TEST_CASE("a step goes to another goal", "[goals][GO1]") {
    UiFixture f(OwnerRole::Mentee);
    const GoalId from = aGoal(f, u"A goal"_s), to = aGoal(f, u"Another"_s);
    GoalStep step;
    step.goalId = from;
    step.title = u"Statement"_s;
    const GoalStepId id = actions::goals::addStep(*f.book, step);
    auto* page = f.show(new GoalsPage(f.context));
    REQUIRE(page->showRecord("goal", from.value));
    f.find<QPushButton>("goalsStepMorePushButton")->click();
    auto* goal = f.find<KeyCombo>("goalsStepGoalKeyCombo");
    CHECK(goal->count() == 2);
    Q_EMIT goal->keyChosen(QString::number(to.value));
    turnOfLoop();
    CHECK(f.book->reader().get(id).goalId == to);
    REQUIRE(page->showRecord("goal", to.value));
    CHECK(f.find<QLineEdit>("goalsStepTitleLineEdit")->text() == u"Statement");
    f.book->undo();
    CHECK(f.book->reader().get(id).goalId == from);
}

TEST_CASE("meetings are linked to a goal and taken off again", "[goals][GO1]") {
    UiFixture f(OwnerRole::Mentee);
    const PersonId lin = f.book.person(u"Lin Chen"_s);
    f.book.mentorship(lin);
    actions::meetings::NewMeeting wanted;
    wanted.meeting.day = QDate(2026, 11, 4);
    wanted.meeting.title = u"Aims page"_s;
    wanted.meeting.state = MeetingState::Held;
    wanted.people = {lin};
    const MeetingId meeting = actions::meetings::add(*f.book, wanted);
    const GoalId goal = aGoal(f, u"Packet"_s);
    f.show(new GoalsPage(f.context));
    auto* link = f.find<KeyCombo>("goalsLinkMeetingKeyCombo");
    REQUIRE(link->count() == 2);
    CHECK(link->itemText(1).contains(u"Aims page"));
    Q_EMIT link->keyChosen(QString::number(meeting.value));
    auto* list = f.find<RowList>("goalsMeetingsRowList");
    REQUIRE(list->rowModel().rowCount() == 1);
    CHECK(list->rowModel().rows()[0].title == u"Aims page");
    list->setFocus();
    f.press(Qt::Key_Return);
    REQUIRE(f.opened.size() == 1);
    CHECK(f.opened[0] == std::pair(QByteArray("meeting"), meeting.value));
    list->setFocus();
    f.press(Qt::Key_Delete);
    CHECK(f.book->reader().select<GoalMeeting>().where(&GoalMeeting::goalId, goal).list().isEmpty());
    CHECK(f.book->reader().find(meeting));
    f.book->undo();
    CHECK(list->rowModel().rowCount() == 1);
}

TEST_CASE("that a target lies before its start is said beneath both in words that are whole", "[goals][GO1]") {
    UiFixture f(OwnerRole::Mentee);
    aGoal(f, u"Packet"_s);
    f.window.resize(1000, 900);
    f.show(new GoalsPage(f.context));
    auto* start = f.find<QLineEdit>("goalsStartDateField");
    start->setFocus();
    f.type(u"1 sep 2027"_s);
    f.press(Qt::Key_Tab);
    settle(f.window);
    QLabel* told = nullptr;
    for (QLabel* label : f.window.findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(u"before")) told = label;
    REQUIRE(told);
    const auto placeOf = [&](const QWidget* widget) {
        return QRect(widget->mapTo(&f.window, QPoint()), widget->size());
    };
    CHECK(placeOf(told).top() >= placeOf(start).bottom());
    CHECK(told->height() >= told->heightForWidth(told->width()));
    const QWidget* cell = start->parentWidget();
    CHECK_FALSE(placeOf(told).intersects(placeOf(cell)));
}

}  // namespace mb::test::goal_parts_test
