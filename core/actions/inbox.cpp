#include "core/actions/inbox.h"

#include "core/actions/people.h"
#include "core/actions/removal.h"
#include "core/queries/agenda.h"

namespace mb::actions::inbox {

using namespace Qt::Literals::StringLiterals;

namespace {

// The title names the person, never what is kept for them (ME13).
QStringList whose(const Reader& reader, const InboxLine& line) { return {fullName(reader.get(line.personId))}; }

}  // namespace

InboxLineId addTyped(Workspace& workspace, const InboxLine& wanted, const QString& burst) {
    InboxLine line = wanted;
    if (!line.day.isValid()) line.day = workspace.clock().today();
    throwFirst(validate(line));
    workspace.perform({StepKind::InboxAdded, whose(workspace.reader(), line), burst},
                      [&](Writer& writer) { writer.insert(line); });
    return line.id;
}

InboxLineId add(Workspace& workspace, const InboxLine& line) { return addTyped(workspace, line, {}); }

InboxLineId add(Workspace& workspace, const InboxLine& wanted, const QString& forWhom) {
    if (forWhom.trimmed().isEmpty()) throw Error(ErrorKind::MissingValue, {u"person_id"_s});
    InboxLine line = wanted;
    if (!line.day.isValid()) line.day = workspace.clock().today();
    workspace.perform({StepKind::InboxAdded, {forWhom.simplified()}}, [&](Writer& writer) {
        line.personId = people::called(writer, forWhom);
        throwFirst(validate(line));
        writer.insert(line);
    });
    return line.id;
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

void remove(Workspace& workspace, InboxLineId id) {
    const InboxLine line = workspace.reader().get(id);
    workspace.perform({StepKind::InboxRemoved, whose(workspace.reader(), line)},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

void takeWaiting(Writer& writer, PersonId owner, MeetingId meeting) {
    const queries::Circle circle = queries::circleOf(writer, owner, meeting);
    for (const PersonId person : circle.people) {
        for (const InboxLine& line : writer.select<InboxLine>().where(&InboxLine::personId, person).list()) {
            const bool fits =
                line.mentorshipId ? circle.mentorships.contains(line.mentorshipId) : circle.people.size() == 1;
            if (line.isWaiting() && fits) take(writer, line, meeting, Visibility::Private);
        }
    }
}

}  // namespace mb::actions::inbox
