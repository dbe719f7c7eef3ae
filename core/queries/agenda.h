// Where an agenda goes on: what one meeting leaves open comes to the next one of the same people (ME2).
#pragma once

#include "core/storage/reader.h"

namespace mb::queries {

// Whose meetings carry on one another: those of the same mentorships or, where there are none, with the same people.
struct Circle {
    QList<MentorshipId> mentorships;
    QList<PersonId> people;  // without the owner
};

// The meeting that somebody means who wants to begin: planned for today, the one nearest to now; else the last one that
// was planned for the days before and about which nobody said what became of it. Nothing where there is none.
MeetingId meetingAtHand(const Reader& reader, QDate today, QTime now);

QList<MentorshipId> mentorshipsOf(const Reader& reader, MeetingId meeting);
Circle circleOf(const Reader& reader, PersonId owner, MeetingId meeting);

// The first meeting planned for a day from `from` on; nothing where there is none. `but` is left out.
MeetingId nextPlanned(const Reader& reader, const Circle& circle, QDate from, MeetingId but = {});

// What comes along to a meeting planned for that day: the lines that nobody ticked in the last meeting with an agenda,
// and that went on to no other yet. Nothing where another meeting is planned before it. `but` is the meeting itself.
QList<AgendaItem> comingAlong(const Reader& reader, const Circle& circle, QDate today, QDate day, MeetingId but = {});
// The same for a meeting that took place.
QList<AgendaItem> leftOpen(const Reader& reader, const Circle& circle, QDate upTo, MeetingId but = {});

}  // namespace mb::queries
