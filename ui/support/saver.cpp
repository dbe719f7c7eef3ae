#include "ui/support/saver.h"

#include <QKeyEvent>
#include <QTextCursor>
#include <QUuid>

namespace mb::ui {
namespace {
constexpr int saveAfterMs = 1500;
}

void wrapSensibly(QPlainTextEdit& edit, const QString& text) {
    // Qt's wrapping of one paragraph takes time by the square of its length: minutes for a megabyte.
    constexpr qsizetype mostWrapped = 20000;
    qsizetype from = 0, longest = 0;
    while (from < text.size()) {
        const qsizetype end = text.indexOf(u'\n', from);
        longest = qMax(longest, (end < 0 ? text.size() : end) - from);
        from = end < 0 ? text.size() : end + 1;
    }
    if (longest <= mostWrapped) return;
    edit.setLineWrapMode(QPlainTextEdit::NoWrap);
    edit.setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

Saver::Saver(QLineEdit* editor, const Context& context, Save save) : QObject(editor), m_context(context), m_save(std::move(save)) {
    init(editor);
    connect(editor, &QLineEdit::textEdited, this, &Saver::typed);
}

Saver::Saver(QPlainTextEdit* editor, const Context& context, Save save) : QObject(editor), m_context(context), m_save(std::move(save)) {
    init(editor);
    // The book's undo is the only one; a second one inside the field would disagree with it.
    editor->setUndoRedoEnabled(false);
    editor->setTabChangesFocus(true);
    connect(editor, &QPlainTextEdit::textChanged, this, [this] { if (!m_showing) typed(); });
}

void Saver::init(QWidget* editor) {
    m_editor = editor;
    editor->installEventFilter(this);
    m_timer.setSingleShot(true);
    m_timer.setInterval(saveAfterMs);
    connect(&m_timer, &QTimer::timeout, this, &Saver::flush);
}

void Saver::typed() {
    m_dirty = text() != m_shown;
    // The timer starts with the first unsaved keystroke and is not put off by the next ones.
    if (m_dirty && !m_timer.isActive()) m_timer.start();
}

void Saver::show(const QString& text, bool force) {
    if (!m_editor) return;
    // Unsaved words stay, also without the focus: a full disk may have refused them.
    if (m_dirty && !force) return;
    if (text == this->text()) {
        m_shown = text;
        m_dirty = false;
        return;
    }
    setText(text);
}

void Saver::showOther(const QString& text) {
    flush();
    m_burst.clear();
    setText(text);
}

bool Saver::flush() {
    m_timer.stop();
    if (!m_dirty || !m_editor) return true;
    if (m_burst.isEmpty()) m_burst = QUuid::createUuid().toString(QUuid::Id128);
    const QString now = text();
    const bool saved = guarded(m_context, [&] { m_save(now, m_burst); });
    if (saved) {
        m_shown = now;
        m_dirty = text() != now;
    } else {
        m_timer.start();  // the disk may have room again in a moment
    }
    return saved;
}

bool Saver::flushAll(QWidget* window) {
    bool all = true;
    for (Saver* saver : window->findChildren<Saver*>()) all &= saver->flush();
    return all;
}

bool Saver::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) {
        flush();
        m_burst.clear();
        m_context.workspace.endBurst();
    }
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        // Undo and redo belong to the book.
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

QString Saver::text() const {
    if (const auto* line = qobject_cast<QLineEdit*>(m_editor)) return line->text();
    return static_cast<QPlainTextEdit*>(m_editor.data())->toPlainText();
}

void Saver::setText(const QString& text) {
    m_showing = true;
    if (auto* line = qobject_cast<QLineEdit*>(m_editor)) {
        const int cursor = line->cursorPosition();
        line->setText(text);
        line->setCursorPosition(line->hasFocus() ? qMin(cursor, int(text.size())) : 0);
    } else {
        auto* edit = static_cast<QPlainTextEdit*>(m_editor.data());
        const int cursor = edit->textCursor().position();
        if (edit->lineWrapMode() == QPlainTextEdit::NoWrap) {
            edit->clear();
            edit->setLineWrapMode(QPlainTextEdit::WidgetWidth);
        }
        wrapSensibly(*edit, text);
        edit->setPlainText(text);
        if (edit->hasFocus()) {
            QTextCursor at = edit->textCursor();
            at.setPosition(qMin(cursor, int(text.size())));
            edit->setTextCursor(at);
        }
    }
    m_shown = text;
    m_dirty = false;
    m_timer.stop();
    m_showing = false;
}

}  // namespace mb::ui
