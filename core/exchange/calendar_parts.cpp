#include "core/exchange/calendar_parts.h"

namespace mb::exchange {

namespace {

constexpr char byteOrderMark[] = "\xEF\xBB\xBF";

// Components that stand side by side in a calendar: where one begins, the one before is over.
bool standsAlone(const QByteArray& kind) {
    return kind == "VEVENT" || kind == "VTODO" || kind == "VJOURNAL" || kind == "VFREEBUSY" || kind == "VTIMEZONE" ||
           kind == "VCALENDAR";
}

QByteArray named(const QByteArray& line, const char* name) {
    const auto length = qsizetype(qstrlen(name));
    if (line.size() <= length || qstrnicmp(line.constData(), name, size_t(length)) != 0) return {};
    if (line[length] != ':' && line[length] != ';') return {};
    return line.mid(line.indexOf(':') + 1).trimmed();
}

}  // namespace

bool isCalendar(QByteArrayView bytes) {
    if (bytes.startsWith(byteOrderMark)) bytes = bytes.sliced(3);
    const QByteArrayView start = bytes.first(qMin<qsizetype>(bytes.size(), 1000)).trimmed();
    constexpr QByteArrayView begin = "BEGIN:VCALENDAR";
    return start.size() >= begin.size() && start.first(begin.size()).compare(begin, Qt::CaseInsensitive) == 0;
}

CalendarParts::CalendarParts(QByteArrayView bytes, qsizetype from) : m_bytes(bytes), m_at(from) {
    if (from == 0 && bytes.startsWith(byteOrderMark)) m_at = 3;
}

// Up to a CR LF, an LF, or a CR that stands alone.
QByteArrayView CalendarParts::physical(qsizetype& at) const {
    const qsizetype begin = at;
    while (at < m_bytes.size() && m_bytes[at] != '\n' && m_bytes[at] != '\r') ++at;
    const QByteArrayView line = m_bytes.sliced(begin, at - begin);
    if (at < m_bytes.size() && m_bytes[at] == '\r' && at + 1 < m_bytes.size() && m_bytes[at + 1] == '\n') ++at;
    if (at < m_bytes.size()) ++at;
    return line;
}

// With the lines that continue it, which begin with a space or a tab. Empty lines between are no lines.
std::optional<CalendarParts::Line> CalendarParts::readLine() {
    if (m_again) return std::exchange(m_again, std::nullopt);
    Line line;
    bool begun = false;
    while (m_at < m_bytes.size()) {
        qsizetype at = m_at;
        const QByteArrayView found = physical(at);
        const bool goesOn = !found.isEmpty() && (found.front() == ' ' || found.front() == '\t');
        if (begun && !found.isEmpty() && !goesOn) break;
        m_at = at;
        ++m_line;
        if (found.isEmpty()) continue;
        if (!begun) line.number = m_line;
        line.last = m_line;
        begun = true;
        const QByteArrayView text = goesOn ? found.sliced(1) : found;
        // What is far too long is refused in any case.
        if (line.text.size() <= maxCalendarPartBytes) line.text.append(text.data(), text.size());
    }
    return begun ? std::optional(line) : std::nullopt;
}

std::optional<CalendarPart> CalendarParts::next() {
    CalendarPart part;
    QByteArray uid;
    int depth = 0;
    const auto cut = [&] {
        part.whole = false;
        if (part.name.isEmpty()) part.name = uid;
        return part;
    };
    while (auto line = readLine()) {
        const QByteArray begin = named(line->text, "BEGIN").toUpper(), end = named(line->text, "END").toUpper();
        if (depth == 0) {
            if (const QByteArray method = named(line->text, "METHOD"); !method.isEmpty()) m_method = method.toUpper();
            if (begin == "VCALENDAR") m_method.clear();
            if (begin.isEmpty() || begin == "VCALENDAR") continue;
            part.kind = begin;
            part.method = m_method;
            part.line = line->number;
            depth = 1;
        } else if ((!begin.isEmpty() && standsAlone(begin)) || end == "VCALENDAR") {
            m_again = line;
            return cut();
        } else if (!begin.isEmpty()) {
            ++depth;
        } else if (!end.isEmpty()) {
            --depth;
        } else if (depth == 1) {
            if (const QByteArray summary = named(line->text, "SUMMARY"); !summary.isEmpty()) part.name = summary;
            if (uid.isEmpty()) uid = named(line->text, "UID");
        }
        part.lastLine = line->last;
        // Files inside of events are not read, and often large.
        const bool attached = line->text.size() > 1000 && qstrnicmp(line->text.constData(), "ATTACH", 6) == 0;
        if (part.text.size() + line->text.size() > maxCalendarPartBytes) part.tooLong = part.tooLong || !attached;
        else if (!attached) part.text.append(line->text).append('\n');
        if (depth == 0) {
            if (part.name.isEmpty()) part.name = uid;
            return part;
        }
    }
    return depth > 0 ? std::optional(cut()) : std::nullopt;
}

}  // namespace mb::exchange
