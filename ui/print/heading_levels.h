// Which level a heading has among all: a title stands above sections, and no level is skipped on the way down. PDF, ODT
// and HTML count alike.
#pragma once

#include <QtGlobal>

namespace mb::print {

class HeadingLevels {
public:
    int title() {
        m_titled = true;
        return m_before = 1;
    }
    // `level` as documents::Heading counts; from 1 to 6.
    int of(int level) { return m_before = qMin(6, qMin(qMax(1, level) + (m_titled ? 1 : 0), m_before + 1)); }

private:
    bool m_titled = false;
    int m_before = 0;
};

}  // namespace mb::print
