#include "ui/meetings/open_meeting.h"

#include "core/queries/agenda.h"
#include "core/queries/inbox.h"
#include "ui/meetings/meeting_words.h"

#include <QSet>

namespace mb::ui {
namespace {

// Beside a meeting that took place earlier promises are shown for as long as it is just over.
constexpr int earlierShownDays = 7, mostEarlier = 30;

// What the people promised each other in none of their mentorships counts as theirs as well.
bool isTheirs(const OpenMeeting& open, const QList<PersonId>& people, const ActionItem& item) {
    if (item.mentorshipId) return open.mentorships.contains(item.mentorshipId);
    return item.ownerId != open.owner && people.contains(item.ownerId);
}

void readEarlier(const Reader& reader, OpenMeeting& open, const QList<PersonId>& people) {
    const bool planned = open.meeting.state == MeetingState::Planned;
    const bool justHeld =
        open.meeting.state == MeetingState::Held && open.meeting.day >= open.today.addDays(-earlierShownDays);
    if (!planned && !justHeld) return;
    const QDate meets = planned ? qMax(open.meeting.day, open.today) : open.meeting.day;
    // Promises that were ticked today are still shown, so that the tick can be taken back.
    const QDate since = qMin(open.meeting.day, open.today);
    QList<ActionItem> items = reader.select<ActionItem>()
                                  .where(&ActionItem::dropped, false)
                                  .where(&ActionItem::doneOn, Is::Unknown, std::nullopt)
                                  .orderBy(&ActionItem::dueOn)
                                  .list();
    items += reader.select<ActionItem>()
                 .where(&ActionItem::dropped, false)
                 .where(&ActionItem::doneOn, Is::AtLeast, since)
                 .orderBy(&ActionItem::dueOn)
                 .list();
    std::stable_sort(items.begin(), items.end(),
                     [](const ActionItem& a, const ActionItem& b) { return a.dueOn < b.dueOn; });
    for (const ActionItem& item : items) {
        if (item.meetingId == open.meeting.id || (item.promisedOn && *item.promisedOn > meets)) continue;
        if (isTheirs(open, people, item)) open.earlier << item;
        if (open.earlier.size() == mostEarlier) break;
    }
}

int timesCarried(const Reader& reader, const AgendaItem& item) {
    int times = 0;
    for (AgendaItemId from = item.carriedFromId; from && times < 12; ++times) {
        const auto before = reader.find(from);
        from = before ? before->carriedFromId : AgendaItemId();
    }
    return times;
}

}  // namespace

QList<PersonId> OpenMeeting::others() const {
    QList<PersonId> ids;
    for (const Person& person : people)
        if (person.id != owner) ids << person.id;
    return ids;
}

QString OpenMeeting::called(PersonId id) const { return calledName(known.value(id)); }

std::optional<OpenMeeting> readMeeting(const Context& context, MeetingId id) {
    const Reader reader = context.reader();
    const auto meeting = reader.find(id);
    if (!meeting) return std::nullopt;
    OpenMeeting open;
    open.meeting = *meeting;
    open.owner = context.workspace.book().ownerId;
    open.today = context.today();
    QList<PersonId> present;
    for (const auto& row : reader.select<Attendance>().where(&Attendance::meetingId, id).list())
        present << row.personId;
    open.mentorships = queries::mentorshipsOf(reader, id);
    for (const MentorshipId mentorship : std::as_const(open.mentorships))
        open.ofPeers |= reader.get(mentorship).kind == MentorshipKind::PeerGroup;
    open.agenda = reader.select<AgendaItem>().where(&AgendaItem::meetingId, id).orderBy(&AgendaItem::place).list();
    open.notes = reader.select<Note>().where(&Note::meetingId, id).list();
    open.promises = reader.select<ActionItem>().where(&ActionItem::meetingId, id).list();
    open.waiting = queries::offeredTo(reader, open.owner, *meeting);
    present.removeAll(open.owner);
    present.prepend(open.owner);
    readEarlier(reader, open, present);
    QSet<PersonId> named(present.begin(), present.end());
    named << open.owner << open.meeting.askedById << open.meeting.calledOffById << open.meeting.hostId;
    for (const AgendaItem& item : std::as_const(open.agenda)) {
        named << item.fromId;
        open.carried.insert(item.id, timesCarried(reader, item));
    }
    for (const auto* list : {&open.promises, &open.earlier})
        for (const ActionItem& item : *list) named << item.ownerId;
    for (const Person& person : reader.select<Person>().whereIdIn(named.values()).list())
        open.known.insert(person.id, person);
    for (const PersonId person : std::as_const(present)) open.people << open.known.value(person);
    return open;
}

}  // namespace mb::ui
