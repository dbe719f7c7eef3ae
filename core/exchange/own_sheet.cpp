#include "core/exchange/own_sheet.h"

#include "core/exchange/own_cells.h"

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

// The columns of a part of a record: "position_" and what a position has.
template <class R>
QByteArrayList partKeys(const QByteArray& prefix) {
    QByteArrayList keys;
    for (const ColumnInfo& column : tableOf<R>().columns)
        keys << prefix + (column.name.endsWith("_id") ? column.name.chopped(3) : column.name);
    return keys;
}

class OwnPlanner {
public:
    OwnPlanner(const Sheet& sheet, ImportDraft& draft, std::optional<DateOrder> dates, const QTimeZone& zone)
        : m_sheet(sheet), m_draft(draft), m_cells(sheet, draft, dates, zone) {}

    void run() {
        for (int row = 0; row < m_sheet.table.rowCount(); ++row) {
            if (m_sheet.isBlank(row)) continue;
            ++m_draft.plan().counts.rows;
            m_cells.goTo(m_row = row);
            m_draft.refusing([&] {
                const QByteArray& list = m_sheet.columns.ownList;
                if (list == Person::facts.list) planPerson();
                else if (list == Mentorship::facts.list) planMentorship();
                else if (list == Meeting::facts.list) planMeeting();
                else if (list == Goal::facts.list) planGoal();
                else planAction();
            });
        }
    }

private:
    QUuid uuid() const { return QUuid(m_cells.text("uuid")); }

    template <class R>
    std::optional<Id<R>> known() const {
        const auto id = m_draft.sources().find(R::table, m_sheet.source(m_row));
        return id ? std::optional(Id<R>(*id)) : std::nullopt;
    }
    template <class R>
    void keepSource(Id<R> id, QList<SourceName>* newSources) {
        const SourceName source = m_sheet.source(m_row);
        if (source.isEmpty() || m_draft.sources().find(R::table, source) == id.value) return;
        if (newSources) *newSources << source;
        m_draft.sources().add(R::table, source, id.value);
    }

    template <class T>
    static bool writtenAs(const T& present, const QString& text) {
        if constexpr (std::is_same_v<T, QString>) return present == text;
        else if constexpr (std::is_same_v<T, QStringList>) return present.join(u", "_s) == text;
        else return false;
    }

    // What the cells say of a record: where it counts it replaces what is there, else it fills in what is missing.
    template <class R, class Text>
    void tell(R& record, const QByteArray& prefix, const Text& textOf) {
        const R blank;
        const auto set = [&]<class T>(const Field<R, T>& field) {
            T& present = record.*(field.member);
            QByteArray key = prefix + field.column;
            std::optional<T> told;
            if constexpr (std::is_same_v<T, PersonId>) {
                key.chop(3);
                const QString name = field.meaning == Meaning::PartOf ? QString() : textOf(key);
                if (!name.isEmpty() && !(present && fullName(m_draft.person(present).now) == name))
                    told = m_cells.person(key, name);
            } else if constexpr (!IsReference<T>) {
                if (writtenAs(present, textOf(key))) return;
                told = m_cells.value(field, key, textOf(key));
            }
            if (!told || *told == present) return;
            if (m_counts || present == blank.*(field.member)) present = *told;
            else warnKept(field.column, Codec<T>::out(present).toString(), textOf(key));
        };
        std::apply([&](const auto&... field) { (set(field), ...); }, R::fields);
    }
    template <class R>
    void tell(R& record) {
        tell(record, {}, [this](const QByteArray& key) { return m_cells.text(key); });
    }
    template <class R>
    void tellPart(R& part, const QByteArray& prefix, qsizetype place) {
        tell(part, prefix, [&](const QByteArray& key) { return m_cells.texts(key).value(place); });
    }

    void planPerson() {
        const auto id = known<Person>();
        m_counts = id.has_value();
        Person told;
        tell(told);
        if (!validate(told).isEmpty()) {
            const FieldError error = validate(told).first();
            throw m_cells.fault(error.field.toLatin1(), m_cells.text(error.field.toLatin1()));
        }
        const QList<PersonId> alike = id ? QList{*id} : withoutOtherRows(m_draft.match(fullName(told), told.email));
        if (alike.size() > 1)
            throw m_draft.asking(
                m_cells.fault("family", fullName(told) + u": " + m_draft.describe(alike), expected::onePerson),
                fullName(told), alike);
        m_name = fullName(told);
        const bool added = alike.isEmpty();
        if (added) told.uuid = uuid();
        const PersonId person = added ? m_draft.addPerson(told, m_name) : alike.first();
        m_ofRows << person;
        if (!added) tell(m_draft.person(person).now);
        addDegrees(m_draft.person(person));
        addPositions(m_draft.person(person));
        keepSource(person, added ? nullptr : &m_draft.person(person).newSources);
        if (!added) m_draft.learn(person);
        report(added, m_draft.person(person).changed(), PlannedKind::PersonAdded, PlannedKind::PersonChanged);
    }

    // Two rows of one list are two people, whatever their names.
    QList<PersonId> withoutOtherRows(QList<PersonId> found) const {
        found.removeIf([&](PersonId id) { return m_ofRows.contains(id); });
        return found;
    }

    void addDegrees(PersonDraft& draft) {
        for (const QString& degree : m_cells.texts("degrees"))
            if (!draft.degrees.contains(degree) && !draft.newDegrees.contains(degree)) draft.newDegrees << degree;
    }

    // A position that the book has with the same title and place is completed; any other one is added.
    void addPositions(PersonDraft& draft) {
        static const QByteArray prefix = "position_";
        static const QByteArrayList keys = partKeys<Position>(prefix);
        QList<Position> added;
        for (qsizetype i = 0; i < m_cells.parts(keys); ++i) {
            Position told;
            m_counts = true;
            tellPart(told, prefix, i);
            if (!validate(told).isEmpty())
                throw m_cells.fault(prefix + "until", m_cells.text(prefix + "until"), expected::notBeforeStart);
            const auto same = std::find_if(draft.positions.begin(), draft.positions.end(), [&](const Position& one) {
                return one.stage == told.stage && one.title == told.title && one.department == told.department &&
                       one.institution == told.institution && (one.since == told.since || !one.since || !told.since);
            });
            if (same != draft.positions.end()) tellPart(*same, prefix, i);
            else added << told;
        }
        draft.positions << added;
    }

    void planMentorship() {
        const auto id = known<Mentorship>();
        m_name = m_cells.text("name");
        m_counts = true;
        int place = id ? m_draft.placeOf(*id) : -1;
        bool added = false;
        if (place < 0) {
            Mentorship told;
            tell(told);
            const QList<Participant> participants = toldParticipants();
            if (participants.isEmpty()) throw m_cells.fault("participant_person", {}, expected::name);
            place = m_draft.likeMentorship(told, participants);
            added = place < 0;
            told.uuid = uuid();
            if (added) place = m_draft.addMentorship(told, participants);
        }
        MentorshipDraft& draft = m_draft.mentorship(place);
        m_counts = id.has_value();
        if (!added) tell(draft.now);
        if (id) changeParticipants(draft);
        check(draft);
        keepSource(draft.now.id, added ? nullptr : &draft.newSources);
        report(added, draft.changed(), PlannedKind::MentorshipAdded, PlannedKind::MentorshipChanged);
    }

    void check(const MentorshipDraft& draft) {
        FieldErrors errors = validate(draft.now);
        for (const Participant& participant : draft.participants) errors << validate(participant);
        if (draft.isNew()) errors << validate(draft.now, draft.participants, m_draft.today());
        if (errors.isEmpty()) return;
        const QByteArray field = errors.first().field.toLatin1();
        const QByteArray key = m_cells.has(field) ? field : "participant_" + field;
        throw m_cells.fault(key, m_cells.text(key));
    }

    QList<Participant> toldParticipants() {
        QList<Participant> participants;
        for (qsizetype i = 0; i < m_cells.texts(participantPrefix + "person").size(); ++i) {
            Participant one;
            tellPart(one, participantPrefix, i);
            if (!one.personId) throw m_cells.fault(participantPrefix + "person", {}, expected::name);
            participants << one;
        }
        return participants;
    }

    // Those whom the book has; somebody else is told about and stays out.
    void changeParticipants(MentorshipDraft& draft) {
        const QStringList names = m_cells.texts(participantPrefix + "person");
        QStringList present;
        for (const Participant& one : std::as_const(draft.participants))
            present << fullName(m_draft.person(one.personId).now);
        QList<qsizetype> taken;
        for (qsizetype i = 0; i < names.size(); ++i) {
            qsizetype place = -1;
            for (qsizetype j = 0; j < present.size() && place < 0; ++j)
                if (!taken.contains(j) && present[j] == names[i]) place = j;
            taken << place;
            if (place >= 0) tellPart(draft.participants[place], participantPrefix, i);
            else warnKept("participants", present.join(u", "_s), names[i]);
        }
    }

    void planMeeting() {
        const auto id = known<Meeting>();
        m_counts = true;
        int place = id ? m_draft.placeOf(*id) : -1;
        MeetingDraft told;
        MeetingKey key;
        if (place < 0) {
            key = tellMeeting(told);
            place = m_draft.firstMeeting(key);
            while (place >= 0 && m_draft.meeting(place).isNew()) place = m_draft.meeting(place).next;
        }
        const bool added = place < 0;
        if (added) place = m_draft.addMeeting(key, std::move(told));
        MeetingDraft& draft = m_draft.meeting(place);
        m_counts = id.has_value();
        if (!added) {
            tell(draft.now);
            keepSource(draft.now.id, &draft.newSources);
        }
        if (id) keepPeople(draft);
        m_day = draft.now.day;
        m_name = draft.now.title.isEmpty() ? m_cells.texts("people").join(u", ") : draft.now.title;
        report(added, draft.changed(), PlannedKind::MeetingAdded, PlannedKind::MeetingChanged);
    }

    // Who came is changed in the meeting itself.
    void keepPeople(const MeetingDraft& draft) {
        QStringList present, told = m_cells.texts("people");
        for (const PersonId person : draft.people) present << fullName(m_draft.person(person).now);
        present.sort();
        told.sort();
        m_name = draft.now.title;
        if (!told.isEmpty() && told != present) warnKept("people", present.join(u", "_s), told.join(u", "_s));
    }

    MeetingKey tellMeeting(MeetingDraft& told) {
        told.now.uuid = uuid();
        told.now.zone = m_draft.zone();
        tell(told.now);
        if (!told.now.day.isValid()) throw m_cells.fault("day", {}, expected::date);
        for (const QString& name : m_cells.texts("people"))
            if (const PersonId person = m_cells.person("people", name); person != m_draft.owner())
                told.people << person;
        told.mentorships = knownMentorships();
        if (told.mentorships.isEmpty()) linkByPeople(told);
        QList<PersonId> sorted = told.people;
        std::sort(sorted.begin(), sorted.end());
        const int minute = told.now.time ? told.now.time->msecsSinceStartOfDay() / 60000 : -1;
        return {int(told.now.day.toJulianDay()), minute, m_draft.peopleNumber(sorted),
                m_draft.titleNumber(told.now.title)};
    }

    QList<MentorshipId> knownMentorships() {
        QList<MentorshipId> known;
        for (const QString& one : m_cells.texts("mentorship_uuids"))
            if (const auto mentorship = m_draft.sources().find(Mentorship::table, sourceName({}, one)))
                known << MentorshipId(*mentorship);
        return known;
    }

    // The mentorship of a goal or promise: the one that is known here, else the one with the same people. Lists of
    // earlier versions do not say who they are; then it is the one with whom it is.
    MentorshipId toldMentorship(PersonId whose, const QString& title) {
        if (m_cells.text("mentorship_id").isEmpty()) return {};
        if (const auto known = knownMentorships(); !known.isEmpty()) return known.first();
        QList<PersonId> people;
        for (const QString& name : m_cells.texts("people")) people << m_draft.match(name, {});
        if (!m_cells.has("people") && whose != m_draft.owner()) people << whose;
        const int place = people.isEmpty() ? -1 : m_draft.mentorshipAmong(people);
        if (place >= 0) return m_draft.mentorship(place).now.id;
        m_draft.plan().warnings.append({ImportWarning::NotLinked,
                                        m_draft.plan().files.value(m_sheet.number),
                                        m_sheet.table.lineOf(m_row),
                                        {title}});
        return {};
    }

    template <class Draft, class Same>
    static int placeIn(const std::vector<Draft>& drafts, const Same& same) {
        const auto found = std::find_if(drafts.begin(), drafts.end(), same);
        return found == drafts.end() ? -1 : int(found - drafts.begin());
    }
    template <class R>
    void check(const R& record) {
        const FieldErrors errors = validate(record);
        if (!errors.isEmpty()) throw m_cells.fault(errors.first().field.toLatin1(), {}, expected::ownValue);
    }

    // A goal or promise: the one of this identity, else one of the book that is alike, else a new one.
    template <class R, class Draft, class Link, class Alike>
    Draft& planWork(std::vector<Draft>& drafts, const QByteArray& whose, const Link& link, const Alike& alike,
                    bool& added) {
        const auto id = known<R>();
        m_counts = true;
        int place = id ? placeIn(drafts, [&](const Draft& one) { return one.now.id == *id; }) : -1;
        if (place < 0) {
            Draft told;
            tell(told.now);
            check(told.now);
            if (m_cells.text(whose).isEmpty()) throw m_cells.fault(whose, {}, expected::name);
            link(told);
            place = placeIn(drafts, [&](const Draft& one) { return !one.isNew() && alike(one.now, told.now); });
            added = place < 0;
            if (added) {
                told.now.uuid = uuid();
                place = int(drafts.size());
                told.now.id = Id<R>(-qint64(place) - 1);
                drafts.push_back(std::move(told));
            }
        }
        Draft& draft = drafts[size_t(place)];
        m_counts = id.has_value();
        m_name = draft.now.title;
        if (!added) tell(draft.now);
        check(draft.now);
        m_name = draft.now.title;
        keepSource(draft.now.id, added ? nullptr : &draft.newSources);
        return draft;
    }

    void planGoal() {
        bool added = false;
        GoalDraft& draft = planWork<Goal>(
            m_draft.goals(), "person",
            [&](GoalDraft& told) { told.now.mentorshipId = toldMentorship(told.now.personId, told.now.title); },
            [](const Goal& a, const Goal& b) { return a.personId == b.personId && fold(a.title) == fold(b.title); },
            added);
        addSteps(draft);
        report(added, draft.changed(), PlannedKind::GoalAdded, PlannedKind::GoalChanged);
    }

    // A step that the goal has under the same title is completed; any other one is added.
    void addSteps(GoalDraft& draft) {
        static const QByteArray prefix = "goal_step_";
        static const QByteArrayList keys = partKeys<GoalStep>(prefix);
        QList<qsizetype> taken;
        m_counts = true;
        for (qsizetype i = 0; i < m_cells.parts(keys); ++i) {
            GoalStep told;
            tellPart(told, prefix, i);
            if (!validate(told).isEmpty()) throw m_cells.fault(prefix + "title", {}, expected::ownValue);
            qsizetype place = 0;
            while (place < draft.steps.size() && (taken.contains(place) || draft.steps[place].title != told.title))
                ++place;
            taken << place;
            if (place < draft.steps.size()) tellPart(draft.steps[place], prefix, i);
            else draft.steps << told;
        }
    }

    void planAction() {
        bool added = false;
        const ActionDraft& draft = planWork<ActionItem>(
            m_draft.actions(), "owner",
            [&](ActionDraft& told) {
                told.now.mentorshipId = toldMentorship(told.now.ownerId, told.now.title);
                const SourceName meeting = sourceName({}, m_cells.text("meeting_uuid"));
                if (const auto known = m_draft.sources().find(Meeting::table, meeting))
                    told.now.meetingId = MeetingId(*known);
                else told.meeting = QUuid(meeting.value);
            },
            [](const ActionItem& a, const ActionItem& b) {
                return a.ownerId == b.ownerId && fold(a.title) == fold(b.title) && a.promisedOn == b.promisedOn;
            },
            added);
        report(added, draft.changed(), PlannedKind::ActionAdded, PlannedKind::ActionChanged);
    }

    // Where the mentorships of the sheet are not known here, those with the people of the meeting are meant.
    void linkByPeople(MeetingDraft& meeting) {
        if (m_cells.texts("mentorship_uuids").isEmpty()) return;
        for (const PersonId person : std::as_const(meeting.people))
            if (const int place = m_draft.mentorshipWith(person, {}, meeting.now.day); place >= 0)
                if (const MentorshipId id = m_draft.mentorship(place).now.id; !meeting.mentorships.contains(id))
                    meeting.mentorships << id;
    }

    void warnKept(const char* column, const QString& kept, const QString& told) {
        m_draft.plan().warnings.append({ImportWarning::ValueKept,
                                        m_draft.plan().files.value(m_sheet.number),
                                        m_sheet.table.lineOf(m_row),
                                        {m_name, QString::fromLatin1(column), kept, told}});
    }

    void report(bool added, bool changed, PlannedKind whereAdded, PlannedKind whereChanged) {
        const PlannedKind kind = added ? whereAdded : changed ? whereChanged : PlannedKind::AlreadyThere;
        ImportCounts& counts = m_draft.plan().counts;
        if (kind == PlannedKind::AlreadyThere)
            ++(whereAdded == PlannedKind::PersonAdded       ? counts.peopleThere
               : whereAdded == PlannedKind::MentorshipAdded ? counts.mentorshipsThere
               : whereAdded == PlannedKind::GoalAdded       ? counts.goalsThere
               : whereAdded == PlannedKind::ActionAdded     ? counts.actionsThere
                                                            : counts.meetingsThere);
        m_draft.plan().rows.append({m_sheet.number, m_sheet.table.lineOf(m_row), kind, m_name, m_day});
    }

    inline static const QByteArray participantPrefix = "participant_";

    const Sheet& m_sheet;
    ImportDraft& m_draft;
    OwnCells m_cells;
    QSet<PersonId> m_ofRows;  // whom rows of this sheet mean
    // Of the row being planned.
    int m_row = 0;
    bool m_counts = false;  // what it says counts for more than what the book says
    QString m_name;
    QDate m_day;
};

}  // namespace

void planOwnList(const Sheet& sheet, ImportDraft& draft, std::optional<DateOrder> dates, const QTimeZone& zone) {
    OwnPlanner(sheet, draft, dates, zone).run();
}

}  // namespace mb::exchange
