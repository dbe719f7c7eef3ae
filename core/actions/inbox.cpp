#include "core/actions/inbox.h"

#include "core/actions/people.h"
#include "core/actions/removal.h"
#include "core/queries/inbox.h"

namespace mb::actions::inbox {

using namespace Qt::Literals::StringLiterals;

namespace {

// The title names the person, never what is kept for them (ME13).
QStringList whose(const Reader& reader, const InboxLine& line) { return {fullName(reader.get(line.personId))}; }

}  // namespace

InboxLineId add(Workspace& workspace, const InboxLine& wanted, const QString& burst) {
    InboxLine line = wanted;
    if (!line.day.isValid()) line.day = workspace.clock().today();
    throwFirst(validate(line));
    workspace.perform({StepKind::InboxAdded, whose(workspace.reader(), line), burst},
                      [&](Writer& writer) { writer.insert(line); });
    return line.id;
}

QList<Kept> keep(Workspace& workspace, const InboxLine& wanted, const QList<PersonId>& known,
                 const QStringList& newPeople) {
    QStringList names;
    for (const QString& name : newPeople)
        if (!name.trimmed().isEmpty()) names << name.simplified();
    for (const PersonId person : known) names << fullName(workspace.reader().get(person));
    if (names.isEmpty()) throw Error(ErrorKind::MissingValue, {u"person_id"_s});
    const PersonId owner = workspace.book().ownerId;
    QList<Kept> kept;
    workspace.perform({StepKind::InboxAdded, {names.join(u", ")}}, [&](Writer& writer) {
        QList<PersonId> people = known;
        for (const QString& name : newPeople) people << people::called(writer, name);
        for (const PersonId person : std::as_const(people)) {
            InboxLine line = wanted;
            line.personId = person;
            if (!line.day.isValid()) line.day = writer.today();
            throwFirst(validate(line));
            writer.insert(line);
            const auto talk = queries::nextTalk(writer, owner, person, writer.today());
            if (talk) take(writer, line, talk->id, Visibility::Private);
            kept.append({person, line.id, talk ? talk->id : MeetingId()});
        }
    });
    return kept;
}

void change(Workspace& workspace, const InboxLine& line, const QString& burst) {
    throwFirst(validate(line));
    workspace.perform({StepKind::InboxChanged, whose(workspace.reader(), line), burst},
                      [&](Writer& writer) { writer.update(line); });
}

void settle(Workspace& workspace, InboxLineId id, std::optional<QDate> day) {
    InboxLine line = workspace.reader().get(id);
    line.settledOn = day;
    workspace.perform({StepKind::InboxSettled, whose(workspace.reader(), line)},
                      [&](Writer& writer) { writer.update(line); });
}

AgendaItemId take(Writer& writer, InboxLine line, MeetingId meeting, Visibility visibility) {
    AgendaItem item;
    item.meetingId = meeting;
    item.place = 1 + int(writer.select<AgendaItem>().where(&AgendaItem::meetingId, meeting).count());
    item.text = line.text;
    item.visibility = visibility;
    item.domain = line.domain;
    writer.insert(item);
    line.agendaItemId = item.id;
    writer.update(line);
    return item.id;
}

AgendaItemId take(Workspace& workspace, InboxLineId id, MeetingId meeting, Visibility visibility) {
    const InboxLine line = workspace.reader().get(id);
    AgendaItemId item;
    workspace.perform({StepKind::InboxTaken, whose(workspace.reader(), line)},
                      [&](Writer& writer) { item = take(writer, line, meeting, visibility); });
    return item;
}

void takeAll(Workspace& workspace, const QList<InboxLineId>& ids, MeetingId meeting) {
    if (ids.isEmpty()) return;
    const Reader reader = workspace.reader();
    QStringList names;
    for (const InboxLineId id : ids)
        if (const QString name = whose(reader, reader.get(id)).first(); !names.contains(name)) names << name;
    workspace.perform({StepKind::InboxTaken, {names.join(u", ")}}, [&](Writer& writer) {
        for (const InboxLineId id : ids) take(writer, writer.get(id), meeting, Visibility::Private);
    });
}

void remove(Workspace& workspace, InboxLineId id) {
    const InboxLine line = workspace.reader().get(id);
    workspace.perform({StepKind::InboxRemoved, whose(workspace.reader(), line)},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

void takeWaiting(Writer& writer, PersonId owner, MeetingId meeting) {
    // A meeting that is put on record later had no line that was written after it.
    const QDate day = writer.get(meeting).day;
    for (const InboxLine& line : queries::waitingAround(writer, owner, meeting))
        if (line.day <= day) take(writer, line, meeting, Visibility::Private);
}

}  // namespace mb::actions::inbox
