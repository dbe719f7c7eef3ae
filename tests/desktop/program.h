// The program as app/main.cpp composes it, in a folder of its own and with a clock that a test sets: real window, real
// dialogs, real book.
#pragma once

#include "tests/desktop/desktop.h"
#include "ui/support/dialogs.h"
#include "ui/window/main_window.h"
#include "ui/window/welcome.h"

#include <QTemporaryDir>
#include <QTimeZone>

namespace mb::test {

class Program {
public:
    QTemporaryDir folder;
    QDateTime now{QDate(2026, 11, 23), QTime(14, 0), QTimeZone::utc()};

    Program();
    ~Program();

    // A start of the program, as after the one before: settings stay. With a path as its argument it opens that book.
    void start(const QString& path = {});
    void end();
    QString path(const QString& name) const { return folder.filePath(name); }

    ui::MainWindow& window() { return *m_window; }
    ui::BookView* view() { return m_window->bookView(); }
    // What the book says, read in the window's thread.
    template <class Read>
    auto read(Read look) {
        return onScreen([&] { return look(view()->context().reader()); });
    }
    template <class Widget = QWidget>
    Widget* find(const QString& name) {
        return onScreen([&]() -> Widget* {
            for (Widget* one : m_window->findChildren<Widget*>(name))
                if (one->isVisible()) return one;
            return nullptr;
        });
    }
    QString banner() {
        return onScreen([&] { return view() ? view()->bannerText() : m_window->welcome()->trouble(); });
    }

private:
    ui::Theme* m_theme = nullptr;
    ui::Settings* m_settings = nullptr;
    ui::RealDialogs m_dialogs;
    ui::MainWindow* m_window = nullptr;
    Clock m_fixed;
};

}  // namespace mb::test
