// What the usual acts cost in keys, by the shortest way that the window offers. The figures of tests/README.md come
// from here: letters typed are counted, keys held down with another (Ctrl, Alt, Shift) are not.
#include "tests/desktop/program.h"

namespace mb::test::desktop_keys_test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Counted {
    Program program;
    Keyboard keys;
    int before = 0;

    int taken() { return keys.count() - std::exchange(before, keys.count()); }
    void line(const QString& text, const QString& end = u"Return"_s) {
        keys.type(text);
        keys.press(end);
    }
    void at(const char* name) {
        until(name, [name] {
            return QApplication::focusWidget() && QApplication::focusWidget()->objectName() == QLatin1String(name);
        });
    }
    template <class Record>
    void become(int count) {
        until("the records", [&] { return program.view()->context().reader().select<Record>().count() == count; });
    }
};

}  // namespace

TEST_CASE("the usual acts cost few keys") {
    Counted c;
    c.program.start();
    c.at("welcomeOwnerLineEdit");
    c.line(u"Maya Okafor"_s, u"Tab"_s);
    c.line(u"MD"_s);
    until("a file dialog", [] {
        return QApplication::activeModalWidget() && QApplication::activeModalWidget()->inherits("QFileDialog");
    });
    const QString path = c.program.path(u"okafor.mentorbook"_s);
    c.keys.type(path);
    c.before += int(path.size());  // the dialog proposes a name; the test needs its own folder
    c.keys.press(u"Return"_s);
    until("the new book", [&] { return c.program.view() && c.program.view()->currentKey() == u"today"; });
    const int book = c.taken();

    c.keys.press(u"Alt+2"_s);
    c.keys.press(u"Ctrl+Shift+N"_s);
    c.at("newMentorshipNamesLineEdit");
    c.line(u"Lin Chen"_s, u"Ctrl+Return"_s);
    c.become<Mentorship>(1);
    c.line(u"Rosa Perez"_s, u"Ctrl+Return"_s);
    c.become<Mentorship>(2);
    c.line(u"Tom Adeyemi"_s);
    c.become<Mentorship>(3);
    const int mentors = c.taken();

    c.keys.press(u"Alt+4"_s);
    c.keys.press(u"Ctrl+Shift+N"_s);
    c.at("goalsNewTitleLineEdit");
    c.line(u"Submit K23 by 12 mar 2027"_s, u"Ctrl+Return"_s);
    c.at("goalsNewStepLineEdit");
    c.line(u"Draft aims by 15 jan"_s);
    c.line(u"Budget"_s);
    c.line(u"Letters by 1 feb"_s);
    c.become<GoalStep>(3);
    const int goal = c.taken();

    c.keys.press(u"Alt+5"_s);
    c.keys.press(u"Ctrl+Shift+N"_s);
    c.at("planPeopleLineEdit");
    c.line(u"lin"_s, u"Tab"_s);
    c.line(u"fri"_s, u"Tab"_s);
    c.line(u"15"_s);
    c.become<Meeting>(1);
    const int plan = c.taken();

    for (int talk = 1; talk <= 3; ++talk) {
        c.keys.press(u"Ctrl+L"_s);
        c.keys.type(u"lin"_s);
        c.keys.tabTo(u"logTitleLineEdit"_s);
        c.line(u"authorship"_s);
        c.become<Meeting>(1 + talk);
    }
    const int talks = c.taken();
    INFO("keys: book " << book << ", mentors " << mentors << ", goal " << goal << ", plan " << plan << ", talks "
                       << talks);
    CHECK(book <= 16);
    CHECK(mentors <= 34);
    CHECK(goal <= 73);
    CHECK(plan <= 13);
    CHECK(talks <= 57);
}

}  // namespace mb::test::desktop_keys_test
