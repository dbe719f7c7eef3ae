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
    // A control is one stop, whatever it is made of.
    if (widget->focusPolicy() & Qt::TabFocus)
        stops << widget;
    else if (auto* area = qobject_cast<QScrollArea*>(widget)) {
        if (area->widget()) collectStops(area->widget(), stops);
    } else if (widget->layout()) {
        collectStops(widget->layout(), stops);
    }
}

}  // namespace

void tabsFollowLayout(QWidget* form) {
    QWidgetList stops;
    collectStops(form, stops);
    for (qsizetype i = 1; i < stops.size(); ++i)
        if (stops[i - 1]->nextInFocusChain() != stops[i]) QWidget::setTabOrder(stops[i - 1], stops[i]);
}

}  // namespace mb::ui
