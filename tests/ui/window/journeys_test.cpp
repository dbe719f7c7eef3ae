// J1 and J2 in the whole window, by typed keys alone, then the book is read.
#include "tests/support/ui.h"
#include "ui/meetings/log_contact.h"
#include "ui/window/main_window.h"
#include "ui/window/welcome.h"

#include "tests/support/catch.h"

#include <QAction>

namespace mb::test::window_journeys_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct WindowFixture {
    QTemporaryDir folder;
    Theme theme;
    test::ScriptedDialogs dialogs;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    MainWindow window{theme, dialogs, settings};
    QString path = folder.filePath(u"okafor.mentorbook"_s);

    WindowFixture() {
        theme.setBrightness(Brightness::Light);
        window.show();
        test::activate(window);
        QCoreApplication::processEvents();
    }
    ~WindowFixture() { window.closeBook(); }
    // Keys go to whatever has the focus.
    void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* to = QApplication::focusWidget() ? QApplication::focusWidget() : static_cast<QWidget*>(&window);
        QTest::keyClick(to, key, modifiers);
        QCoreApplication::processEvents();
    }
    void trigger(const QString& action) {
        window.findChild<QAction*>(action)->trigger();
        QCoreApplication::processEvents();
    }
    Reader reader() { return window.bookView()->context().reader(); }
    void newBook() {
        dialogs.files << path;
        window.welcome()->findChild<QLineEdit*>(u"welcomeOwnerLineEdit"_s)->setFocus();
        type(u"Maya Okafor"_s);
        press(Qt::Key_Tab);
        type(u"MD"_s);
        press(Qt::Key_Return);
        REQUIRE(window.bookView());
    }
};

}  // namespace

TEST_CASE("a new book is made by keys and opens on Today") {
    WindowFixture fixture;
    fixture.newBook();
    CHECK(fixture.window.bookView()->currentKey() == u"today");
    CHECK(fullName(fixture.reader().all<Person>().first()) == u"Maya Okafor");
    CHECK(fixture.settings.recentBooks().first().endsWith(u"okafor.mentorbook"));
    // Every page opens on an empty book without a complaint.
    for (const QString& key : fixture.window.bookView()->pageKeys()) {
        fixture.trigger(key + u"PageAction"_s);
        CHECK(fixture.window.bookView()->currentKey() == key);
        CHECK(fixture.window.bookView()->bannerText().isEmpty());
    }
}

TEST_CASE("a contact is logged with at most twenty five keys and undone by name") {
    WindowFixture fixture;
    fixture.newBook();
    Workspace& workspace = fixture.window.bookView()->workspace();
    actions::people::NewPerson lin;
    lin.person.given = u"Lin"_s;
    lin.person.family = u"Chen"_s;
    const PersonId person = actions::people::add(workspace, lin);
    fixture.trigger(u"logContactAction"_s);  // Ctrl+L: one key
    int keys = 1;
    const QString typed = u"lin"_s;
    fixture.type(typed);
    keys += int(typed.size());
    fixture.press(Qt::Key_Return);
    ++keys;
    if (fixture.reader().select<Meeting>().count() == 0) {
        fixture.press(Qt::Key_Return);
        ++keys;
    }
    CHECK(keys <= 25);
    const auto meetings = fixture.reader().all<Meeting>();
    REQUIRE(meetings.size() == 1);
    const auto came = fixture.reader().select<Attendance>().where(&Attendance::personId, person).list();
    REQUIRE(came.size() == 1);
    CHECK(came.first().meetingId == meetings.first().id);
    CHECK(fixture.window.findChild<QAction*>(u"undoAction"_s)->text().contains(u"Lin Chen"));
    fixture.trigger(u"undoAction"_s);
    CHECK(fixture.reader().select<Meeting>().count() == 0);
}

TEST_CASE("search finds as one types and goes there") {
    WindowFixture fixture;
    fixture.newBook();
    Workspace& workspace = fixture.window.bookView()->workspace();
    Goal goal;
    goal.personId = workspace.book().ownerId;
    goal.title = u"Écrire le manuscrit"_s;
    actions::goals::add(workspace, goal);
    fixture.trigger(u"searchAction"_s);
    fixture.type(u"ecri"_s);
    fixture.press(Qt::Key_Return);
    CHECK(fixture.window.bookView()->currentKey() == u"goals");
}

TEST_CASE("a second writer is offered reading only") {
    WindowFixture fixture;
    test::TestBook other;
    CHECK(!fixture.window.openBook(other.path));
    CHECK(fixture.window.welcome()->trouble().contains(QString::number(QCoreApplication::applicationPid())));
    CHECK(fixture.window.openBook(other.path, Access::ReadOnly));
    CHECK(!fixture.window.findChild<QAction*>(u"logContactAction"_s)->isEnabled());
}

TEST_CASE("the file is taken away underneath and what was typed stays") {
    WindowFixture fixture;
    fixture.newBook();
    REQUIRE(QFile::rename(fixture.path, fixture.path + u".elsewhere"_s));
    Workspace& workspace = fixture.window.bookView()->workspace();
    const Context& context = fixture.window.bookView()->context();
    CHECK(!guarded(context, [&] { actions::books::addTerm(workspace, u"mode"_s, u"Walk"_s); }));
    CHECK(fixture.window.bookView()->bannerText().contains(u"okafor.mentorbook"));
}

TEST_CASE("every control of every page has a name and can be told apart by a screen reader") {
    WindowFixture fixture;
    fixture.newBook();
    for (const QString& key : fixture.window.bookView()->pageKeys()) {
        fixture.trigger(key + u"PageAction"_s);
        for (QWidget* widget : fixture.window.bookView()->page(key)->findChildren<QWidget*>()) {
            const bool control = qobject_cast<QLineEdit*>(widget) || qobject_cast<QPlainTextEdit*>(widget) ||
                                 qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractButton*>(widget) ||
                                 qobject_cast<QListView*>(widget);
            if (!control || widget->objectName().startsWith(u"qt_") ||
                qobject_cast<QComboBox*>(widget->parentWidget()) || widget->window() != &fixture.window ||
                !widget->focusPolicy())
                continue;
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            for (QLabel* label : fixture.window.findChildren<QLabel*>()) named |= label->buddy() == widget;
            INFO(qPrintable(key) << ": " << widget->metaObject()->className() << " "
                                 << qPrintable(widget->objectName()));
            CHECK(!widget->objectName().isEmpty());
            CHECK(named);
        }
    }
}

}  // namespace mb::test::window_journeys_test
