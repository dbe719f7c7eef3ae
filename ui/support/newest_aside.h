// Work of which only the newest counts, such as the pages of a paper that changes with every choice: it is done in a
// thread of its own while the window goes on. A newer wish calls off the one before, and nothing of that one is shown.
#pragma once

#include "core/domain/long_work.h"
#include "ui/support/context.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

class QWidget;

namespace mb::ui {

// Whether something is being done aside for what is below this widget.
bool isBusyAside(const QWidget& root);

class NewestAside : public QObject {
    Q_OBJECT
public:
    explicit NewestAside(QObject* parent = nullptr);
    // Calls the work off and waits for its end: what it uses may go then.
    ~NewestAside() override;

    // What is to be done with what was found: in the window's thread.
    using Then = std::function<void()>;
    // `work` runs aside, on a store of its own where it reads the book (Store::beside()). What it or `Then` throws is
    // said in the banner.
    void begin(const Context& context, std::function<Then(const LongWork&)> work);
    // Nothing is wished any more.
    void forget();
    bool isBusy() const { return m_work != nullptr; }
    bool hasFailed() const { return !m_work && !m_fulfilled; }
    // Waits, behind a dialog if it takes long, until the newest wish is fulfilled. False where it could not be, or
    // where the user did not want to wait.
    bool finish(QWidget* parent, const QString& title);

private:
    QThreadPool m_pool;
    std::shared_ptr<LongWork> m_work;  // of the newest wish, until it is fulfilled
    bool m_fulfilled = false;
};

}  // namespace mb::ui
