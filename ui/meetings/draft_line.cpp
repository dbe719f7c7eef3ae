#include "ui/meetings/draft_line.h"

#include <QScopeGuard>

namespace mb::ui {

DraftLine::DraftLine(QLineEdit* edit, const Context& context, Verbs verbs)
    : QObject(edit), m_edit(edit), m_context(context), m_verbs(std::move(verbs)),
      m_saver(new Saver(edit, context, [this](const QString& text, const QString& burst) { save(text, burst); })) {}

void DraftLine::save(const QString& text, const QString& burst) {
    const bool empty = text.trimmed().isEmpty();
    if (m_id) {
        if (!empty) return m_verbs.change(m_id, text, burst);
        const qint64 gone = std::exchange(m_id, 0);
        return m_verbs.remove(gone);
    }
    if (empty) return;
    // The refresh that follows meets the new record before its id is known here.
    m_creating = true;
    const auto over = qScopeGuard([this] { m_creating = false; });
    m_id = m_verbs.add(text, burst);
}

void DraftLine::saveAgain() {
    if (!m_id || !m_saver->flush()) return;
    guarded(m_context, [this] { m_verbs.change(m_id, m_edit->text(), {}); });
}

QList<qint64> DraftLine::without(QList<qint64> ids) const {
    if (m_creating && !ids.isEmpty()) ids.removeOne(*std::max_element(ids.begin(), ids.end()));
    ids.removeOne(m_id);
    return ids;
}

void DraftLine::refresh(const std::optional<QString>& text, bool byUndo) {
    if (!m_id || m_creating) return;
    if (!text) {
        m_id = 0;
        m_saver->show({}, true);
    } else if (byUndo) {
        m_saver->show(*text, true);
    }
}

bool DraftLine::finish() {
    if (!m_saver->flush()) return false;
    const bool had = std::exchange(m_id, 0) != 0;
    m_context.workspace.endBurst();
    m_saver->showOther({});
    if (had) Q_EMIT finished();
    return true;
}

}  // namespace mb::ui
