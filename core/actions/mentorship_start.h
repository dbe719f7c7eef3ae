// Starting a mentorship with people who may not be in the book yet, as one step that undo takes back whole.
#pragma once

#include "core/workspace/workspace.h"

namespace mb::actions::mentorships {

struct Wanted {
    QStringList names;  // of the others; unknown ones become new people
    Side ownersSide = Side::Mentee;
    QStringList functions;       // of the mentors among them, or of the owner as mentor
    std::optional<bool> inside;  // the mentor inside the mentee's department (PE4)
    std::optional<QDate> startsOn;
    QString cadence;
};

// "Lin Chen; Rosa Pérez" or "Lin Chen and Rosa Pérez" → the single names. A comma stays: "Chen, Lin" is one person.
QStringList namesIn(const QString& typed);

// Throws MissingValue without a name, AmbiguousName where several people bear it.
MentorshipId start(Workspace& workspace, const Wanted& wanted);
// One more participant, new to the book or not. Throws the same.
ParticipantId join(Workspace& workspace, MentorshipId id, const QString& name, Side side);

}  // namespace mb::actions::mentorships
