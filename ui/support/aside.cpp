#include "ui/support/aside.h"

#include "ui/widgets/forms.h"

#include <QCoreApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPointer>
#include <QProgressBar>
#include <QScopeGuard>
#include <QThread>
#include <QTimer>

#include <exception>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int quietMs = 300, lookMs = 100;  // work that ends sooner shows no dialog

class AsideDialog : public QDialog {
    Q_DECLARE_TR_FUNCTIONS(AsideDialog)
public:
    AsideDialog(QWidget* parent, const QString& title, LongWork& progress) : QDialog(parent), m_progress(progress) {
        setObjectName(u"asideDialog"_s);
        setWindowTitle(title);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
        column->setSpacing(space::m);
        column->addWidget(new PlainLabel(title, "heading", this));
        m_bar = new QProgressBar(this);
        m_bar->setObjectName(u"asideProgressBar"_s);
        m_bar->setAccessibleName(title);
        m_bar->setRange(0, 1000);
        m_bar->setMinimumWidth(320);
        column->addWidget(m_bar);
        auto* row = new QHBoxLayout;
        row->addStretch(1);
        m_cancel = plainButton(tr("Cancel"), u"asideCancelButton"_s, this);
        row->addWidget(m_cancel);
        column->addLayout(row);
        connect(m_cancel, &QPushButton::clicked, this, &AsideDialog::reject);
        auto* timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [this] { m_bar->setValue(m_progress.permille()); });
        timer->start(lookMs);
    }

    // The dialog stays open until the work has stopped.
    void reject() override {
        m_progress.callOff();
        m_cancel->setEnabled(false);
    }

private:
    LongWork& m_progress;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

}  // namespace

bool runAside(QWidget* parent, const QString& title, const std::function<void(LongWork&)>& work) {
    LongWork progress;
    std::exception_ptr thrown;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        try {
            work(progress);
        } catch (...) {
            thrown = std::current_exception();
        }
    }));
    AsideDialog dialog(parent, title, progress);
    QEventLoop loop;
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    // While the work runs the book must not be closed.
    const auto busy = qScopeGuard([window = QPointer(parent ? parent->window() : nullptr)] {
        if (window) window->setProperty("busyAside", false);
    });
    if (parent) parent->window()->setProperty("busyAside", true);
    QElapsedTimer since;
    since.start();
    thread->start();
    // Input is held back meanwhile: the book may be different when the work is done.
    while (!thread->isFinished() && since.elapsed() < quietMs) {
        QTimer::singleShot(qMax<qint64>(1, quietMs - since.elapsed()), &loop, &QEventLoop::quit);
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    }
    if (!thread->isFinished()) {
        dialog.setWindowModality(Qt::ApplicationModal);
        dialog.show();
        while (!thread->isFinished()) loop.exec();
    }
    thread->wait();
    try {
        if (thrown) std::rethrow_exception(thrown);
    } catch (const CalledOff&) {
        return false;
    }
    return true;
}

}  // namespace mb::ui
