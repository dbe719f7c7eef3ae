// A field whose text is on the screen but not yet in the book. All of them are written before undo, printing, closing
// and changing the page. While there is one, the window does not say "saved".
#pragma once

#include "ui/support/context.h"

#include <QPointer>

namespace mb::ui {

class Unsaved : public QObject {
    Q_OBJECT
public:
    // Writes now if there is something to write; false if it could not be written (it stays on the screen).
    virtual bool flush() = 0;
    // Something is typed and not yet written. Text that cannot be read as a value does not count: a sentence at the
    // field says so.
    virtual bool isWaiting() const = 0;
    // Writing was tried and went wrong.
    bool hasFailed() const { return m_failed; }

    // All fields in the window, or all but open lines: those are written only when they are left, and switching to
    // another window is not leaving.
    enum class Which { All, AllButOpenLines };
    static bool flushAll(QWidget* window, Which which = Which::All);
    static QList<Unsaved*> allIn(QWidget* window);

protected:
    Unsaved(QWidget* field, const Context& context);
    // Leaves the keys for undo and redo to the book.
    bool eventFilter(QObject* watched, QEvent* event) override;
    void tell(bool failed);
    // While listeners are told of a change nothing can be saved: then the field is flushed in a moment.
    bool putOff();
    virtual bool isOpenLine() const { return false; }

    const Context& m_context;

private:
    bool m_failed = false;
};

// For a field that is written when it is left: a date, a choice of people, a line for the story.
class SavedOnLeaving : public Unsaved {
    Q_OBJECT
public:
    enum class Kind { Value, OpenLine };
    // `write` returns false where the book refused; `waiting` whether there is something to write.
    SavedOnLeaving(QWidget* field, const Context& context, std::function<bool()> write, std::function<bool()> waiting,
                   Kind kind = Kind::Value);
    bool flush() override;
    bool isWaiting() const override { return m_waiting(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool isOpenLine() const override { return m_kind == Kind::OpenLine; }

private:
    std::function<bool()> m_write, m_waiting;
    Kind m_kind;
};

// Ctrl+Z in a dialog over a book: the menu with Undo belongs to the window behind it.
void undoesWithin(QWidget* dialog, const Context& context);

}  // namespace mb::ui
