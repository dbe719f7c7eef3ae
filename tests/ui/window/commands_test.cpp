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

}  // namespace mb::test::window_commands_test
