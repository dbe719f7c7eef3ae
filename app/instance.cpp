#include "app/instance.h"

#include <QDBusError>
#include <QDBusMessage>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThread>
#include <QUrl>

namespace mb::app {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int answerMs = 2000, patienceMs = 30'000;

QString runtimeFile(const QString& ending) {
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/mentorbook."_s + ending;
}
QString address() {
    return u"unix:path="_s + QString::fromLatin1(QUrl::toPercentEncoding(runtimeFile(u"socket"_s), "/"));
}

}  // namespace

Instance::Instance() : m_lock(runtimeFile(u"lock"_s)) {
    m_lock.setStaleLockTime(0);  // the lock is stale only when its process has ended, however long the window was open
    // If no lock file can be made at all, every start opens its own window.
    m_first = m_lock.tryLock(0) || m_lock.error() != QLockFile::LockFailedError;
}

void Instance::listen() {
    m_server = std::make_unique<QDBusServer>(address());
    // If it cannot listen, others must be able to open their own window.
    if (!m_server->isConnected()) m_lock.unlock();
    connect(m_server.get(), &QDBusServer::newConnection, this, [this](QDBusConnection connection) {
        connection.registerObject(u"/"_s, this, QDBusConnection::ExportScriptableSlots);
        m_connections.removeIf([](const QDBusConnection& one) { return !one.isConnected(); });
        m_connections << connection;
    });
}

// Queued, so that the caller does not wait until the book is open.
void Instance::open(const QString& path) {
    QMetaObject::invokeMethod(
        this, [this, path] { Q_EMIT asked(path); }, Qt::QueuedConnection);
}

bool Instance::handOver(const QString& path) {
    QDBusMessage request = QDBusMessage::createMethodCall({}, u"/"_s, u"org.mentorbook.Window"_s, u"open"_s);
    request << (path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath());
    // The first instance may still be starting (perhaps upgrading a large book) or just be ending, so try for a while.
    for (const QDeadlineTimer deadline(patienceMs); !deadline.hasExpired(); QThread::msleep(50)) {
        if (m_lock.tryLock(0)) {
            m_first = true;
            return false;
        }
        QDBusConnection peer = QDBusConnection::connectToPeer(address(), u"mentorbook"_s);
        if (peer.isConnected()) {
            const QDBusMessage answer = peer.call(request, QDBus::Block, answerMs);
            // No reply means that it is busy: it will read the message later.
            if (answer.type() == QDBusMessage::ReplyMessage || QDBusError(answer).type() == QDBusError::NoReply)
                return true;
        }
        QDBusConnection::disconnectFromPeer(u"mentorbook"_s);
    }
    return false;
}

}  // namespace mb::app
