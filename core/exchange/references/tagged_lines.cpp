#include "core/exchange/references/tagged_lines.h"

namespace mb::exchange {

bool FileLines::next(FileLine& line) {
    if (m_at >= m_file.size()) return false;
    qsizetype end = m_at;
    while (end < m_file.size() && m_file[end] != '\n' && m_file[end] != '\r') ++end;
    line.text = m_file.sliced(m_at, end - m_at);
    line.number = ++m_number;
    m_at = end < m_file.size() ? end + 1 : end;
    if (end + 1 < m_file.size() && m_file[end] == '\r' && m_file[end + 1] == '\n') ++m_at;
    line.behind = m_at;
    return true;
}

}  // namespace mb::exchange
