#include "ui/meetings/draft_line.h"

namespace mb::ui {

DraftLine::DraftLine(QLineEdit* edit, const Context& context, Verbs verbs)
    : QObject(edit),
      m_edit(edit),
      m_context(context),
      m_verbs(std::move(verbs)),
      m_saver(new Saver(edit, context, [this](const QString& text, const QString& burst) { save(text, burst); })) {}

void DraftLine::save(const QString& text, const QString& burst) {
    const bool empty = text.trimmed().isEmpty();
    if (m_id) {
        if (!empty) return m_verbs.change(m_id, text, burst);
        const qint64 gone = std::exchange(m_id, 0);
        return m_verbs.remove(gone);
    }
    if (empty) return;
    m_id = m_verbs.add(text, burst);
}

void DraftLine::saveAgain() {
    if (!m_id || !m_saver->flush()) return;
    guarded(m_context, [this] { m_verbs.change(m_id, m_edit->text(), {}); });
}

qint64 DraftLine::id() const { return m_id ? m_id : m_context.workspace.telling().begunBy(m_saver->burst()); }

QList<qint64> DraftLine::without(QList<qint64> ids) const {
    ids.removeOne(id());
    return ids;
}

void DraftLine::refresh(const std::optional<QString>& text, bool byUndo) {
    if (!m_id) return;
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
