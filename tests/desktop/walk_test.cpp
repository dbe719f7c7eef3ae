// One walk through every page, tab and dialog, full and empty: every control has its name, Tab comes to each once and
// in the order of reading, and whatever has the keyboard shows it (UX2).
#include "tests/desktop/walk.h"
#include "core/actions/books.h"
#include "core/actions/sample.h"
#include "tests/desktop/program.h"
#include "tests/support/files.h"

#include <QTabBar>
#include <QTimeZone>

using namespace mb;
using namespace mb::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Walk {
    Program program;
    Keyboard keys;
    QString book = program.path(u"sample.mentorbook"_s);

    void openSample() {
        program.now = QDateTime(QDate(2026, 11, 22), QTime(15, 0), QTimeZone::utc());
        actions::sample::create(book, {}).reset();
        program.start(book);
    }
    void judge(const char* where) {
        onScreen([] {});
        QWidget* window = onScreen([] { return QApplication::activeWindow(); });
        INFO(where);
        CHECK(namelessIn(window).join(u'\n').toStdString() == "");
        CHECK(faultsOfTabs(keys, window).join(u'\n').toStdString() == "");
    }
    void press(const QString& name) {
        keys.tabTo(name);
        keys.press(u"Space"_s);
    }
    void untilFocus(const char* name) {
        until(name, [name] {
            return QApplication::focusWidget() && QApplication::focusWidget()->objectName() == QLatin1String(name);
        });
    }
    void untilDialog() {
        until("a dialog", [] {
            return QApplication::activeModalWidget() &&
                   QApplication::activeModalWidget() == QApplication::activeWindow();
        });
    }
    void leaveDialog() {
        keys.press(u"Escape"_s);
        until("the window again", [this] { return program.window().isActiveWindow(); });
    }
    void openMentorship(int tab) {
        onScreen([&] {
            program.view()->openRecord("mentorship",
                                       program.view()->context().reader().all<Mentorship>().first().id.value);
            program.view()->findChild<QTabBar*>(u"mentorshipTabBar"_s)->setCurrentIndex(tab);
        });
    }
};

}  // namespace

TEST_CASE("walk the welcome page") {
    Walk walk;
    walk.program.start();
    walk.judge("welcome");
    onScreen([&] { walk.program.window().openBook(walk.program.path(u"nowhere.mentorbook"_s)); });
    walk.judge("welcome with a complaint");
}

TEST_CASE("walk the pages of an empty book") {
    Walk walk;
    actions::books::create(walk.book, {u"Maya Okafor"_s, u"MD"_s, OwnerRole::Both}).reset();
    walk.program.start(walk.book);
    for (int page = 1; page <= 5; ++page) {
        walk.keys.press(u"Alt+%1"_s.arg(page));
        walk.judge(u"page %1 empty"_s.arg(page).toUtf8().constData());
    }
}

TEST_CASE("walk the pages of a full book") {
    Walk walk;
    walk.openSample();
    for (int page = 1; page <= 5; ++page) {
        walk.keys.press(u"Alt+%1"_s.arg(page));
        walk.judge(u"page %1"_s.arg(page).toUtf8().constData());
    }
}

TEST_CASE("walk the tabs of a mentorship") {
    Walk walk;
    walk.openSample();
    walk.openMentorship(0);
    const int tabs = onScreen([&] { return walk.program.view()->findChild<QTabBar*>(u"mentorshipTabBar"_s)->count(); });
    for (int tab = 0; tab < tabs; ++tab) {
        walk.openMentorship(tab);
        walk.judge(u"tab %1"_s.arg(tab).toUtf8().constData());
    }
}

TEST_CASE("walk the forms that open in pages") {
    Walk walk;
    walk.openSample();
    walk.keys.press(u"Alt+2"_s);
    walk.press(u"mentorshipsNewButton"_s);
    walk.untilFocus("newMentorshipNamesLineEdit");
    walk.judge("new mentorship");
    walk.keys.press(u"Alt+5"_s);
    walk.press(u"meetingsPlanButton"_s);
    walk.untilFocus("planPeopleLineEdit");
    walk.judge("plan a meeting");
    walk.press(u"planCancelButton"_s);
    walk.press(u"meetingsDetailsButton"_s);
    walk.untilFocus("meetingsPeopleLineEdit");
    walk.judge("details of a meeting");
    walk.keys.press(u"Alt+4"_s);
    walk.press(u"goalsTimelineButton"_s);
    walk.judge("goals on a timeline");
}

TEST_CASE("walk the line for a contact and the search") {
    Walk walk;
    walk.openSample();
    walk.keys.press(u"Ctrl+L"_s);
    walk.untilFocus("logPeopleLineEdit");
    CHECK(namelessIn(&walk.program.window()).join(u'\n').toStdString() == "");
    walk.keys.press(u"Escape"_s);
    walk.keys.press(u"Ctrl+K"_s);
    walk.keys.type(u"aims"_s);
    until("results", [&] { return walk.program.window().findChild<QWidget*>(u"searchResultsList"_s)->isVisible(); });
    CHECK(namelessIn(&walk.program.window()).join(u'\n').toStdString() == "");
}

TEST_CASE("walk the dialogs") {
    Walk walk;
    walk.openSample();
    walk.keys.press(u"Ctrl+P"_s);
    walk.untilDialog();
    walk.judge("print preview");
    walk.leaveDialog();
    writeBytes(walk.program.path(u"people.csv"_s), "Name,Email\nLin Chen,lin@example.org\n");
    walk.keys.press(u"Ctrl+I"_s);
    walk.untilDialog();
    walk.keys.type(walk.program.path(u"people.csv"_s));
    walk.keys.press(u"Return"_s);
    until("the import preview", [] {
        return QApplication::activeModalWidget() &&
               QApplication::activeModalWidget()->findChild<QWidget*>(u"importRowsList"_s);
    });
    walk.untilDialog();
    walk.judge("import preview");
    walk.leaveDialog();
}
