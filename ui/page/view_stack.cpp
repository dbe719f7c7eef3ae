#include "ui/page/view_stack.h"

namespace mb::ui {

ViewStack::ViewStack(const Context& context, QWidget* parent) : Stack(parent), m_context(context) {
    context.workspace.listen(this, [this](const Changes& changes) { tell(changes); });
}

void ViewStack::add(View* view) {
    m_waiting.insert(view, Changes::all());
    addWidget(view);
}

void ViewStack::remove(View* view) {
    m_waiting.remove(view);
    removeWidget(view);
    view->hide();
    view->deleteLater();
}

void ViewStack::show(View* view) {
    setCurrentWidget(view);
    if (isVisible()) guarded(m_context, [&] { freshen(view); });
}

void ViewStack::tell(const Changes& changes) {
    for (int i = 0; i < count(); ++i) {
        auto* view = static_cast<View*>(widget(i));
        const QByteArrayList concerns = view->concerns();
        if (std::any_of(concerns.begin(), concerns.end(),
                        [&](const QByteArray& noun) { return changes.touches(noun); }))
            m_waiting[view].merge(changes);
    }
    if (shown() && isVisible()) freshen(shown());
}

void ViewStack::showEvent(QShowEvent* event) {
    Stack::showEvent(event);
    // Children are shown before their parents, but what is around a view is read first: it may take the view away.
    for (QWidget* around = parentWidget(); around; around = around->parentWidget())
        if (const auto* outer = qobject_cast<ViewStack*>(around); outer && outer->m_waiting.contains(outer->shown()))
            return;
    freshenShown();
}

void ViewStack::freshenShown() {
    if (shown()) guarded(m_context, [this] { freshen(shown()); });
}

void ViewStack::freshen(View* view) {
    const auto waiting = m_waiting.constFind(view);
    if (waiting == m_waiting.constEnd()) return;
    const Changes changes = *waiting;
    view->reload(changes);
    m_waiting.remove(view);
    Q_EMIT view->headChanged();
    for (ViewStack* inside : view->findChildren<ViewStack*>())
        if (inside->isVisible()) inside->freshenShown();
}

}  // namespace mb::ui
