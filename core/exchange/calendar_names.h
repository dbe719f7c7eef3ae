// By what name a calendar knows meetings of the book, and in which version the book has them (RE4).
#pragma once

#include "core/exchange/calendar_in.h"
#include "core/storage/reader.h"

#include <QHash>
#include <QSet>

namespace mb::exchange {

inline constexpr auto icalUid = u"ical-uid";            // UID, and of one of a series + and its RECURRENCE-ID
inline constexpr auto icalSequence = u"ical-sequence";  // version and contents as the calendar last had them

QString calendarNameOf(const CalendarEvent& event);

// The version of an event in the book: "2 1790000000 5f1c…".
struct KeptVersion {
    EventVersion version;
    QString contents;  // what the file said, so that what the user changed since is not taken back
    QString text() const;
    static KeptVersion from(const QString& text);
};
QString contentsOf(const CalendarEvent& event);

struct KnownEvent {
    MeetingId meeting;
    QString recurrence;  // behind the UID
    qint64 nameRow = 0;
    KeptVersion kept;
};

class KnownEvents {
public:
    // `own`: whether the file may hold meetings that this program wrote.
    KnownEvents(const Reader& reader, bool own);
    std::optional<KnownEvent> find(const CalendarEvent& event) const;
    QList<KnownEvent> ofSeries(const QString& uid) const { return m_byUid.value(uid); }
    bool isNamed(MeetingId meeting) const { return m_named.contains(meeting); }

private:
    QHash<QString, QList<KnownEvent>> m_byUid;
    QHash<QString, KnownEvent> m_byName;
    QSet<MeetingId> m_named;
};

// Of UIDs that this program gives: meetings have their uuid alone, due dates a word behind it.
enum class OwnUid { Foreign, Meeting, DueDate };
OwnUid ownUid(const QString& uid);

}  // namespace mb::exchange
