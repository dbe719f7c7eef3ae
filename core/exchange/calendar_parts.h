// A calendar file cut into its components (RFC 5545): lines unfolded by bytes, with the line on which each begins.
#pragma once

#include <QByteArray>

#include <optional>

namespace mb::exchange {

struct CalendarPart {
    QByteArray kind;    // "VEVENT", "VTIMEZONE" …
    QByteArray text;    // from BEGIN to END, unfolded; in whatever encoding the file has
    QByteArray method;  // of the calendar around it: "PUBLISH", "CANCEL" …
    QByteArray name;    // its SUMMARY or else its UID as it stands, as far as it was read
    int line = 0, lastLine = 0;
    bool whole = true;     // its END was found
    bool tooLong = false;  // its text is cut off at maxCalendarPartBytes
};

inline constexpr qsizetype maxCalendarPartBytes = qsizetype(2) * 1024 * 1024;

class CalendarParts {
public:
    // Keeps a view of the bytes.
    explicit CalendarParts(QByteArrayView bytes, qsizetype from = 0);
    std::optional<CalendarPart> next();
    qsizetype place() const { return m_at; }

private:
    struct Line {
        QByteArray text;
        int number = 0, last = 0;
    };
    std::optional<Line> readLine();
    QByteArrayView physical(qsizetype& at) const;

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_line = 0;  // lines behind m_at
    QByteArray m_method;
    std::optional<Line> m_again;  // a line that ended a component that was cut
};

// Whether the content is a calendar, whatever the name.
bool isCalendar(QByteArrayView bytes);

}  // namespace mb::exchange
