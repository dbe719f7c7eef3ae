// Text fields save themselves (FL2): the first unsaved keystroke starts a timer of at most two seconds; leaving the
// field saves at once. While field and focus last, saves share one burst, which is one step to undo; a pause in typing
// begins another. What the book says never replaces what is being typed.
#pragma once

#include "ui/support/unsaved.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>

namespace mb::ui {

class Saver : public Unsaved {
    Q_OBJECT
public:
    // `save` gets the text and the burst to hand to the verb; it runs through guarded(). The saver lives with the
    // editor.
    using Save = std::function<void(const QString& text, const QString& burst)>;
    Saver(QLineEdit* editor, const Context& context, Save save);
    Saver(QPlainTextEdit* editor, const Context& context, Save save);

    // Shows what the book says, unless the user is typing here. `force` after an undo.
    void show(const QString& text, bool force = false);
    // A different record from now on: saves what is open, then shows the new text.
    void showOther(const QString& text);
    // For what cannot be without text: emptied, it is not saved, and shows its last text again when it is left.
    void setNeverEmpty() { m_neverEmpty = true; }
    // Saves now if there is something unsaved; false if it could not be saved (the text stays).
    bool flush() override;
    bool isWaiting() const override { return isDirty(); }
    bool isDirty() const { return m_dirty && !isEmptied(); }
    const QString& burst() const { return m_burst; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void init();
    void typed();
    void showLate();
    bool isEmptied() const { return m_neverEmpty && m_editor && text().trimmed().isEmpty(); }
    QString text() const;
    void setText(const QString& text);

    QPointer<QWidget> m_editor;
    Save m_save;
    QTimer m_timer{this};
    QElapsedTimer m_sinceTyped;
    QString m_shown;
    std::optional<QString> m_late;  // the book's newer text, to be shown when the field is left
    QString m_burst;
    bool m_dirty = false;
    bool m_showing = false;
    bool m_neverEmpty = false;
};

}  // namespace mb::ui
