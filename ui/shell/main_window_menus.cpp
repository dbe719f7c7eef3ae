// The menus: what every desktop program has, where people look for it.
#include "core/storage/backup.h"
#include "core/words/errors.h"
#include "ui/shell/import_preview.h"
#include "ui/shell/main_window.h"
#include "ui/shell/welcome.h"
#include "ui/support/dialogs.h"

#include <QActionGroup>
#include <QMenuBar>
#include <QMessageBox>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

QAction* MainWindow::action(QMenu* menu, const QString& text, const QString& name, const QKeySequence& keys, std::function<void()> act) {
    QAction* action = menu->addAction(text);
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [act = std::move(act)] { act(); });
    return action;
}

void MainWindow::makeMenus() {
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeGoMenu();
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    action(help, tr("&About Mentorbook"), u"aboutAction"_s, {}, [this] {
        QMessageBox box(QMessageBox::NoIcon, tr("About Mentorbook"),
                        tr("Mentorbook %1\nA record of mentoring in one local file.\nFree software under the GPL, version 3 or later.")
                            .arg(QStringLiteral(MENTORBOOK_VERSION)), QMessageBox::Ok, this);
        box.setTextFormat(Qt::PlainText);
        box.exec();
    });
}

void MainWindow::makeFileMenu() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    action(file, tr("&New book …"), u"newBookAction"_s, QKeySequence::New, [this] {
        if (closeBook()) m_stack->setCurrentWidget(m_welcome);
    });
    action(file, tr("&Open …"), u"openAction"_s, QKeySequence::Open, [this] { openFromDialog(); });
    m_recent = file->addMenu(tr("Open &recent"));
    file->addSeparator();
    m_needWrite << action(file, tr("&Import a spreadsheet …"), u"importAction"_s, QKeySequence(tr("Ctrl+I")), [this] {
        const QString path = m_dialogs.fileToOpen(this, tr("Import people or meetings"), tr("Spreadsheets as CSV (*.csv *.tsv *.txt);;All files (*)"));
        if (!path.isEmpty()) importFrom(path);
    });
    m_needBook << action(file, tr("&Progress report …"), u"progressReportAction"_s, QKeySequence::Print, [this] {
        m_view->flush();
        m_view->showProgressReport();
    });
    m_needBook << action(file, tr("&Back up now …"), u"backupAction"_s, {}, [this] {
        m_view->flush();
        const QString folder = m_dialogs.fileToSave(this, tr("Folder for the backup"), defaultBackupFolder(m_view->workspace().book().uuid), QString());
        if (folder.isEmpty()) return;
        guarded(m_view->context(), [&] { m_view->say(tr("Backed up and checked: %1").arg(backUp(m_view->workspace().store(), folder))); });
    });
    file->addSeparator();
    m_needBook << action(file, tr("&Close book"), u"closeBookAction"_s, QKeySequence::Close, [this] { closeBook(); });
    action(file, tr("&Quit"), u"quitAction"_s, QKeySequence(tr("Ctrl+Q")), [this] { close(); });
}

void MainWindow::makeEditMenu() {
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    m_undo = action(edit, tr("&Undo"), u"undoAction"_s, QKeySequence::Undo, [this] { takeStep(&Workspace::undo); });
    m_redo = action(edit, tr("&Redo"), u"redoAction"_s, QKeySequence(tr("Ctrl+Shift+Z")), [this] { takeStep(&Workspace::redo); });
    m_redo->setShortcuts({QKeySequence(tr("Ctrl+Shift+Z")), QKeySequence(tr("Ctrl+Y"))});
    edit->addSeparator();
    m_needBook << action(edit, tr("&Search everything"), u"searchAction"_s, QKeySequence(tr("Ctrl+K")), [this] { m_view->focusSearch(); });
    m_needWrite << action(edit, tr("&Log a contact …"), u"logContactAction"_s, QKeySequence(tr("Ctrl+L")), [this] { m_view->logContact(); });
}

void MainWindow::makeViewMenu() {
    QMenu* view = menuBar()->addMenu(tr("&View"));
    auto* group = new QActionGroup(this);
    const auto brightness = [&](const QString& text, const QString& name, Brightness value) {
        QAction* entry = action(view, text, name, {}, [this, value] {
            m_settings.setBrightness(value);
            m_theme.setBrightness(value);
        });
        entry->setCheckable(true);
        entry->setChecked(m_settings.brightness() == value);
        group->addAction(entry);
    };
    brightness(tr("As the &system"), u"systemBrightnessAction"_s, Brightness::System);
    brightness(tr("&Light"), u"lightAction"_s, Brightness::Light);
    brightness(tr("&Dark"), u"darkAction"_s, Brightness::Dark);
    view->addSeparator();
    const auto scale = [this](qreal wanted) {
        m_settings.setScale(wanted);
        m_theme.setScale(wanted);
    };
    action(view, tr("L&arger text"), u"largerTextAction"_s, QKeySequence(tr("Ctrl++")), [this, scale] { scale(m_theme.scale() + 0.1); });
    action(view, tr("S&maller text"), u"smallerTextAction"_s, QKeySequence(tr("Ctrl+-")), [this, scale] { scale(m_theme.scale() - 0.1); });
    action(view, tr("&Normal text"), u"normalTextAction"_s, QKeySequence(tr("Ctrl+0")), [scale] { scale(1.0); });
    view->addSeparator();
    action(view, tr("&Full screen"), u"fullScreenAction"_s, QKeySequence(tr("F11")), [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

void MainWindow::makeGoMenu() {
    QMenu* go = menuBar()->addMenu(tr("&Go"));
    const std::pair<QString, QString> pages[] = {{u"today"_s, tr("&Today")}, {u"mentorships"_s, tr("&Mentorships")}, {u"people"_s, tr("&People")},
                                                 {u"goals"_s, tr("&Goals")}, {u"meetings"_s, tr("M&eetings")}};
    int number = 0;
    for (const auto& [key, label] : pages)
        m_needBook << action(go, label, key + u"PageAction"_s, QKeySequence(u"Alt+%1"_s.arg(++number)), [this, page = key] { m_view->showPage(page); });
}

}  // namespace mb::ui
