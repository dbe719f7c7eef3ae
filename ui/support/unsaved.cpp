#include "ui/support/unsaved.h"

#include <QKeyEvent>
#include <QShortcut>
#include <QWidget>

namespace mb::ui {

Unsaved::Unsaved(QWidget* field, const Context& context) : QObject(field), m_context(context) {
    field->installEventFilter(this);
}

QList<Unsaved*> Unsaved::allIn(QWidget* window) { return window->findChildren<Unsaved*>(); }

bool Unsaved::flushAll(QWidget* window, Which which) {
    bool all = true;
    QList<QPointer<Unsaved>> found;
    for (Unsaved* one : allIn(window)) found << one;
    // Writing one field may delete another.
    for (const QPointer<Unsaved>& one : std::as_const(found))
        if (one && (which == Which::All || !one->isOpenLine())) all &= one->flush();
    return all;
}

bool Unsaved::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void Unsaved::tell(bool failed) {
    m_failed = failed;
    if (m_context.savingChanged) m_context.savingChanged();
}

bool Unsaved::putOff() {
    if (!m_context.workspace.isTelling()) return false;
    QMetaObject::invokeMethod(this, &Unsaved::flush, Qt::QueuedConnection);
    return true;
}

SavedOnLeaving::SavedOnLeaving(QWidget* field, const Context& context, std::function<bool()> write,
                               std::function<bool()> waiting, Kind kind)
    : Unsaved(field, context), m_write(std::move(write)), m_waiting(std::move(waiting)), m_kind(kind) {}

bool SavedOnLeaving::flush() {
    if (!m_waiting()) return true;
    if (putOff()) return false;
    const bool written = m_write();
    tell(!written);
    return written;
}

bool SavedOnLeaving::eventFilter(QObject* watched, QEvent* event) {
    const bool mayChange = event->type() == QEvent::KeyRelease || event->type() == QEvent::FocusOut;
    const bool result = Unsaved::eventFilter(watched, event);
    if (mayChange)
        QMetaObject::invokeMethod(
            this, [this] { tell(hasFailed() && isWaiting()); }, Qt::QueuedConnection);
    return result;
}

void undoesWithin(QWidget* dialog, const Context& context) {
    QObject::connect(new QShortcut(QKeySequence::Undo, dialog), &QShortcut::activated, dialog, [dialog, &context] {
        Unsaved::flushAll(dialog);
        guarded(context, [&] { context.workspace.undo(); });
    });
}

}  // namespace mb::ui
