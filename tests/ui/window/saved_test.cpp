// The window says "saved" only for what is saved, and unsaved text stays on the screen: listeners that fail, other
// programs that write, locks of other machines.
#include "core/storage/backup.h"
#include "core/storage/inside.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/window.h"
#include "ui/window/welcome.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QSysInfo>
#include <QThreadPool>

namespace mb::test::window_saved_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

// Cannot be read again while `broken`.
class Fragile : public View {
public:
    using View::View;
    QByteArrayList concerns() const override { return nouns<Person>(); }
    void reload(const Changes&) override {
        ++readings;
        if (broken) throw Error(ErrorKind::BookUnreadable, {u"the book"_s, u"Input/output error"_s});
    }
    bool broken = false;
    int readings = 0;
};

struct OpenBook : BookWindow {
    OpenBook(const QString& path) : BookWindow(path) {}
    QPlainTextEdit* note() {
        view().openRecord("meeting", reader().all<Meeting>().first().id.value);
        QCoreApplication::processEvents();
        return visibleIn<QPlainTextEdit>(window, "meetingsPrivateNotePlainTextEdit");
    }
    void leaveField() { trigger("searchAction"); }
};

QString bookWithMeeting(TestBook& book) {
    actions::meetings::NewMeeting wanted;
    wanted.meeting.day = QDate::currentDate();
    wanted.meeting.title = u"The aims"_s;
    actions::meetings::add(*book, wanted);
    book.workspace.reset();
    return book.path;
}

}  // namespace

TEST_CASE("a page that cannot be read again stays stale and the change is told as saved") {
    UiFixture ui;
    QList<ErrorKind> told;
    ui.book->whenDoneBut([&](const std::exception_ptr& cause) { told << asError(cause).kind; });
    auto* page = ui.show(new Fragile(ui.context));
    const int before = page->readings;
    page->broken = true;
    CHECK_NOTHROW(ui.book.person(u"Lin Chen"_s));
    CHECK(told == QList<ErrorKind>{ErrorKind::BookUnreadable});
    CHECK(page->readings == before + 1);
    page->broken = false;
    QWidget* views = page->parentWidget();
    views->hide();
    views->show();
    CHECK(page->readings == before + 2);
    views->hide();
    views->show();
    CHECK(page->readings == before + 2);
}

TEST_CASE("a note that was saved is not added again where showing it failed") {
    TestBook made;
    OpenBook w(bookWithMeeting(made));
    auto* note = w.note();
    REQUIRE(note);
    QObject context;
    w.workspace().listen(&context, [](const Changes&) {
        throw Error(ErrorKind::BookUnreadable, {u"the book"_s, u"Input/output error"_s});
    });
    note->setFocus();
    w.type(u"She hesitates."_s);
    w.leaveField();
    CHECK(w.view().bannerText().startsWith(u"Saved, but this page could not be read again."_s));
    note->setFocus();
    note->moveCursor(QTextCursor::End);
    w.type(u" Ask again."_s);
    w.leaveField();
    const auto notes = w.reader().all<Note>();
    REQUIRE(notes.size() == 1);
    CHECK(notes.first().text == u"She hesitates. Ask again.");
}

TEST_CASE("what another program wrote is shown and asked about before anything is saved over it") {
    for (const bool goOn : {true, false}) {
        INFO(goOn);
        TestBook made;
        const QString path = bookWithMeeting(made);
        OpenBook w(path);
        auto* note = w.note();
        REQUIRE(note);
        {
            Connection raw(path, Connection::Mode::ReadWrite);
            raw.execute("UPDATE meeting SET title = 'From elsewhere'");
        }
        w.dialogs.yes << goOn;
        note->setFocus();
        w.type(u"She hesitates."_s);
        w.leaveField();
        REQUIRE(QTest::qWaitFor([&] { return !w.dialogs.asked.isEmpty(); }, 5000));
        CHECK(w.dialogs.asked.first().contains(u"changed by another program"));
        CHECK(note->toPlainText() == u"She hesitates.");
        const auto notes = w.reader().all<Note>();
        CHECK(notes.size() == (goOn ? 1 : 0));
        CHECK(w.reader().all<Meeting>().first().title == u"From elsewhere");
        if (!goOn) {
            // Neither the next try to save nor the next look at the file asks again: the banner keeps the question.
            runOut(saveTimer(*note));
            runOut(*w.view().findChild<QTimer*>(QString(), Qt::FindDirectChildrenOnly));
            CHECK(w.dialogs.asked.size() == 1);
            auto* again = w.find<QPushButton>("bannerActButton");
            REQUIRE(again);
            CHECK(again->isVisible());
            w.dialogs.yes << true;
            again->click();
            REQUIRE(QTest::qWaitFor([&] { return w.reader().all<Note>().size() == 1; }, 5000));
            continue;
        }
    }
}

TEST_CASE("a lock of another machine is taken over when the user says so") {
    TestBook made;
    made.workspace.reset();
    writeBytes(made.path + u".lock"_s,
               "4711\nmentorbook\nlab-pc\n0123456789abcdef\n" + QSysInfo::bootUniqueId() + '\n');
    QTemporaryDir folder;
    Theme theme;
    ScriptedDialogs dialogs;
    Settings settings(folder.filePath(u"settings.ini"_s));
    MainWindow window(theme, dialogs, settings);
    window.show();
    activate(window);
    const auto takeOver = [&]() -> QPushButton* {
        for (auto* button : window.findChildren<QPushButton*>(u"welcomeNextStepButton"_s))
            if (button->text().startsWith(u"Take the lock over"_s)) return button;
        return nullptr;
    };
    CHECK(!window.openBook(made.path));
    CHECK(window.welcome()->trouble().contains(u"lab-pc"));
    REQUIRE(takeOver());
    dialogs.yes << false << true;
    takeOver()->click();
    CHECK(!window.bookView());
    REQUIRE(takeOver());
    takeOver()->click();
    CHECK(window.bookView());
    CHECK(!window.bookView()->workspace().isReadOnly());
    window.closeBook();
}

TEST_CASE("settings are for their owner alone") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"mentorbook.ini"_s);
    writeBytes(path, "[looks]\nscale=1.5\n");
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    Settings settings(path);
    CHECK(settings.scale() == 1.5);
    CHECK((QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
}

TEST_CASE("a window closes without waiting for its backup and leaves no half of one") {
    TestBook made;
    const QString path = bookWithMeeting(made);
    const QString folder = defaultBackupFolder(Workspace(Store::open(path, Access::ReadOnly)).book().uuid);
    {
        OpenBook w(path);
        w.view().startBackup();
        w.window.closeBook();
    }
    REQUIRE(QTest::qWaitFor([] { return QThreadPool::globalInstance()->activeThreadCount() == 0; }, 10000));
    for (const QString& name : namesIn(folder)) CHECK(name.endsWith(u".mentorbook"));
}

}  // namespace mb::test::window_saved_test
