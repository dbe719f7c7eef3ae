// The second half of an import of a calendar: from the plan into the book.
#include "core/exchange/calendar_import.h"

#include "core/actions/agenda_carrying.h"
#include "core/actions/goals.h"
#include "core/actions/meetings.h"
#include "core/actions/people.h"
#include "core/exchange/calendar_names.h"

#include <QTimeZone>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t meetingsAtOnce = 500;

class Taking {
public:
    Taking(Writer& writer, const CalendarPlan& plan, PersonId owner, LongWork* progress)
        : m_writer(writer), m_plan(plan), m_owner(owner), m_progress(progress), m_added(plan.guests.size()) {}

    void run() {
        int done = 0;
        for (const PlannedEvent& entry : m_plan.entries) {
            if (m_progress && ++done % int(meetingsAtOnce) == 0)
                m_progress->reach(0, rowsPermille, done, m_plan.entries.size());
            switch (entry.choice) {
                case EventChoice::Leave:
                    break;
                case EventChoice::Add:
                    add(entry);
                    break;
                case EventChoice::Update:
                    update(entry);
                    break;
                case EventChoice::Join:
                    join(entry);
                    break;
                case EventChoice::CallOff:
                    callOff(entry);
                    break;
            }
        }
        writeAdded();
        m_writer.insertAll(std::span(m_sources));
        for (const MeetingId id : std::as_const(m_next)) actions::meetings::takeOver(m_writer, m_owner, id);
    }

private:
    static constexpr int rowsPermille = 650;  // the search index and the disk follow

    PersonId personOf(qsizetype place) {
        const PlannedGuest& guest = m_plan.guests[place];
        if (guest.chosen || !guest.added) return guest.chosen;
        if (!m_added[place]) {
            const QString name = guest.who.name.isEmpty() ? guest.who.email : guest.who.name;
            actions::people::NewPerson person = actions::people::newPerson(name);
            person.person.email = guest.who.email;
            m_added[place] = actions::people::insert(m_writer, person);
        }
        return m_added[place];
    }

    QList<PersonId> peopleOf(const PlannedEvent& entry) {
        QList<PersonId> people;
        for (const qsizetype place : entry.guests)
            if (const PersonId id = personOf(place); id && id != m_owner && !people.contains(id)) people << id;
        return people;
    }

    const QList<MentorshipId>& mentorshipsOf(const QList<PersonId>& people) {
        auto found = m_mentorships.find(people);
        if (found == m_mentorships.end())
            found = m_mentorships.insert(people, actions::meetings::mentorshipsFor(m_writer, m_owner, people));
        return *found;
    }

    static void put(const CalendarEvent& event, Meeting& meeting) {
        meeting.day = event.day;
        meeting.time = event.time;
        meeting.zone = event.zone;
        if (event.minutes) meeting.minutes = event.minutes;
        if (!event.title.isEmpty()) meeting.title = event.title;
        if (!event.place.isEmpty()) meeting.place = event.place;
    }

    void add(const PlannedEvent& entry) {
        actions::meetings::NewMeeting wanted;
        put(entry.event, wanted.meeting);
        wanted.meeting.state = entry.event.day < m_writer.today() ? MeetingState::Held : MeetingState::Planned;
        if (entry.event.inSeries) wanted.meeting.series = seriesOf(entry.event.uid);
        wanted.people = peopleOf(entry);
        wanted.mentorships = mentorshipsOf(wanted.people);
        if (m_plan.takesTexts && !entry.event.text.isEmpty())
            wanted.notes.append({entry.event.text, Visibility::Private});
        m_meetings.push_back(std::move(wanted));
        m_events.push_back(&entry.event);
        if (m_meetings.size() == meetingsAtOnce) writeAdded();
    }

    QString seriesOf(const QString& uid) {
        QString& key = m_series[uid];
        if (key.isEmpty()) key = QUuid::createUuidV5(QUuid(), QString(u"ical "_s + uid)).toString(QUuid::WithoutBraces);
        return key;
    }

    void writeAdded() {
        const std::vector<actions::meetings::NewMeeting> wanted = m_meetings;
        const QList<MeetingId> ids = actions::meetings::insertAll(m_writer, m_owner, std::exchange(m_meetings, {}));
        for (size_t i = 0; i < wanted.size(); ++i) {
            const MeetingId id = ids[qsizetype(i)];
            name(id, *m_events[i]);
            if (wanted[i].meeting.state != MeetingState::Planned) continue;
            // The next meeting with these people takes over what waits.
            const auto next = m_nextDay.constFind(wanted[i].people);
            if (next != m_nextDay.cend() && *next <= wanted[i].meeting.day) continue;
            m_nextDay.insert(wanted[i].people, wanted[i].meeting.day);
            m_next.insert(wanted[i].people, id);
        }
        m_events.clear();
    }

    void name(MeetingId meeting, const CalendarEvent& event) {
        source(meeting, icalUid, calendarNameOf(event));
        source(meeting, icalSequence, KeptVersion{event.version, contentsOf(event)}.text());
    }

    void source(MeetingId meeting, QStringView scheme, const QString& value) {
        SourceId& source = m_sources.emplace_back();
        source.noun = QString::fromLatin1(Meeting::table);
        source.ownerRow = meeting.value;
        source.scheme = scheme.toString();
        source.value = value;
    }

    // The book has the event in this version now.
    void keepVersion(const PlannedEvent& entry) {
        if (!entry.nameRow) return name(entry.known, entry.event);
        const auto kept = m_writer.select<SourceId>()
                              .where(&SourceId::noun, QString::fromLatin1(Meeting::table))
                              .where(&SourceId::ownerRow, entry.known.value)
                              .where(&SourceId::scheme, QString::fromUtf16(icalSequence))
                              .first();
        const QString value = KeptVersion{entry.event.version, contentsOf(entry.event)}.text();
        if (!kept) return source(entry.known, icalSequence, value);
        SourceId source = *kept;
        source.value = value;
        m_writer.update(source);
    }

    void update(const PlannedEvent& entry) {
        const Meeting before = m_writer.get(entry.known);
        Meeting meeting = before;
        put(entry.event, meeting);
        throwFirst(validate(meeting));
        m_writer.update(meeting);
        actions::goals::followMeeting(m_writer, before, meeting);
        const bool again = isCalledOff(meeting.state) && (meeting.day != before.day || meeting.time != before.time);
        if (again && meeting.day >= m_writer.today())
            actions::meetings::putState(m_writer, m_owner, meeting.id, MeetingState::Planned);
        addPeople(meeting, peopleOf(entry));
        addText(entry);
        keepVersion(entry);
    }

    // What the book knows stays.
    void join(const PlannedEvent& entry) {
        Meeting meeting = m_writer.get(entry.known);
        if (!meeting.time && entry.event.time) {
            meeting.time = entry.event.time;
            meeting.zone = entry.event.zone;
        }
        if (!meeting.minutes) meeting.minutes = entry.event.minutes;
        if (meeting.title.isEmpty()) meeting.title = entry.event.title;
        if (meeting.place.isEmpty()) meeting.place = entry.event.place;
        m_writer.update(meeting);
        addText(entry);
        keepVersion(entry);
    }

    void addPeople(const Meeting& meeting, const QList<PersonId>& people) {
        QList<PersonId> fresh = people;
        for (const Attendance& one : m_writer.select<Attendance>().where(&Attendance::meetingId, meeting.id).list())
            fresh.removeAll(one.personId);
        if (fresh.isEmpty()) return;
        for (const PersonId person : std::as_const(fresh)) {
            Attendance attendance;
            attendance.meetingId = meeting.id;
            attendance.personId = person;
            m_writer.insert(attendance);
        }
        QList<MentorshipId> mentorships = mentorshipsOf(people);
        for (const MeetingMentorship& link :
             m_writer.select<MeetingMentorship>().where(&MeetingMentorship::meetingId, meeting.id).list())
            mentorships.removeAll(link.mentorshipId);
        for (const MentorshipId mentorship : std::as_const(mentorships)) {
            MeetingMentorship link;
            link.meetingId = meeting.id;
            link.mentorshipId = mentorship;
            m_writer.insert(link);
        }
    }

    void addText(const PlannedEvent& entry) {
        if (!m_plan.takesTexts || entry.event.text.isEmpty()) return;
        for (const Note& note : m_writer.select<Note>().where(&Note::meetingId, entry.known).list())
            if (note.text.trimmed() == entry.event.text) return;
        Note note;
        note.meetingId = entry.known;
        note.text = entry.event.text;
        m_writer.insert(note);
    }

    void callOff(const PlannedEvent& entry) {
        const Meeting meeting = m_writer.get(entry.known);
        if (meeting.state != MeetingState::Planned) return;
        std::optional<int> notice;
        if (meeting.time && entry.event.stamp.isValid()) {
            const QDateTime begin(meeting.day, *meeting.time, QTimeZone(meeting.zone.toLatin1()));
            const qint64 hours = entry.event.stamp.secsTo(begin) / 3600;
            if (begin.isValid() && hours < 10'000) notice = int(qMax<qint64>(0, hours));
        }
        PersonId by;  // only who invited may cancel it for all
        if (!(entry.event.organizer == CalendarPerson()) && !entry.guests.isEmpty()) {
            const PlannedGuest& first = m_plan.guests[entry.guests.first()];
            if (first.who == entry.event.organizer) by = first.chosen;
        }
        actions::meetings::putState(m_writer, m_owner, meeting.id, MeetingState::Cancelled, by, notice);
        keepVersion(entry);
    }

    Writer& m_writer;
    const CalendarPlan& m_plan;
    PersonId m_owner;
    LongWork* m_progress;
    QList<PersonId> m_added;  // of each guest whom the user adds, once there
    QHash<QList<PersonId>, QList<MentorshipId>> m_mentorships;
    QHash<QString, QString> m_series;
    std::vector<actions::meetings::NewMeeting> m_meetings;
    std::vector<const CalendarEvent*> m_events;  // of them
    std::vector<SourceId> m_sources;
    QHash<QList<PersonId>, QDate> m_nextDay;
    QHash<QList<PersonId>, MeetingId> m_next;
};

}  // namespace

Changes takeIn(Workspace& workspace, const CalendarPlan& plan, LongWork* progress) {
    const int wanted = plan.wanted();
    if (!wanted) return {};
    const PersonId owner = workspace.book().ownerId;
    return workspace.perform(
        {StepKind::Import, {plan.name, QString::number(wanted)}},
        [&](Writer& writer) {
            if (plan.counter != workspace.store().changeCounter()) throw Error(ErrorKind::PlanOutdated);
            Taking(writer, plan, owner, progress).run();
        },
        wanted > int(meetingsAtOnce) ? Scale::Large : Scale::Usual);
}

}  // namespace mb::exchange
