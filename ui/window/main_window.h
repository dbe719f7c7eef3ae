// The window around the pages. It holds at most one open book and hands each page what it needs; it knows no rules.
#pragma once

#include "core/exchange/records_out.h"
#include "ui/support/reminders.h"
#include "ui/widgets/stack.h"
#include "ui/window/book_view.h"
#include "ui/window/opened_book.h"
#include "ui/window/settings.h"
#include "ui/window/welcome.h"

#include <QActionGroup>
#include <QMainWindow>

namespace mb::ui {

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    // `options` are used for every book that is opened or made. Tests pass a clock with them.
    MainWindow(Theme& theme, Dialogs& dialogs, Settings& settings, const OpenOptions& options = {});
    ~MainWindow() override;

    // Opens a book; says in one sentence what is wrong, with the next step, where it cannot.
    bool openBook(const QString& path, Access access = Access::ReadWrite);
    bool open(Opening opening);
    bool closeBook();
    // Saves what is being typed and ends the program without a question: no one may be there to answer.
    void leave();
    // Calls openBook() once no dialog is open and no work is running aside.
    void openWhenFree(const QString& path);
    void raiseWindow();
    void say(const QString& sentence);
    BookView* bookView() const { return m_view; }
    Welcome* welcome();  // made when it is first needed

protected:
    bool focusNextPrevChild(bool next) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void placeWindow();
    void makeMenus();
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeGoMenu();
    void makeExportMenu(QMenu* menu);
    void makeHelpMenu();
    void exportList(const queries::ListNoun& noun, const QString& name);
    void exportCalendar(bool telling);
    void saveCopy();
    void refreshActions();
    void createBook(const QString& owner, const QString& degrees, OwnerRole role);
    void openSample();
    void openFromDialog();
    void takeLockOver(const QString& path, const QString& sentence);
    QString whyNot(const Error& error, const QString& path) const;
    QList<Welcome::NextStep> stepsAfter(const Error& error, const QString& path);
    void importFrom(const QStringList& paths);
    void showView(std::unique_ptr<Workspace> workspace, const Foresight& foreseen = {});
    QAction* action(QMenu* menu, const QString& text, const QString& name, const QKeySequence& keys,
                    std::function<void()> act);

    Theme& m_theme;
    Dialogs& m_dialogs;
    Settings& m_settings;
    OpenOptions m_options;
    DesktopNotices m_notices;
    Stack* m_stack;
    Welcome* m_welcome = nullptr;
    BookView* m_view = nullptr;
    QMenu* m_recent = nullptr;
    QActionGroup* m_brightness = nullptr;
    QAction* m_hidePrivate = nullptr;
    QAction *m_undo = nullptr, *m_redo = nullptr;
    QList<QAction*> m_needBook;  // enabled while a book is open
    QList<QAction*> m_pageKeys;  // of those, the ones that lead to pages: off in a meeting
    QList<QAction*> m_needWrite;
};

}  // namespace mb::ui
