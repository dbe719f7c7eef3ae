// Text fields save themselves (FL2): the first unsaved keystroke starts a timer of at most two seconds; leaving the field
// saves at once. While field and focus last, saves share one burst, which is one step to undo. What the book says never
// replaces what is being typed.
#pragma once

#include "ui/support/context.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTimer>

namespace mb::ui {

// Before a text is put in: a line too long to be wrapped in time is not wrapped.
void wrapSensibly(QPlainTextEdit& edit, const QString& text);

class Saver : public QObject {
    Q_OBJECT
public:
    // `save` gets the text and the burst to hand to the verb; it runs through guarded(). The saver lives with the editor.
    using Save = std::function<void(const QString& text, const QString& burst)>;
    Saver(QLineEdit* editor, const Context& context, Save save);
    Saver(QPlainTextEdit* editor, const Context& context, Save save);

    // Shows what the book says, unless the user is typing here. `force` after an undo.
    void show(const QString& text, bool force = false);
    // A different record from now on: saves what is open, then shows the new text.
    void showOther(const QString& text);
    // Saves now if there is something unsaved; false if it could not be saved (the text stays).
    bool flush();
    bool isDirty() const { return m_dirty; }

    // Saves whatever is unsaved in the window: before undo, print, closing, changing page.
    static bool flushAll(QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void init(QWidget* editor);
    void typed();
    QString text() const;
    void setText(const QString& text);

    QPointer<QWidget> m_editor;
    const Context& m_context;
    Save m_save;
    QTimer m_timer;
    QString m_shown;
    QString m_burst;
    bool m_dirty = false;
    bool m_showing = false;
};

}  // namespace mb::ui
