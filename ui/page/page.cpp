#include "ui/page/page.h"

namespace mb::ui {

Page::Page(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    context.workspace.listen(this, [this](const Changes& changes) { bookChanged(changes.byUndo); });
}

void Page::bookChanged(bool byUndo) {
    m_stale = true;
    if (isVisible()) freshen(byUndo);
}

void Page::freshen(bool byUndo) {
    reload(byUndo);
    m_stale = false;
    Q_EMIT headChanged();
}

void Page::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale) guarded(m_context, [this] { freshen(false); });
}

}  // namespace mb::ui
