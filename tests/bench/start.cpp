// How long a program takes to show itself, and how much memory it then uses, measured from outside: `mentorbook-start
// PROGRAM [ARGUMENT...]` starts it on the X display and prints "usable_ms" (until its window is painted, which the
// event loop does) and "rss_kib" (its resident memory some seconds later, when what follows the first paint is over).
#include <xcb/xcb.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>
#include <thread>

#include <spawn.h>
#include <sys/wait.h>

extern char** environ;

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

struct Free {
    void operator()(void* reply) const { std::free(reply); }
};
template <class Reply>
using Owned = std::unique_ptr<Reply, Free>;

class Display {
public:
    Display() : m_connection(xcb_connect(nullptr, nullptr)) {
        if (xcb_connection_has_error(m_connection)) {
            std::fputs("mentorbook-start: no X display\n", stderr);
            std::exit(2);
        }
        m_root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
        const uint32_t mask = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
        xcb_change_window_attributes(m_connection, m_root, XCB_CW_EVENT_MASK, &mask);
        xcb_flush(m_connection);
    }
    ~Display() { xcb_disconnect(m_connection); }

    // Until a window of some size is mapped and painted.
    bool waitUsable(Clock::time_point deadline) {
        const xcb_window_t window = waitMapped(deadline);
        while (window && !isPainted(window)) {
            if (Clock::now() > deadline) return false;
            std::this_thread::sleep_for(1ms);
        }
        return window != XCB_NONE;
    }

private:
    xcb_window_t waitMapped(Clock::time_point deadline) {
        while (Clock::now() < deadline) {
            const Owned<xcb_generic_event_t> event(xcb_poll_for_event(m_connection));
            if (!event) {
                std::this_thread::sleep_for(200us);
            } else if ((event->response_type & 0x7f) == XCB_MAP_NOTIFY) {
                const xcb_window_t window = reinterpret_cast<xcb_map_notify_event_t*>(event.get())->window;
                const Owned<xcb_get_geometry_reply_t> size(
                    xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, window), nullptr));
                if (size && size->width > 300) return window;
            }
        }
        return XCB_NONE;
    }

    // A window that is not painted yet is black.
    bool isPainted(xcb_window_t window) {
        const Owned<xcb_get_image_reply_t> image(xcb_get_image_reply(
            m_connection, xcb_get_image(m_connection, XCB_IMAGE_FORMAT_Z_PIXMAP, window, 4, 200, 1, 1, ~0u), nullptr));
        if (!image) return false;
        const uint8_t* pixel = xcb_get_image_data(image.get());
        return pixel[0] | pixel[1] | pixel[2];
    }

    xcb_connection_t* m_connection;
    xcb_window_t m_root = XCB_NONE;
};

long residentKib(pid_t pid) {
    std::ifstream status("/proc/" + std::to_string(pid) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind("VmRSS:", 0) == 0) return std::atol(line.c_str() + 6);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    Display display;
    const auto begun = Clock::now();
    pid_t pid = 0;
    if (posix_spawn(&pid, argv[1], nullptr, nullptr, argv + 1, environ) != 0) return 1;
    const bool usable = display.waitUsable(begun + 20s);
    const std::chrono::duration<double, std::milli> taken = Clock::now() - begun;
    if (usable) {
        std::this_thread::sleep_for(4s);
        std::printf("usable_ms %.1f\nrss_kib %ld\n", taken.count(), residentKib(pid));
    }
    if (!usable) std::fprintf(stderr, "mentorbook-start: %s shows no window\n", argv[1]);
    kill(pid, SIGTERM);
    waitpid(pid, nullptr, 0);
    return usable ? 0 : 1;
}
