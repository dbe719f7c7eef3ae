// Undo as the user meets it: it says what it took back, shows the place, and asks before it touches another page.
#include "tests/support/undo.h"
#include "core/actions/goals.h"
#include "core/actions/mentorships.h"
#include "tests/support/catch.h"
#include "tests/support/window.h"
#include "ui/mentorships/mentorships_page.h"
#include "ui/widgets/rows.h"

#include <QLabel>
#include <QPushButton>
#include <QTabBar>

namespace mb::test::window_undo_test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct UndoFixture {
    QTemporaryDir place;
    QString path = sampleOfToday(place);
    BookWindow f{path};

    UndoFixture() { f.window.resize(1280, 800); }
    QByteArray book() { return contents(f.workspace()); }
    QString banner() { return f.view().bannerText(); }
    QString bannerButton() {
        auto* button = f.find<QPushButton>("bannerActButton");
        return button->isVisible() ? button->text() : QString();
    }
    void pressBanner() {
        f.find<QPushButton>("bannerActButton")->setFocus();
        f.press(Qt::Key_Space);
        turnOfLoop();
    }
    void undo() { f.press(Qt::Key_Z, Qt::ControlModifier); }
    void typeInto(const char* name, const QString& text) {
        auto* field = visibleIn<QLineEdit>(f.window, name);
        REQUIRE(field);
        field->setFocus();
        field->selectAll();
        f.type(text);
        f.view().flush();
        turnOfLoop();
    }
    // Types a new title for the first goal, on the page of goals.
    Goal retitle(const QString& title) {
        const Goal goal = f.reader().all<Goal>().first();
        f.view().openRecord("goal", goal.id.value);
        typeInto("goalsTitleLineEdit", title);
        return goal;
    }
};

}  // namespace

TEST_CASE("undo says what it undid and offers the way back") {
    UndoFixture u;
    const QByteArray before = u.book();
    u.retitle(u"Another title"_s);
    const QByteArray after = u.book();
    u.undo();
    CHECK(difference(u.book(), before) == "");
    CHECK(u.banner() == u"Undone: Edit the goal “Another title”");
    CHECK(u.bannerButton() == u"Redo");
    // Whoever was typing goes on there.
    CHECK(QApplication::focusWidget() == u.f.find<QLineEdit>("goalsTitleLineEdit"));
    u.pressBanner();
    CHECK(difference(u.book(), after) == "");
    CHECK(u.banner() == u"Done again: Edit the goal “Another title”");
    CHECK(u.bannerButton() == u"Undo");
    u.pressBanner();
    CHECK(difference(u.book(), before) == "");
}

TEST_CASE("undo asks before it takes back something of another page and then shows it") {
    UndoFixture u;
    const QByteArray before = u.book();
    const Goal goal = u.retitle(u"Another title"_s);
    const QByteArray after = u.book();
    u.f.view().goTo(u"people"_s);
    u.undo();
    CHECK(difference(u.book(), after) == "");
    CHECK(u.f.view().currentKey() == u"people");
    CHECK(u.banner() ==
          u"The last change was made elsewhere: Edit the goal “Another title”. Press Ctrl+Z again to undo it.");
    CHECK(u.bannerButton() == u"Undo");
    // On a third page it asks again.
    u.f.view().goTo(u"today"_s);
    u.undo();
    CHECK(difference(u.book(), after) == "");
    const bool byButton = GENERATE(true, false);
    if (byButton) u.pressBanner();
    else u.undo();
    CHECK(difference(u.book(), before) == "");
    CHECK(u.f.view().currentKey() == u"goals");
    CHECK(u.f.find<QLineEdit>("goalsTitleLineEdit")->text() == goal.title);
    CHECK(u.banner() == u"Undone: Edit the goal “Another title”");
}

TEST_CASE("undo in a line that has just added something takes that back") {
    UndoFixture u;
    const std::pair<QString, const char*> lines[] = {{u"goals"_s, "goalsNewTitleLineEdit"},
                                                     {u"people"_s, "peopleNewPersonLineEdit"}};
    for (const auto& [page, name] : lines) {
        INFO(name);
        const QByteArray before = u.book();
        u.f.view().goTo(page);
        u.f.type(u"Ada Lovelace"_s);
        u.f.press(Qt::Key_Return);
        REQUIRE(u.book() != before);
        u.undo();
        CHECK(difference(u.book(), before) == "");
        CHECK(u.f.find<QLineEdit>(name)->text().isEmpty());
        // What is only typed is the line's own to take back.
        u.f.type(u"Grace"_s);
        u.undo();
        CHECK(u.f.find<QLineEdit>(name)->text().isEmpty());
        CHECK(difference(u.book(), before) == "");
    }
}

TEST_CASE("a question about another page that was dismissed is asked again") {
    UndoFixture u;
    u.retitle(u"Another title"_s);
    const QByteArray after = u.book();
    u.f.view().goTo(u"people"_s);
    u.undo();
    u.f.view().hideBanner();
    u.undo();
    CHECK(difference(u.book(), after) == "");
    CHECK(u.banner().startsWith(u"The last change was made elsewhere"));
}

TEST_CASE("undo in the home of one mentorship asks before it takes back what was done in another") {
    UndoFixture u;
    const auto all = u.f.reader().all<Mentorship>();
    REQUIRE(all.size() > 1);
    auto* page = static_cast<ui::MentorshipsPage*>(u.f.view().page(u"mentorships"_s));
    u.f.view().openRecord("mentorship", all[0].id.value);
    REQUIRE(page->showTab(all[0].id, "meetings"));
    const QByteArray before = u.book();
    u.typeInto("meetingsTitleLineEdit", u"Another title"_s);
    const QByteArray after = u.book();
    u.f.view().openRecord("mentorship", all[1].id.value);
    u.undo();
    CHECK(difference(u.book(), after) == "");
    u.undo();
    CHECK(difference(u.book(), before) == "");
    CHECK(page->place().toStdString() == std::to_string(all[0].id.value) + "/meetings");
    // Another tab of the same mentorship is shown without asking.
    u.f.press(Qt::Key_Y, Qt::ControlModifier);
    REQUIRE(difference(u.book(), after) == "");
    REQUIRE(page->showTab(all[0].id, "history"));
    u.undo();
    CHECK(difference(u.book(), before) == "");
    CHECK(page->place().toStdString() == std::to_string(all[0].id.value) + "/meetings");
}

TEST_CASE("undo of a step from before the restart asks and shows its record") {
    UndoFixture u;
    const QByteArray before = u.book();
    const Goal goal = u.retitle(u"Another title"_s);
    const QByteArray after = u.book();
    REQUIRE(u.f.window.closeBook());
    REQUIRE(u.f.window.openBook(u.path));
    turnOfLoop();
    u.undo();
    CHECK(difference(u.book(), after) == "");
    CHECK(u.banner().startsWith(u"The last change was made elsewhere: Edit the goal"));
    u.undo();
    CHECK(difference(u.book(), before) == "");
    CHECK(u.f.view().currentKey() == u"goals");
    CHECK(visibleIn<QLineEdit>(u.f.window, "goalsTitleLineEdit")->text() == goal.title);
}

TEST_CASE("what was removed is named and comes back at a press") {
    UndoFixture u;
    const Goal goal = u.f.reader().all<Goal>().first();
    u.f.view().openRecord("goal", goal.id.value);
    const QByteArray before = u.book();
    auto* remove = visibleIn<QPushButton>(u.f.window, "goalsRemovePushButton");
    REQUIRE(remove);
    remove->setFocus();
    u.f.press(Qt::Key_Space);
    turnOfLoop();
    REQUIRE_FALSE(u.f.reader().find(goal.id));
    CHECK(u.banner() == QString(u"The goal “"_s + goal.title + u"” was removed."));
    CHECK(u.bannerButton() == u"Undo");
    u.pressBanner();
    CHECK(difference(u.book(), before) == "");
    CHECK(u.f.find<QLineEdit>("goalsTitleLineEdit")->text() == goal.title);
}

TEST_CASE("a refused act leaves no step") {
    UndoFixture u;
    const PersonId owner = u.f.workspace().book().ownerId;
    PersonId inUse;
    for (const Participant& one : u.f.reader().all<Participant>())
        if (one.personId != owner) inUse = one.personId;
    u.f.view().openRecord("person", inUse.value);
    const qsizetype steps = stepCount(u.f.workspace());
    const QString undo = u.f.find<QAction>("undoAction")->text();
    auto* list = visibleIn<ui::RowList>(u.f.window, "peopleRowList");
    REQUIRE(list);
    list->setFocus();
    REQUIRE(list->selectedRow()->id == inUse.value);
    u.f.press(Qt::Key_Delete);
    REQUIRE(u.f.reader().find(inUse));
    CHECK(u.banner().contains(u"cannot be removed"));
    CHECK(stepCount(u.f.workspace()) == steps);
    CHECK(u.f.find<QAction>("undoAction")->text() == undo);
}

TEST_CASE("what leads to another page is taken back there without asking") {
    UndoFixture u;
    MentorshipId active;
    for (const Mentorship& one : u.f.reader().all<Mentorship>())
        if (one.stage == Stage::Active) active = one.id;
    u.f.view().openRecord("mentorship", active.value);
    const QByteArray before = u.book();
    auto* plan = visibleIn<QPushButton>(u.f.window, "mentorshipPlanButton");
    REQUIRE(plan);
    plan->setFocus();
    u.f.press(Qt::Key_Space);
    turnOfLoop();
    u.f.type(u"+9"_s);
    u.f.press(Qt::Key_Return);
    turnOfLoop();
    REQUIRE(u.f.view().currentKey() == u"meetings");
    u.undo();
    CHECK(difference(u.book(), before) == "");
    CHECK(u.banner().startsWith(u"Undone: Plan a meeting"));
}

}  // namespace mb::test::window_undo_test
