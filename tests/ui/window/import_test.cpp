// A spreadsheet comes in through the window, beside its own thread.
#include "tests/support/catch.h"
#include "tests/support/window.h"
#include "ui/imports/import_preview.h"
#include "ui/support/aside.h"

#include <QFile>
#include <QPushButton>
#include <QTimer>

namespace mb::test::window_import_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

// Presses a button as soon as a dialog shows it.
void pressWhenShown(QObject* life, const QString& name) {
    auto* timer = new QTimer(life);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, name] {
        QWidget* dialog = QApplication::activeModalWidget();
        auto* button = dialog ? dialog->findChild<QPushButton*>(name) : nullptr;
        if (!button || !button->isVisible() || !button->isEnabled()) return;
        timer->stop();
        button->click();
    });
    timer->start(5);
}

}  // namespace

TEST_CASE("a spreadsheet is imported beside the window and undone from it") {
    test::UiFixture ui;
    QFile sheet(ui.book.folder.filePath(u"log.csv"_s));
    REQUIRE(sheet.open(QIODevice::WriteOnly));
    sheet.write("Date,Min,Who,About\n2026-10-01,30,Lin Chen,First talk\n2026-10-08,45,Lin Chen,Second talk\n");
    sheet.close();
    const QByteArray before = test::contents(*ui.book);
    QList<Changes> seen;
    ui.book.workspace->listen(&ui.window, [&](const Changes& changes) { seen << changes; });

    pressWhenShown(&ui.window, u"importCancelButton"_s);
    ImportPreview::run(ui.context, &ui.window, {sheet.fileName()});
    CHECK(test::contents(*ui.book) == before);
    CHECK(seen.isEmpty());

    pressWhenShown(&ui.window, u"importImportButton"_s);
    ImportPreview::run(ui.context, &ui.window, {sheet.fileName()});
    CHECK(ui.book->reader().select<Meeting>().count() == 2);
    REQUIRE(seen.size() == 1);
    CHECK(seen.first().touches("meeting"));
    CHECK(seen.first().touches("person"));
    CHECK(ui.said.size() == 1);
    ui.book->undo();
    CHECK(test::contents(*ui.book) == before);
}

TEST_CASE("an import of years is undone and done again beside the window") {
    QTemporaryDir folder;
    test::BookWindow window(test::sampleOfToday(folder));
    QFile sheet(folder.filePath(u"years.csv"_s));
    REQUIRE(sheet.open(QIODevice::WriteOnly));
    sheet.write("Date,Min,Who,About\n");
    for (int i = 0; i < 1500; ++i)
        sheet.write(QStringLiteral("%1,30,Lin Chen,Talk %2\n")
                        .arg(QDate(2018, 1, 1).addDays(i).toString(Qt::ISODate))
                        .arg(i)
                        .toUtf8());
    sheet.close();
    const QByteArray before = test::contents(window.workspace());
    pressWhenShown(&window.window, u"importImportButton"_s);
    ImportPreview::run(window.view().context(), &window.window, {sheet.fileName()});
    const QByteArray after = test::contents(window.workspace());
    REQUIRE(after != before);
    REQUIRE(window.workspace().history().rowsOf(window.workspace().nextUndo()->id) > 4000);

    window.trigger("undoAction");
    CHECK(test::contents(window.workspace()) == before);
    CHECK(window.find<QAction>("redoAction")->isEnabled());
    window.trigger("redoAction");
    CHECK(test::contents(window.workspace()) == after);
    // Called off, it has not happened.
    LongWork progress;
    progress.callOff();
    CHECK_THROWS_AS(window.workspace().undo(&progress), CalledOff);
    CHECK(test::contents(window.workspace()) == after);
}

TEST_CASE("work beside the window can be called off and tells what went wrong") {
    test::UiFixture ui;
    pressWhenShown(&ui.window, u"asideCancelButton"_s);
    CHECK(!runAside(&ui.window, u"Counting for ever"_s, [](LongWork& progress) {
        for (;;) {
            progress.reach(500);
            QThread::yieldCurrentThread();
        }
    }));
    bool done = false;
    CHECK(runAside(&ui.window, u"Little"_s, [&](LongWork&) { done = true; }));
    CHECK(done);
    try {
        runAside(&ui.window, u"Failing"_s, [](LongWork&) { throw Error(ErrorKind::DiskFull, {u"book"_s}); });
        FAIL("nothing was thrown");
    } catch (const Error& error) {
        CHECK(error.kind == ErrorKind::DiskFull);
    }
}

}  // namespace mb::test::window_import_test
