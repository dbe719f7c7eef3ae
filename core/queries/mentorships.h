// Mentorships with their people, as lists and pages need them.
#pragma once

#include "core/queries/people.h"
#include "core/storage/contact_facts.h"

namespace mb::queries {

struct MentorshipCard {
    Mentorship mentorship;
    QList<Participant> participants;
    QStringList mentees, mentors, peers;  // full names
    LastContact last;
    std::optional<QDate> nextDue;         // ME6

    // The mentorship as its owner would call it: its title, or the names of the others.
    QString nameFor(PersonId owner, const QHash<PersonId, QString>& names) const;
    std::optional<Side> sideOf(PersonId person) const;
    QList<PersonId> others(PersonId person) const;
};

MentorshipCard mentorshipCard(const Reader& reader, MentorshipId id, QDate today);
// Open ones first, then by name.
QList<MentorshipCard> allMentorships(const Reader& reader, PersonId owner, QDate today);

// The mentorships in which both people take part; open ones first, then the newest.
QList<MentorshipId> mentorshipsOfPair(const Reader& reader, PersonId one, PersonId other);

}  // namespace mb::queries
