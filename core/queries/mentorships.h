// Mentorships with their people, as lists and pages need them.
#pragma once

#include "core/domain/pause.h"
#include "core/queries/people.h"
#include "core/storage/contact_facts.h"

namespace mb::queries {

struct MentorshipCard {
    Mentorship mentorship;
    QList<Participant> participants;
    QStringList mentees, mentors, peers;  // full names
    LastContact last;
    std::optional<QDate> nextDue;     // ME6
    int sessionsHeld = 0;             // of short-term advice with a number of sessions
    QDate day;                        // as of when all this is
    std::optional<Pause> pause = {};  // in which it rests on that day (LI8)

    // The mentorship as its owner would call it: its title, or the names of the others.
    QString nameFor(PersonId owner, const QHash<PersonId, QString>& names) const;
    std::optional<Side> sideOf(PersonId person) const;
    // The other people who take part; if nobody does any more, those who did.
    QList<PersonId> others(PersonId person) const;
};

MentorshipCard mentorshipCard(const Reader& reader, MentorshipId id, QDate today);
// With its people only, which is enough for nameFor(), sideOf() and others().
MentorshipCard bareCard(const Reader& reader, MentorshipId id, QDate today);
// All its meetings, whatever became of them.
QList<MeetingId> meetingsIn(const Reader& reader, MentorshipId id);
// Open ones first, then by name. Finding the last contact of mentorships that ended years ago takes long; OfOpen leaves
// it out for those.
enum class Contacts { OfAll, OfOpen };
QList<MentorshipCard> allMentorships(const Reader& reader, PersonId owner, QDate today,
                                     Contacts contacts = Contacts::OfAll);

// Those that are not over.
QList<Mentorship> openMentorships(const Reader& reader);

// The next planned meeting of each mentorship that has one.
QHash<MentorshipId, Meeting> nextMeetings(const Reader& reader, QDate today);

// Whether there was a contact that counts (ME6) since the quarter of the card's day began.
bool metThisQuarter(const MentorshipCard& card);

// How much the next contact presses; `day` says when, where that means something.
struct Urgency {
    enum Kind { Nothing, Closing, Meets, Late, DueSoon } kind = Nothing;
    QDate day = {};
};
Urgency urgencyOf(const MentorshipCard& card, const std::optional<Meeting>& next, QDate today);

// When a person was last met by the owner. Whoever left a group was not at what it held since; where nobody noted who
// came, the mentorships that the two share have to do.
std::optional<QDate> lastSeen(const Reader& reader, PersonId owner, PersonId person, QDate today);

// Of the mentorships of a small contact those whose first one it is, where nobody said yet whether such contacts count
// as meetings (ME6).
QList<MentorshipId> askWhetherContactsCount(const Reader& reader, MeetingId contact);

// The stages on record, in the order of their days.
QList<StageChange> stagesOf(const Reader& reader, MentorshipId id);

// Whose turn it is to host (PE7): of those who take part on that day, the one who never hosted or hosted longest ago.
std::optional<PersonId> nextHost(const Reader& reader, MentorshipId id, QDate day);

// The mentorships in which both people take part; open ones first, then the newest.
QList<MentorshipId> mentorshipsOfPair(const Reader& reader, PersonId one, PersonId other);

}  // namespace mb::queries
