#include "ui/widgets/tab_order.h"

#include <QLayout>
#include <QScrollArea>

namespace mb::ui {
namespace {

void collectStops(QWidget* widget, QWidgetList& stops);

void collectStops(const QLayout* layout, QWidgetList& stops) {
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (item->widget())
            collectStops(item->widget(), stops);
        else if (item->layout())
            collectStops(item->layout(), stops);
    }
}

void collectStops(QWidget* widget, QWidgetList& stops) {
    if (!widget->isVisible()) return;
    // A control is one stop, whatever it is made of.
    if (widget->focusPolicy() & Qt::TabFocus) {
        if (widget->isEnabled()) stops << widget;
    } else if (auto* area = qobject_cast<QScrollArea*>(widget)) {
        if (area->widget()) collectStops(area->widget(), stops);
    } else if (widget->layout()) {
        collectStops(widget->layout(), stops);
    }
}

}  // namespace

bool focusByLayout(QWidget* around, bool next) {
    QWidgetList stops;
    collectStops(around, stops);
    if (stops.isEmpty()) return false;
    const QWidget* focus = around->window()->focusWidget();
    qsizetype now = next ? -1 : stops.size();
    for (qsizetype i = 0; i < stops.size(); ++i)
        if (focus && (stops[i] == focus || stops[i]->isAncestorOf(focus))) now = i;
    QWidget* to = stops[(now + (next ? 1 : -1) + stops.size()) % stops.size()];
    to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget* outer = to->parentWidget(); outer && outer != around; outer = outer->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(outer)) area->ensureWidgetVisible(to);
    return true;
}

}  // namespace mb::ui
