// What can be done with mentorships and their participants.
#pragma once

#include "core/workspace/workspace.h"

namespace mb::actions::mentorships {

struct NewMentorship {
    Mentorship mentorship;
    QList<Participant> participants;  // without mentorship id
    QList<StageChange> stages = {};   // the same; none: the present stage, as far as its day is known
};

MentorshipId add(Workspace& workspace, const NewMentorship& wanted);
// May change the kind as well. Throws if the people do not fit the new kind, see validate() in domain/mentorship.h.
void change(Workspace& workspace, const Mentorship& mentorship, const QString& burst = {});
// A new stage from `on`; concluding or declining sets the real end to that day (LI2). The reason is private. Throws
// BadValue("declined") where more than exploring has happened.
void setStage(Workspace& workspace, MentorshipId id, Stage stage, QDate on, const QString& reason = {});
// Corrects the day or the reason of a stage. Correcting the day of the conclusion also moves the mentorship's end.
void changeStage(Workspace& workspace, const StageChange& change, const QString& burst = {});
// Whom the one who declined named instead: somebody in the book, or a name to be added to it; empty: nobody.
void setReferral(Workspace& workspace, Id<StageChange> declined, const QString& name);
// Whom to turn to when it does not work well (PE8): somebody in the book, or a name to be added to it; neither: nobody.
struct HelpContact {
    PersonId person;
    QString name;
    QString role;
    bool evaluates = false;  // evaluates the mentee
};
void setHelpContact(Workspace& workspace, MentorshipId id, const HelpContact& help);
// With its participants, stages and expectations, and an agreement that is still a draft. Throws BadValue("in-use")
// while goals, meetings, actions or other agreements belong to it.
void remove(Workspace& workspace, MentorshipId id);

// These three throw if they would break a rule that was not broken before. Who is made the lead takes over from the
// lead before; when a second mentor joins a team without a lead, the first one leads.
ParticipantId addParticipant(Workspace& workspace, const Participant& participant);
void changeParticipant(Workspace& workspace, const Participant& participant);
void removeParticipant(Workspace& workspace, ParticipantId id);
// `on` is the first day without them; they stay in the record. Throws DateOrder before their first day.
void leave(Workspace& workspace, ParticipantId id, PartialDate on);

// For use inside a larger step.
ParticipantId insertParticipant(Writer& writer, const Participant& participant);
MentorshipId insert(Writer& writer, const NewMentorship& wanted);
// The plain pair: owner on one side, the other person on the other.
NewMentorship between(PersonId owner, Side ownersSide, PersonId other);

}  // namespace mb::actions::mentorships
