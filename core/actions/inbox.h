// Lines for the next talk with somebody (ME13).
#pragma once

#include "core/domain/inbox.h"
#include "core/workspace/workspace.h"

namespace mb::actions::inbox {

InboxLineId add(Workspace& workspace, const InboxLine& line, const QString& burst = {});
// The same words for each of several people, some of them perhaps new in the book, in one step. Throws AmbiguousName.
// What is for somebody with whom a talk of two is planned goes onto its agenda.
struct Kept {
    PersonId person;
    InboxLineId line;
    MeetingId meeting;  // on whose agenda it is; none: it waits
};
QList<Kept> keep(Workspace& workspace, const InboxLine& line, const QList<PersonId>& people,
                 const QStringList& newPeople = {});
void change(Workspace& workspace, const InboxLine& line, const QString& burst = {});
// Without a day it waits again.
void settle(Workspace& workspace, InboxLineId id, std::optional<QDate> day);
// Puts the line on the agenda of a meeting, where only the owner sees it until it is made shareable.
AgendaItemId take(Workspace& workspace, InboxLineId id, MeetingId meeting, Visibility visibility = Visibility::Private);
// All of these, in one step.
void takeAll(Workspace& workspace, const QList<InboxLineId>& ids, MeetingId meeting);
void remove(Workspace& workspace, InboxLineId id);

// For use inside a larger step. All lines that wait for the people of a meeting that was just planned go onto its
// agenda: in a talk of two, and where the line names one of the meeting's mentorships.
void takeWaiting(Writer& writer, PersonId owner, MeetingId meeting);
AgendaItemId take(Writer& writer, InboxLine line, MeetingId meeting, Visibility visibility);

}  // namespace mb::actions::inbox
