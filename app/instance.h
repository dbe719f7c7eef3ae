// One window for one user: a second start hands its file to the first and ends.
#pragma once

#include <QLocalServer>
#include <QObject>

namespace mb::app {

class Instance : public QObject {
    Q_OBJECT
public:
    Instance();
    bool isFirst() const { return m_server.isListening(); }
    // Sends the path to the window that is open; false if nobody answers.
    bool handOver(const QString& path);

Q_SIGNALS:
    void asked(const QString& path);

private:
    QLocalServer m_server;
};

}  // namespace mb::app
