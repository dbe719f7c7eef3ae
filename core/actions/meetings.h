// What can be done with meetings and contacts: logging, planning, agenda, notes and promises (ME1–ME6, ME10).
#pragma once

#include "core/workspace/workspace.h"

namespace mb::actions::meetings {

struct NewNote {
    QString text;
    Visibility visibility = Visibility::Private;  // ME3
};

struct NewMeeting {
    Meeting meeting;
    QList<PersonId> people;           // besides the owner; one line can log several (ME10)
    QStringList newPeople;            // names nobody in the book has yet
    QList<MentorshipId> mentorships;  // empty: those that the owner shares with the people
    QList<NewNote> notes;
    QStringList agenda;
};

// What the last meeting of these people left open on its agenda comes along, unless the meeting is a small contact.
MeetingId add(Workspace& workspace, const NewMeeting& wanted);
void change(Workspace& workspace, const Meeting& meeting, const QString& burst = {});
// A meeting that is still to come cannot become one that was held: BadValue, "held-to-come".
void refuseToCome(const Workspace& workspace, const Meeting& meeting);
// A meeting that is over hands on what is open on its agenda to the next one that is planned; one that is planned again
// takes it back.
void setState(Workspace& workspace, MeetingId id, MeetingState state, PersonId calledOffBy = {},
              std::optional<int> noticeHours = std::nullopt);
// Removes the meeting with its agenda, notes and attendance. Promises made in it stay, but no longer name the meeting.
void remove(Workspace& workspace, MeetingId id);
// `newPeople` are names that nobody in the book has yet.
void setPeople(Workspace& workspace, MeetingId id, const QList<PersonId>& people, const QStringList& newPeople = {});
// Whether somebody came to a meeting that was held; whoever nobody expected joins it.
void setCame(Workspace& workspace, MeetingId id, PersonId person, bool came);

AgendaItemId addAgenda(Workspace& workspace, const AgendaItem& item, const QString& burst = {});
// An item of a meeting that is over: once it is ticked the next meeting need not deal with it.
void changeAgenda(Workspace& workspace, const AgendaItem& item, const QString& burst = {});
void removeAgenda(Workspace& workspace, AgendaItemId id);

NoteId addNote(Workspace& workspace, MeetingId meeting, const NewNote& note, const QString& burst = {});
void changeNote(Workspace& workspace, NoteId id, const QString& text, const QString& burst = {});
// The notes that may be shared were sent on that day (ME11); their labels say so.
void markNotesSent(Workspace& workspace, MeetingId meeting, QDate day);
// Sets the visibility of all notes of the meeting.
void setNotesVisibility(Workspace& workspace, MeetingId meeting, Visibility visibility);
void removeNote(Workspace& workspace, NoteId id);

ActionItemId addAction(Workspace& workspace, const ActionItem& action, const QString& burst = {});
void changeAction(Workspace& workspace, const ActionItem& action, const QString& burst = {});
void setActionDone(Workspace& workspace, ActionItemId id, std::optional<QDate> doneOn);
void removeAction(Workspace& workspace, ActionItemId id);

// To which mentorships a meeting of the owner with these people belongs: one for each of them, of those chosen before,
// else an open one, the newest where there are several; or the one team that all of them are in.
QList<MentorshipId> mentorshipsFor(const Reader& reader, PersonId owner, const QList<PersonId>& people,
                                   const QList<MentorshipId>& chosen = {});

// How steps name a meeting.
QString meetingName(const Reader& reader, MeetingId id);

// For use inside a larger step. They do not look up mentorships.
MeetingId insert(Writer& writer, PersonId owner, const NewMeeting& wanted);
// In the order of the meetings.
QList<MeetingId> insertAll(Writer& writer, PersonId owner, std::vector<NewMeeting> wanted);
// As setState().
void putState(Writer& writer, PersonId owner, MeetingId id, MeetingState state, PersonId calledOffBy = {},
              std::optional<int> noticeHours = std::nullopt);

}  // namespace mb::actions::meetings
