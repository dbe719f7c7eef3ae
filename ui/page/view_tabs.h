// Views behind a row of tabs: each is made when it is first shown. Ctrl+PageUp, Ctrl+PageDown, Ctrl+Tab turn them,
// wherever the keyboard is.
#pragma once

#include "ui/page/view_stack.h"

#include <QHash>

class QHBoxLayout;
class QTabBar;

namespace mb::ui {

// Keys that turn the tabs from wherever the keyboard is in `around`; `shown` is what stands behind them.
void turnsByKeys(QTabBar& bar, const QWidget& shown, QWidget& around);

class ViewTabs : public QWidget {
    Q_OBJECT
public:
    using Make = std::function<View*(int place, QWidget* parent)>;
    // `name` of the row of tabs, `accessibleName` for screen readers.
    ViewTabs(const Context& context, const QString& name, const QString& accessibleName, const QStringList& labels,
             Make make, QWidget* parent = nullptr);

    QTabBar* bar() const { return m_bar; }
    // Behind the tabs, at the end of their line.
    void addBeside(QWidget* widget);
    ViewStack* stack() const { return m_stack; }
    void show(int place);
    int place() const;
    View* shown() const { return m_stack->shown(); }
    // Made if it was not yet.
    View* view(int place);
    // The views go; the next one that is shown is made anew.
    void clear();

Q_SIGNALS:
    void turned();

private:
    void showPresent();

    const Context& m_context;
    Make m_make;
    QTabBar* m_bar;
    QHBoxLayout* m_line;
    ViewStack* m_stack;
    QHash<int, View*> m_made;
    bool m_empty = true;  // until one was shown, and after clear()
};

}  // namespace mb::ui
