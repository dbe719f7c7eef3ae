// All that stands on the page of one meeting, read at once.
#pragma once

#include "ui/support/context.h"

namespace mb::ui {

struct OpenMeeting {
    Meeting meeting;
    PersonId owner;
    QDate today;
    QList<Person> people;  // who take part, the owner first
    QList<MentorshipId> mentorships;
    bool ofPeers = false;  // a peer group meets: somebody hosts
    QList<AgendaItem> agenda;
    QList<Note> notes;
    QList<InboxLine> waiting;          // lines kept for these people that could go onto the agenda (ME13)
    QList<ActionItem> promises;        // made here
    QList<ActionItem> earlier;         // made before, and still to be kept when this meeting comes (ME4)
    QHash<PersonId, Person> known;     // everybody that the above names
    QHash<AgendaItemId, int> carried;  // how often an item has been carried over

    QList<PersonId> others() const;
    QString called(PersonId id) const;  // the given name
};

std::optional<OpenMeeting> readMeeting(const Context& context, MeetingId id);

}  // namespace mb::ui
