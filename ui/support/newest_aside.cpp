#include "ui/support/newest_aside.h"

#include "ui/support/aside.h"

#include <QCoreApplication>
#include <QWidget>

#include <exception>
#include <utility>

namespace mb::ui {

namespace {
constexpr int waitBeforeLookMs = 20;
}

bool isBusyAside(const QWidget& root) {
    const auto asides = root.findChildren<NewestAside*>();
    return std::any_of(asides.begin(), asides.end(), [](const NewestAside* aside) { return aside->isBusy(); });
}

NewestAside::NewestAside(QObject* parent) : QObject(parent) { m_pool.setMaxThreadCount(1); }

NewestAside::~NewestAside() {
    forget();
    m_pool.waitForDone();
}

void NewestAside::forget() {
    if (m_work) m_work->callOff();
    m_work.reset();
}

void NewestAside::begin(const Context& context, std::function<Then(const LongWork&)> work) {
    forget();
    m_fulfilled = false;
    m_work = std::make_shared<LongWork>();
    m_pool.start([this, &context, mine = m_work, work = std::move(work)] {
        if (mine->isCalledOff()) return;
        Then then;
        try {
            then = work(*mine);
        } catch (const CalledOff&) {
            return;
        } catch (...) {
            then = [thrown = std::current_exception()] { std::rethrow_exception(thrown); };
        }
        QMetaObject::invokeMethod(
            this,
            [this, &context, mine, then = std::move(then)] {
                if (m_work != mine) return;
                m_work.reset();
                m_fulfilled = guarded(context, then);
            },
            Qt::QueuedConnection);
    });
}

bool NewestAside::finish(QWidget* parent, const QString& title) {
    if (isBusy()) {
        const auto wait = [this](LongWork& progress) {
            while (!m_pool.waitForDone(waitBeforeLookMs)) progress.reach(0);
        };
        if (!runAside(parent, title, wait)) return false;
        QCoreApplication::sendPostedEvents(this);  // what was found
    }
    return m_fulfilled;
}

}  // namespace mb::ui
