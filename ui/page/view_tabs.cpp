#include "ui/page/view_tabs.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/tab_bar.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QShortcut>

namespace mb::ui {

void turnsByKeys(QTabBar& bar, const QWidget& shown, QWidget& around) {
    for (const int direction : {-1, 1}) {
        // Wherever the keyboard is, while the tabs can be seen.
        auto* turn = new QShortcut(&around);
        // How Shift+Tab arrives depends on the keyboard.
        turn->setKeys(direction < 0
                          ? QList<QKeySequence>{Qt::CTRL | Qt::Key_PageUp, Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab,
                                                Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, Qt::CTRL | Qt::Key_Backtab}
                          : QList<QKeySequence>{Qt::CTRL | Qt::Key_PageDown, Qt::CTRL | Qt::Key_Tab});
        QObject::connect(turn, &QShortcut::activated, &bar, [&bar, &shown, direction] {
            // The widget with the keyboard is about to be hidden. Without this, Qt would move the keyboard to some
            // other page.
            if (shown.isAncestorOf(QApplication::focusWidget())) bar.setFocus(Qt::ShortcutFocusReason);
            bar.setCurrentIndex((bar.currentIndex() + direction + bar.count()) % bar.count());
        });
    }
}

ViewTabs::ViewTabs(const Context& context, const QString& name, const QString& accessibleName,
                   const QStringList& labels, Make make, QWidget* parent)
    : QWidget(parent), m_context(context), m_make(std::move(make)), m_bar(new TabBar(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(0, 0, space::gutter, 0);
    head->setSpacing(0);
    m_line = new QHBoxLayout;
    m_line->setSpacing(space::m);
    m_bar->setObjectName(name);
    m_bar->setAccessibleName(accessibleName);
    m_bar->setExpanding(false);
    m_bar->setDrawBase(false);
    m_bar->setFocusPolicy(Qt::StrongFocus);
    for (const QString& label : labels) m_bar->addTab(label);
    m_line->addWidget(m_bar, 1);
    head->addLayout(m_line);
    head->addWidget(makeRule(this));
    column->addLayout(head);
    column->addSpacing(space::l);
    column->addWidget(m_stack = new ViewStack(context, this), 1);
    connect(m_bar, &QTabBar::currentChanged, this, [this] {
        if (m_empty) return;
        m_context.choseOther();
        showPresent();
    });
    turnsByKeys(*m_bar, *m_stack, *this);
}

void ViewTabs::addBeside(QWidget* widget) { m_line->addWidget(widget); }

int ViewTabs::place() const { return m_bar->currentIndex(); }

void ViewTabs::show(int place) {
    {
        const QSignalBlocker quiet(m_bar);
        m_bar->setCurrentIndex(place);
    }
    showPresent();
}

View* ViewTabs::view(int place) {
    if (!m_made.contains(place)) {
        View* made = m_make(place, m_stack);
        m_made.insert(place, made);
        m_stack->add(made);
    }
    return m_made[place];
}

void ViewTabs::showPresent() {
    m_empty = false;
    guarded(m_context, [this] { m_stack->show(view(place())); });
    Q_EMIT turned();
}

void ViewTabs::clear() {
    for (View* view : std::as_const(m_made)) m_stack->remove(view);
    m_made.clear();
    m_empty = true;
}

}  // namespace mb::ui
