#include "ui/widgets/tab_order.h"

#include <QLayout>
#include <QRadioButton>
#include <QScrollArea>

namespace mb::ui {
namespace {

void collectStops(QWidget* widget, QWidgetList& stops);

void collectStops(const QLayout* layout, QWidgetList& stops) {
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (item->widget()) collectStops(item->widget(), stops);
        else if (item->layout()) collectStops(item->layout(), stops);
    }
}

// Of radio buttons that belong together only the chosen one is a stop; arrow keys go to the others.
bool isPassedBy(const QWidget* widget) {
    const auto* radio = qobject_cast<const QRadioButton*>(widget);
    if (!radio || radio->isChecked() || !radio->autoExclusive() || !radio->parentWidget()) return false;
    for (const QRadioButton* one :
         radio->parentWidget()->findChildren<QRadioButton*>(QString(), Qt::FindDirectChildrenOnly))
        if (one->isChecked()) return true;
    return false;
}

void collectStops(QWidget* widget, QWidgetList& stops) {
    if (!widget->isVisible() || isPassedBy(widget)) return;
    // A control that consists of several widgets is one stop.
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

bool isLeaving(const QEvent* event) {
    if (event->type() != QEvent::FocusOut) return false;
    const auto reason = static_cast<const QFocusEvent*>(event)->reason();
    return reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason;
}

}  // namespace mb::ui
