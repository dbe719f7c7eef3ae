// What the book will hold after an import, put together in memory: people, mentorships and meetings as they are, with
// the changes and additions of all sheets. New rows have negative ids until apply() gives them real ones.
#pragma once

#include "core/exchange/source_names.h"
#include "core/exchange/spreadsheet.h"
#include "core/queries/people.h"

#include <QSet>

namespace mb::exchange {

// A sheet may add a hundred thousand of them: what they were before takes no room where they are new.
struct PersonDraft {
    std::shared_ptr<const Person> before;
    Person now;
    QStringList degrees, newDegrees;
    QList<Position> positionsBefore, positions;  // positionsBefore[i] is positions[i] as it was; further ones are new
    QList<SourceName> newSources;
    bool isNew() const { return now.id.value < 0; }
    bool changed() const {
        return !before || now != *before || !newDegrees.isEmpty() || positions != positionsBefore ||
               !newSources.isEmpty();
    }
};

struct MentorshipDraft {
    Mentorship before, now;
    QList<Participant> participantsBefore, participants;
    QList<SourceName> newSources;
    bool isNew() const { return now.id.value < 0; }
    bool changed() const { return now != before || participants != participantsBefore || !newSources.isEmpty(); }
};

struct MeetingDraft {
    std::shared_ptr<const Meeting> before;
    Meeting now;
    QList<PersonId> people;  // besides the owner
    QList<MentorshipId> mentorships;
    QStringList notes, newNotes;
    QList<SourceName> newSources;
    int next = -1;  // another meeting with the same key
    bool isNew() const { return !now.id; }
    bool changed() const { return !before || now != *before || !newNotes.isEmpty() || !newSources.isEmpty(); }
};

struct GoalDraft {
    Goal before, now;
    QList<GoalStep> stepsBefore, steps;  // stepsBefore[i] is steps[i] as it was; further ones are new
    QList<SourceName> newSources;
    bool isNew() const { return now.id.value < 0; }
    bool changed() const { return now != before || steps != stepsBefore || !newSources.isEmpty(); }
};

struct ActionDraft {
    ActionItem before, now;
    QUuid meeting;  // in which it was promised, where the same sheets add that meeting
    QList<SourceName> newSources;
    bool isNew() const { return now.id.value < 0; }
    bool changed() const { return now != before || !newSources.isEmpty(); }
};

// Meetings are the same when day, time, people and title agree.
struct MeetingKey {
    int day = 0;
    int minute = -1;  // of the day
    int people = 0;   // ImportDraft::peopleNumber()
    int title = 0;    // ImportDraft::titleNumber()
    friend bool operator==(const MeetingKey&, const MeetingKey&) = default;
    friend size_t qHash(const MeetingKey& key, size_t seed = 0) {
        return qHashMulti(seed, key.day, key.minute, key.people, key.title);
    }
};

class ImportDraft {
public:
    ImportDraft(const Workspace& workspace, ImportPlan& plan, const ImportOptions& options);

    PersonId owner() const { return m_book.ownerId; }
    OwnerRole role() const { return m_book.role; }
    QDate today() const { return m_today; }
    const QString& zone() const { return m_zone; }

    // All people whom the name may mean; if they are several, the name is ambiguous. "me" is the owner.
    QList<PersonId> match(const QString& name, const QString& email) const;
    // Those whose name this may be turned around, see PersonMatcher.
    QList<PersonId> turnedAround(const QString& name, const QString& email) const;
    // E-mail addresses that the sheets hold: people who share a name but not these are different people.
    void expectEmail(const QString& email) { m_emails.insert(email.toLower()); }
    // Whether the user has said whom the name means.
    bool isSettled(const QString& name) const;
    // `called`: as the user was asked for them; further rows that are, too, mean the same one.
    PersonId addPerson(const Person& person, const QString& called);
    // It takes the user to say who is meant.
    Error asking(const Error& fault, const QString& name, const QList<PersonId>& candidates) const;
    PersonDraft& person(PersonId id) { return m_people[m_placeOf.value(id)]; }
    const PersonDraft& person(PersonId id) const { return m_people[m_placeOf.value(id)]; }
    void learn(PersonId id) { m_matcher.add(person(id).now); }  // after a name or address was filled in
    QString describe(const QList<PersonId>& people) const;      // candidates, for an error

    // The mentorship of owner and person that fits best: the owner's side, then open or running on the day; -1 if there
    // is none.
    int mentorshipWith(PersonId person, std::optional<Side> ownersSide, QDate day = {}) const;
    int addMentorship(PersonId person, Side ownersSide);
    int addMentorship(const Mentorship& wanted, const QList<Participant>& participants);
    // One of the book with the same kind and people, each on the same side, that may have begun with it; -1 if there is
    // none.
    int likeMentorship(const Mentorship& wanted, const QList<Participant>& participants) const;
    // One that has just these people besides the owner, an open one before others; -1 if there is none.
    int mentorshipAmong(QList<PersonId> people) const;
    int placeOf(MentorshipId id) const;
    MentorshipDraft& mentorship(int place) { return m_mentorships[size_t(place)]; }
    std::optional<Side> ownersSide(int place) const;

    // Keys of a user list by folded label and key; an unknown label becomes a new term.
    QString termKey(const QString& list, const QString& written) const;
    // Empty where the text is no entry for a list: too long, without a letter, or one of too many.
    QString addTerm(const QString& list, const QString& label);

    SourceNames& sources() { return m_sources; }
    // Meetings of the book within the days, and some others, to compare with.
    void loadMeetings(const Reader& reader, QDate from, QDate to, const QSet<MeetingId>& others);
    int placeOf(MeetingId id) const { return m_placeOfMeeting.value(id, -1); }
    int peopleNumber(const QList<PersonId>& sortedPeople);
    int titleNumber(QStringView title);
    // Those that the book has on that day with just these people, whatever their time and title.
    QList<int> meetingsOfBook(int day, int people) const { return m_ofBook.value({day, people}); }
    // The meeting that the user says a row means: -1 is none; nothing is nothing said.
    std::optional<int> meantMeeting(int file, int line) const;
    int firstMeeting(const MeetingKey& key) const { return m_meetingAt.value(key, -1); }
    MeetingDraft& meeting(int place) { return m_meetings[size_t(place)]; }
    int addMeeting(const MeetingKey& key, MeetingDraft&& draft);
    int meetingCount() const { return int(m_meetings.size()); }
    void expectMeetings(int count);

    // Goals and promises of the book, to compare with. Like those of mentorships, ids of new ones are negative.
    void loadWork(const Reader& reader);
    std::vector<GoalDraft>& goals() { return m_goals; }
    std::vector<ActionDraft>& actions() { return m_actions; }

    ImportPlan& plan() { return *m_plan; }
    // What is wrong with one row is noted, and the next one goes on.
    template <class Row>
    void refusing(const Row& planRow) {
        try {
            planRow();
        } catch (const Error& fault) {
            if (fault.kind != ErrorKind::InputFile) throw;
            m_plan->refused << fault;
        }
    }
    void detachPlan() { m_plan = nullptr; }  // planning is over
    void count(ImportCounts& counts) const;
    bool isEmpty() const;
    void write(Writer& writer, LongWork* progress) const;

private:
    QList<PersonId> withoutOthers(const QList<PersonId>& found, const QString& email) const;
    void loadPeople(const Reader& reader);
    void loadMentorships(const Reader& reader);
    void noteShared(int place);  // with whom the owner is in this mentorship
    void writePeople(Writer& writer, QHash<PersonId, PersonId>& real) const;
    void writeMentorships(Writer& writer, const QHash<PersonId, PersonId>& people,
                          QHash<MentorshipId, MentorshipId>& real) const;
    // Returns the new ones that the sheets know by a uuid.
    QHash<QUuid, MeetingId> writeMeetings(Writer& writer, const QHash<PersonId, PersonId>& people,
                                          const QHash<MentorshipId, MentorshipId>& mentorships,
                                          LongWork* progress) const;
    void writeGoals(Writer& writer, const QHash<PersonId, PersonId>& people,
                    const QHash<MentorshipId, MentorshipId>& mentorships) const;
    void writeActions(Writer& writer, const QHash<PersonId, PersonId>& people,
                      const QHash<MentorshipId, MentorshipId>& mentorships,
                      const QHash<QUuid, MeetingId>& meetings) const;

    ImportPlan* m_plan;
    Book m_book;
    QDate m_today;
    QString m_zone;
    queries::PersonMatcher m_matcher;
    QHash<QString, PersonId> m_chosen;
    QHash<std::pair<int, int>, MeetingId> m_meant;
    QSet<QString> m_emails;
    QList<Term> m_terms;                                     // those with a negative id are new
    QHash<std::pair<QString, QString>, QString> m_termKeys;  // list and folded label or key → key
    std::vector<PersonDraft> m_people;
    QHash<PersonId, size_t> m_placeOf;
    std::vector<MentorshipDraft> m_mentorships;
    QMultiHash<PersonId, int> m_sharedWithOwner;
    SourceNames m_sources;
    std::vector<MeetingDraft> m_meetings;
    std::vector<GoalDraft> m_goals;
    std::vector<ActionDraft> m_actions;
    QHash<MeetingId, int> m_placeOfMeeting;
    QHash<MeetingKey, int> m_meetingAt;
    QHash<std::pair<int, int>, QList<int>> m_ofBook;  // by day and people
    QHash<QList<PersonId>, int> m_peopleNumbers;
    QHash<QString, int> m_titleNumbers;
    QHash<QString, int> m_titlesAsWritten;
};

}  // namespace mb::exchange
