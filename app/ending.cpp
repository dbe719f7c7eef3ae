#include "app/ending.h"

#include <QSocketNotifier>

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace mb::app {

namespace {

constexpr int wishes[] = {SIGTERM, SIGHUP, SIGINT};
int ends[2] = {-1, -1};  // of a pipe: a signal handler may do little more than write

void tell(int) {
    const char wish = 1;
    [[maybe_unused]] const auto written = ::write(ends[1], &wish, 1);
}

}  // namespace

Ending::Ending() {
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return;
    auto* told = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
    connect(told, &QSocketNotifier::activated, this, [this] {
        char wish = 0;
        while (::read(ends[0], &wish, 1) == 1) continue;
        Q_EMIT asked();
    });
    struct sigaction action = {};
    action.sa_handler = tell;
    action.sa_flags = SA_RESTART;
    for (const int wish : wishes) ::sigaction(wish, &action, nullptr);
}

Ending::~Ending() {
    for (const int wish : wishes) std::signal(wish, SIG_DFL);
    ::close(ends[0]);
    ::close(ends[1]);
}

}  // namespace mb::app
