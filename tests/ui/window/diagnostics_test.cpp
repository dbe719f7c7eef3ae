// Diagnostics on the clipboard and the messages of the debug switch hold no words of the user's.
#include "core/storage/backup.h"
#include "tests/support/catch.h"
#include "tests/support/user_words.h"
#include "tests/support/window.h"
#include "ui/imports/import_preview.h"

#include <QClipboard>
#include <QLoggingCategory>
#include <QMenuBar>
#include <QMutex>
#include <QPlainTextEdit>
#include <QPushButton>

namespace mb::test::window_diagnostics_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

// All that the program's own categories say while this lives, each line with its category.
class Listening {
public:
    Listening() : m_before(qInstallMessageHandler(&Listening::hear)) {
        lines().clear();
        QLoggingCategory::setFilterRules(u"mentorbook.*=true"_s);
    }
    ~Listening() {
        QLoggingCategory::setFilterRules({});
        qInstallMessageHandler(m_before);
    }
    Listening(const Listening&) = delete;
    Listening& operator=(const Listening&) = delete;

    QStringList heard() const {
        const QMutexLocker locked(&mutex());
        return lines();
    }
    bool hasHeard(const QString& category) const { return !heard().filter(category + u": "_s).isEmpty(); }

private:
    static QStringList& lines() {
        static QStringList all;
        return all;
    }
    static QMutex& mutex() {
        static QMutex one;
        return one;
    }
    static void hear(QtMsgType, const QMessageLogContext& context, const QString& message) {
        const QMutexLocker locked(&mutex());
        if (QByteArrayView(context.category).startsWith("mentorbook."))
            lines() << QString(QLatin1String(context.category) + u": "_s + message);
    }
    QtMessageHandler m_before;
};

void press(QTimer& timer, const QString& name) {
    QWidget* dialog = QApplication::activeModalWidget();
    auto* button = dialog ? dialog->findChild<QPushButton*>(name) : nullptr;
    if (!button || !button->isVisible() || !button->isEnabled()) return;
    timer.stop();
    button->click();
}

}  // namespace

TEST_CASE("diagnostics are copied by keys and hold no word of the book") {
    QTemporaryDir folder;
    BookWindow w(sampleOfToday(folder));
    w.settings.addRecent(folder.filePath(u"zebrafinch.mentorbook"_s), QDate(2026, 11, 22));
    QGuiApplication::clipboard()->clear();
    auto* action = w.find<QAction>("diagnosticsAction");
    REQUIRE(action);
    auto* help = qobject_cast<QMenu*>(action->parent());
    REQUIRE(help);
    help->popup(w.window.mapToGlobal(QPoint()));
    QTest::keyClick(help, Qt::Key_C);
    const QString copied = QGuiApplication::clipboard()->text();
    INFO(copied.toStdString());
    CHECK(copied.contains(u"Mentorbook: " MENTORBOOK_VERSION "\n"));
    CHECK(copied.contains(u"Qt: "_s + QLatin1String(qVersion())));
    CHECK(copied.contains(Store::engineVersion()));
    CHECK(copied.contains(u"rows of person: "_s + QString::number(w.reader().select<Person>().count()) + u'\n'));
    CHECK(copied.contains(u"book's format: "_s + QString::number(allMigrations().size())));
    CHECK(copied.contains(u"Liberation Serif"));
    CHECK(copied.contains(u"recent books: 2"));
    CHECK(heldOf(userWords(w.reader()), copied).toStdString() == "");
    for (const QString& own : {u"zebrafinch"_s, folder.path(), QDir::homePath(), qEnvironmentVariable("USER", u"—"_s),
                               QSysInfo::machineHostName()})
        if (own.size() > 1) CHECK_FALSE(copied.contains(own));
    CHECK(w.view().bannerText().startsWith(u"Copied: "));
}

TEST_CASE("diagnostics can be copied where no book is open") {
    QTemporaryDir folder;
    Theme theme;
    ScriptedDialogs dialogs;
    Settings settings(folder.filePath(u"settings.ini"_s));
    MainWindow window(theme, dialogs, settings);
    window.show();
    activate(window);
    window.findChild<QAction*>(u"diagnosticsAction"_s)->trigger();
    CHECK(QGuiApplication::clipboard()->text().contains(u"SQLite: "));
    CHECK_FALSE(QGuiApplication::clipboard()->text().contains(u"rows of"));
}

TEST_CASE("the debug switch tells times and counts and no word of the user") {
    const QString canary = u"zebrafinch"_s;
    QTemporaryDir folder;
    const Listening listening;
    const QString path = folder.filePath(canary + u".mentorbook"_s);
    REQUIRE(QFile::rename(sampleOfToday(folder), path));
    BookWindow w(path);

    // A note is typed, found, undone and redone.
    w.view().openRecord("meeting", w.reader().all<Meeting>().first().id.value);
    auto* note = visibleIn<QPlainTextEdit>(w.window, "meetingsPrivateNotePlainTextEdit");
    REQUIRE(note);
    note->setFocus();
    w.type(canary + u" hesitates."_s);
    w.trigger("searchAction");
    w.type(canary);
    settle(w.window);
    w.trigger("undoAction");
    w.trigger("redoAction");
    const auto notes = w.reader().all<Note>();
    REQUIRE(std::any_of(notes.begin(), notes.end(), [&](const Note& one) { return one.text.contains(canary); }));

    // A spreadsheet comes in; a report and a backup go out.
    QFile sheet(folder.filePath(canary + u".csv"_s));
    REQUIRE(sheet.open(QIODevice::WriteOnly));
    sheet.write("Date,Min,Who,About\n2026-10-01,30,Zebrafinch Chen,Zebrafinch talk\n");
    sheet.close();
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] { press(timer, u"importImportButton"_s); });
    timer.start(5);
    ImportPreview::run(w.view().context(), &w.window, {sheet.fileName()});
    w.dialogs.files << folder.filePath(canary + u".pdf"_s) << folder.filePath(canary);
    w.trigger("exportReportAction");
    w.trigger("backupAction");
    REQUIRE(QFileInfo(folder.filePath(canary + u".pdf"_s)).size() > 1000);
    REQUIRE(backupsIn(folder.filePath(canary), w.workspace().book().uuid).size() == 1);

    for (const QString& category :
         {u"mentorbook.storage"_s, u"mentorbook.saver"_s, u"mentorbook.import"_s, u"mentorbook.paper"_s}) {
        INFO(category.toStdString());
        CHECK(listening.hasHeard(category));
    }
    const QString all = listening.heard().join(u'\n');
    INFO(all.toStdString());
    CHECK_FALSE(all.contains(canary, Qt::CaseInsensitive));
    CHECK_FALSE(all.contains(folder.path()));
    CHECK(heldOf(userWords(w.reader()), all).toStdString() == "");
}

TEST_CASE("nothing is told while no one asks") {
    QTemporaryDir folder;
    const Listening listening;
    QLoggingCategory::setFilterRules({});
    BookWindow w(sampleOfToday(folder));
    CHECK(listening.heard().join(u'\n').toStdString() == "");
}

}  // namespace mb::test::window_diagnostics_test
