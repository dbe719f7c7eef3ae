// The whole window on a real book, with settings and dialogs of its own.
#pragma once

#include "core/actions/sample.h"
#include "tests/support/ui.h"
#include "ui/window/main_window.h"

#include <QAction>

namespace mb::test {

// The sample book as of today, in a file of its own.
QString sampleOfToday(const QTemporaryDir& folder);

struct BookWindow {
    QTemporaryDir folder;
    ui::Theme theme;
    ScriptedDialogs dialogs;
    ui::Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    ui::MainWindow window{theme, dialogs, settings};

    explicit BookWindow(const QString& path, Access access = Access::ReadWrite);
    ~BookWindow();

    ui::BookView& view() { return *window.bookView(); }
    Workspace& workspace() { return view().workspace(); }
    Reader reader() { return workspace().reader(); }
    template <class Widget>
    Widget* find(const char* name) {
        return window.findChild<Widget*>(QString::fromLatin1(name));
    }
    void type(const QString& text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void trigger(const char* action);
};

}  // namespace mb::test
