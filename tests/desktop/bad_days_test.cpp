// Bad days, in the window: what was typed stays on the screen, one sentence says what is wrong, nothing is lost.
#include "core/storage/check.h"
#include "tests/desktop/program.h"
#include "tests/support/books.h"
#include "tests/support/files.h"
#include "tests/support/tiny_disk.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProcess>

#include <unistd.h>

namespace mb::test::desktop_bad_days_test {

using namespace Qt::Literals::StringLiterals;

namespace {

// A book with one mentor and one meeting, open on that meeting, the keyboard in its notes.
struct Writing {
    Program program;
    Keyboard keys;
    QString book;

    explicit Writing(const QString& folder = {})
        : book((folder.isEmpty() ? program.folder.path() : folder) + u"/okafor.mentorbook"_s) {
        const auto workspace = actions::books::create(book, {u"Maya Okafor"_s, u"MD"_s, OwnerRole::Mentee});
        actions::meetings::NewMeeting meeting;
        meeting.meeting.day = QDate(2026, 11, 20);
        meeting.meeting.title = u"Aims"_s;
        meeting.newPeople << u"Grace Adeyemi"_s;
        actions::meetings::add(*workspace, meeting);
    }
    void begin() {
        program.start(book);
        keys.press(u"Alt+5"_s);
        keys.tabTo(note);
    }
    const QString note = u"meetingsNotePlainTextEdit"_s;
    QString onPaper() {
        return onScreen([] { return qobject_cast<QPlainTextEdit*>(QApplication::focusWidget())->toPlainText(); });
    }
    QString inBook() {
        return program.read([](const Reader& reader) {
            const auto notes = reader.all<Note>();
            return notes.isEmpty() ? QString() : notes.first().text;
        });
    }
    void untilInBook(const QString& text) {
        until("the note in the book", [&] {
            const auto notes = program.view()->context().reader().all<Note>();
            return notes.size() == 1 && notes.first().text == text;
        });
    }
    void untilSaid(const QString& part) {
        until(qPrintable(u"a sentence with “%1”"_s.arg(part)),
              [&] { return program.view()->bannerText().contains(part); });
    }
    // A single sentence that is not too long.
    void checkOneSentence() {
        const QString said = program.banner();
        INFO(said.toStdString());
        CHECK(said.endsWith(u'.'));
        CHECK(said.size() < 300);
        CHECK(!said.contains(u'\n'));
    }
    void checkWhole() {
        onScreen([this] { program.window().closeBook(); });
        CHECK(checkBook(*Store::open(book, Access::ReadOnly)).isEmpty());
    }
};

}  // namespace

TEST_CASE("the disk is full while typing") {
    const TinyDisk disk(4);
    if (!disk.isMounted()) CANNOT_RUN("mounting a disk takes rights that this user does not have");
    Writing w(disk.path());
    w.begin();
    w.keys.type(u"First words."_s);
    w.untilInBook(u"First words."_s);
    const_cast<TinyDisk&>(disk).fillUp(0);
    const QString more = QString(u" And a long thought that needs room on the disk."_s).repeated(3);
    w.keys.type(more);
    w.keys.paste(QString(u"x"_s).repeated(20000));
    w.untilSaid(u"disk is full"_s);
    w.checkOneSentence();
    CHECK(w.onPaper() == QString(u"First words."_s + more + QString(u"x"_s).repeated(20000)));
    CHECK(w.inBook() == u"First words.");
    const_cast<TinyDisk&>(disk).giveRoom();
    w.untilInBook(QString(u"First words."_s + more + QString(u"x"_s).repeated(20000)));
    until("no complaint anymore", [&] { return w.program.view()->bannerText().isEmpty(); });
    w.checkWhole();
}

TEST_CASE("the file is deleted while typing") {
    Writing w;
    w.begin();
    const QString away = w.program.path(u"elsewhere"_s);
    REQUIRE(QFile::rename(w.book, away));
    w.keys.type(u"Words without a file"_s);
    w.untilSaid(u"moved, deleted or replaced"_s);
    w.checkOneSentence();
    CHECK(w.onPaper() == u"Words without a file");
    CHECK(!QFileInfo::exists(w.book));
    REQUIRE(QFile::rename(away, w.book));
    w.untilInBook(u"Words without a file"_s);
    w.checkWhole();
}

TEST_CASE("the file is replaced while typing") {
    Writing w;
    w.begin();
    const QString mine = w.program.path(u"mine"_s), other = w.program.path(u"other.mentorbook"_s);
    actions::books::create(other, {u"Someone Else"_s, {}, OwnerRole::Mentor}).reset();
    const QByteArray theirs = bytesOf(other);
    REQUIRE(QFile::rename(w.book, mine));
    REQUIRE(QFile::rename(other, w.book));
    w.keys.type(u"Words for my book"_s);
    w.untilSaid(u"moved, deleted or replaced"_s);
    w.checkOneSentence();
    CHECK(w.onPaper() == u"Words for my book");
    CHECK(bytesOf(w.book) == theirs);
    REQUIRE(QFile::remove(w.book));
    REQUIRE(QFile::rename(mine, w.book));
    w.untilInBook(u"Words for my book"_s);
    w.checkWhole();
}

TEST_CASE("the folder may not be written to") {
    const TinyDisk disk(4);
    if (!disk.isMounted()) CANNOT_RUN("mounting a disk takes rights that this user does not have");
    Writing w(disk.path());
    w.begin();
    w.keys.type(u"Before."_s);
    w.untilInBook(u"Before."_s);
    onScreen([&] { w.program.window().closeBook(); });
    const QByteArray path = QFile::encodeName(disk.path());
    REQUIRE(::mount("tmpfs", path.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, "") == 0);
    onScreen([&] { w.program.window().openBook(w.book); });
    const QString said = w.program.banner();
    INFO(said.toStdString());
    CHECK(said.contains(u"okafor.mentorbook"));
    CHECK(said.endsWith(u'.'));
    w.keys.tabTo(u"welcomeNextStepButton"_s);
    w.keys.press(u"Space"_s);
    until("the book, for reading", [&] { return w.program.view() && w.program.view()->workspace().isReadOnly(); });
    CHECK(w.inBook() == u"Before.");
    w.keys.press(u"Alt+5"_s);
    CHECK(w.program.banner().toStdString() == "");
    onScreen([&] { w.program.window().closeBook(); });
    REQUIRE(::mount("tmpfs", path.constData(), "tmpfs", MS_REMOUNT, "") == 0);
}

TEST_CASE("the clock is set back while typing") {
    Writing w;
    w.begin();
    w.keys.type(u"On Monday."_s);
    w.untilInBook(u"On Monday."_s);
    w.program.now = w.program.now.addYears(-2);
    w.keys.type(u" And two years before."_s);
    w.untilInBook(u"On Monday. And two years before."_s);
    CHECK(w.program.banner().toStdString() == "");
    for (int page = 1; page <= 5; ++page) w.keys.press(u"Alt+%1"_s.arg(page));
    CHECK(w.program.banner().toStdString() == "");
    w.keys.press(u"Ctrl+Z"_s);
    until("the note undone", [&] {
        return w.program.view()->context().reader().all<Note>().isEmpty() ||
               w.program.view()->context().reader().all<Note>().first().text != u"On Monday. And two years before.";
    });
    w.keys.press(u"Ctrl+Shift+Z"_s);
    w.untilInBook(u"On Monday. And two years before."_s);
    w.checkWhole();
}

TEST_CASE("a megabyte is pasted into a note") {
    Writing w;
    w.begin();
    const QString line = u"All work and no play makes a dull record. "_s;
    const QString paragraphs = QString(line.repeated(20) + u'\n').repeated(1200), onePiece = line.repeated(24000);
    REQUIRE(onePiece.size() > 1000000);
    for (const QString& text : {paragraphs, onePiece}) {
        w.keys.press(u"Ctrl+A"_s);
        w.keys.paste(text);
        w.untilInBook(text);
        w.keys.press(u"End"_s);
    }
    CHECK(w.program.banner().toStdString() == "");
    w.checkWhole();
}

TEST_CASE("right to left and emoji and markup stay what they are") {
    Writing w;
    w.begin();
    const QString text =
        u"שלום, مرحبا! 👩🏽‍🔬 e\u0301 <b>bold</b> <img src=\"http://example.org/x.png\"> &amp; =1+1 %1 %n"_s;
    w.keys.paste(text);
    w.untilInBook(text);
    CHECK(w.onPaper() == text);
    w.keys.tabTo(u"meetingsTitleLineEdit"_s);
    w.keys.press(u"Ctrl+A"_s);
    w.keys.paste(u"<a href=\"file:///etc/passwd\">יום</a> & more 😀"_s);
    until("the title in the book",
          [&] { return w.program.view()->context().reader().all<Meeting>().first().title.contains(u"<a href="); });
    for (int page = 1; page <= 5; ++page) w.keys.press(u"Alt+%1"_s.arg(page));
    CHECK(w.program.banner().toStdString() == "");
    onScreen([&] {
        for (const QLabel* label : w.program.window().findChildren<QLabel*>())
            CHECK(label->textFormat() == Qt::PlainText);
    });
    w.checkWhole();
}

TEST_CASE("a name of three hundred letters leaves the window its size") {
    Writing w;
    w.begin();
    const QSize before = onScreen([&] { return w.program.window().size(); });
    const QString name = QString(u"Wolfeschlegelsteinhausenbergerdorff"_s).repeated(9).left(300);
    w.keys.press(u"Ctrl+L"_s);
    w.keys.paste(QString(u"Hubert "_s + name));
    w.keys.press(u"Tab"_s);
    w.keys.press(u"Return"_s);
    until("the contact", [&] { return w.program.view()->context().reader().select<Meeting>().count() == 2; });
    for (int page = 1; page <= 5; ++page) {
        w.keys.press(u"Alt+%1"_s.arg(page));
        CHECK(onScreen([&] { return w.program.window().size(); }) == before);
        CHECK(onScreen([&] { return w.program.window().minimumSizeHint().width(); }) <= 1024);
    }
    CHECK(w.program.read(
              [&](const Reader& reader) { return reader.select<Person>().where(&Person::family, name).count(); }) == 1);
    w.checkWhole();
}

TEST_CASE("a spreadsheet dragged onto the window is shown before it is taken") {
    Writing w;
    w.begin();
    const QString sheet = w.program.path(u"mentees.csv"_s);
    writeBytes(sheet, "Name,Email\nLin Chen,lin@example.org\nAna Sousa,ana@example.org\n");
    const auto drop = [&] {
        onScreen([&] {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(sheet)});
            QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&w.program.window(), &enter);
            REQUIRE(enter.isAccepted());
            QDropEvent dropped(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&w.program.window(), &dropped);
        });
        until("the preview", [] {
            return QApplication::activeModalWidget() &&
                   QApplication::activeModalWidget() == QApplication::activeWindow();
        });
    };
    const auto people = [&] {
        return w.program.read([](const Reader& reader) { return reader.select<Person>().count(); });
    };
    drop();
    w.keys.press(u"Escape"_s);
    until("the window again", [&] { return w.program.window().isActiveWindow(); });
    CHECK(people() == 2);
    drop();
    w.keys.press(u"Return"_s);
    until("the people", [&] { return w.program.view()->context().reader().select<Person>().count() == 4; });
    w.keys.press(u"Ctrl+Z"_s);
    until("the import undone", [&] { return w.program.view()->context().reader().select<Person>().count() == 2; });
    w.checkWhole();
}

namespace {

// A home of its own: sockets, settings and backups.
QProcessEnvironment homeIn(const QTemporaryDir& folder) {
    QProcessEnvironment home = QProcessEnvironment::systemEnvironment();
    for (const QString& name : {u"TMPDIR"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        home.insert(name, folder.path());
    return home;
}

}  // namespace

TEST_CASE("a second start raises the first window") {
    Program other;
    const QString book = other.path(u"okafor.mentorbook"_s);
    actions::books::create(book, {u"Maya Okafor"_s, {}, OwnerRole::Mentee}).reset();
    const QProcessEnvironment home = homeIn(other.folder);
    QProcess first;
    first.setProcessEnvironment(home);
    first.start(QStringLiteral(MENTORBOOK_WINDOW), {});
    quint32 window = 0;
    REQUIRE(waitUntil([&] { return (window = windowInFront()) != 0; }));
    other.start();
    REQUIRE(waitUntil([&] { return windowInFront() == quint32(other.window().winId()); }));
    QProcess second;
    second.setProcessEnvironment(home);
    second.start(QStringLiteral(MENTORBOOK_WINDOW), {book});
    REQUIRE(second.waitForFinished(60000));
    CHECK(second.exitCode() == 0);
    CHECK(waitUntil([&] { return windowInFront() == window; }));
    CHECK(waitUntil([&] { return lockHolder(book).has_value(); }));
    first.terminate();
    first.waitForFinished();
}

TEST_CASE("a start without a file opens the last book again") {
    Program other;  // for its display and its folder
    const QString book = other.path(u"okafor.mentorbook"_s);
    actions::books::create(book, {u"Maya Okafor"_s, {}, OwnerRole::Mentee}).reset();
    const QProcessEnvironment home = homeIn(other.folder);
    for (const QStringList& arguments : {QStringList{book}, QStringList()}) {
        QProcess program;
        program.setProcessEnvironment(home);
        program.start(QStringLiteral(MENTORBOOK_WINDOW), arguments);
        CHECK(waitUntil([&] { return lockHolder(book).has_value(); }));
        // Once the book is open the program remembers it.
        CHECK(waitUntil([&] {
            QFile remembered(other.path(u"mentorbook/mentorbook.ini"_s));
            return remembered.open(QIODevice::ReadOnly) && remembered.readAll().contains("okafor");
        }));
        // As at the end of a session: the program leaves in order.
        program.terminate();
        REQUIRE(program.waitForFinished());
        CHECK(program.exitStatus() == QProcess::NormalExit);
        REQUIRE_FALSE(QFile::exists(book + u".lock"_s));
    }
}

}  // namespace mb::test::desktop_bad_days_test
