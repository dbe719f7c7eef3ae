// All goals: the picture over time, and the list with the chosen goal beside it.
#pragma once

#include "ui/goals/goals_view.h"
#include "ui/page/page_info.h"
#include "ui/widgets/labels.h"

#include <QPushButton>
#include <QScrollArea>

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

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showTimeline();
    void fitTimeline();

    GoalsView* m_view;
    QWidget* m_head;
    PlainLabel* m_label;
    QAction* m_toggle;
    QFrame* m_card;
    QScrollArea* m_area;
    GoalTimeline* m_timeline;
    bool m_madeWay = false;        // a goal has the page to itself
    std::optional<bool> m_wanted;  // by the user; otherwise shown where there is room
};

}  // namespace mb::ui
