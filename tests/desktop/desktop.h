// A desktop for tests: an X server without a screen, a window manager, and a keyboard whose keys go through the X
// server as a user's do. The window runs in the main thread as it does for a user, dialogs with loops of their own
// included; the test runs beside it, presses keys, waits for what they bring, and looks.
#pragma once

#include "tests/support/catch.h"

#include <QApplication>
#include <QString>

#include <exception>
#include <functional>
#include <optional>

namespace mb::test {

// Runs `act` in the window's thread and hands back what it returns or throws.
template <class Act>
auto onScreen(Act act) -> decltype(act()) {
    using Result = decltype(act());
    std::exception_ptr thrown;
    if constexpr (std::is_void_v<Result>) {
        QMetaObject::invokeMethod(
            qApp,
            [&] {
                try {
                    act();
                } catch (...) {
                    thrown = std::current_exception();
                }
            },
            Qt::BlockingQueuedConnection);
        if (thrown) std::rethrow_exception(thrown);
    } else {
        std::optional<Result> result;
        QMetaObject::invokeMethod(
            qApp,
            [&] {
                try {
                    result.emplace(act());
                } catch (...) {
                    thrown = std::current_exception();
                }
            },
            Qt::BlockingQueuedConnection);
        if (thrown) std::rethrow_exception(thrown);
        return std::move(*result);
    }
}

// Waits until the condition is true in the window's thread. False if that takes longer than a minute.
bool waitUntil(const std::function<bool()>& condition);
// The same, but fails the test with a note on where the keyboard is.
void until(const char* what, const std::function<bool()>& condition);

// Where the keyboard is: window, widget, its text.
QString whereabouts();

// Ends every dialog and menu that is open: a failed test must not leave a loop running in its window.
void closeDialogs();

class Keyboard {
public:
    Keyboard();
    ~Keyboard();
    Keyboard(const Keyboard&) = delete;
    Keyboard& operator=(const Keyboard&) = delete;

    // "Ctrl+L", "Return", "Shift+Tab", "Alt+2": waits for a window that takes keys, presses, and returns when the
    // window has dealt with it. Every key down counts.
    void press(const QString& chord);
    // As press(), into the window of another program: returns at once.
    void send(const QString& chord);
    // Letters, digits and signs of a US keyboard.
    void type(const QString& text);
    // Through the clipboard, for what no key has.
    void paste(const QString& text);
    // Presses Tab, or Shift+Tab, until the widget of that name has the keyboard.
    void tabTo(const QString& name, const QString& chord = QStringLiteral("Tab"));
    // Chooses in the combo box that has the keyboard, by arrow keys.
    void choose(const QString& label);

    int count() const { return m_count; }  // key presses so far, modifiers not counted

private:
    struct Server;
    void strike(quint32 keysym, const QList<quint32>& modifiers);
    void stroke(quint32 keysym, const QList<quint32>& modifiers);
    void settle();

    std::unique_ptr<Server> m_server;
    int m_count = 0;
};

// The window manager's word on which X window is in front.
quint32 windowInFront();

}  // namespace mb::test
