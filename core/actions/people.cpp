#include "core/actions/people.h"

#include "core/actions/removal.h"
#include "core/domain/written_name.h"
#include "core/queries/people.h"

namespace mb::actions::people {

using namespace Qt::Literals::StringLiterals;

PersonId insert(Writer& writer, const NewPerson& wanted) {
    throwFirst(validate(wanted.person));
    const PersonId id = writer.insert(Person(wanted.person));
    insertDegrees(writer, id, wanted.degrees);
    if (wanted.position) {
        Position position = *wanted.position;
        position.personId = id;
        throwFirst(validate(position));
        writer.insert(position);
    }
    return id;
}

void insertDegrees(Writer& writer, PersonId id, const QStringList& degrees) {
    for (const QString& name : degrees) {
        Degree degree;
        degree.personId = id;
        degree.name = name.trimmed();
        throwFirst(validate(degree));
        writer.insert(degree);
    }
}

NewPerson newPerson(const QString& name) {
    const NameParts parts = readName(name);
    NewPerson fresh;
    fresh.person.given = parts.given;
    fresh.person.family = parts.family;
    fresh.degrees = parts.degrees;
    return fresh;
}

PersonId called(Writer& writer, const QString& name) {
    const auto known = queries::personCalled(writer, name);
    return known ? *known : insert(writer, newPerson(name));
}

PersonId add(Workspace& workspace, const NewPerson& wanted) {
    PersonId id;
    workspace.perform({StepKind::PersonAdded, {fullName(wanted.person)}},
                      [&](Writer& writer) { id = insert(writer, wanted); });
    return id;
}

void change(Workspace& workspace, const Person& person, const QString& burst) {
    throwFirst(validate(person));
    workspace.perform({StepKind::PersonChanged, {fullName(person)}, burst},
                      [&](Writer& writer) { writer.update(person); });
}

void remove(Workspace& workspace, PersonId id) {
    const Person person = workspace.reader().get(id);
    workspace.perform({StepKind::PersonRemoved, {fullName(person)}},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

Id<Position> addPosition(Workspace& workspace, const Position& wanted) {
    throwFirst(validate(wanted));
    Position position = wanted;
    workspace.perform({StepKind::PositionAdded, {fullName(workspace.reader().get(wanted.personId)), wanted.title}},
                      [&](Writer& writer) { writer.insert(position); });
    return position.id;
}

void changePosition(Workspace& workspace, const Position& position, const QString& burst) {
    throwFirst(validate(position));
    workspace.perform(
        {StepKind::PositionChanged, {fullName(workspace.reader().get(position.personId)), position.title}, burst},
        [&](Writer& writer) { writer.update(position); });
}

void removePosition(Workspace& workspace, Id<Position> id) {
    const Position position = workspace.reader().get(id);
    workspace.perform(
        {StepKind::PositionRemoved, {fullName(workspace.reader().get(position.personId)), position.title}},
        [&](Writer& writer) { removeWithParts(writer, id); });
}

void setDegrees(Workspace& workspace, PersonId id, const QStringList& degrees, const QString& burst) {
    const Person person = workspace.reader().get(id);
    const auto present = workspace.reader().select<Degree>().where(&Degree::personId, id).list();
    QStringList names;
    for (const Degree& degree : present) names << degree.name;
    if (names == degrees) return;
    workspace.perform({StepKind::DegreesSet, {fullName(person)}, burst}, [&](Writer& writer) {
        // The rows are reused in order, so that degrees before the first changed one keep their institution and year.
        for (qsizetype i = 0; i < qMin(present.size(), degrees.size()); ++i) {
            Degree degree = present[i];
            if (degree.name == degrees[i]) continue;
            degree.name = degrees[i];
            throwFirst(validate(degree));
            writer.update(degree);
        }
        for (qsizetype i = degrees.size(); i < present.size(); ++i) removeWithParts(writer, present[i].id);
        insertDegrees(writer, id, degrees.mid(present.size()));
    });
}

}  // namespace mb::actions::people
