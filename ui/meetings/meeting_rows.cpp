#include "ui/meetings/meeting_rows.h"

#include "core/queries/people.h"
#include "core/words/format.h"
#include "ui/meetings/meeting_words.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QSet>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RowSay {
    Q_DECLARE_TR_FUNCTIONS(meetings)
};

// Up to this many meetings are looked up by id; for more, walking back through the days finds the newest sooner.
constexpr int manyLinks = 5000, walkStep = 500;

Select<Meeting> newestMeetings(const Reader& reader, const MeetingFilter& filter) {
    Select<Meeting> select = reader.select<Meeting>();
    if (filter.year) {
        select.where(&Meeting::day, Is::AtLeast, QDate(filter.year, 1, 1));
        select.where(&Meeting::day, Is::AtMost, QDate(filter.year, 12, 31));
    }
    select.newestFirst(&Meeting::day);
    return select;
}

// Meetings to which a row of the linking table leads.
template <class Link, class Key>
QList<Meeting> linkedMeetings(const Reader& reader, const MeetingFilter& filter, Key Link::*member, Key key,
                              int wanted) {
    const auto links = [&] {
        Select<Link> select = reader.select<Link>();
        select.where(member, key);
        return select;
    };
    if (links().count() <= manyLinks) {
        QList<MeetingId> ids;
        for (const Link& link : links().list()) ids << link.meetingId;
        return newestMeetings(reader, filter).whereIdIn(ids).limit(wanted).list();
    }
    QList<Meeting> found;
    for (int offset = 0; found.size() < wanted; offset += walkStep) {
        const auto batch = newestMeetings(reader, filter).limit(walkStep).offset(offset).list();
        QList<MeetingId> ids;
        for (const Meeting& meeting : batch) ids << meeting.id;
        QSet<MeetingId> linked;
        for (const Link& link : links().whereIn(&Link::meetingId, ids).list()) linked << link.meetingId;
        for (const Meeting& meeting : batch)
            if (linked.contains(meeting.id) && found.size() < wanted) found << meeting;
        if (batch.size() < walkStep) break;
    }
    return found;
}

QList<Meeting> meetingsFor(const Reader& reader, const MeetingFilter& filter, int wanted) {
    if (filter.mentorship)
        return linkedMeetings(reader, filter, &MeetingMentorship::mentorshipId, *filter.mentorship, wanted);
    if (filter.person) return linkedMeetings(reader, filter, &Attendance::personId, filter.person, wanted);
    return newestMeetings(reader, filter).limit(wanted).list();
}

// What the rows need to know beyond the meetings, read in a few questions for all of them.
struct RowFacts {
    QHash<MeetingId, QList<PersonId>> people;  // without the owner
    QHash<MeetingId, int> open, done;
    QHash<PersonId, Person> persons;
};

RowFacts factsOf(const Context& context, const QList<Meeting>& meetings) {
    const Reader reader = context.reader();
    const PersonId owner = context.workspace.book().ownerId;
    RowFacts facts;
    QList<MeetingId> ids;
    for (const Meeting& meeting : meetings) ids << meeting.id;
    QList<PersonId> persons;
    for (const Attendance& attendance : reader.select<Attendance>().whereIn(&Attendance::meetingId, ids).list()) {
        if (attendance.personId == owner) continue;
        facts.people[attendance.meetingId] << attendance.personId;
        persons << attendance.personId;
    }
    for (const Meeting& meeting : meetings)
        if (meeting.calledOffById) persons << meeting.calledOffById;
    const QSet<PersonId> distinct(persons.begin(), persons.end());
    for (const Person& person : reader.select<Person>().whereIdIn(distinct.values()).list())
        facts.persons.insert(person.id, person);
    for (const ActionItem& item : reader.select<ActionItem>().whereIn(&ActionItem::meetingId, ids).list()) {
        if (isOpen(item)) ++facts.open[item.meetingId];
        else if (item.doneOn) ++facts.done[item.meetingId];
    }
    return facts;
}

QString namesOf(const RowFacts& facts, MeetingId id) {
    const QList<PersonId> people = facts.people.value(id);
    QStringList names;
    for (const PersonId person : people) {
        if (names.size() == 3 && people.size() > 4) {
            names << RowSay::tr("%n others", nullptr, int(people.size() - 3));
            break;
        }
        names << isolated(people.size() == 1 ? fullName(facts.persons.value(person))
                                             : calledName(facts.persons.value(person)));
    }
    return words::andList(names);
}

QString calledOffWords(const Context& context, const RowFacts& facts, const Meeting& meeting) {
    QStringList parts;
    if (meeting.calledOffById)
        parts << (meeting.calledOffById == context.workspace.book().ownerId
                      ? RowSay::tr("by you")
                      : RowSay::tr("by %1").arg(isolated(calledName(facts.persons.value(meeting.calledOffById)))));
    if (meeting.noticeHours) parts << noticeWords(meeting, *meeting.noticeHours);
    return parts.join(u", ");
}

QString subtitleOf(const Context& context, const RowFacts& facts, const ModeWords& modes, const Meeting& meeting,
                   const QString& who) {
    const QDate today = context.today();
    const bool planned = meeting.state == MeetingState::Planned;
    // The day comes first, so that it is not cut off.
    QStringList parts{planned ? dayWithWeekday(meeting.day, today) : words::shortDay(meeting.day, today), who};
    if (planned) {
        parts << (who.isEmpty() ? stateWord(meeting.state) : QString());
    } else if (meeting.state == MeetingState::Held) {
        if (meeting.minutes) parts << words::hours(*meeting.minutes);
        if (!meeting.mode.isEmpty()) parts << modes.within(meeting.mode);
    } else {
        parts << calledOffWords(context, facts, meeting);
    }
    parts.removeAll(QString());
    return parts.join(u" · ");
}

ChipText rowChip(const RowFacts& facts, const Meeting& meeting, QDate today) {
    if (meeting.state == MeetingState::Planned)
        return {words::ago(meeting.day, today), meeting.day < today ? Tone::Warn : Tone::Calm};
    if (meeting.state != MeetingState::Held) return stateChip(meeting, today);
    if (const int open = facts.open.value(meeting.id)) return {RowSay::tr("%1 open").arg(open), Tone::Warn};
    if (facts.done.value(meeting.id)) return {RowSay::tr("done"), Tone::Ok};
    return {};
}

ListRow rowOf(const Context& context, const RowFacts& facts, const ModeWords& modes, const Meeting& meeting,
              bool withPeople) {
    const QString who = namesOf(facts, meeting.id);
    ListRow row;
    row.noun = "meeting";
    row.id = meeting.id.value;
    row.title = meeting.title;
    if (row.title.isEmpty()) {
        const QString kind = meeting.mode.isEmpty() ? RowSay::tr("Meeting") : modes.label(meeting.mode);
        row.title = who.isEmpty() ? kind : RowSay::tr("%1 with %2").arg(kind, who);
    }
    row.subtitle = subtitleOf(context, facts, modes, meeting, withPeople && !meeting.title.isEmpty() ? who : QString());
    const QList<PersonId> people = facts.people.value(meeting.id);
    if (withPeople)
        row.initials = people.isEmpty()    ? u"–"_s
                       : people.size() > 1 ? QString::number(people.size())
                                           : initials(facts.persons.value(people.first()));
    const ChipText chip = rowChip(facts, meeting, context.today());
    row.chip = chip.text;
    row.tone = chip.tone;
    return row;
}

}  // namespace

MeetingList listMeetings(const Context& context, const MeetingFilter& filter, bool withPeople) {
    const Reader reader = context.reader();
    MeetingList list;
    QList<Meeting> meetings = meetingsFor(reader, filter, filter.limit + 1);
    list.more = meetings.size() > filter.limit;
    if (list.more) meetings.removeLast();
    // Planned meetings come first, the next one at the top; then past ones, the latest first.
    const auto comes = [&](const Meeting& meeting) {
        return meeting.state == MeetingState::Planned && meeting.day >= context.today();
    };
    std::reverse(meetings.begin(), std::stable_partition(meetings.begin(), meetings.end(), comes));
    const RowFacts facts = factsOf(context, meetings);
    const ModeWords modes(reader);
    if (!meetings.isEmpty()) list.proposed = meetings.first().id;
    for (const Meeting& meeting : meetings) list.rows << rowOf(context, facts, modes, meeting, withPeople);
    return list;
}

}  // namespace mb::ui
