// Sums over many meetings that would take too long row by row: when people last met, how often, for how long.
#pragma once

#include "core/storage/reader.h"

#include <QMap>

namespace mb {

struct LastContact {
    std::optional<QDate> meeting;  // held, in a mode that counts towards the cadence (ME6)
    std::optional<QDate> contact;  // of any kind
    QString mode;                  // of the last contact
    // It was too small to count, and came after the last that did (ME6).
    bool isUncounted() const { return contact && (!meeting || *contact > *meeting); }
};

// For each of the mentorships: the last held meeting and contact up to a day. `contactsCount` names those in which
// small contacts count as meetings.
QHash<MentorshipId, LastContact> lastContacts(const Reader& reader, const QList<MentorshipId>& mentorships,
                                              const QSet<MentorshipId>& contactsCount, QDate upTo);

// The last held meeting up to a day that somebody came to; `mentorship` narrows to those of one.
std::optional<QDate> lastMet(const Reader& reader, PersonId person, QDate upTo,
                             std::optional<MentorshipId> mentorship = std::nullopt);

struct HeldMeetings {
    int count = 0;     // small contacts included
    int contacts = 0;  // small contacts: email, coffee, chance talks
    int minutes = 0;   // of those whose length is known
    int unknownLength = 0;
};
// Held meetings that a person came to, in each year that begins on the first of a month; the key is the year it begins.
// A meeting counts once for the person, however many mentorships it belongs to. `mentorship` narrows to one;
// NotAsMentor leaves out those that serve only mentorships in which the person mentors others.
enum class MeetingsOf { All, NotAsMentor };
QMap<int, HeldMeetings> meetingsByYear(const Reader& reader, PersonId person, int yearStartMonth,
                                       std::optional<MentorshipId> mentorship = std::nullopt,
                                       MeetingsOf which = MeetingsOf::All);
// Such a year as it is written: "2026", or "2026–27" when it does not begin in January.
QString yearLabel(int year, int yearStartMonth);
// Held meetings in each month of a calendar year, January first.
QList<int> meetingsByMonth(const Reader& reader, int year);

}  // namespace mb
