// One window for one user: a second start hands its file to the first and ends. They talk over a socket of the user's
// own, in D-Bus's words but without a bus.
#pragma once

#include <QDBusConnection>
#include <QDBusServer>
#include <QLockFile>
#include <QObject>

#include <memory>

namespace mb::app {

class Instance : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mentorbook.Window")
public:
    Instance();
    bool isFirst() const { return m_first; }
    // The first instance answers requests from now on.
    void listen();
    // Sends the path to the window that is open. False if nobody answers, or if that window closed meanwhile: then this
    // is the first.
    bool handOver(const QString& path);

public Q_SLOTS:
    Q_SCRIPTABLE void open(const QString& path);

Q_SIGNALS:
    void asked(const QString& path);

private:
    QLockFile m_lock;
    bool m_first;
    std::unique_ptr<QDBusServer> m_server;
    QList<QDBusConnection> m_connections;  // for as long as the server lives
};

}  // namespace mb::app
