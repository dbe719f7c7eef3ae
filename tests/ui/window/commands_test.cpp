// The search finds what can be done, too (UX7).
#include "tests/support/catch.h"
#include "tests/support/window.h"

namespace mb::test::window_commands_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList commandsFor(BookWindow& shown, const QString& typed) {
    shown.press(Qt::Key_K, Qt::ControlModifier);
    shown.type(typed);
    QStringList found;
    auto* box = shown.find<SearchBox>("searchLineEdit");
    for (int i = 0; i < box->model().rowCount(); ++i)
        if (const SearchRow& row = box->model().at(i); row.command) found << row.title + u"|"_s + row.keys;
    return found;
}

}  // namespace

TEST_CASE("a command is found by any word of its name, with its keys, and done with Enter", "[search][UX7]") {
    QTemporaryDir folder;
    BookWindow shown(sampleOfToday(folder));
    CHECK(commandsFor(shown, u"dark"_s).contains(u"Dark|"_s));
    shown.press(Qt::Key_Escape);
    CHECK(commandsFor(shown, u"full scr"_s) == QStringList{u"Full screen|F11"_s});
    shown.press(Qt::Key_Escape);
    // By a word that only describes it, in any order and without capitals.
    CHECK(commandsFor(shown, u"sharing screen"_s) == QStringList{u"Hide what is private|Ctrl+Shift+H"_s});
    shown.press(Qt::Key_Return);
    CHECK(shown.theme.hidesPrivate());
    CHECK(commandsFor(shown, u"hide what"_s).size() == 1);
    shown.press(Qt::Key_Return);
    CHECK_FALSE(shown.theme.hidesPrivate());
    // What can be done on the page that is shown.
    shown.press(Qt::Key_4, Qt::AltModifier);
    CHECK(commandsFor(shown, u"new goal"_s).value(0).startsWith(u"New goal|"));
    shown.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget()->objectName() == u"goalsNewTitleLineEdit");
    shown.press(Qt::Key_Escape);
    // What is undone is found as itself, never as the command that undoes it.
    Goal goal;
    goal.personId = shown.workspace().book().ownerId;
    goal.title = u"Zebrafish atlas"_s;
    actions::goals::add(shown.workspace(), goal);
    CHECK(commandsFor(shown, u"zebrafish"_s).isEmpty());
    shown.press(Qt::Key_Escape);
    CHECK(commandsFor(shown, u"undo"_s).value(0) == u"Undo|Ctrl+Z");
    shown.press(Qt::Key_Escape);
    // What acts on the field with the keyboard would act on the search itself.
    CHECK(commandsFor(shown, u"paste"_s).isEmpty());
}

TEST_CASE("what the menus of buttons hold is found, and the keyboard comes back from a command", "[search][UX7]") {
    QTemporaryDir folder;
    BookWindow shown(sampleOfToday(folder));
    const auto planned =
        shown.reader().select<Meeting>().where(&Meeting::state, MeetingState::Planned).orderBy(&Meeting::day).list();
    REQUIRE(!planned.isEmpty());
    const MeetingId id = planned.last().id;
    shown.view().openRecord("meeting", id.value);
    CHECK(commandsFor(shown, u"move another day"_s) == QStringList{u"Move the meeting to another day|"_s});
    shown.press(Qt::Key_Escape);
    CHECK(commandsFor(shown, u"cancel"_s) == QStringList{u"Cancel the meeting|"_s});
    shown.press(Qt::Key_Return);
    CHECK(shown.reader().get(id).state == MeetingState::Cancelled);
    CHECK(QApplication::focusWidget()->objectName() != u"searchLineEdit");
    // A mentorship is paused by name.
    shown.view().openRecord(
        "mentorship", shown.reader().select<Mentorship>().where(&Mentorship::stage, Stage::Active).first()->id.value);
    CHECK(commandsFor(shown, u"sabbatical"_s) == QStringList{u"Pause this mentorship|"_s});
    const qint64 before = shown.reader().select<Pause>().count();
    shown.press(Qt::Key_Return);
    CHECK(shown.reader().select<Pause>().count() == before + 1);
    CHECK(QApplication::focusWidget()->objectName() == u"mentorshipPauseUntilLineEdit");
    // The timeline gets the keyboard, and what is moved there is undone there.
    shown.view().showPage(u"goals"_s);
    commandsFor(shown, u"timeline"_s);
    shown.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget()->objectName() == u"goalsTimelineList");
}

}  // namespace mb::test::window_commands_test
