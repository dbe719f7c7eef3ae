// A real book, the program's looks, and dialogs that answer by themselves: what a page needs to be tested by keys. Keys
// go to whatever has the focus, as they do for a user.
#pragma once

#include "tests/support/books.h"
#include "ui/page/view_stack.h"
#include "ui/support/context.h"
#include "ui/support/dialogs.h"
#include "ui/support/newest_aside.h"
#include "ui/support/saver.h"
#include "ui/widgets/tab_order.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

namespace mb::test {

// Gives the answers in the order in which they were put in, and cancels when there are none left.
class ScriptedDialogs : public ui::Dialogs {
public:
    QStringList files, texts;
    QList<bool> yes;
    QStringList asked;  // what was asked, in order

    QString fileToOpen(QWidget*, const QString& title, const QString&, const QString&) override {
        return next(files, title);
    }
    QString fileToSave(QWidget*, const QString& title, const QString&, const QString&) override {
        return next(files, title);
    }
    QString folder(QWidget*, const QString& title, const QString&) override { return next(files, title); }
    bool confirm(QWidget*, const QString& question, const QString&, const QString&) override {
        return next(yes, question);
    }
    QString ask(QWidget*, const QString& title, const QString&, const QString&) override { return next(texts, title); }

private:
    template <class Answer>
    Answer next(QList<Answer>& answers, const QString& question) {
        asked << question;
        return answers.isEmpty() ? Answer() : answers.takeFirst();
    }
};

// A window in which Tab works as in the program's own.
class TabbedWindow : public QWidget {
protected:
    bool focusNextPrevChild(bool next) override { return ui::focusByLayout(this, next); }
};

void activate(QWidget& window);

// Waits until a widget of this name is visible.
template <class Widget>
Widget* visibleIn(const QWidget& around, const char* name) {
    Widget* shown = nullptr;
    (void)QTest::qWaitFor(
        [&] {
            for (Widget* found : around.findChildren<Widget*>(QString::fromLatin1(name)))
                if (found->isVisible()) shown = found;
            return shown != nullptr;
        },
        5000);
    return shown;
}

// What was put off to the event loop's next turn has been done when this comes back.
void turnOfLoop();

// The timer that saves what is typed into a field.
QTimer& saveTimer(QWidget& field);

// Has a timer run out now instead of in its own time, and comes back after it has.
void runOut(QTimer& timer);

// Pages that are laid out aside are there.
void untilLaid(const QWidget& root);

// Nothing below this widget happens by itself any more: timers that were running have run out, what they put off is
// done, and so is what was done aside; a button that a key pressed has come up and acted.
void settle(QWidget& root);

struct UiFixture {
    TestBook book;
    ui::Theme theme;
    ScriptedDialogs dialogs;
    QStringList said;                             // sentences for the banner
    QList<std::pair<QByteArray, qint64>> opened;  // records gone to
    std::unique_ptr<print::Fonts> paperFonts;     // made when paper is first shown
    ui::Context context{*book, theme, dialogs,
                        [this](const QByteArray& noun, qint64 id) {
                            opened.append({noun, id});
                        },
                        [this](const QString& sentence) { said << sentence; }};
    TabbedWindow window;

    explicit UiFixture(OwnerRole role = OwnerRole::Both);
    // Shows a view in the window and keeps it up to date, as the program does.
    template <class Shown>
    Shown* show(Shown* view) {
        auto* views = new ui::ViewStack(context, &window);
        window.layout()->addWidget(views);
        view->setObjectName(QStringLiteral("page"));
        views->add(view);
        views->show(view);
        window.show();
        views->setVisible(true);  // a window that is shown already shows what is put into it only in a moment
        activate(window);
        untilLaid(window);
        return view;
    }
    template <class Widget>
    Widget* find(const char* name) {
        return window.findChild<Widget*>(QString::fromLatin1(name));
    }
    // As on a screen, a list that has popped up gets the keys.
    static QWidget* keysGoTo();
    void type(const QString& text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
};

}  // namespace mb::test
