#include "ui/shell/page.h"

namespace mb::ui {

Page::Page(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
}

void Page::bookChanged(bool byUndo) {
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    guarded(m_context, [&] { reload(byUndo); });
    Q_EMIT headChanged();
}

void Page::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_stale) return;
    m_stale = false;
    guarded(m_context, [&] { reload(false); });
    Q_EMIT headChanged();
}

}  // namespace mb::ui
