// Work in a process of its own, for tests that end it at the worst moment. The child never comes back to Catch: it ends
// with _exit(), so that nothing of the parent's is closed or written twice. The parent must have no book open while it
// forks.
#pragma once

#include <QByteArray>

#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <cstdio>
#include <functional>

namespace mb::test {

class Child {
public:
    using Say = std::function<void(const QByteArray&)>;

    // Exit codes: 0 after `work`, 100 where it threw.
    explicit Child(const std::function<void(const Say&)>& work) {
        int ends[2];
        if (::pipe(ends) != 0) return;
        m_pid = ::fork();
        if (m_pid == 0) {
            ::close(ends[0]);
            int code = 0;
            try {
                work([&](const QByteArray& text) {
                    if (::write(ends[1], text.constData(), size_t(text.size())) < 0) ::_exit(101);
                });
            } catch (...) {
                code = 100;
            }
            ::_exit(code);
        }
        ::close(ends[1]);
        m_read = ends[0];
    }
    ~Child() {
        if (m_pid > 0) kill();
        ::close(m_read);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    qint64 pid() const { return m_pid; }
    // Waits for the child's next words; empty when it has ended.
    QByteArray hear() {
        char buffer[4096];
        const auto got = ::read(m_read, buffer, sizeof buffer);
        return got > 0 ? QByteArray(buffer, got) : QByteArray();
    }
    QByteArray hearAll() {
        QByteArray all;
        for (QByteArray piece = hear(); !piece.isEmpty(); piece = hear()) all += piece;
        return all;
    }
    void kill() {
        ::kill(m_pid, SIGKILL);
        wait();
    }
    int wait() {
        int status = 0;
        ::waitpid(m_pid, &status, 0);
        m_pid = 0;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    pid_t m_pid = -1;
    int m_read = -1;
};

// From here on files of this process end at so many bytes, as on a full disk; -1 gives room again. For use in a child.
inline void limitFileSize(qint64 bytes) {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes < 0 ? RLIM_INFINITY : rlim_t(bytes), RLIM_INFINITY};
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

// From here on the permissions of files bind this process, and what it starts, even where it runs as root. For use in a
// child. Only system calls: it may run between fork and exec.
inline bool obeyPermissions() {
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct sets[2] = {};
    if (::syscall(SYS_capget, &header, sets) != 0) return false;
    for (const unsigned right : {CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH}) {
        // Root gets back what the bounding set still holds as soon as it starts a program; others may not change it.
        ::prctl(PR_CAPBSET_DROP, right, 0, 0, 0);
        const unsigned others = ~(1u << right);
        sets[0].effective &= others, sets[0].permitted &= others, sets[0].inheritable &= others;
    }
    return ::syscall(SYS_capset, &header, sets) == 0;
}

}  // namespace mb::test
