// Starting a mentorship with people who may not be in the book yet, as one step that undo takes back whole.
#pragma once

#include "core/workspace/workspace.h"

namespace mb::actions::mentorships {

struct Wanted {
    std::optional<MentorshipKind> kind;  // none: it follows from side and names
    QStringList names;      // of those on the other side, or of the other peers; unknown ones become new people
    QStringList alongside;  // of those on the owner's side: the other mentors of a team
    Side ownersSide = Side::Mentee;
    QString lead;  // one of the names, or the owner's; empty: a team is led by its first mentor
    QString title;
    QString purpose;  // of short-term advice: the question
    std::optional<int> sessions;
    std::optional<PartialDate> endsOn;
    QStringList functions;       // of the mentors among them, or of the owner as mentor
    std::optional<bool> inside;  // the mentor inside the mentee's department (PE4)
    std::optional<PartialDate> startsOn;
    QString cadence;
};

// What is wrong, each at its field: "name", "participants", "side", "lead", "ends_on", "sessions". Throws AmbiguousName
// where several people bear a name.
FieldErrors faultsOf(const Workspace& workspace, const Wanted& wanted);
// Throws the first of the faults, and AmbiguousName.
MentorshipId start(Workspace& workspace, const Wanted& wanted);
// One more participant or several, new to the book or not; returns the first. Throws the same.
ParticipantId join(Workspace& workspace, MentorshipId id, const QString& names, Side side);

}  // namespace mb::actions::mentorships
