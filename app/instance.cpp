#include "app/instance.h"

#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>

#include <unistd.h>

namespace mb::app {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int answerMs = 2000;
QString serverName() { return u"mentorbook-%1"_s.arg(::getuid()); }
}  // namespace

Instance::Instance() {
    QLocalSocket probe;
    probe.connectToServer(serverName());
    if (probe.waitForConnected(200)) return;
    // Nobody answers: whatever a crashed program left behind goes.
    QLocalServer::removeServer(serverName());
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.listen(serverName());
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        QLocalSocket* socket = m_server.nextPendingConnection();
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            Q_EMIT asked(QString::fromUtf8(socket->readAll()).trimmed());
            socket->write("ok");
            socket->flush();
        });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    });
}

bool Instance::handOver(const QString& path) {
    QLocalSocket socket;
    socket.connectToServer(serverName());
    if (!socket.waitForConnected(answerMs)) return false;
    const QString absolute = path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath();
    socket.write((absolute + u'\n').toUtf8());
    return socket.waitForBytesWritten(answerMs) && socket.waitForReadyRead(answerMs);
}

}  // namespace mb::app
