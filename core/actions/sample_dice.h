// Random numbers that are the same on every machine (xorshift64*), so that the sample book is too. The distributions of
// the standard library do not promise that.
#pragma once

#include <QList>

namespace mb::actions::sample {

class SampleDice {
public:
    // From 0 up to, not including, `end`; `end` is at least 1.
    int below(qsizetype end) {
        m_state ^= m_state >> 12;
        m_state ^= m_state << 25;
        m_state ^= m_state >> 27;
        return int(((m_state * 0x2545F4914F6CDD1DULL) >> 33) % quint64(end));
    }
    bool oneIn(int times) { return below(times) == 0; }
    template <class T>
    const T& pick(const QList<T>& from) {
        return from[below(from.size())];
    }

private:
    quint64 m_state = 0x9E3779B97F4A7C15ULL;
};

}  // namespace mb::actions::sample
