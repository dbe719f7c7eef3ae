#include "ui/history/running_history_tab.h"

#include <QVBoxLayout>

namespace mb::ui {

TabInfo RunningHistoryTab::tab() {
    return {"running", tr("Running history"), [](const Context& context, MentorshipId mentorship, QWidget* parent) {
                return new RunningHistoryTab(context, mentorship, parent);
            }};
}

RunningHistoryTab::RunningHistoryTab(const Context& viewContext, MentorshipId id, QWidget* parent)
    : View(viewContext, parent), m_id(id), m_pane(new HistoryPane(context(), QStringLiteral("mentorship"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pane);
}

}  // namespace mb::ui
