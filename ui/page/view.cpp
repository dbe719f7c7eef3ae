#include "ui/page/view.h"

#include "core/domain/records.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

QByteArrayList allNouns() {
    QByteArrayList all;
    for (const TableInfo* table : allTables()) all << table->name;
    return all;
}

bool View::showRecord(const QByteArray& noun, qint64 id) {
    Q_UNUSED(noun)
    Q_UNUSED(id)
    return false;
}

void View::readAgain() {
    guarded(m_context, [this] { reload({}); });
}

void View::standOut(QAction* act, bool does) {
    const auto priority = does ? QAction::HighPriority : QAction::NormalPriority;
    if (act->priority() == priority) return;
    act->setPriority(priority);
    Q_EMIT headChanged();
}

QAction* View::addAct(const Act& act) {
    auto* action = new QAction(act.label, this);
    action->setObjectName(act.key + u"Action"_s);
    action->setShortcut(act.shortcut);
    // In the whole window while the view can be seen: the keyboard may be on its tab, or on the sidebar.
    action->setShortcutContext(Qt::WindowShortcut);
    action->setWhatsThis(act.words);
    action->setPriority(act.primary ? QAction::HighPriority : QAction::NormalPriority);
    action->setProperty("forReading", act.forReading);
    if (m_context.workspace.isReadOnly() && !act.forReading) action->setEnabled(false);
    connect(action, &QAction::triggered, this, [run = act.run] { run(); });
    addAction(action);
    return action;
}

QPushButton* View::bind(QPushButton* button, QAction* act) {
    button->setObjectName(act->objectName().chopped(6) + u"Button"_s);
    act->setProperty("onPage", true);
    if (act->property("forReading").toBool()) forReading(button);
    const auto follow = [button, act] {
        button->setText(act->text());
        button->setVisible(act->isVisible());
        button->setEnabled(act->isEnabled());
        if (!act->shortcut().isEmpty()) button->setToolTip(act->shortcut().toString(QKeySequence::NativeText));
    };
    follow();
    connect(act, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, act, &QAction::trigger);
    return button;
}

}  // namespace mb::ui
