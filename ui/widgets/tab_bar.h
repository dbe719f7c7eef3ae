// A row of tabs of which a screen reader says the chosen tab when the keyboard comes to it; Qt says only that there is
// a row.
#pragma once

#include <QAccessible>
#include <QTabBar>

namespace mb::ui {

class TabBar : public QTabBar {
public:
    using QTabBar::QTabBar;

protected:
    void focusInEvent(QFocusEvent* event) override {
        QTabBar::focusInEvent(event);
        if (!QAccessible::isActive() || currentIndex() < 0) return;
        // Behind what Qt tells of the row.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!hasFocus() || currentIndex() < 0) return;
                QAccessibleEvent focus(this, QAccessible::Focus);
                focus.setChild(currentIndex());
                QAccessible::updateAccessibility(&focus);
            },
            Qt::QueuedConnection);
    }
};

}  // namespace mb::ui
