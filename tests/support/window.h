// The whole window on a real book, with settings and dialogs of its own.
#pragma once

#include "core/actions/sample.h"
#include "tests/support/ui.h"
#include "ui/window/main_window.h"

#include <QAction>

#include <stdexcept>

namespace mb::test {

// The sample book as of today, in a file of its own.
inline QString sampleOfToday(const QTemporaryDir& folder) {
    const QString path = folder.filePath(QStringLiteral("sample.mentorbook"));
    actions::sample::SampleOptions options;
    options.anchor = QDate::currentDate();
    actions::sample::create(path, options).reset();
    return path;
}

struct BookWindow {
    QTemporaryDir folder;
    ui::Theme theme;
    ScriptedDialogs dialogs;
    ui::Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    ui::MainWindow window{theme, dialogs, settings};

    explicit BookWindow(const QString& path, Access access = Access::ReadWrite) {
        theme.setBrightness(ui::Brightness::Light);
        window.show();
        activate(window);
        QCoreApplication::processEvents();
        if (!window.openBook(path, access)) throw std::runtime_error("the book did not open");
        QCoreApplication::processEvents();
    }
    ~BookWindow() { window.closeBook(); }

    ui::BookView& view() { return *window.bookView(); }
    Workspace& workspace() { return view().workspace(); }
    Reader reader() { return workspace().reader(); }
    template <class Widget>
    Widget* find(const char* name) {
        return window.findChild<Widget*>(QString::fromLatin1(name));
    }
    void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* at = QApplication::focusWidget();
        QTest::keyClick(at ? at : &window, key, modifiers);
        QCoreApplication::processEvents();
    }
    void trigger(const char* action) {
        find<QAction>(action)->trigger();
        QCoreApplication::processEvents();
    }
};

}  // namespace mb::test
