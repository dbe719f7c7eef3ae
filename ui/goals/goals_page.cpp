#include "ui/goals/goals_page.h"

#include <QVBoxLayout>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

PageInfo GoalsPage::info() {
    const auto open = [](const Context& context) {
        const auto goals =
            context.reader().select<Goal>().where(&Goal::personId, context.workspace.book().ownerId).list();
        return int(std::count_if(goals.begin(), goals.end(), [](const Goal& goal) { return isOpen(goal.status); }));
    };
    return {u"goals"_s,
            tr("&Goals"),
            {"goal", "goal_step", "goal_update"},
            [](const Context& context, QWidget* parent) { return new GoalsPage(context, parent); },
            open};
}

GoalsPage::GoalsPage(const Context& context, QWidget* parent)
    : View(context, parent), m_view(new GoalsView(context, std::nullopt, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    connect(m_view, &GoalsView::listed, this, &GoalsPage::headChanged);
    connect(m_view, &View::headChanged, this, &View::headChanged);
}

QString GoalsPage::subtitle() const {
    const GoalList& goals = m_view->goals();
    if (goals.isEmpty()) return tr("What you want to achieve, by when, and who does what");
    QStringList parts{tr("%n open", nullptr, goals.open)};
    // The sidebar counts only the owner's goals.
    if (goals.openMine && goals.openMine < goals.open)
        parts[0] = tr("%n open, %1 of them yours", nullptr, goals.open).arg(goals.openMine);
    if (goals.atRisk) parts << tr("%n at risk", nullptr, goals.atRisk);
    return parts.join(u" · ");
}

}  // namespace mb::ui
