// The menus: what every desktop program has, where people look for it.
#include "core/storage/backup.h"
#include "core/words/errors.h"
#include "ui/support/aside.h"
#include "ui/support/calendar_file.h"
#include "ui/support/dialogs.h"
#include "ui/support/saved_as.h"
#include "ui/window/diagnostics.h"
#include "ui/window/main_window.h"
#include "ui/window/pages.h"
#include "ui/window/plain_reader.h"
#include "ui/window/preferences.h"
#include "ui/window/welcome.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QJsonDocument>
#include <QMenuBar>
#include <QMessageBox>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

QAction* MainWindow::action(QMenu* menu, const QString& text, const QString& name, const QKeySequence& keys,
                            std::function<void()> act) {
    QAction* action = menu->addAction(text);
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [act = std::move(act)] { act(); });
    return action;
}

// Shortcuts are written out: outside of GNOME and KDE, Qt has no keys for most of its standard shortcuts.
void MainWindow::makeMenus() {
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeGoMenu();
    makeHelpMenu();
}

void MainWindow::makeFileMenu() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    action(file, tr("&New book…"), u"newBookAction"_s, QKeySequence(tr("Ctrl+N")), [this] {
        if (!closeBook()) return;
        m_stack->setCurrentWidget(welcome());
        welcome()->beginNew();
    });
    action(file, tr("&Open…"), u"openAction"_s, QKeySequence(tr("Ctrl+O")), [this] { openFromDialog(); });
    m_recent = file->addMenu(tr("Open &recent"));
    m_recent->setProperty("ownWords", true);
    m_needBook << action(file, tr("&Save a copy as…"), u"saveCopyAction"_s, QKeySequence(tr("Ctrl+Shift+S")),
                         [this] { saveCopy(); });
    file->addSeparator();
    m_needWrite << action(
        file, tr("&Import a spreadsheet, references or a calendar…"), u"importAction"_s, QKeySequence(tr("Ctrl+I")),
        [this] {
            const QString path = m_dialogs.fileToOpen(
                this, tr("Import people, meetings or references"),
                tr("All of these (*.xlsx *.ods *.csv *.tsv *.txt *.bib *.ris "
                   "*.nbib *.xml *.json *.ics *.ical);;Spreadsheets (*.xlsx *.ods *.csv *.tsv *.txt);;References "
                   "(*.bib *.ris *.nbib *.xml *.json *.txt);;Calendars "
                   "(*.ics *.ical);;All files (*)"));
            if (!path.isEmpty()) importFrom({path});
        });
    makeExportMenu(file->addMenu(tr("&Export")));
    m_needBook << action(file, tr("Agreement &templates…"), u"templatesAction"_s, {}, [this] {
        m_view->flush();
        m_view->showTemplates();
    });
    m_needBook << action(file, tr("&Print the progress report…"), u"progressReportAction"_s, QKeySequence(tr("Ctrl+P")),
                         [this] {
                             m_view->flush();
                             m_view->showProgressReport();
                         });
    m_needBook << action(file, tr("&Back up now…"), u"backupAction"_s, {}, [this] {
        m_view->flush();
        const QString folder = m_dialogs.folder(this, tr("Where to keep the backup"),
                                                defaultBackupFolder(m_view->workspace().book().uuid));
        if (folder.isEmpty()) return;
        guarded(m_view->context(), [&] {
            QString made;
            const Store& store = m_view->workspace().store();
            if (runAside(this, tr("Backing up"),
                         [&](LongWork& progress) { made = store.beside()->backUp(folder, &progress); }))
                m_view->tell(tr("Backed up and checked: %1").arg(made));
        });
    });
    file->addSeparator();
    action(file, tr("Preference&s…"), u"preferencesAction"_s, QKeySequence(tr("Ctrl+,")), [this] {
        Preferences preferences(m_theme, m_settings, m_view ? &m_view->context() : nullptr, this);
        connect(&preferences, &Preferences::brightnessChanged, this, &MainWindow::refreshActions);
        preferences.exec();
    });
    file->addSeparator();
    m_needBook << action(file, tr("&Close book"), u"closeBookAction"_s, QKeySequence(tr("Ctrl+W")),
                         [this] { closeBook(); });
    action(file, tr("&Quit"), u"quitAction"_s, QKeySequence(tr("Ctrl+Q")), [this] { close(); });
}

void MainWindow::makeExportMenu(QMenu* menu) {
    menu->setObjectName(u"exportMenu"_s);
    m_needBook << menu->menuAction();
    m_needBook << action(menu, tr("&Progress report…"), u"exportReportAction"_s, QKeySequence(tr("Ctrl+E")), [this] {
        m_view->flush();
        m_view->exportProgressReport();
    });
    menu->addSeparator();
    const std::tuple<const char*, QString, QString> lists[] = {
        {"people", u"people"_s, tr("P&eople…")},      {"mentorships", u"mentorships"_s, tr("&Mentorships…")},
        {"goals", u"goals"_s, tr("&Goals…")},         {"meetings", u"meetings"_s, tr("Meet&ings…")},
        {"actions", u"promises"_s, tr("P&romises…")}, {"agreements", u"agreements"_s, tr("&Agreements…")}};
    for (const auto& [key, name, label] : lists)
        m_needBook << action(menu, label, name + u"ExportAction"_s, {},
                             [this, noun = queries::listNoun(key), proposed = name] { exportList(*noun, proposed); });
    menu->addSeparator();
    m_needBook << action(menu, tr("&Calendar…"), u"calendarExportAction"_s, {}, [this] { exportCalendar(false); });
    m_needBook << action(menu, tr("Calendar with &names and titles…"), u"calendarNamesExportAction"_s, {},
                         [this] { exportCalendar(true); });
}

void MainWindow::exportList(const queries::ListNoun& noun, const QString& name) {
    m_view->flush();
    const QString typed = m_dialogs.fileToSave(this, tr("Export without private content"), QString(name + u".csv"_s),
                                               tr("Table (*.csv);;JSON (*.json)"));
    if (typed.isEmpty()) return;
    const SavedAs file = withEnding(typed, {u"csv"_s, u"json"_s});
    const bool json = file.path.endsWith(u".json"_s, Qt::CaseInsensitive);
    guarded(m_view->context(), [&] {
        const Workspace& workspace = m_view->workspace();
        const queries::List list = queries::listOf(workspace.reader(), noun, workspace.clock().today());
        workspace.store().writeOut(
            file.path, json ? QJsonDocument(exchange::toJson(list)).toJson() : exchange::toCsv(list).toUtf8(),
            file.overwrite);
        m_view->tell(tr("Exported to %1 without private content.").arg(file.path));
    });
}

void MainWindow::exportCalendar(bool telling) {
    m_view->flush();
    exchange::CalendarWish wish = exchange::comingYear(m_view->context().today());
    wish.telling = telling;
    saveCalendar(m_view->context(), this, wish);
}

void MainWindow::saveCopy() {
    const bool whole = m_view->flush();
    const QFileInfo book(m_view->workspace().store().path());
    QString path = m_dialogs.fileToSave(this, tr("Save a copy as"),
                                        tr("%1/%2 copy.%3").arg(book.path(), book.completeBaseName(), book.suffix()),
                                        tr("Mentorbook files (*.mentorbook);;All files (*)"));
    if (path.isEmpty()) return;
    if (QFileInfo(path).suffix().isEmpty()) path += u".mentorbook"_s;
    guarded(m_view->context(), [&] {
        // Throws if the book cannot be copied whole or if the name is taken.
        Store& store = m_view->workspace().store();
        // If the file was deleted or moved, only the open connection of this window still reaches it.
        if (!book.exists()) store.copyTo(path);
        else if (!runAside(this, tr("Copying"), [&](LongWork& progress) { store.beside()->copyTo(path, &progress); }))
            return;
        if (whole) m_view->tell(tr("Saved a copy as %1. You are still working in %2.").arg(path, book.fileName()));
        else
            m_view->say(tr("Copied to %1, but without what could not be saved just now; that is still on the screen.")
                            .arg(path));
    });
}

void MainWindow::makeHelpMenu() {
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    const auto reader = [this](const QString& title, const QString& name) {
        auto* shown = new PlainReader(m_theme, title, PlainReader::shipped(name), this);
        shown->setAttribute(Qt::WA_DeleteOnClose);
        shown->show();
        return shown;
    };
    action(help, tr("User &guide"), u"guideAction"_s, QKeySequence(tr("F1")), [this, reader] {
        const View* page = m_view ? m_view->shownPage() : nullptr;
        reader(tr("User guide"), u"guide"_s)->showChapter(page ? page->helpKey() : QString());
    });
    action(help, tr("&Licenses"), u"licensesAction"_s, {}, [this, reader] { reader(tr("Licenses"), u"licenses"_s); });
    action(help, tr("&Copy diagnostics"), u"diagnosticsAction"_s, {}, [this] {
        QGuiApplication::clipboard()->setText(
            diagnosticsOf(m_view ? &m_view->context() : nullptr, m_theme, m_settings));
        const QString copied =
            tr("Copied: the versions of the program and its parts, the system, the looks, and how many records of each "
               "kind there are. It holds no word and no name from your book.");
        if (m_view) m_view->tell(copied);
        else say(copied);
    });
    help->addSeparator();
    action(help, tr("&About Mentorbook"), u"aboutAction"_s, {}, [this] {
        QMessageBox box(QMessageBox::NoIcon, tr("About Mentorbook"),
                        tr("Mentorbook %1").arg(QStringLiteral(MENTORBOOK_VERSION)), QMessageBox::Ok, this);
        box.setTextFormat(Qt::PlainText);
        box.setInformativeText(
            tr("A record of mentoring in one local file.\n\nFree software under the GNU General Public License, "
               "version 3 or later, without any warranty. It uses Qt, SQLite and qpdf, and the fonts Inter and "
               "Liberation Serif; see Help → Licenses."));
        box.exec();
    });
}

void MainWindow::makeEditMenu() {
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    m_undo = action(edit, tr("&Undo"), u"undoAction"_s, QKeySequence(tr("Ctrl+Z")), [this] {
        if (m_view) m_view->steps().undo();
    });
    m_redo = action(edit, tr("&Redo"), u"redoAction"_s, QKeySequence(tr("Ctrl+Shift+Z")), [this] {
        if (m_view) m_view->steps().redo();
    });
    // Their texts name what is undone, and must not be found by it.
    m_undo->setProperty("commandLabel", tr("Undo"));
    m_redo->setProperty("commandLabel", tr("Redo"));
    m_redo->setShortcuts({QKeySequence(tr("Ctrl+Shift+Z")), QKeySequence(tr("Ctrl+Y"))});
    edit->addSeparator();
    // Fields handle these keys themselves. The menu entries are there so that people find them.
    const auto forField = [&](const QString& text, const QString& name, const QString& keys, const char* slot) {
        QAction* made = action(edit, text, name, QKeySequence(keys), [slot] {
            QWidget* field = QApplication::focusWidget();
            QByteArray signature(slot);
            signature += "()";
            if (field && field->metaObject()->indexOfSlot(signature.constData()) >= 0)
                QMetaObject::invokeMethod(field, slot);
        });
        made->setProperty("forField", true);
    };
    forField(tr("Cu&t"), u"cutAction"_s, tr("Ctrl+X"), "cut");
    forField(tr("&Copy"), u"copyAction"_s, tr("Ctrl+C"), "copy");
    forField(tr("&Paste"), u"pasteAction"_s, tr("Ctrl+V"), "paste");
    forField(tr("Select &all"), u"selectAllAction"_s, tr("Ctrl+A"), "selectAll");
    edit->addSeparator();
    m_needBook << action(edit, tr("&Search, or find a command"), u"searchAction"_s, QKeySequence(tr("Ctrl+K")),
                         [this] { m_view->focusSearch(); });
    m_needWrite << action(edit, tr("&Log a contact…"), u"logContactAction"_s, QKeySequence(tr("Ctrl+L")),
                          [this] { m_view->logContact(); });
    m_needWrite << action(edit, tr("Start a &meeting"), u"startMeetingAction"_s, QKeySequence(tr("Ctrl+M")),
                          [this] { m_view->startMeeting(); });
    QAction* inbox = action(edit, tr("&Bring up in the next talk…"), u"keepForTalkAction"_s, QKeySequence(tr("Ctrl+J")),
                            [this] { m_view->keepForTalk(); });
    inbox->setWhatsThis(tr("inbox, remember, agenda, next time, jot down"));
    QAction* ledger = action(edit, tr("Add to the &ledger…"), u"addToLedgerAction"_s, QKeySequence(tr("Ctrl+Shift+L")),
                             [this] { m_view->addToLedger(); });
    ledger->setWhatsThis(tr("advice, introduction, opportunity, thanks, draft read, jot down"));
    QAction* feedback =
        action(edit, tr("Record &feedback…"), u"recordFeedbackAction"_s, {}, [this] { m_view->recordFeedback(); });
    feedback->setWhatsThis(tr("strengths, improvement, praise, critique"));
    m_needWrite << inbox << ledger << feedback;
    // Then what can be done on the page that is shown.
    QAction* end = edit->addSeparator();
    connect(edit, &QMenu::aboutToShow, this, [this, edit] {
        if (m_view) edit->addActions(m_view->acts());
    });
    // Once the chosen entry was triggered: an entry that stayed would keep its keys when its page is hidden.
    connect(
        edit, &QMenu::aboutToHide, this,
        [edit, end] {
            const QList<QAction*> entries = edit->actions();
            for (QAction* old : entries.mid(entries.indexOf(end) + 1)) edit->removeAction(old);
        },
        Qt::QueuedConnection);
}

void MainWindow::makeViewMenu() {
    QMenu* view = menuBar()->addMenu(tr("&View"));
    m_brightness = new QActionGroup(this);
    const auto brightness = [&](const QString& text, const QString& name, Brightness value) {
        QAction* entry = action(view, text, name, {}, [this, value] {
            m_settings.setBrightness(value);
            m_theme.setBrightness(value);
        });
        entry->setCheckable(true);
        entry->setData(int(value));
        m_brightness->addAction(entry);
    };
    brightness(tr("Match &system"), u"systemBrightnessAction"_s, Brightness::System);
    brightness(tr("&Light"), u"lightAction"_s, Brightness::Light);
    brightness(tr("&Dark"), u"darkAction"_s, Brightness::Dark);
    view->addSeparator();
    const auto scale = [this](qreal wanted) {
        m_settings.setScale(wanted);
        m_theme.setScale(wanted);
    };
    QAction* larger =
        action(view, tr("L&arger text"), u"largerTextAction"_s, {}, [this, scale] { scale(m_theme.scale() + 0.1); });
    larger->setShortcuts({QKeySequence(tr("Ctrl++")), QKeySequence(tr("Ctrl+="))});
    action(view, tr("S&maller text"), u"smallerTextAction"_s, QKeySequence(tr("Ctrl+-")),
           [this, scale] { scale(m_theme.scale() - 0.1); });
    action(view, tr("&Normal text"), u"normalTextAction"_s, QKeySequence(tr("Ctrl+0")), [scale] { scale(1.0); });
    view->addSeparator();
    m_hidePrivate = action(view, tr("&Hide what is private"), u"hidePrivateAction"_s, QKeySequence(tr("Ctrl+Shift+H")),
                           [this] { m_theme.setHidesPrivate(m_hidePrivate->isChecked()); });
    m_hidePrivate->setCheckable(true);
    m_hidePrivate->setWhatsThis(tr("cover notes, screen sharing, privacy"));
    action(view, tr("&Full screen"), u"fullScreenAction"_s, QKeySequence(tr("F11")),
           [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

void MainWindow::makeGoMenu() {
    QMenu* go = menuBar()->addMenu(tr("&Go"));
    int number = 0;
    for (const PageInfo& info : pages())
        m_pageKeys << action(go, info.label, info.key + u"PageAction"_s, QKeySequence(u"Alt+%1"_s.arg(++number)),
                             [this, key = info.key] { m_view->goTo(key); });
    m_needBook << m_pageKeys;
}

}  // namespace mb::ui
