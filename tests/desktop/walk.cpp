#include "tests/desktop/walk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

namespace mb::test {

using namespace Qt::Literals::StringLiterals;

namespace {

// A control of the program's own, not a part of one of Qt's.
bool isControl(const QWidget* widget) {
    if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy()) return false;
    if (widget->objectName().startsWith(u"qt_") || qobject_cast<const QMenuBar*>(widget) ||
        qobject_cast<const QScrollArea*>(widget))
        return false;
    const QWidget* parent = widget->parentWidget();
    if (!parent || qobject_cast<const QComboBox*>(parent) || qobject_cast<const QLineEdit*>(parent) ||
        qobject_cast<const QTabBar*>(parent))
        return false;
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QTabBar*>(widget) ||
           (widget->focusPolicy() & Qt::TabFocus);
}

// <page><Field><Class>: the end names the class, or what it is derived from.
bool saysItsClass(const QWidget* widget) {
    for (const QMetaObject* meta = widget->metaObject(); meta; meta = meta->superClass()) {
        QString name = QString::fromLatin1(meta->className()).section(u"::"_s, -1);
        if (name.startsWith(u'Q')) name.remove(0, 1);
        for (const QString& end : {name, QString(name).remove(u"View"_s), QString(name).remove(u"Push"_s)})
            if (end.size() > 3 && widget->objectName().endsWith(end)) return true;
    }
    return (qobject_cast<const QAbstractButton*>(widget) && widget->objectName().endsWith(u"Button")) ||
           (qobject_cast<const QAbstractItemView*>(widget) && widget->objectName().endsWith(u"List"));
}

QString called(const QWidget* widget) {
    return widget->objectName().isEmpty()
               ? QString(u"a nameless "_s + QLatin1String(widget->metaObject()->className()) + u" in "_s +
                         (widget->parentWidget() ? widget->parentWidget()->objectName() : QString()))
               : widget->objectName();
}

QRect placeOf(const QWidget* widget, const QWidget* window) {
    return {widget->mapTo(window, QPoint()), widget->size()};
}

// Of radio buttons that belong together, Tab goes to the chosen one alone.
bool isStop(const QWidget* widget) {
    if (!isControl(widget) || !(widget->focusPolicy() & Qt::TabFocus) || !widget->isEnabled()) return false;
    const auto* radio = qobject_cast<const QRadioButton*>(widget);
    if (!radio || radio->isChecked()) return true;
    if (const QButtonGroup* group = radio->group()) return !group->checkedButton();
    for (const QRadioButton* other : radio->parentWidget()->findChildren<QRadioButton*>(Qt::FindDirectChildrenOnly))
        if (other->isChecked()) return false;
    return true;
}

// Going up within a column, or to the left within a line, is not reading order.
bool goesBack(const QRect& from, const QRect& to) {
    const bool sameColumn = from.left() < to.right() && to.left() < from.right();
    const bool sameLine =
        qMin(from.bottom(), to.bottom()) - qMax(from.top(), to.top()) > qMin(from.height(), to.height()) / 2;
    if (sameLine) return to.right() <= from.left();
    return sameColumn && to.bottom() <= from.top();
}

struct Stop {
    QPointer<QWidget> widget;
    QImage focused;
    int visits = 0;
};

QImage picture(QWidget* widget) {
    // A frame may be drawn by what is around the control.
    QWidget* around = widget->parentWidget() ? widget->parentWidget() : widget;
    const QRect place = around == widget ? widget->rect() : widget->geometry().adjusted(-3, -3, 3, 3) & around->rect();
    return around->grab(place).toImage();
}

}  // namespace

QStringList namelessIn(const QWidget* window) {
    return onScreen([&] {
        QStringList faults;
        for (QWidget* widget : window->findChildren<QWidget*>()) {
            if (widget->window() != window || !isControl(widget)) continue;
            if (!saysItsClass(widget)) faults << QString(called(widget) + u" is no <page><Field><Class>"_s);
            QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(widget);
            if (!heard || heard->text(QAccessible::Name).trimmed().isEmpty())
                faults << QString(called(widget) + u" has no name to be read out"_s);
        }
        return faults;
    });
}

QStringList faultsOfTabs(Keyboard& keys, QWidget* window) {
    constexpr int most = 200;
    QList<Stop> round;
    QStringList faults;
    const auto focus = [] { return QApplication::focusWidget(); };
    // The walk may start anywhere in the round.
    keys.press(u"Tab"_s);
    QWidget* const first = onScreen(focus);
    for (int i = 0; i < most; ++i) {
        QWidget* const now = onScreen(focus);
        if (!now || (now == first && !round.isEmpty())) break;
        onScreen([&] { round.append({now, picture(now), 1}); });
        keys.press(u"Tab"_s);
        onScreen([&] {
            const Stop& stop = round.last();
            if (stop.widget && stop.widget != QApplication::focusWidget() && picture(stop.widget) == stop.focused)
                faults << QString(called(stop.widget) + u" does not show that it has the focus"_s);
        });
    }
    onScreen([&] {
        for (QScrollArea* area : window->findChildren<QScrollArea*>()) area->verticalScrollBar()->setValue(0);
        QHash<const QWidget*, int> visits;
        for (const Stop& stop : std::as_const(round))
            if (stop.widget) ++visits[stop.widget];
        for (const QWidget* widget : window->findChildren<QWidget*>())
            if (widget->window() == window && isStop(widget) && visits.value(widget) != 1)
                faults << u"Tab comes to %1 %2 times"_s.arg(called(widget)).arg(visits.value(widget));
        // One step of the round leads from the end back to the beginning, which is at the top of the leftmost column.
        const auto corner = [&](const Stop& stop) {
            const QPoint at = stop.widget ? placeOf(stop.widget, window).topLeft() : QPoint(INT_MAX, INT_MAX);
            return std::pair(at.x(), at.y());
        };
        const auto begin = std::min_element(round.begin(), round.end(),
                                            [&](const Stop& a, const Stop& b) { return corner(a) < corner(b); });
        const QWidget* top = begin == round.end() ? nullptr : begin->widget.data();
        for (qsizetype i = 1; i < round.size(); ++i) {
            const QWidget *from = round[i - 1].widget, *to = round[i].widget;
            if (!from || !to || to == first || to == top || !from->isVisible() || !to->isVisible()) continue;
            if (goesBack(placeOf(from, window), placeOf(to, window)))
                faults << QString(u"Tab goes back from "_s + called(from) + u" to "_s + called(to));
        }
    });
    faults.removeDuplicates();
    return faults;
}

}  // namespace mb::test
