#include "core/actions/sample_story.h"

#include "core/actions/meetings.h"
#include "core/actions/mentorships.h"
#include "core/actions/people.h"
#include "core/actions/sample_agreement.h"
#include "core/actions/sample_outcomes.h"
#include "core/actions/sample_reader.h"
#include "core/domain/milestone.h"
#include "core/domain/need.h"
#include "core/queries/expectations.h"

namespace mb::actions::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

class Storyteller {
public:
    Storyteller(Writer& writer, const QJsonObject& content, QDate anchor, PersonId owner)
        : m_writer(writer),
          m_content(content),
          m_reader(anchor),
          m_owner(owner),
          m_agreement(content[u"agreement"].toObject(), anchor) {}

    Told tell() {
        describeOwner();
        for (const QJsonValue& person : m_content[u"people"].toArray()) addPerson(person.toObject());
        const QJsonArray mentorships = m_content[u"mentorships"].toArray();
        for (const QJsonValue& mentorship : mentorships) addMentorship(mentorship.toObject());
        for (const QJsonValue& goal : m_content[u"goals"].toArray()) addGoal(goal.toObject());
        addAll<Milestone>("milestones");
        addAll<ClockExtension>("clock_extensions");
        addAll<Need>("needs");
        const QJsonArray meetings = m_content[u"meetings"].toArray();
        for (const QJsonValue& meeting : meetings) addMeeting(meeting.toObject());
        m_agreement.write(m_writer, MentorshipId(m_reader.idOf(m_agreement.mentorshipKey())));
        addOutcomes(m_writer, contentFile(u"sample-outcomes.json"_s), m_reader);
        addDossier(m_writer, contentFile(u"sample-dossier.json"_s), m_reader);
        return {int(mentorships.size()), int(meetings.size())};
    }

private:
    // Records that are nothing but their fields.
    template <class R>
    void addAll(const char* key) {
        for (const QJsonValue& json : m_content[QLatin1String(key)].toArray()) {
            R record = m_reader.record<R>(json.toObject());
            throwFirst(validate(record));
            m_writer.insert(record);
        }
    }

    void describeOwner() {
        const QJsonObject json = m_content[u"owner"].toObject();
        m_writer.update(m_reader.record<Person>(json, m_writer.get(m_owner)));
        m_reader.remember(json, m_owner.value);
        addPositions(json, m_owner);
    }

    void addPerson(const QJsonObject& json) {
        people::NewPerson person;
        person.person = m_reader.record<Person>(json);
        person.degrees = json[u"degrees"].toVariant().toStringList();
        const PersonId id = people::insert(m_writer, person);
        m_reader.remember(json, id.value);
        addPositions(json, id);
    }

    void addPositions(const QJsonObject& json, PersonId id) {
        for (const QJsonValue& entry : json[u"positions"].toArray()) {
            Position position = m_reader.record<Position>(entry.toObject());
            position.personId = id;
            throwFirst(validate(position));
            m_writer.insert(position);
        }
    }

    void addMentorship(const QJsonObject& json) {
        mentorships::NewMentorship wanted;
        wanted.mentorship = m_reader.record<Mentorship>(json);
        // Some answers of the agreement are columns of the mentorship.
        if (json[u"key"].toString() == m_agreement.mentorshipKey())
            wanted.mentorship = m_agreement.agreedOn(wanted.mentorship);
        for (const QJsonValue& entry : json[u"participants"].toArray())
            wanted.participants << m_reader.record<Participant>(entry.toObject());
        for (const QJsonValue& entry : json[u"stages"].toArray())
            wanted.stages << m_reader.record<StageChange>(entry.toObject());
        const MentorshipId id = mentorships::insert(m_writer, wanted);
        m_reader.remember(json, id.value);
        addExpectations(json, id);
    }

    void addExpectations(const QJsonObject& json, MentorshipId id) {
        const auto lines = queries::expectationsOf(m_writer, m_writer.get(id));
        for (const QJsonValue& entry : json[u"expectations"].toArray()) {
            Expectation expectation = m_reader.record<Expectation>(entry.toObject());
            expectation.mentorshipId = id;
            for (const queries::ExpectationLine& line : lines)
                if (line.record.side == expectation.side && line.record.key == expectation.key)
                    expectation.text = line.record.text;
            m_writer.insert(expectation);
        }
    }

    void addGoal(const QJsonObject& json) {
        Goal goal = m_reader.record<Goal>(json);
        goal.place = ++m_goalPlaces[goal.personId];
        throwFirst(validate(goal));
        m_writer.insert(goal);
        m_reader.remember(json, goal.id.value);
        int place = 0;
        for (const QJsonValue& entry : json[u"steps"].toArray()) {
            GoalStep step = m_reader.record<GoalStep>(entry.toObject());
            step.goalId = goal.id;
            step.place = ++place;
            throwFirst(validate(step));
            m_writer.insert(step);
        }
        for (const QJsonValue& entry : json[u"updates"].toArray()) {
            GoalUpdate update = m_reader.record<GoalUpdate>(entry.toObject());
            update.goalId = goal.id;
            throwFirst(validate(update));
            m_writer.insert(update);
        }
    }

    void addMeeting(const QJsonObject& json) {
        meetings::NewMeeting wanted;
        wanted.meeting = m_reader.record<Meeting>(json);
        wanted.meeting.day = workingDay(wanted.meeting.day, wanted.meeting.state == MeetingState::Planned);
        wanted.people = m_reader.idsOf<Person>(json[u"people"]);
        wanted.mentorships = m_reader.idsOf<Mentorship>(json[u"mentorships"]);
        const MeetingId id = meetings::insert(m_writer, m_owner, wanted);
        for (const PersonId person : m_reader.idsOf<Person>(json[u"absent"])) {
            Attendance attendance;
            attendance.meetingId = id;
            attendance.personId = person;
            attendance.came = false;
            m_writer.insert(attendance);
        }
        for (const QJsonValue& entry : json[u"notes"].toArray()) {
            Note note = m_reader.record<Note>(entry.toObject());
            note.meetingId = id;
            m_writer.insert(note);
        }
        addAgenda(json, id);
        addActions(json, id, wanted);
    }

    void addAgenda(const QJsonObject& json, MeetingId meeting) {
        int place = 0;
        for (const QJsonValue& entry : json[u"agenda"].toArray()) {
            AgendaItem item = m_reader.record<AgendaItem>(entry.toObject());
            item.meetingId = meeting;
            item.place = ++place;
            m_writer.insert(item);
            m_reader.remember(entry.toObject(), item.id.value);
        }
    }

    void addActions(const QJsonObject& json, MeetingId meeting, const meetings::NewMeeting& held) {
        for (const QJsonValue& entry : json[u"actions"].toArray()) {
            ActionItem action = m_reader.record<ActionItem>(entry.toObject());
            action.meetingId = meeting;
            action.mentorshipId = held.mentorships.value(0);
            if (!action.promisedOn) action.promisedOn = held.meeting.day;
            throwFirst(validate(action));
            m_writer.insert(action);
        }
    }

    Writer& m_writer;
    const QJsonObject& m_content;
    SampleReader m_reader;
    PersonId m_owner;
    SampleAgreement m_agreement;
    QHash<PersonId, int> m_goalPlaces;
};

}  // namespace

Told tellStory(Writer& writer, const QJsonObject& content, QDate anchor, PersonId owner) {
    return Storyteller(writer, content, anchor, owner).tell();
}

}  // namespace mb::actions::sample
