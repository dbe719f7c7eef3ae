#include "ui/goals/goal_outcomes.h"
#include "core/actions/outcomes.h"
#include "tests/support/catch.h"
#include "tests/support/ui.h"
#include "ui/goals/goals_page.h"

namespace mb::test::goal_outcomes_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct GoalFixture : UiFixture {
    GoalsPage* page;
    GoalId goal;
    GoalFixture() {
        Goal wanted;
        wanted.personId = book.owner;
        wanted.title = u"Publish the pilot"_s;
        goal = actions::goals::add(*book, wanted);
        page = show(new GoalsPage(context));
        REQUIRE(page->showRecord("goal", goal.value));
    }
    QString at() const { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); }
};

}  // namespace

TEST_CASE("what came of a goal makes it achieved and is opened", "[goals]") {
    GoalFixture f;
    auto* came = f.find<QPushButton>("goalsCameOfItPushButton");
    const auto before = contents(*f.book);
    came->setFocus();
    f.press(Qt::Key_Return);
    CHECK(f.at() == u"goalsOutcomeTitleLineEdit");
    f.press(Qt::Key_Return);  // nothing is typed yet
    CHECK(contents(*f.book) == before);
    f.press(Qt::Key_Tab, Qt::ShiftModifier);
    CHECK(f.at() == u"goalsOutcomeKindKeyCombo");
    CHECK(f.find<KeyCombo>("goalsOutcomeKindKeyCombo")->currentText() == u"Publication");
    f.type(u"g"_s);
    f.press(Qt::Key_Return);
    f.type(u"K23 career award"_s);
    f.press(Qt::Key_Return);
    const auto outcomes = f.book->reader().all<Outcome>();
    REQUIRE(outcomes.size() == 1);
    CHECK(outcomes[0].title == u"K23 career award");
    CHECK(outcomes[0].kind == OutcomeKind::Grant);
    CHECK(f.book->reader().get(f.goal).status == GoalStatus::Achieved);
    REQUIRE(f.opened.size() == 1);
    CHECK(f.opened[0] == std::pair<QByteArray, qint64>("outcome", outcomes[0].id.value));
    auto* list = f.find<RowList>("goalsOutcomesRowList");
    REQUIRE(list->rowModel().rows().size() == 1);
    CHECK(list->rowModel().rows()[0].title == u"K23 career award");
    list->setFocus();
    f.press(Qt::Key_Return);
    CHECK(f.opened.size() == 2);
    CHECK(f.opened.last() == f.opened.first());
    f.book->undo();  // one step
    CHECK(contents(*f.book) == before);
    CHECK_FALSE(list->isVisible());
    CHECK(f.said.isEmpty());
}

TEST_CASE("Escape leaves the goal as it is and another goal begins with an empty line", "[goals]") {
    GoalFixture f;
    Goal second;
    second.personId = f.book.owner;
    second.title = u"Teach the interns"_s;
    const GoalId other = actions::goals::add(*f.book, second);
    auto* came = f.find<QPushButton>("goalsCameOfItPushButton");
    const auto before = contents(*f.book);
    came->setFocus();
    f.press(Qt::Key_Return);
    f.type(u"Never mind"_s);
    f.press(Qt::Key_Escape);
    CHECK(f.at() == u"goalsCameOfItPushButton");
    f.press(Qt::Key_Return);
    CHECK(f.find<QLineEdit>("goalsOutcomeTitleLineEdit")->text().isEmpty());
    f.type(u"Half a title"_s);
    REQUIRE(f.page->showRecord("goal", other.value));
    CHECK(came->isVisible());
    came->setFocus();
    f.press(Qt::Key_Return);
    CHECK(f.find<QLineEdit>("goalsOutcomeTitleLineEdit")->text().isEmpty());
    CHECK(contents(*f.book) == before);
}

TEST_CASE("a goal that was dropped is not said to be done", "[goals]") {
    GoalFixture f;
    auto* came = f.find<QPushButton>("goalsCameOfItPushButton");
    for (const QString& key : allKeys<GoalStatus>()) {
        const GoalStatus status = *fromKey<GoalStatus>(key);
        actions::goals::update(*f.book, f.goal, status, QDate(2026, 11, 22), {});
        INFO(key.toStdString());
        CHECK(came->isVisible() == (isOpen(status) || status == GoalStatus::Achieved));
    }
}

}  // namespace mb::test::goal_outcomes_test
