// All goals: the list with the chosen one beside it, or all of them over time.
#pragma once

#include "ui/goals/goals_view.h"

namespace mb::ui {

class GoalsPage : public View {
    Q_OBJECT
public:
    explicit GoalsPage(const Context& context, QWidget* parent = nullptr);
    static PageInfo info();

    QString title() const override { return tr("Goals"); }
    QString subtitle() const override;
    QString helpKey() const override { return m_view->helpKey(); }
    QByteArrayList concerns() const override { return m_view->concerns(); }
    void reload(const Changes& changes) override { m_view->reload(changes); }
    bool showRecord(const QByteArray& noun, qint64 id) override { return m_view->showRecord(noun, id); }
    QWidget* firstFocus() override { return m_view->firstFocus(); }
    QWidget* recordFocus() override { return m_view->recordFocus(); }
    void showList() override { m_view->showList(); }
    // What was done on the timeline is undone there.
    QString place() const override { return m_view->isOnTimeline() ? QStringLiteral("/timeline") : QString(); }
    void showPlace(const QString& place) override {
        if (!place.isEmpty()) m_view->showTimeline();
    }

private:
    GoalsView* m_view;
};

}  // namespace mb::ui
