#include "core/actions/agenda_carrying.h"

#include "core/actions/inbox.h"
#include "core/actions/removal.h"
#include "core/queries/agenda.h"

namespace mb::actions::meetings {
namespace {

void copyTo(Writer& writer, const AgendaItem& item, MeetingId to) {
    AgendaItem copy;
    copy.meetingId = to;
    copy.place = 1 + int(writer.select<AgendaItem>().where(&AgendaItem::meetingId, to).count());
    copy.text = item.text;
    copy.fromId = item.fromId;
    copy.carriedFromId = item.id;
    copy.visibility = item.visibility;
    copy.domain = item.domain;
    writer.insert(copy);
}

// `next` is nothing where the line does not go on.
void settle(Writer& writer, const AgendaItem& item, MeetingId next) {
    const auto copy = writer.select<AgendaItem>().where(&AgendaItem::carriedFromId, item.id).first();
    if (next && !item.done) {
        if (!copy) copyTo(writer, item, next);
        return;
    }
    const bool untouched =
        copy && !copy->done && copy->text == item.text && writer.get(copy->meetingId).state == MeetingState::Planned;
    if (untouched) removeWithParts(writer, copy->id);
}

MeetingId nextAfter(const Writer& writer, PersonId owner, const Meeting& meeting) {
    if (meeting.state == MeetingState::Planned) return {};
    return queries::nextPlanned(writer, queries::circleOf(writer, owner, meeting.id), qMax(meeting.day, writer.today()),
                                meeting.id);
}

}  // namespace

void takeOver(Writer& writer, PersonId owner, MeetingId to) {
    const Meeting meeting = writer.get(to);
    const queries::Circle circle = queries::circleOf(writer, owner, to);
    const bool planned = meeting.state == MeetingState::Planned;
    if (!planned && (meeting.state != MeetingState::Held || isSmallContact(meeting.mode))) return;
    for (const AgendaItem& item : planned ? queries::comingAlong(writer, circle, writer.today(), meeting.day, to)
                                          : queries::leftOpen(writer, circle, meeting.day, to))
        copyTo(writer, item, to);
    inbox::takeWaiting(writer, owner, to);
}

void handOn(Writer& writer, PersonId owner, MeetingId from) {
    const MeetingId next = nextAfter(writer, owner, writer.get(from));
    for (const AgendaItem& item :
         writer.select<AgendaItem>().where(&AgendaItem::meetingId, from).orderBy(&AgendaItem::place).list())
        settle(writer, item, next);
}

void handOn(Writer& writer, PersonId owner, const AgendaItem& item) {
    settle(writer, item, nextAfter(writer, owner, writer.get(item.meetingId)));
}

}  // namespace mb::actions::meetings
