#include "tests/support/x_server.h"

#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xcb/xcb.h>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <vector>

namespace mb::test {
namespace {

constexpr int patienceMs = 60000;

// Starts a program that ends when this one ends. `kept` stays open in it.
pid_t start(const QByteArrayList& words, int kept = -1) {
    std::vector<char*> arguments;
    for (const QByteArray& word : words) arguments.push_back(const_cast<char*>(word.constData()));
    arguments.push_back(nullptr);
    const pid_t pid = ::fork();
    if (pid != 0) return pid;
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (const int nowhere = ::open("/dev/null", O_RDWR); nowhere >= 0)
        for (const int end : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(nowhere, end);
    for (int end = STDERR_FILENO + 1; end < 256; ++end)
        if (end != kept) ::close(end);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
}

void end(pid_t pid) {
    if (pid <= 0) return;
    ::kill(pid, SIGTERM);
    ::waitpid(pid, nullptr, 0);
}

bool isManaged(xcb_connection_t* connection) {
    const char name[] = "_NET_SUPPORTING_WM_CHECK";
    const auto free = [](auto* reply) { ::free(reply); };
    const std::unique_ptr<xcb_intern_atom_reply_t, decltype(free)> atom(
        xcb_intern_atom_reply(connection, xcb_intern_atom(connection, 0, sizeof name - 1, name), nullptr), free);
    if (!atom) return false;
    const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root;
    const std::unique_ptr<xcb_get_property_reply_t, decltype(free)> property(
        xcb_get_property_reply(connection, xcb_get_property(connection, 0, root, atom->atom, XCB_ATOM_WINDOW, 0, 1),
                               nullptr),
        free);
    return property && xcb_get_property_value_length(property.get()) == 4;
}

}  // namespace

XServer::XServer() {
    if (startServer()) startWindowManager();
}

XServer::~XServer() {
    end(m_manager);
    end(m_server);
}

bool XServer::startServer() {
    int ends[2];
    if (::pipe(ends) != 0) return false;
    m_server = start({"Xvfb", "-displayfd", QByteArray::number(ends[1]), "-screen", "0", "1440x960x24", "-nolisten",
                      "tcp", "-noreset"},
                     ends[1]);
    ::close(ends[1]);
    // The server picks a free number and says which.
    QByteArray number;
    pollfd waiting{ends[0], POLLIN, 0};
    char buffer[16];
    while (!number.endsWith('\n') && ::poll(&waiting, 1, patienceMs) > 0) {
        const auto got = ::read(ends[0], buffer, sizeof buffer);
        if (got <= 0) break;
        number.append(buffer, got);
    }
    ::close(ends[0]);
    if (!number.endsWith('\n')) {
        m_fault =
            "These tests need the X server Xvfb, and it did not start. On Debian: apt install xvfb "
            "(packaging/install.sh test).";
        return false;
    }
    qputenv("DISPLAY", QByteArray(':' + number.trimmed()));
    return true;
}

bool XServer::startWindowManager() {
    m_manager = start({"openbox", "--sm-disable"});
    xcb_connection_t* connection = xcb_connect(nullptr, nullptr);
    QElapsedTimer timer;
    timer.start();
    bool managed = false;
    while (!managed && timer.elapsed() < patienceMs && ::waitpid(m_manager, nullptr, WNOHANG) == 0) {
        managed = !xcb_connection_has_error(connection) && isManaged(connection);
        if (!managed) QThread::msleep(10);
    }
    xcb_disconnect(connection);
    if (!managed)
        m_fault =
            "These tests need the window manager openbox, and it did not start. On Debian: apt install openbox "
            "(packaging/install.sh test).";
    return managed;
}

}  // namespace mb::test
