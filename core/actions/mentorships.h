// What can be done with mentorships and their participants.
#pragma once

#include "core/workspace/workspace.h"

namespace mb::actions::mentorships {

struct NewMentorship {
    Mentorship mentorship;
    QList<Participant> participants;  // without mentorship id
};

MentorshipId add(Workspace& workspace, const NewMentorship& wanted);
void change(Workspace& workspace, const Mentorship& mentorship, const QString& burst = {});
// A new stage; concluding sets the real end to `on` (LI2).
void setStage(Workspace& workspace, MentorshipId id, Stage stage, QDate on, const QString& reason = {});
// With its participants. Throws BadValue("in-use") while goals, meetings, actions or agreements belong to it.
void remove(Workspace& workspace, MentorshipId id);

ParticipantId addParticipant(Workspace& workspace, const Participant& participant);
void changeParticipant(Workspace& workspace, const Participant& participant);
void removeParticipant(Workspace& workspace, ParticipantId id);

// Inside a larger step.
MentorshipId insert(Writer& writer, const NewMentorship& wanted);
// The plain pair: owner on one side, the other person on the other.
NewMentorship between(PersonId owner, Side ownersSide, PersonId other);

}  // namespace mb::actions::mentorships
