#include "core/actions/meetings.h"

#include "core/actions/agenda_carrying.h"
#include "core/actions/goals.h"
#include "core/actions/people.h"
#include "core/actions/removal.h"
#include "core/queries/mentorships.h"

namespace mb::actions::meetings {
QString meetingName(const Reader& reader, MeetingId id) {
    const Meeting meeting = reader.get(id);
    return meeting.title.isEmpty() ? meeting.day.toString(Qt::ISODate) : meeting.title;
}

namespace {

// How a step names a line of an agenda: by its words, or where they are private by its meeting.
Step agendaStep(const Reader& reader, const AgendaItem& item, StepKind shared, StepKind own,
                const QString& burst = {}) {
    if (item.canLeave()) return {shared, {item.text}, burst};
    return {own, {meetingName(reader, item.meetingId)}, burst};
}

void link(Writer& writer, MeetingId meeting, const QList<MentorshipId>& mentorships) {
    for (const MentorshipId mentorship : mentorships) {
        MeetingMentorship row;
        row.meetingId = meeting;
        row.mentorshipId = mentorship;
        writer.insert(row);
    }
}

QList<PersonId> newPeople(Writer& writer, const QStringList& names) {
    QList<PersonId> ids;
    for (const QString& name : names) ids << people::insert(writer, people::newPerson(name));
    return ids;
}

// Collects the rows of several meetings by table: writing many rows of one table together is far quicker.
class MeetingRows {
public:
    MeetingRows(Writer& writer, PersonId owner) : m_writer(writer), m_owner(owner) {}

    QList<MeetingId> insert(std::span<NewMeeting> wanted) {
        std::vector<Meeting> meetings;
        meetings.reserve(wanted.size());
        m_attendance.reserve(wanted.size() * 3);
        m_links.reserve(wanted.size() * 2);
        m_notes.reserve(wanted.size() * 2);
        for (NewMeeting& one : wanted) {
            Meeting& meeting = meetings.emplace_back(std::move(one.meeting));
            if (meeting.zone.isEmpty()) meeting.zone = QString::fromLatin1(m_writer.clock().zone);
            throwFirst(validate(meeting));
        }
        m_writer.insertAll(std::span(meetings));
        for (size_t i = 0; i < wanted.size(); ++i) addParts(meetings[i], wanted[i]);
        m_writer.insertAll(std::span(m_attendance));
        m_writer.insertAll(std::span(m_links));
        m_writer.insertAll(std::span(m_notes));
        m_writer.insertAll(std::span(m_agenda));
        QList<MeetingId> ids;
        for (const Meeting& meeting : meetings) ids << meeting.id;
        return ids;
    }

private:
    void addParts(const Meeting& meeting, NewMeeting& wanted) {
        const auto first = m_attendance.size();
        const auto attend = [&](PersonId person) {
            for (size_t i = first; i < m_attendance.size(); ++i)
                if (m_attendance[i].personId == person) return;
            Attendance& attendance = m_attendance.emplace_back();
            attendance.meetingId = meeting.id;
            attendance.personId = person;
            attendance.came = meeting.state == MeetingState::Held || meeting.state == MeetingState::Planned;
        };
        attend(m_owner);
        for (const PersonId person : wanted.people) attend(person);
        for (const MentorshipId mentorship : wanted.mentorships) {
            MeetingMentorship& link = m_links.emplace_back();
            link.meetingId = meeting.id;
            link.mentorshipId = mentorship;
        }
        for (NewNote& text : wanted.notes) {
            if (QStringView(text.text).trimmed().isEmpty()) continue;
            Note& note = m_notes.emplace_back();
            note.meetingId = meeting.id;
            note.text = std::move(text.text);
            note.visibility = text.visibility;
        }
        int place = 0;
        for (const QString& text : wanted.agenda) {
            AgendaItem& item = m_agenda.emplace_back();
            item.meetingId = meeting.id;
            item.place = ++place;
            item.text = text;
            item.fromId = m_owner;
        }
    }

    Writer& m_writer;
    PersonId m_owner;
    std::vector<Attendance> m_attendance;
    std::vector<MeetingMentorship> m_links;
    std::vector<Note> m_notes;
    std::vector<AgendaItem> m_agenda;
};

// The team or group to which the owner and all these people belong. A meeting with all of them counts for the team, not
// for each pair.
std::optional<MentorshipId> sharedByAll(const Reader& reader, PersonId owner, QList<PersonId> people,
                                        const QList<MentorshipId>& chosen) {
    people.removeAll(owner);
    if (people.size() < 2) return std::nullopt;
    QList<MentorshipId> common = queries::mentorshipsOfPair(reader, owner, people.first());
    for (const PersonId person : people.mid(1)) {
        const auto shared = queries::mentorshipsOfPair(reader, owner, person);
        common.removeIf([&](MentorshipId id) { return !shared.contains(id); });
    }
    for (const MentorshipId id : std::as_const(common))
        if (chosen.contains(id)) return id;
    return common.isEmpty() ? std::nullopt : std::optional(common.first());
}

}  // namespace

QList<MentorshipId> mentorshipsFor(const Reader& reader, PersonId owner, const QList<PersonId>& people,
                                   const QList<MentorshipId>& chosen) {
    if (const auto together = sharedByAll(reader, owner, people, chosen)) return {*together};
    QList<MentorshipId> found;
    for (const PersonId person : people) {
        if (person == owner) continue;
        const auto shared = queries::mentorshipsOfPair(reader, owner, person);
        QList<MentorshipId> kept;
        for (const MentorshipId id : shared)
            if (chosen.contains(id)) kept << id;
        if (kept.isEmpty()) kept = shared.mid(0, 1);
        for (const MentorshipId id : std::as_const(kept))
            if (!found.contains(id)) found << id;
    }
    return found;
}

MeetingId insert(Writer& writer, PersonId owner, const NewMeeting& wanted) {
    NewMeeting one = wanted;
    return MeetingRows(writer, owner).insert(std::span(&one, 1)).first();
}

QList<MeetingId> insertAll(Writer& writer, PersonId owner, std::vector<NewMeeting> wanted) {
    constexpr size_t atOnce = 1000;
    QList<MeetingId> ids;
    for (size_t from = 0; from < wanted.size(); from += atOnce)
        ids << MeetingRows(writer, owner)
                   .insert(std::span(wanted).subspan(from, std::min(atOnce, wanted.size() - from)));
    return ids;
}

MeetingId add(Workspace& workspace, const NewMeeting& wanted) {
    const PersonId owner = workspace.book().ownerId;
    QStringList names = wanted.newPeople;
    for (const PersonId person : wanted.people) names << fullName(workspace.reader().get(person));
    const bool planned = wanted.meeting.state == MeetingState::Planned;
    MeetingId id;
    workspace.perform({planned ? StepKind::MeetingAdded : StepKind::ContactLogged, {names.join(u", ")}},
                      [&](Writer& writer) {
                          NewMeeting complete = wanted;
                          complete.people << newPeople(writer, wanted.newPeople);
                          if (complete.mentorships.isEmpty())
                              complete.mentorships = mentorshipsFor(writer, owner, wanted.people);
                          id = insert(writer, owner, complete);
                          takeOver(writer, owner, id);
                      });
    return id;
}

void refuseToCome(const Workspace& workspace, const Meeting& meeting) {
    if (meeting.day > workspace.clock().today())
        throw Error(ErrorKind::BadValue,
                    {QStringLiteral("day"), meeting.day.toString(Qt::ISODate), QStringLiteral("held-to-come")});
}

void change(Workspace& workspace, const Meeting& meeting, const QString& burst) {
    throwFirst(validate(meeting));
    const Meeting before = workspace.reader().get(meeting.id);
    if (meeting.state == MeetingState::Held && before.day != meeting.day) refuseToCome(workspace, meeting);
    workspace.perform({StepKind::MeetingChanged, {meetingName(workspace.reader(), meeting.id)}, burst},
                      [&](Writer& writer) {
                          writer.update(meeting);
                          goals::followMeeting(writer, before, meeting);
                      });
}

void putState(Writer& writer, PersonId owner, MeetingId id, MeetingState state, PersonId calledOffBy,
              std::optional<int> noticeHours) {
    const Meeting before = writer.get(id);
    Meeting meeting = before;
    meeting.state = state;
    meeting.calledOffById = calledOffBy;
    meeting.noticeHours = noticeHours;
    const bool came = state == MeetingState::Held || state == MeetingState::Planned;
    writer.update(meeting);
    for (Attendance attendance : writer.select<Attendance>().where(&Attendance::meetingId, id).list()) {
        attendance.came = came;
        writer.update(attendance);
    }
    goals::followMeeting(writer, before, meeting);
    if (state != before.state) handOn(writer, owner, id);
}

void setState(Workspace& workspace, MeetingId id, MeetingState state, PersonId calledOffBy,
              std::optional<int> noticeHours) {
    if (state == MeetingState::Held) refuseToCome(workspace, workspace.reader().get(id));
    const PersonId owner = workspace.book().ownerId;
    workspace.perform({StepKind::MeetingStateSet, {meetingName(workspace.reader(), id), keyOf(state)}},
                      [&](Writer& writer) { putState(writer, owner, id, state, calledOffBy, noticeHours); });
}

void remove(Workspace& workspace, MeetingId id) {
    workspace.perform({StepKind::MeetingRemoved, {meetingName(workspace.reader(), id)}},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

void setPeople(Workspace& workspace, MeetingId id, const QList<PersonId>& known, const QStringList& fresh) {
    const Meeting meeting = workspace.reader().get(id);
    const PersonId owner = workspace.book().ownerId;
    workspace.perform({StepKind::AttendanceChanged, {meetingName(workspace.reader(), id)}}, [&](Writer& writer) {
        const QList<PersonId> people = known + newPeople(writer, fresh);
        QList<PersonId> wanted{owner};
        for (const PersonId person : people)
            if (!wanted.contains(person)) wanted << person;
        for (const Attendance& attendance : writer.select<Attendance>().where(&Attendance::meetingId, id).list())
            if (!wanted.removeOne(attendance.personId)) removeWithParts(writer, attendance.id);
        for (const PersonId person : std::as_const(wanted)) {
            Attendance attendance;
            attendance.meetingId = id;
            attendance.personId = person;
            attendance.came = meeting.state == MeetingState::Held || meeting.state == MeetingState::Planned;
            writer.insert(attendance);
        }
        const auto links = writer.select<MeetingMentorship>().where(&MeetingMentorship::meetingId, id).list();
        QList<MentorshipId> chosen;
        for (const MeetingMentorship& row : links) chosen << row.mentorshipId;
        QList<MentorshipId> mentorships = mentorshipsFor(writer, owner, people, chosen);
        for (const MeetingMentorship& row : links)
            if (!mentorships.removeOne(row.mentorshipId)) removeWithParts(writer, row.id);
        link(writer, id, mentorships);
    });
}

void setCame(Workspace& workspace, MeetingId id, PersonId person, bool came) {
    workspace.perform({StepKind::AttendanceChanged, {meetingName(workspace.reader(), id)}}, [&](Writer& writer) {
        auto attendance = writer.select<Attendance>()
                              .where(&Attendance::meetingId, id)
                              .where(&Attendance::personId, person)
                              .first()
                              .value_or(Attendance());
        attendance.meetingId = id;
        attendance.personId = person;
        attendance.came = came;
        if (attendance.id) writer.update(attendance);
        else writer.insert(attendance);
    });
}

AgendaItemId addAgenda(Workspace& workspace, const AgendaItem& wanted, const QString& burst) {
    if (wanted.text.trimmed().isEmpty()) throw Error(ErrorKind::MissingValue, {QStringLiteral("text")});
    AgendaItem item = wanted;
    const Step step = agendaStep(workspace.reader(), item, StepKind::AgendaAdded, StepKind::AgendaPrivateAdded, burst);
    workspace.perform(step, [&](Writer& writer) {
        if (item.place == 0)
            item.place = 1 + int(writer.select<AgendaItem>().where(&AgendaItem::meetingId, item.meetingId).count());
        writer.insert(item);
    });
    return item.id;
}

void changeAgenda(Workspace& workspace, const AgendaItem& item, const QString& burst) {
    const PersonId owner = workspace.book().ownerId;
    const Step step =
        agendaStep(workspace.reader(), item, StepKind::AgendaChanged, StepKind::AgendaPrivateChanged, burst);
    workspace.perform(step, [&](Writer& writer) {
        const bool ticked = writer.get(item.id).done != item.done;
        writer.update(item);
        if (ticked) handOn(writer, owner, item);
    });
}

void removeAgenda(Workspace& workspace, AgendaItemId id) {
    const Reader reader = workspace.reader();
    const Step step = agendaStep(reader, reader.get(id), StepKind::AgendaRemoved, StepKind::AgendaPrivateRemoved);
    workspace.perform(step, [&](Writer& writer) { removeWithParts(writer, id); });
}

NoteId addNote(Workspace& workspace, MeetingId meeting, const NewNote& wanted, const QString& burst) {
    Note note;
    note.meetingId = meeting;
    note.text = wanted.text;
    note.visibility = wanted.visibility;
    // The title names the meeting, never the note's words (ME3).
    workspace.perform({StepKind::NoteAdded, {meetingName(workspace.reader(), meeting)}, burst},
                      [&](Writer& writer) { writer.insert(note); });
    return note.id;
}

void changeNote(Workspace& workspace, NoteId id, const QString& text, const QString& burst) {
    Note note = workspace.reader().get(id);
    note.text = text;
    workspace.perform({StepKind::NoteChanged, {meetingName(workspace.reader(), note.meetingId)}, burst},
                      [&](Writer& writer) { writer.update(note); });
}

void markNotesSent(Workspace& workspace, MeetingId meeting, QDate day) {
    workspace.perform({StepKind::NoteSent, {meetingName(workspace.reader(), meeting)}}, [&](Writer& writer) {
        for (Note note : writer.select<Note>()
                             .where(&Note::meetingId, meeting)
                             .where(&Note::visibility, Visibility::Shareable)
                             .list()) {
            note.sentOn = day;
            writer.update(note);
        }
    });
}

void setNotesVisibility(Workspace& workspace, MeetingId meeting, Visibility visibility) {
    workspace.perform({StepKind::NoteShared, {meetingName(workspace.reader(), meeting), keyOf(visibility)}},
                      [&](Writer& writer) {
                          for (Note note : writer.select<Note>().where(&Note::meetingId, meeting).list()) {
                              if (note.visibility == visibility) continue;
                              note.visibility = visibility;
                              writer.update(note);
                          }
                      });
}

void removeNote(Workspace& workspace, NoteId id) {
    const Note note = workspace.reader().get(id);
    workspace.perform({StepKind::NoteRemoved, {meetingName(workspace.reader(), note.meetingId)}},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

ActionItemId addAction(Workspace& workspace, const ActionItem& wanted, const QString& burst) {
    throwFirst(validate(wanted));
    ActionItem action = wanted;
    if (!action.promisedOn) action.promisedOn = workspace.clock().today();
    workspace.perform({StepKind::ActionAdded, {action.title}, burst}, [&](Writer& writer) { writer.insert(action); });
    return action.id;
}

void changeAction(Workspace& workspace, const ActionItem& action, const QString& burst) {
    throwFirst(validate(action));
    workspace.perform({StepKind::ActionChanged, {action.title}, burst}, [&](Writer& writer) { writer.update(action); });
}

void setActionDone(Workspace& workspace, ActionItemId id, std::optional<QDate> doneOn) {
    ActionItem action = workspace.reader().get(id);
    action.doneOn = doneOn;
    workspace.perform({StepKind::ActionDone, {action.title}}, [&](Writer& writer) { writer.update(action); });
}

void removeAction(Workspace& workspace, ActionItemId id) {
    const ActionItem action = workspace.reader().get(id);
    workspace.perform({StepKind::ActionRemoved, {action.title}}, [&](Writer& writer) { removeWithParts(writer, id); });
}

}  // namespace mb::actions::meetings
