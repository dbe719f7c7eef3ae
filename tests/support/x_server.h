// Starts the X server and the window manager of a test run, and ends them with it.
#pragma once

#include <QByteArrayList>
#include <QString>

#include <sys/types.h>

namespace mb::test {

class XServer {
public:
    // DISPLAY is set when this returns; otherwise fault() says in a sentence what is missing.
    XServer();
    ~XServer();
    XServer(const XServer&) = delete;
    XServer& operator=(const XServer&) = delete;

    QByteArray fault() const { return m_fault; }

private:
    bool startServer();
    bool startWindowManager();

    pid_t m_server = -1, m_manager = -1;
    QByteArray m_fault;
};

}  // namespace mb::test
