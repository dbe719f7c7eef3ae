#include "core/actions/meeting_parts.h"

#include "core/actions/agenda_carrying.h"
#include "core/actions/attachments.h"
#include "core/actions/goals.h"
#include "core/actions/inbox.h"
#include "core/actions/removal.h"
#include "core/queries/agenda.h"

namespace mb::actions::meetings {
namespace {

void writeTopics(Writer& writer, MeetingId id, QStringList domains) {
    domains.removeDuplicates();
    for (const MeetingTopic& topic : writer.select<MeetingTopic>().where(&MeetingTopic::meetingId, id).list())
        if (!domains.removeOne(topic.domain)) removeWithParts(writer, topic.id);
    for (const QString& domain : std::as_const(domains)) {
        MeetingTopic topic;
        topic.meetingId = id;
        topic.domain = domain;
        writer.insert(topic);
    }
}

// Each part and its copy.
template <class Part>
QList<std::pair<Id<Part>, Id<Part>>> copyParts(Writer& writer, MeetingId from, MeetingId to) {
    QList<std::pair<Id<Part>, Id<Part>>> copies;
    for (Part part : writer.select<Part>().where(&Part::meetingId, from).list()) {
        Part copy = part;
        copy.id = {};
        copy.uuid = {};
        copy.meetingId = to;
        copies.append({part.id, writer.insert(copy)});
    }
    return copies;
}

}  // namespace

MaterialId addMaterial(Workspace& workspace, const Material& wanted, const QString& burst) {
    throwFirst(validate(wanted));
    Material material = wanted;
    workspace.perform({StepKind::MaterialAdded, {material.title}, burst},
                      [&](Writer& writer) { writer.insert(material); });
    return material.id;
}

void changeMaterial(Workspace& workspace, const Material& material, const QString& burst) {
    throwFirst(validate(material));
    workspace.perform({StepKind::MaterialChanged, {material.title}, burst},
                      [&](Writer& writer) { writer.update(material); });
}

void removeMaterial(Workspace& workspace, MaterialId id) {
    const Material material = workspace.reader().get(id);
    workspace.perform({StepKind::MaterialRemoved, {material.title}},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

void moveAgenda(Workspace& workspace, AgendaItemId id, int place) {
    const Reader reader = workspace.reader();
    const AgendaItem moved = reader.get(id);
    QList<AgendaItem> items =
        reader.select<AgendaItem>().where(&AgendaItem::meetingId, moved.meetingId).orderBy(&AgendaItem::place).list();
    items.removeIf([&](const AgendaItem& one) { return one.id == id; });
    items.insert(qBound(0, place - 1, int(items.size())), moved);
    workspace.perform({StepKind::AgendaMoved, {meetingName(reader, moved.meetingId)}}, [&](Writer& writer) {
        for (qsizetype i = 0; i < items.size(); ++i)
            if (std::exchange(items[i].place, int(i) + 1) != int(i) + 1) writer.update(items[i]);
    });
}

void setAgendaVisibility(Workspace& workspace, AgendaItemId id, Visibility visibility) {
    const Reader reader = workspace.reader();
    AgendaItem item = reader.get(id);
    item.visibility = visibility;
    workspace.perform({StepKind::AgendaShared, {meetingName(reader, item.meetingId), keyOf(visibility)}},
                      [&](Writer& writer) { writer.update(item); });
}

void setTopics(Workspace& workspace, MeetingId id, const QStringList& domains) {
    workspace.perform({StepKind::TopicsSet, {meetingName(workspace.reader(), id)}},
                      [&](Writer& writer) { writeTopics(writer, id, domains); });
}

MeetingId move(Workspace& workspace, MeetingId id, QDate day, std::optional<QTime> time, PersonId askedBy,
               std::optional<int> noticeHours) {
    const Reader reader = workspace.reader();
    const Meeting was = reader.get(id);
    Meeting before = was;
    Meeting after = was;
    after.id = {};
    after.uuid = {};
    after.day = day;
    after.time = time;
    after.state = MeetingState::Planned;
    after.calledOffById = {};
    after.noticeHours = {};
    throwFirst(validate(after));
    before.state = MeetingState::Moved;
    before.calledOffById = askedBy;
    before.noticeHours = noticeHours;
    workspace.perform({StepKind::MeetingMoved, {meetingName(reader, id)}}, [&](Writer& writer) {
        writer.update(before);
        writer.insert(after);
        copyParts<Attendance>(writer, id, after.id);
        copyParts<MeetingMentorship>(writer, id, after.id);
        for (const auto& [from, to] : copyParts<Material>(writer, id, after.id)) attachments::copy(writer, from, to);
        for (const AgendaItem& item :
             writer.select<AgendaItem>().where(&AgendaItem::meetingId, id).orderBy(&AgendaItem::place).list()) {
            AgendaItem copy = item;
            copy.id = {};
            copy.uuid = {};
            copy.meetingId = after.id;
            copy.carriedFromId = item.id;
            writer.insert(copy);
            for (InboxLine line : writer.select<InboxLine>().where(&InboxLine::agendaItemId, item.id).list()) {
                line.agendaItemId = copy.id;
                writer.update(line);
            }
        }
        goals::followMeeting(writer, was, before);
        // A step of a plan is worked on in the meeting that is to be held.
        for (GoalStep step : writer.select<GoalStep>().where(&GoalStep::meetingId, id).list()) {
            step.meetingId = after.id;
            writer.update(step);
        }
        for (Attendance row : writer.select<Attendance>().where(&Attendance::meetingId, id).list()) {
            row.came = false;
            writer.update(row);
        }
    });
    return after.id;
}

void close(Workspace& workspace, const Ending& ending) {
    const Reader reader = workspace.reader();
    const Meeting before = reader.get(ending.meeting);
    Meeting meeting = before;
    meeting.state = MeetingState::Held;
    const bool other = before.state != MeetingState::Held, calledOff = isCalledOff(before.state);
    if (calledOff) {
        meeting.calledOffById = {};
        meeting.noticeHours = {};
    }
    if (ending.minutes || ending.withoutLength) meeting.minutes = ending.minutes;
    throwFirst(validate(meeting));
    refuseToCome(workspace, meeting);
    const PersonId owner = workspace.book().ownerId;
    workspace.perform({StepKind::MeetingClosed, {meetingName(reader, meeting.id)}}, [&](Writer& writer) {
        writer.update(meeting);
        writeTopics(writer, meeting.id, ending.topics);
        if (calledOff)
            for (Attendance row : writer.select<Attendance>().where(&Attendance::meetingId, meeting.id).list()) {
                row.came = true;
                writer.update(row);
            }
        goals::followMeeting(writer, before, meeting);
        if (other) handOn(writer, owner, meeting.id);
        if (ending.nextTime.trimmed().isEmpty()) return;
        const queries::Circle circle = queries::circleOf(writer, owner, meeting.id);
        const MeetingId next = queries::nextPlanned(writer, circle, qMax(meeting.day, writer.today()), meeting.id);
        InboxLine line;
        line.personId = circle.people.value(0);
        if (!line.personId) return;
        line.mentorshipId = circle.people.size() > 1 ? circle.mentorships.value(0) : MentorshipId();
        line.text = ending.nextTime.trimmed();
        line.day = writer.today();
        writer.insert(line);
        if (next) inbox::take(writer, line, next, Visibility::Private);
    });
}

}  // namespace mb::actions::meetings
