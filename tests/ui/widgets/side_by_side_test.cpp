// Where there is room for a list or its detail, not for both, the keyboard and the mouse lead from one to the other and
// back.
#include "tests/support/catch.h"
#include "tests/support/ui.h"
#include "ui/goals/goals_page.h"
#include "ui/people/people_page.h"
#include "ui/support/saver.h"
#include "ui/widgets/forms.h"

#include <QTest>

namespace mb::test::widgets_side_by_side_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

void twoGoals(UiFixture& f) {
    for (const QString& title : {u"First things"_s, u"Second thoughts"_s}) {
        Goal goal;
        goal.personId = f.book.owner;
        goal.title = title;
        actions::goals::add(*f.book, goal);
    }
}

// Room for one of the two.
template <class Shown>
Shown* showNarrow(UiFixture& f, Shown* page) {
    f.theme.setScale(2);
    f.show(page);
    f.window.resize(892, 580);
    QCoreApplication::processEvents();
    return page;
}

}  // namespace

TEST_CASE("with large text a goal has the page to itself, and the list again", "[widgets][goals]") {
    UiFixture f(OwnerRole::Mentee);
    twoGoals(f);
    auto* page = showNarrow(f, new GoalsPage(f.context));
    auto* list = f.find<RowList>("goalsRowList");
    auto* title = f.find<QLineEdit>("goalsTitleLineEdit");
    auto* back = f.find<QPushButton>("sideBySideBackButton");
    auto* timeline = f.find<QPushButton>("goalsTimelineButton");
    CHECK(list->isVisible());
    CHECK_FALSE(title->isVisible());

    list->setFocus();
    f.press(Qt::Key_Down);
    CHECK_FALSE(title->isVisible());  // the arrows go on in the list
    f.press(Qt::Key_Return);
    CHECK(title->isVisible());
    CHECK(title->hasFocus());
    CHECK_FALSE(list->isVisible());
    CHECK_FALSE(timeline->isVisible());
    CHECK(page->firstFocus() == back);

    back->setFocus();
    f.press(Qt::Key_Return);
    CHECK(list->isVisible());
    CHECK(list->hasFocus());
    CHECK_FALSE(title->isVisible());

    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->rowModel().index(list->rowModel().rowCount() - 1)).center());
    CHECK(title->isVisible());
    CHECK(title->text() == list->selectedRow()->title);
    CHECK(back->hasFocus());

    // Room for both again.
    f.window.resize(1700, 900);
    QCoreApplication::processEvents();
    CHECK(list->isVisible());
    CHECK(title->isVisible());
    CHECK_FALSE(back->isVisible());
}

TEST_CASE("with large text a record that is looked for is shown at once, and an empty list leaves room",
          "[widgets][goals]") {
    UiFixture f(OwnerRole::Mentee);
    auto* page = showNarrow(f, new GoalsPage(f.context));
    CHECK(f.find<QPushButton>("goalsFirstPushButton")->isVisible());
    CHECK(f.find<QLineEdit>("goalsNewTitleLineEdit")->isVisible());

    twoGoals(f);
    page->reload({});
    const Goal last = f.book->reader().all<Goal>().last();
    REQUIRE(page->showRecord(Goal::table, last.id.value));
    CHECK(f.find<QLineEdit>("goalsTitleLineEdit")->isVisible());
    CHECK(f.find<QLineEdit>("goalsTitleLineEdit")->text() == last.title);
}

TEST_CASE("with large text a click opens whom it is on, also where the row was the current one", "[widgets][people]") {
    UiFixture f;
    const PersonId kenji = f.book.person(u"Kenji Watanabe"_s);
    f.book.person(u"Rosa Pérez"_s);
    auto* page = showNarrow(f, new PeoplePage(f.context));
    auto* list = f.find<RowList>("peopleRowList");
    auto* given = f.find<QLineEdit>("peopleGivenLineEdit");
    page->showRecord("person", kenji.value);
    CHECK(given->text() == u"Kenji");
    f.find<QPushButton>("sideBySideBackButton")->click();
    f.find<QLineEdit>("peopleFilterLineEdit")->setText(u"rosa"_s);
    REQUIRE(list->rowModel().rowCount() == 1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->rowModel().index(0)).center());
    CHECK(given->isVisible());
    CHECK(given->text() == u"Rosa");
}

TEST_CASE("a click on a heading in a list leads nowhere, and text in hand stays when the room shrinks",
          "[widgets][goals]") {
    UiFixture f(OwnerRole::Mentee);
    twoGoals(f);
    auto* page = showNarrow(f, new GoalsPage(f.context));
    auto* list = f.find<RowList>("goalsRowList");
    auto* title = f.find<QLineEdit>("goalsTitleLineEdit");
    REQUIRE(list->rowModel().rows().first().header);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->rowModel().index(0)).center());
    CHECK(list->isVisible());
    CHECK_FALSE(title->isVisible());

    f.window.resize(1700, 900);
    QCoreApplication::processEvents();
    title->setFocus();
    f.type(u" and more"_s);
    f.window.resize(892, 580);
    QCoreApplication::processEvents();
    CHECK(title->isVisible());
    CHECK(title->hasFocus());
    const QString typed = title->text();
    CHECK(typed.contains(u"and more"_s));
    REQUIRE(Unsaved::flushAll(page));
    CHECK(list->selectedRow()->title == typed);
}

}  // namespace mb::test::widgets_side_by_side_test
