#include "ui/window/page_act.h"

#include "ui/widgets/field_grid.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

PageAct::PageAct(QWidget* parent) : QObject(parent), m_button(primaryButton({}, u"pageActButton"_s, parent)) {
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_act) m_act->trigger();
    });
}

void PageAct::show(const QList<QAction*>& acts) {
    const auto found = std::find_if(acts.begin(), acts.end(), [](const QAction* act) {
        return act->priority() == QAction::HighPriority && !act->property("onPage").toBool();
    });
    QAction* act = found == acts.end() ? nullptr : *found;
    if (act != m_act) {
        if (m_act) disconnect(m_act, &QAction::changed, this, &PageAct::follow);
        if (act) connect(act, &QAction::changed, this, &PageAct::follow);
        m_act = act;
    }
    if (act) follow();
    m_button->setVisible(act);
}

void PageAct::follow() {
    m_button->setObjectName(m_act->objectName().chopped(6) + u"Button"_s);
    m_button->setProperty("forReading", m_act->property("forReading"));
    m_button->setText(withoutMnemonic(m_act->text()));  // its letter leads to the field on the page
    m_button->setEnabled(m_act->isEnabled());
    m_button->setToolTip(m_act->shortcut().toString(QKeySequence::NativeText));
}

}  // namespace mb::ui
