// The menus: complete, with keys that work on any desktop, and doing what they say.
#include "core/actions/sample.h"
#include "tests/support/catch.h"
#include "tests/support/window.h"
#include "ui/window/plain_reader.h"
#include "ui/window/preferences.h"

#include <QTextBlock>

namespace mb::test::window_menus_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

QString sampleIn(const QTemporaryDir& folder) {
    const QString path = folder.filePath(u"sample.mentorbook"_s);
    actions::sample::create(path).reset();
    return path;
}

}  // namespace

TEST_CASE("standard commands have their keys and no key has two commands") {
    QTemporaryDir folder;
    BookWindow f(sampleIn(folder));
    for (const char* name :
         {"newBookAction",        "openAction",        "saveCopyAction",   "importAction",      "exportReportAction",
          "progressReportAction", "preferencesAction", "closeBookAction",  "quitAction",        "undoAction",
          "redoAction",           "cutAction",         "copyAction",       "pasteAction",       "selectAllAction",
          "searchAction",         "logContactAction",  "largerTextAction", "smallerTextAction", "normalTextAction",
          "fullScreenAction",     "guideAction"}) {
        INFO(name);
        auto* action = f.find<QAction>(name);
        REQUIRE(action);
        CHECK_FALSE(action->shortcut().isEmpty());
    }
    QMap<QString, QString> taken;
    for (const QAction* action : f.window.findChildren<QAction*>())
        for (const QKeySequence& keys : action->shortcuts()) {
            INFO(qPrintable(keys.toString() + u' ' + action->objectName()));
            CHECK_FALSE(taken.contains(keys.toString()));
            taken.insert(keys.toString(), action->objectName());
        }
}

TEST_CASE("the guide opens inside the program and fetches nothing") {
    QTemporaryDir folder;
    BookWindow f(sampleIn(folder));
    f.press(Qt::Key_F1);
    auto* reader = f.window.findChild<PlainReader*>();
    REQUIRE(reader);
    CHECK(reader->browser()->toPlainText().contains(u"Nothing to save, everything to undo"));
    CHECK_FALSE(reader->browser()->toPlainText().contains(u"pictures/"));
    CHECK(PlainReader::shipped(u"licenses"_s).contains(u"SQLite"));

    // An existing picture is not loaded either.
    const QString picture = folder.filePath(u"a.png"_s);
    REQUIRE(f.window.grab().save(picture));
    const QUrl address = QUrl::fromLocalFile(picture);
    PlainReader other(f.theme, u"x"_s, u"![a](%1)"_s.arg(address.toString()));
    other.grab();
    CHECK(other.browser()->document()->resource(QTextDocument::ImageResource, address).value<QImage>().size() ==
          QSize(1, 1));
    CHECK_FALSE(other.browser()->openLinks());
}

TEST_CASE("the guide has contents, a search and its pictures") {
    QTemporaryDir folder;
    BookWindow f(sampleIn(folder));
    f.trigger("guideAction");
    auto* reader = f.window.findChild<PlainReader*>();
    REQUIRE(reader);
    const QStringList lines = PlainReader::shipped(u"guide"_s).split(u'\n');
    CHECK(reader->contents()->count() == std::count_if(lines.begin(), lines.end(), [](const QString& line) {
              return line.startsWith(u"# ") || line.startsWith(u"## ");
          }));
    CHECK(reader->contents()->item(1)->text() == u"Your first hour"_s);
    int pictures = 0;
    for (QTextBlock block = reader->browser()->document()->begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (const QTextCharFormat format = it.fragment().charFormat(); format.isImageFormat()) {
                INFO(format.toImageFormat().name().toStdString());
                CHECK(format.toImageFormat().width() > 400);
                ++pictures;
            }
    CHECK(pictures ==
          std::count_if(lines.begin(), lines.end(), [](const QString& line) { return line.startsWith(u"!["); }));
    reader->contents()->setFocus();
    QTest::keyClick(reader->contents(), Qt::Key_End);
    CHECK(reader->browser()->textCursor().block().text() == reader->contents()->currentItem()->text());
    reader->findEdit()->setFocus();
    QTest::keyClicks(reader->findEdit(), u"spreadsheet"_s);
    const int first = reader->browser()->textCursor().selectionStart();
    CHECK(reader->browser()->textCursor().selectedText().compare(u"spreadsheet"_s, Qt::CaseInsensitive) == 0);
    QTest::keyClick(reader->findEdit(), Qt::Key_Return);
    CHECK(reader->browser()->textCursor().selectionStart() != first);
    CHECK(reader->browser()
              ->document()
              ->resource(QTextDocument::ImageResource, QUrl(u"pictures/welcome.png"_s))
              .value<QImage>()
              .width() > 100);
}

TEST_CASE("every link of the guide leads to a chapter, by keyboard too") {
    QTemporaryDir folder;
    BookWindow f(sampleIn(folder));
    f.trigger("guideAction");
    auto* reader = f.window.findChild<PlainReader*>();
    REQUIRE(reader);
    PlainBrowser* browser = reader->browser();
    QStringList links;
    for (QTextBlock block = browser->document()->begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (const QString link = it.fragment().charFormat().anchorHref(); !link.isEmpty()) links << link;
    CHECK(links.size() >= 5);
    for (const QString& link : std::as_const(links)) {
        INFO(link.toStdString());
        browser->moveCursor(QTextCursor::End);
        Q_EMIT browser->anchorClicked(QUrl(link));
        CHECK(browser->textCursor().block().blockFormat().headingLevel() == 2);
        CHECK(!browser->textCursor().atEnd());
    }
    browser->moveCursor(QTextCursor::Start);
    browser->setFocus();
    QTest::keyClick(browser, Qt::Key_Tab);
    QTest::keyClick(browser, Qt::Key_Return);
    CHECK(browser->textCursor().block().text() == u"Your first hour"_s);
}

TEST_CASE("a copy is a whole book and never takes the place of another file") {
    QTemporaryDir folder;
    BookWindow f(sampleIn(folder));
    const QString copy = folder.filePath(u"copy"_s);
    f.dialogs.files << copy;
    f.trigger("saveCopyAction");
    CHECK(f.view().bannerText().contains(u"copy.mentorbook"));
    {
        Workspace copied(Store::open(copy + u".mentorbook"_s, Access::ReadOnly));
        CHECK(contents(copied) == contents(f.workspace()));
    }
    f.dialogs.files << f.workspace().store().path();
    f.trigger("saveCopyAction");
    CHECK(f.view().bannerText().contains(u"will not be overwritten"));
    CHECK(f.reader().all<Person>().size() > 1);
}

TEST_CASE("lists are exported without what is private and never over the open book") {
    QTemporaryDir folder;
    BookWindow f(sampleIn(folder));
    Person person = f.reader().all<Person>().last();
    person.note = u"CANARY"_s;
    actions::people::change(f.workspace(), person);
    for (const char* name : {"peopleExportAction", "meetingsExportAction", "goalsExportAction"}) {
        const QString path = folder.filePath(QString::fromLatin1(name) + u".csv"_s);
        f.dialogs.files << path;
        f.trigger(name);
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        CHECK(text.count('\n') > 2);
        CHECK_FALSE(text.contains("CANARY"));
    }
    QFile book(f.workspace().store().path());
    REQUIRE(book.open(QIODevice::ReadOnly));
    const QByteArray before = book.readAll();
    f.dialogs.files << f.workspace().store().path();
    f.trigger("peopleExportAction");
    book.seek(0);
    CHECK(book.readAll() == before);
}

TEST_CASE("preferences take effect at once and those of the book can be undone") {
    QTemporaryDir folder;
    BookWindow f(sampleIn(folder));
    const Book before = f.workspace().book();
    Preferences preferences(f.theme, f.settings, &f.view().context());
    const auto choose = [&](const char* name, const QString& key) {
        auto* combo = preferences.findChild<KeyCombo*>(QString::fromLatin1(name));
        combo->setKey(key);
        Q_EMIT combo->keyChosen(key);
    };
    choose("preferencesTextSizeComboBox", u"150"_s);
    CHECK(f.theme.scale() == 1.5);
    CHECK(f.settings.scale() == 1.5);
    // However large the text is, all of it can be reached.
    preferences.show();
    f.theme.setScale(2);
    const int screen = preferences.screen()->availableSize().height();
    CHECK(QTest::qWaitFor([&] { return preferences.height() <= screen; }));
    const auto* close = preferences.findChild<QPushButton*>(u"preferencesCloseButton"_s);
    CHECK(QTest::qWaitFor([&] { return close->mapTo(&preferences, close->rect().bottomLeft()).y() < screen; }));
    f.theme.setScale(1.5);
    choose("preferencesBrightnessComboBox", u"2"_s);
    CHECK(f.theme.tokens().dark);
    choose("preferencesPaperComboBox", u"a4"_s);
    CHECK(f.workspace().book().paper == Paper::A4);
    choose("preferencesYearComboBox", u"9"_s);
    CHECK(f.workspace().book().yearStartMonth == 9);
    f.trigger("undoAction");
    f.trigger("undoAction");
    CHECK(f.workspace().book() == before);
}

}  // namespace mb::test::window_menus_test
