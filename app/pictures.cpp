#include "app/pictures.h"

#include "core/storage/backup.h"
#include "core/words/errors.h"
#include "ui/shell/main_window.h"
#include "ui/shell/welcome.h"
#include "ui/support/dialogs.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QTabBar>
#include <QTemporaryDir>

#include <cstdio>

namespace mb::app {

using namespace Qt::Literals::StringLiterals;

namespace {

void settle() {
    for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();
}

void paintAll(ui::Theme& theme, ui::MainWindow& window, const QString& folder, const QString& suffix) {
    const auto grab = [&](const QString& name) {
        settle();
        window.grab().save(u"%1/%2-%3.png"_s.arg(folder, name, suffix));
    };
    Q_UNUSED(theme)
    ui::BookView* view = window.bookView();
    for (const QString& key : view->pageKeys()) {
        view->showPage(key);
        grab(key);
    }
    const auto mentorship = view->context().reader().select<Mentorship>().first();
    if (!mentorship) return;
    view->openRecord("mentorship", mentorship->id.value);
    grab(u"mentorship"_s);
    // The tabs of the mentorship's page.
    if (auto* tabs = view->findChild<QTabBar*>(u"mentorshipTabBar"_s))
        for (int i = 1; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            grab(u"mentorship-tab%1"_s.arg(i));
        }
    if (const auto goal = view->context().reader().select<Goal>().first()) {
        view->openRecord("goal", goal->id.value);
        grab(u"goal"_s);
    }
    if (const auto meeting = view->context().reader().select<Meeting>().newestFirst(&Meeting::day).first()) {
        view->openRecord("meeting", meeting->id.value);
        grab(u"meeting"_s);
    }
    view->logContact();
    grab(u"log-contact"_s);
}

}  // namespace

int paintPictures(ui::Theme& theme, const QString& book, const QString& folder) {
    QDir().mkpath(folder);
    QTemporaryDir place;
    ui::Settings settings(place.filePath(u"settings.ini"_s));
    ui::RealDialogs dialogs;
    // A copy is painted, as it looks to who may write in it; its backups go with it.
    qputenv("XDG_DATA_HOME", place.path().toUtf8());
    const QString copy = place.filePath(QFileInfo(book).fileName());
    if (!book.isEmpty()) try {
            restoreBackup(book, copy);
        } catch (const Error& error) {
            std::fprintf(stderr, "%s\n", qPrintable(words::sentence(error)));
            return 4;
        }
    for (const auto& [brightness, suffix] : {std::pair(ui::Brightness::Light, u"light"_s), std::pair(ui::Brightness::Dark, u"dark"_s)}) {
        theme.setBrightness(brightness);
        ui::MainWindow window(theme, dialogs, settings);
        window.resize(1280, 800);
        window.show();
        settle();
        window.grab().save(u"%1/welcome-%2.png"_s.arg(folder, suffix));
        if (book.isEmpty()) continue;
        if (!window.openBook(copy)) {
            std::fprintf(stderr, "%s\n", qPrintable(window.welcome()->trouble()));
            return 4;
        }
        backUp(window.bookView()->workspace().store(), defaultBackupFolder(window.bookView()->workspace().book().uuid));
        window.bookView()->startBackup();  // finds it, and says so
        paintAll(theme, window, folder, suffix);
    }
    return 0;
}

}  // namespace mb::app
