// Shows one view at a time and keeps them up to date. A change that concerns the view in sight is read at once; for the
// others changes are put together until they are shown. What cannot be read stays stale, and is tried again when it is
// next shown. Nobody else keeps a note of what is stale.
#pragma once

#include "ui/page/view.h"
#include "ui/widgets/stack.h"

#include <QHash>

namespace mb::ui {

class ViewStack : public Stack {
    Q_OBJECT
public:
    explicit ViewStack(const Context& context, QWidget* parent = nullptr);

    void add(View* view);
    void remove(View* view);  // and forgets it; the view goes in a moment
    void show(View* view);
    View* shown() const { return qobject_cast<View*>(currentWidget()); }

    // As a commit does; throws what the view in sight throws.
    void tell(const Changes& changes);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void freshen(View* view);
    void freshenShown();

    const Context& m_context;
    QHash<View*, Changes> m_waiting;  // of each view that is stale
};

}  // namespace mb::ui
