#include "ui/support/saver.h"

#include "core/domain/log.h"
#include "ui/widgets/long_lines.h"

#include <QTextCursor>
#include <QUuid>

namespace mb::ui {
namespace {
Q_LOGGING_CATEGORY(saverLog, "mentorbook.saver", QtInfoMsg)

constexpr int saveAfterMs = 1500, longestLine = 1000;
constexpr int pauseMs = 10000;  // what is typed after a pause is undone by itself
}  // namespace

Saver::Saver(QLineEdit* editor, const Context& context, Save save)
    : Unsaved(editor, context), m_editor(editor), m_save(std::move(save)) {
    init();
    editor->setMaxLength(longestLine);
    connect(editor, &QLineEdit::textEdited, this, &Saver::typed);
    connect(editor, &QLineEdit::inputRejected, this, [this, editor] {
        if (editor->text().size() < editor->maxLength()) return;
        m_context.say(
            tr("This line holds %1 characters; what came after them was left out. Longer text belongs in a note.")
                .arg(editor->maxLength()));
    });
}

Saver::Saver(QPlainTextEdit* editor, const Context& context, Save save)
    : Unsaved(editor, context), m_editor(editor), m_save(std::move(save)) {
    init();
    // Undo works on the book. The field's own undo would get out of step with it.
    editor->setUndoRedoEnabled(false);
    editor->setTabChangesFocus(true);
    connect(editor, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing) typed();
    });
}

void Saver::init() {
    m_timer.setSingleShot(true);
    m_timer.setInterval(saveAfterMs);
    connect(&m_timer, &QTimer::timeout, this, &Saver::flush);
}

void Saver::typed() {
    m_late.reset();
    if (!m_dirty && m_sinceTyped.isValid() && m_sinceTyped.elapsed() > pauseMs && !m_burst.isEmpty()) {
        m_burst.clear();
        m_context.workspace.endBurst();
    }
    m_sinceTyped.start();
    const bool was = std::exchange(m_dirty, text() != m_shown);
    if (was != m_dirty) tell(hasFailed() && m_dirty);
    // The timer starts with the first unsaved keystroke and is not put off by the next ones.
    if (m_dirty && !m_timer.isActive()) m_timer.start();
}

void Saver::show(const QString& text, bool force) {
    if (!m_editor) return;
    m_late.reset();
    if (text == this->text()) {
        m_shown = text;
        if (std::exchange(m_dirty, false)) tell(false);
    } else if (!force && (m_dirty || m_editor->hasFocus())) {
        // Unsaved text stays even without the focus: the disk may have been full.
        m_late = text;
    } else {
        setText(text);
    }
}

void Saver::showLate() {
    if (m_late && !m_dirty && !m_editor->hasFocus()) setText(*m_late);
}

void Saver::showOther(const QString& text) {
    flush();
    m_burst.clear();
    setText(text);
}

bool Saver::flush() {
    m_timer.stop();
    if (!m_dirty || !m_editor || isEmptied()) return true;
    if (putOff()) return false;  // a page that refreshes itself may take the focus from a field
    if (m_burst.isEmpty()) m_burst = QUuid::createUuid().toString(QUuid::Id128);
    const QString now = text();
    m_late.reset();
    const QElapsedTimer took = started();
    const bool saved = guarded(m_context, [&] { m_save(now, m_burst); });
    qCDebug(saverLog, "%s %lld characters in %lld ms", saved ? "saved" : "could not save", qint64(now.size()),
            took.elapsed());
    if (saved) {
        m_shown = now;
        m_dirty = text() != now;
    } else {
        m_timer.start();  // the disk may have room again in a moment
    }
    tell(!saved);
    showLate();
    return saved;
}

bool Saver::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) {
        if (m_dirty && isEmptied()) {
            setText(m_shown);
            m_context.say(tr("This cannot be empty, so what it said before stands again."));
        }
        flush();
        showLate();
        // The save was put off and still belongs to this burst.
        if (m_dirty && m_context.workspace.isTelling()) return Unsaved::eventFilter(watched, event);
        m_burst.clear();
        m_context.workspace.endBurst();
    }
    return Unsaved::eventFilter(watched, event);
}

QString Saver::text() const {
    if (const auto* line = qobject_cast<QLineEdit*>(m_editor)) return line->text();
    return wholeText(*static_cast<QPlainTextEdit*>(m_editor.data()));
}

void Saver::setText(const QString& text) {
    m_showing = true;
    if (auto* line = qobject_cast<QLineEdit*>(m_editor)) {
        const int cursor = line->cursorPosition();
        line->setMaxLength(qMax(longestLine, int(text.size())));
        line->setText(text);
        line->setCursorPosition(line->hasFocus() ? qMin(cursor, int(text.size())) : 0);
    } else {
        auto* edit = static_cast<QPlainTextEdit*>(m_editor.data());
        const int cursor = edit->textCursor().position();
        setWholeText(*edit, text);
        if (edit->hasFocus()) {
            QTextCursor at = edit->textCursor();
            at.setPosition(qMin(cursor, int(text.size())));
            edit->setTextCursor(at);
        }
    }
    m_shown = text;
    m_late.reset();
    m_timer.stop();
    m_showing = false;
    if (std::exchange(m_dirty, false)) tell(false);
}

}  // namespace mb::ui
