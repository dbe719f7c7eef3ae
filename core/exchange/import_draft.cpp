#include "core/exchange/import_draft.h"

#include "core/actions/mentorships.h"
#include "core/domain/text.h"
#include "core/exchange/input_error.h"

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

ImportDraft::ImportDraft(const Workspace& workspace, ImportPlan& plan, const ImportOptions& options)
    : m_plan(&plan),
      m_book(workspace.book()),
      m_today(workspace.clock().today()),
      m_zone(QString::fromLatin1(workspace.clock().zone)),
      m_matcher(workspace.reader()),
      m_chosen(options.people),
      m_meant(options.meetings),
      m_terms(workspace.reader().all<Term>()) {
    for (const Term& term : std::as_const(m_terms)) m_termKeys.insert({term.list, fold(term.key)}, term.key);
    for (const Term& term : std::as_const(m_terms)) m_termKeys.insert({term.list, fold(term.label)}, term.key);
    loadPeople(workspace.reader());
    loadMentorships(workspace.reader());
}

void ImportDraft::loadPeople(const Reader& reader) {
    for (const Person& known : reader.all<Person>()) {
        m_placeOf.insert(known.id, m_people.size());
        m_people.push_back({std::make_shared<const Person>(known), known, {}, {}, {}, {}, {}});
    }
    for (const Degree& degree : reader.all<Degree>()) person(degree.personId).degrees << degree.name;
    for (const Position& position : reader.all<Position>()) {
        person(position.personId).positionsBefore << position;
        person(position.personId).positions << position;
    }
}

void ImportDraft::loadMentorships(const Reader& reader) {
    QHash<MentorshipId, int> places;
    for (const Mentorship& known : reader.all<Mentorship>()) {
        places.insert(known.id, int(m_mentorships.size()));
        m_mentorships.push_back({known, known, {}, {}, {}});
    }
    for (const Participant& participant : reader.all<Participant>()) {
        MentorshipDraft& draft = m_mentorships[size_t(places.value(participant.mentorshipId))];
        draft.participantsBefore << participant;
        draft.participants << participant;
    }
    for (int i = 0; i < int(m_mentorships.size()); ++i) noteShared(i);
}

QList<PersonId> ImportDraft::match(const QString& name, const QString& email) const {
    if (const auto chosen = m_chosen.constFind(fold(name)); chosen != m_chosen.cend())
        return *chosen ? QList{*chosen} : QList<PersonId>();
    return withoutOthers(m_matcher.match(name, email), email);
}

QList<PersonId> ImportDraft::turnedAround(const QString& name, const QString& email) const {
    return withoutOthers(m_matcher.turnedAround(name), email);
}

// Without those whom another address in the sheets tells apart.
QList<PersonId> ImportDraft::withoutOthers(const QList<PersonId>& found, const QString& email) const {
    QList<PersonId> left;
    for (const PersonId id : found) {
        const QString known = person(id).now.email.toLower();
        const bool somebodyElse =
            !email.isEmpty() && !known.isEmpty() && known != email.toLower() && m_emails.contains(known);
        if (!somebodyElse && !left.contains(id)) left << id;
    }
    return left;
}

bool ImportDraft::isSettled(const QString& name) const { return m_chosen.contains(fold(name)); }

Error ImportDraft::asking(const Error& fault, const QString& name, const QList<PersonId>& candidates) const {
    QList<qint64> known;  // those whom the same sheets add have no id that lasts
    for (const PersonId id : candidates)
        if (!person(id).isNew()) known << id.value;
    return exchange::asking(fault, name, known);
}

PersonId ImportDraft::addPerson(const Person& wanted, const QString& called) {
    PersonDraft draft;
    draft.now = wanted;
    draft.now.id = PersonId(-qint64(m_people.size()) - 1);
    m_placeOf.insert(draft.now.id, m_people.size());
    m_matcher.add(draft.now);
    if (const auto chosen = m_chosen.find(fold(called)); chosen != m_chosen.end() && !*chosen) *chosen = draft.now.id;
    m_people.push_back(draft);
    return draft.now.id;
}

QString ImportDraft::describe(const QList<PersonId>& people) const {
    QStringList candidates;
    for (const PersonId id : people) {
        const Person& candidate = person(id).now;
        candidates << QString(fullName(candidate) +
                              (candidate.email.isEmpty() ? QString() : QString(u" <" + candidate.email + u'>')));
    }
    candidates.sort();
    return candidates.join(u", ");
}

std::optional<Side> ImportDraft::ownersSide(int place) const {
    for (const Participant& participant : m_mentorships[size_t(place)].participants)
        if (participant.personId == owner()) return participant.side;
    return std::nullopt;
}

int ImportDraft::mentorshipWith(PersonId person, std::optional<Side> side, QDate day) const {
    int best = -1, bestScore = -1;
    for (auto it = m_sharedWithOwner.constFind(person); it != m_sharedWithOwner.cend() && it.key() == person; ++it) {
        const Mentorship& mentorship = m_mentorships[size_t(it.value())].now;
        const bool runs = day.isValid() && mentorship.startsOn && mentorship.startsOn->earliest() <= day &&
                          mentorship.endsOn && day <= mentorship.endsOn->latest();
        const int score =
            (side && ownersSide(it.value()) == side ? 4 : 0) + (runs ? 2 : 0) + (!isOver(mentorship.stage) ? 1 : 0);
        // Of equal ones the earlier, since the order of a hash is not fixed.
        if (score > bestScore || (score == bestScore && it.value() < best)) {
            best = it.value();
            bestScore = score;
        }
    }
    return best;
}

int ImportDraft::addMentorship(PersonId person, Side side) {
    const auto wanted = actions::mentorships::between(owner(), side, person);
    return addMentorship(wanted.mentorship, wanted.participants);
}

int ImportDraft::addMentorship(const Mentorship& wanted, const QList<Participant>& participants) {
    const int place = int(m_mentorships.size());
    MentorshipDraft draft;
    draft.now = wanted;
    draft.now.id = MentorshipId(-qint64(place) - 1);
    draft.participants = participants;
    m_mentorships.push_back(draft);
    noteShared(place);
    return place;
}

void ImportDraft::noteShared(int place) {
    if (!ownersSide(place)) return;
    for (const Participant& participant : m_mentorships[size_t(place)].participants)
        if (participant.personId != owner()) m_sharedWithOwner.insert(participant.personId, place);
}

int ImportDraft::placeOf(MentorshipId id) const {
    for (size_t i = 0; i < m_mentorships.size(); ++i)
        if (m_mentorships[i].now.id == id) return int(i);
    return -1;
}

int ImportDraft::likeMentorship(const Mentorship& wanted, const QList<Participant>& participants) const {
    const auto sides = [](const QList<Participant>& people) {
        QList<std::pair<PersonId, Side>> sorted;
        for (const Participant& one : people) sorted.append({one.personId, one.side});
        std::sort(sorted.begin(), sorted.end());
        return sorted;
    };
    for (size_t i = 0; i < m_mentorships.size(); ++i) {
        const MentorshipDraft& known = m_mentorships[i];
        const bool together = !known.now.startsOn || !wanted.startsOn || known.now.startsOn == wanted.startsOn;
        if (!known.isNew() && known.now.kind == wanted.kind && together &&
            sides(known.participants) == sides(participants))
            return int(i);
    }
    return -1;
}

int ImportDraft::mentorshipAmong(QList<PersonId> people) const {
    std::sort(people.begin(), people.end());
    int found = -1;
    for (size_t i = 0; i < m_mentorships.size(); ++i) {
        QList<PersonId> others;
        for (const Participant& one : m_mentorships[i].participants)
            if (one.personId != owner()) others << one.personId;
        std::sort(others.begin(), others.end());
        if (others != people) continue;
        if (!isOver(m_mentorships[i].now.stage)) return int(i);
        if (found < 0) found = int(i);
    }
    return found;
}

void ImportDraft::loadWork(const Reader& reader) {
    if (!m_goals.empty() || !m_actions.empty()) return;
    m_sources.load<Goal>(reader);
    m_sources.load<ActionItem>(reader);
    QHash<GoalId, QList<GoalStep>> steps;
    for (const GoalStep& step : reader.select<GoalStep>().orderBy(&GoalStep::place).list()) steps[step.goalId] << step;
    for (const Goal& known : reader.all<Goal>())
        m_goals.push_back({known, known, steps.value(known.id), steps.value(known.id), {}});
    for (const ActionItem& known : reader.all<ActionItem>()) m_actions.push_back({known, known, {}, {}});
}

QString ImportDraft::termKey(const QString& list, const QString& written) const {
    return m_termKeys.value({list, fold(written)});
}

QString ImportDraft::addTerm(const QString& list, const QString& label) {
    constexpr int longest = 40, most = 50;
    const auto isNew = [](const Term& term) { return term.id.value < 0; };
    const QString base = foldedWords(label).join(u'-');
    if (base.isEmpty() || label.size() > longest || std::count_if(m_terms.begin(), m_terms.end(), isNew) >= most)
        return {};
    Term term;
    term.list = list;
    term.label = label;
    QStringList keys;
    for (const Term& known : std::as_const(m_terms))
        if (known.list == list) keys << known.key;
    term.key = base;
    for (int n = 2; keys.contains(term.key); ++n) term.key = u"%1-%2"_s.arg(base).arg(n);
    term.place = int(keys.size());
    term.id = Id<Term>(-qint64(m_terms.size()) - 1);
    m_terms.append(term);
    m_termKeys.insert({list, fold(label)}, term.key);
    return term.key;
}

void ImportDraft::loadMeetings(const Reader& reader, QDate from, QDate to, const QSet<MeetingId>& others) {
    QHash<MeetingId, int>& places = m_placeOfMeeting;
    QList<Meeting> all =
        reader.select<Meeting>().where(&Meeting::day, Is::AtLeast, from).where(&Meeting::day, Is::AtMost, to).list();
    QSet<MeetingId> further = others;
    for (const Meeting& one : std::as_const(all)) further.remove(one.id);
    for (const MeetingId id : std::as_const(further)) all << reader.get(id);
    for (const Meeting& known : std::as_const(all)) {
        places.insert(known.id, int(m_meetings.size()));
        m_meetings.push_back({std::make_shared<const Meeting>(known), known, {}, {}, {}, {}, {}, -1});
    }
    if (places.isEmpty()) return;
    // A few meetings are looked up, many are found by reading all.
    const auto rowsOf = [&]<class R>(Id<Meeting> R::*member) {
        return places.size() <= 500 ? reader.select<R>().whereIn(member, places.keys()).list() : reader.all<R>();
    };
    for (const Attendance& attendance : rowsOf(&Attendance::meetingId))
        if (const auto place = places.constFind(attendance.meetingId);
            place != places.cend() && attendance.personId != owner())
            meeting(*place).people << attendance.personId;
    for (const Note& note : rowsOf(&Note::meetingId))
        if (const auto place = places.constFind(note.meetingId); place != places.cend())
            meeting(*place).notes << note.text.trimmed();
    for (int i = 0; i < int(m_meetings.size()); ++i) {
        MeetingDraft& draft = meeting(i);
        std::sort(draft.people.begin(), draft.people.end());
        const MeetingKey key{int(draft.now.day.toJulianDay()),
                             draft.now.time ? draft.now.time->msecsSinceStartOfDay() / 60000 : -1,
                             peopleNumber(draft.people), titleNumber(draft.now.title)};
        draft.next = firstMeeting(key);
        m_meetingAt.insert(key, i);
        m_ofBook[{key.day, key.people}] << i;
    }
}

std::optional<int> ImportDraft::meantMeeting(int file, int line) const {
    const auto meant = m_meant.constFind({file, line});
    if (meant == m_meant.cend()) return std::nullopt;
    return placeOf(*meant);
}

int ImportDraft::peopleNumber(const QList<PersonId>& sortedPeople) {
    const auto found = m_peopleNumbers.constFind(sortedPeople);
    return found != m_peopleNumbers.cend() ? *found
                                           : *m_peopleNumbers.insert(sortedPeople, int(m_peopleNumbers.size()));
}

int ImportDraft::titleNumber(QStringView title) {
    const QString written = title.toString();
    if (const auto found = m_titlesAsWritten.constFind(written); found != m_titlesAsWritten.cend()) return *found;
    QString folded = fold(title);
    if (folded.isEmpty()) folded = written;  // "???" is a title, too
    const auto known = m_titleNumbers.constFind(folded);
    const int number =
        known != m_titleNumbers.cend() ? *known : *m_titleNumbers.insert(folded, int(m_titleNumbers.size()));
    m_titlesAsWritten.insert(written, number);
    return number;
}

int ImportDraft::addMeeting(const MeetingKey& key, MeetingDraft&& draft) {
    const int place = int(m_meetings.size());
    auto first = m_meetingAt.find(key);
    if (first == m_meetingAt.end()) first = m_meetingAt.insert(key, -1);
    draft.next = *first;
    *first = place;
    m_meetings.push_back(std::move(draft));
    return place;
}

void ImportDraft::expectMeetings(int count) {
    m_meetings.reserve(m_meetings.size() + size_t(count));
    m_meetingAt.reserve(qsizetype(m_meetings.size()) + count);
}

}  // namespace mb::exchange
