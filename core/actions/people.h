// What can be done with people. `burst` names the field that is being typed into (see Step); empty for a single act.
#pragma once

#include "core/workspace/workspace.h"

namespace mb::actions::people {

struct NewPerson {
    Person person;
    QStringList degrees;
    std::optional<Position> position;
};

PersonId add(Workspace& workspace, const NewPerson& wanted);
void change(Workspace& workspace, const Person& person, const QString& burst = {});
// With positions and degrees. Throws BadValue("in-use") while anything else in the book names the person.
void remove(Workspace& workspace, PersonId id);

Id<Position> addPosition(Workspace& workspace, const Position& position);
void changePosition(Workspace& workspace, const Position& position, const QString& burst = {});
void removePosition(Workspace& workspace, Id<Position> id);
// The person's degrees, in the order in which they print. Rows whose name stays keep their institution and year.
void setDegrees(Workspace& workspace, PersonId id, const QStringList& degrees, const QString& burst = {});

// Somebody new with this name and the degrees behind it.
NewPerson newPerson(const QString& name);

// The same, for use inside a larger step.
PersonId insert(Writer& writer, const NewPerson& wanted);
// The person with this name or e-mail address; adds a new person if nobody has it. Throws AmbiguousName.
PersonId called(Writer& writer, const QString& name);
void insertDegrees(Writer& writer, PersonId id, const QStringList& degrees);

}  // namespace mb::actions::people
