// How far long work has come. The thread that works tells it; the thread that waits reads it and may call the work off.
#pragma once

#include <QtGlobal>

#include <atomic>

namespace mb {

// Thrown inside the work when it was called off. The work then leaves everything as it was.
struct CalledOff {};

class LongWork {
public:
    // For the work: 0 to 1000 of a whole. Throws CalledOff.
    void reach(int permille) {
        if (m_calledOff) throw CalledOff();
        m_permille = permille;
    }
    // The same for a part of the whole, from one figure to another.
    void reach(int from, int to, qint64 done, qint64 all) {
        reach(from + int((to - from) * done / (all > 0 ? all : 1)));
    }
    int permille() const { return m_permille; }
    void callOff() { m_calledOff = true; }
    bool isCalledOff() const { return m_calledOff; }

private:
    std::atomic<int> m_permille = 0;
    std::atomic<bool> m_calledOff = false;
};

}  // namespace mb
