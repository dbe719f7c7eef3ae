#include "core/actions/sample_crowd.h"

#include "core/actions/meetings.h"
#include "core/actions/mentorships.h"
#include "core/actions/people.h"
#include "core/actions/sample_phrases.h"
#include "core/actions/sample_reader.h"
#include "core/domain/text.h"

namespace mb::actions::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int crowdYears = 10;
constexpr int firstTogether = 4;  // mentorships that begin on the first day, so that no day is without anybody
constexpr size_t atOnce = 1000;
constexpr int shortestDays = 600, longestDays = 1500;

QStringList strings(const QJsonValue& array) { return array.toVariant().toStringList(); }

SamplePhrases phrasesOf(const QJsonObject& crowd) {
    QHash<QString, QStringList> lists, patterns;
    const QJsonObject words = crowd[u"lists"].toObject();
    for (auto it = words.begin(); it != words.end(); ++it) lists.insert(it.key(), strings(it.value()));
    lists.insert(u"name"_s, strings(crowd[u"given"]));
    for (int page = 1; page <= 240; ++page) lists[u"page"_s] << QString::number(page);
    for (const QString& kind : {u"titles"_s, u"openers"_s, u"middles"_s, u"closers"_s})
        patterns.insert(kind, strings(crowd[kind]));
    return SamplePhrases(lists, patterns);
}

class Crowd {
public:
    Crowd(Writer& writer, const QJsonObject& crowd, QDate anchor, PersonId owner)
        : m_writer(writer),
          m_crowd(crowd),
          m_anchor(anchor),
          m_owner(owner),
          m_phrases(phrasesOf(crowd)),
          m_modes(strings(crowd[u"modes"])),
          m_places(strings(crowd[u"places"])) {
        for (const QJsonValue& minutes : crowd[u"minutes"].toArray()) m_minutes << minutes.toInt();
    }

    void addMentees(int count) {
        const qint64 span = firstDay().daysTo(m_anchor);
        for (int i = 0; i < count; ++i) {
            const QDate since = i < firstTogether ? firstDay() : workingDay(firstDay().addDays(span * i / count));
            addMentee(i, since, workingDay(since.addDays(shortestDays + m_dice.below(longestDays - shortestDays))));
        }
    }

    // Sorted by day, so that rows, index entries and search words are all appended at the end.
    void addMeetings(int count) {
        const qint64 span = firstDay().daysTo(m_anchor);
        QDate day;
        QList<Mentee> present;
        for (int i = 0; i < count; ++i) {
            const QDate next = workingDay(firstDay().addDays(span * i / count));
            if (next != day) {
                day = next;
                present.clear();
                std::copy_if(m_mentees.begin(), m_mentees.end(), std::back_inserter(present),
                             [&](const Mentee& mentee) { return mentee.since <= day && day <= mentee.until; });
            }
            addMeeting(day, m_dice.pick(present));
            if (m_meetings.size() == atOnce) writeMeetings();
        }
        writeMeetings();
    }

private:
    struct Mentee {
        PersonId person;
        MentorshipId mentorship;
        QDate since, until;
    };

    QDate firstDay() const { return workingDay(m_anchor.addYears(-crowdYears), true); }

    void addMentee(int number, QDate since, QDate until) {
        const QJsonArray given = m_crowd[u"given"].toArray(), family = m_crowd[u"family"].toArray();
        const QJsonArray roles = m_crowd[u"roles"].toArray();
        const QJsonObject role = roles[number % roles.size()].toObject();
        people::NewPerson wanted;
        wanted.person.given = given[number % given.size()].toString();
        // If there are more mentees than names, the names are combined differently each time round.
        wanted.person.family = family[(qsizetype(number) * 7 + number / given.size()) % family.size()].toString();
        wanted.person.email = QString(fold(fullName(wanted.person)).replace(u' ', u'.') + u"@example.org");
        wanted.degrees = strings(role[u"degrees"]);
        Position position;
        position.stage = role[u"stage"].toString();
        position.title = role[u"title"].toString();
        position.department = role[u"department"].toString();
        position.institution = m_crowd[u"institution"].toString();
        position.since = since;
        wanted.position = position;
        const PersonId person = people::insert(m_writer, wanted);
        m_mentees.append({person, addMentorship(person, role, since, until), since, until});
    }

    MentorshipId addMentorship(PersonId person, const QJsonObject& role, QDate since, QDate until) {
        mentorships::NewMentorship wanted = mentorships::between(m_owner, Side::Mentor, person);
        Mentorship& mentorship = wanted.mentorship;
        mentorship.kind = fromKey<MentorshipKind>(role[u"kind"].toString()).value_or(MentorshipKind::OneToOne);
        mentorship.purpose = m_dice.pick(strings(m_crowd[u"purposes"]));
        mentorship.cadence = m_dice.pick(strings(m_crowd[u"cadences"]));
        mentorship.minutes = m_dice.pick(m_minutes);
        mentorship.mode = m_dice.pick(m_modes);
        mentorship.startsOn = since;
        if (until < m_anchor) {
            mentorship.stage = Stage::Concluded;
            mentorship.endsOn = until;
            mentorship.endReason = m_dice.pick(strings(m_crowd[u"end_reasons"]));
        }
        return mentorships::insert(m_writer, wanted);
    }

    void addMeeting(QDate day, const Mentee& mentee) {
        meetings::NewMeeting wanted;
        Meeting& meeting = wanted.meeting;
        meeting.day = day;
        meeting.time = QTime(8 + m_dice.below(10), 15 * m_dice.below(4));
        meeting.minutes = m_dice.pick(m_minutes);
        meeting.mode = m_dice.pick(m_modes);
        if (meeting.mode == u"in-person") meeting.place = m_dice.pick(m_places);
        m_phrases.append(meeting.title, u"titles"_s, m_dice);
        if (m_dice.oneIn(3)) meeting.askedById = mentee.person;
        wanted.people = {mentee.person};
        wanted.mentorships = {mentee.mentorship};
        for (int notes = 1 + m_dice.below(2); notes > 0; --notes)
            wanted.notes.append({noteText(), m_dice.oneIn(2) ? Visibility::Private : Visibility::Shareable});
        m_meetings.push_back(std::move(wanted));
    }

    void writeMeetings() { meetings::insertAll(m_writer, m_owner, std::exchange(m_meetings, {})); }

    QString noteText() {
        QString text;
        text.reserve(256);
        m_phrases.append(text, u"openers"_s, m_dice);
        for (int middles = m_dice.below(3); middles > 0; --middles) {
            text += u' ';
            m_phrases.append(text, u"middles"_s, m_dice);
        }
        if (m_dice.oneIn(2)) {
            text += u' ';
            m_phrases.append(text, u"closers"_s, m_dice);
        }
        return text;
    }

    Writer& m_writer;
    const QJsonObject& m_crowd;
    QDate m_anchor;
    PersonId m_owner;
    SamplePhrases m_phrases;
    QStringList m_modes, m_places;
    QList<int> m_minutes;
    QList<Mentee> m_mentees;
    std::vector<meetings::NewMeeting> m_meetings;  // not written yet
    SampleDice m_dice;
};

}  // namespace

void addCrowd(Writer& writer, const QJsonObject& json, QDate anchor, PersonId owner, const CrowdSize& size) {
    Crowd crowd(writer, json, anchor, owner);
    crowd.addMentees(size.mentorships);
    crowd.addMeetings(size.meetings);
}

}  // namespace mb::actions::sample
