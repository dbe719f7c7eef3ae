// What stands in a tab of a mentorship's home and is told when to read the book anew.
#pragma once

#include "core/domain/mentorship.h"

#include <QVBoxLayout>
#include <QWidget>

#include <functional>

namespace mb::ui {

class MentorshipTab : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    virtual void reload(bool byUndo) = 0;
};

// Makes a tab of any widget that has reload(bool byUndo): hostedTab(new GoalsView(context, id), parent).
template <class View>
class HostedTab final : public MentorshipTab {
public:
    HostedTab(View* view, QWidget* parent) : MentorshipTab(parent), m_view(view) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(view);
        setFocusProxy(view);
    }
    void reload(bool byUndo) override { m_view->reload(byUndo); }

private:
    View* m_view;
};
template <class View>
MentorshipTab* hostedTab(View* view, QWidget* parent) {
    return new HostedTab<View>(view, parent);
}

// Makes what stands in a tab: "agreement", "goals" or "meetings". A MentorshipTab or a Page is reloaded with the home.
// nullptr: the home shows a plain list of its own.
using MentorshipTabMaker = std::function<QWidget*(const QByteArray& kind, MentorshipId id, QWidget* parent)>;

}  // namespace mb::ui
