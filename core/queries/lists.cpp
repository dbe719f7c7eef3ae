#include "core/queries/lists.h"

#include "core/domain/inbox.h"
#include "core/domain/ledger.h"
#include "core/domain/letter.h"
#include "core/domain/packet.h"
#include "core/queries/mentorships.h"
#include "core/queries/outcomes.h"

namespace mb::queries {
namespace {

enum class As { Row, Part };

template <class Line>
struct ColumnOf {
    const char* key;
    ListType type;
    ListValue (*value)(const Line& line);
    QList<ListColumn> (*parts)(As as) = nullptr;
};

// A field of any type as a value of a list, and what type that is.
template <class T>
constexpr ListType typeOf(const char* keyOf) {
    if constexpr (std::is_same_v<T, QString>) return keyOf ? ListType::Key : ListType::Text;
    else if constexpr (std::is_enum_v<T>) return ListType::Key;
    else if constexpr (std::is_same_v<T, bool>) return ListType::Flag;
    else if constexpr (std::is_integral_v<T>) return ListType::Number;
    else if constexpr (std::is_same_v<T, double>) return ListType::Real;
    else if constexpr (std::is_same_v<T, QDate> || std::is_same_v<T, PartialDate>) return ListType::Date;
    else if constexpr (std::is_same_v<T, QTime>) return ListType::Time;
    else if constexpr (std::is_same_v<T, QDateTime>) return ListType::Instant;
    else if constexpr (std::is_same_v<T, QUuid>) return ListType::Uuid;
    else if constexpr (std::is_same_v<T, QStringList>) return ListType::Texts;
    else {
        static_assert(IsReference<T>, "a list has no column for a field of this type");
        return ListType::Id;
    }
}
template <class T>
ListValue valueOf(const T& value) {
    if constexpr (std::is_enum_v<T>) return keyOf(value);
    else if constexpr (std::is_same_v<T, bool>) return value;
    else if constexpr (std::is_integral_v<T>) return qint64(value);
    else if constexpr (IsReference<T>) return value ? ListValue(value.value) : ListValue();
    else if constexpr (requires { value.isValid(); }) return value.isValid() ? ListValue(value) : ListValue();
    else return value;
}
template <class T>
ListValue valueOf(const std::optional<T>& value) {
    return value ? valueOf(*value) : ListValue();
}

// What is structured is no column of a list: templates, snapshots. A part does not say of what it is part, which the
// row says, and nothing private.
template <class Record, class T>
bool isListed(const Field<Record, T>& field, As as) {
    const bool listed = !std::is_same_v<T, QJsonValue> && qstrcmp(field.keyOf, "json") != 0;
    return listed && (as == As::Row || (field.meaning != Meaning::PartOf && field.privacy == Privacy::Shared));
}

using Names = QHash<PersonId, QString>;

// A reference to a person is followed by the name, "owner_id" by "owner"; of a part the name is enough.
template <class R>
QList<ListColumn> fieldColumns(As as) {
    QList<ListColumn> columns;
    const auto add = [&]<class T>(const Field<R, T>& field) {
        if (!isListed(field, as)) return;
        if constexpr (!std::is_same_v<T, QJsonValue>)
            if (as == As::Row || !IsReference<T>)
                columns.append({field.column, typeOf<typename Known<T>::Type>(field.keyOf), field.privacy});
        if constexpr (std::is_same_v<T, PersonId>)
            columns.append({QByteArray(field.column).chopped(3), ListType::Text, field.privacy});
    };
    std::apply([&](const auto&... field) { (add(field), ...); }, R::fields);
    return columns;
}
template <class R>
QList<ListValue> fieldValues(const R& record, const Names& nameOf, As as) {
    QList<ListValue> values;
    const auto add = [&]<class T>(const Field<R, T>& field) {
        if (!isListed(field, as)) return;
        if constexpr (!std::is_same_v<T, QJsonValue>)
            if (as == As::Row || !IsReference<T>) values.append(valueOf(record.*(field.member)));
        if constexpr (std::is_same_v<T, PersonId>) {
            const PersonId id = record.*(field.member);
            values.append(id ? ListValue(nameOf.value(id)) : ListValue());
        }
    };
    std::apply([&](const auto&... field) { (add(field), ...); }, R::fields);
    return values;
}

template <class R>
QList<ListColumn> columnsOf() {
    return QList<ListColumn>{{"id", ListType::Id},
                             {"uuid", ListType::Uuid},
                             {"created_at", ListType::Instant},
                             {"changed_at", ListType::Instant}} +
           fieldColumns<R>(As::Row);
}
template <class R>
QList<ListValue> valuesIn(const R& record, const Names& nameOf) {
    return QList<ListValue>{valueOf(record.id), ListValue(record.uuid), valueOf(record.createdAt),
                            valueOf(record.changedAt)} +
           fieldValues(record, nameOf, As::Row);
}

template <class R>
ListValue partsIn(const QList<R>& records, const Names& nameOf) {
    QList<ListPart> parts;
    for (const R& record : records) parts.append({fieldValues(record, nameOf, As::Part)});
    return parts;
}

// The record's own columns, and those of the table.
template <class R, class Base, class Line, size_t count>
List made(const QList<Line>& lines, const Names& nameOf, R Base::*record, const ColumnOf<Line> (&columns)[count]) {
    List list{columnsOf<R>(), {}};
    for (const ColumnOf<Line>& column : columns)
        list.columns.append(
            {column.key, column.type, Privacy::Shared, column.parts ? column.parts(As::Part) : QList<ListColumn>()});
    list.rows.reserve(lines.size());
    for (const Line& line : lines) {
        QList<ListValue>& row = list.rows.emplace_back(valuesIn(line.*record, nameOf));
        for (const ColumnOf<Line>& column : columns) row.append(column.value(line));
    }
    return list;
}

PersonId ownerOf(const Reader& reader) {
    const auto book = reader.select<Book>().first();
    return book ? book->ownerId : PersonId();
}

constexpr ColumnOf<PersonCard> personColumns[] = {
    {"name", ListType::Text, [](const PersonCard& card) -> ListValue { return card.name(); }},
    {"degrees", ListType::Texts,
     [](const PersonCard& card) -> ListValue {
         QStringList degrees;
         for (const Degree& degree : card.degrees) degrees << degree.name;
         return degrees;
     }},
    {"positions", ListType::Parts, [](const PersonCard& card) { return partsIn(card.positions, {}); },
     fieldColumns<Position>},
};
List people(const Reader& reader, QDate) { return made(allPeople(reader), {}, &PersonCard::person, personColumns); }

struct MentorshipLine : MentorshipCard {
    QString name;
    ListValue participantParts;
};
constexpr ColumnOf<MentorshipLine> mentorshipColumns[] = {
    {"name", ListType::Text, [](const MentorshipLine& line) -> ListValue { return line.name; }},
    {"mentees", ListType::Texts, [](const MentorshipLine& line) -> ListValue { return line.mentees; }},
    {"mentors", ListType::Texts, [](const MentorshipLine& line) -> ListValue { return line.mentors; }},
    {"peers", ListType::Texts, [](const MentorshipLine& line) -> ListValue { return line.peers; }},
    {"participants", ListType::Parts, [](const MentorshipLine& line) { return line.participantParts; },
     fieldColumns<Participant>},
    {"last_contact", ListType::Date, [](const MentorshipLine& line) { return valueOf(line.last.contact); }},
    {"next_due", ListType::Date, [](const MentorshipLine& line) { return valueOf(line.nextDue); }},
};
QList<MentorshipLine> mentorshipLines(const Reader& reader, QDate today, const Names& nameOf) {
    const PersonId owner = ownerOf(reader);
    QList<MentorshipLine> lines;
    for (const MentorshipCard& card : allMentorships(reader, owner, today))
        lines.append({card, card.nameFor(owner, nameOf), partsIn(card.participants, nameOf)});
    return lines;
}
List mentorships(const Reader& reader, QDate today) {
    const Names nameOf = names(reader);
    return made(mentorshipLines(reader, today, nameOf), nameOf, &MentorshipCard::mentorship, mentorshipColumns);
}

// Whom a mentorship is with, and how another book may know it.
struct MentorshipLink {
    QStringList people;
    QList<QUuid> uuids;
};
QHash<MentorshipId, MentorshipLink> mentorshipLinks(const Reader& reader, const Names& nameOf) {
    const PersonId owner = ownerOf(reader);
    QHash<MentorshipId, MentorshipLink> links;
    for (const Mentorship& mentorship : reader.all<Mentorship>()) links[mentorship.id].uuids << mentorship.uuid;
    for (const Participant& one : reader.all<Participant>())
        if (one.personId != owner) links[one.mentorshipId].people << nameOf.value(one.personId);
    return links;
}

struct GoalLine {
    Goal goal;
    int steps = 0, done = 0;
    ListValue stepParts;
    MentorshipLink link;
};
constexpr ColumnOf<GoalLine> goalColumns[] = {
    {"steps", ListType::Number, [](const GoalLine& line) { return valueOf(line.steps); }},
    {"steps_done", ListType::Number, [](const GoalLine& line) { return valueOf(line.done); }},
    {"goal_steps", ListType::Parts, [](const GoalLine& line) { return line.stepParts; }, fieldColumns<GoalStep>},
    {"people", ListType::Texts, [](const GoalLine& line) -> ListValue { return line.link.people; }},
    {"mentorship_uuids", ListType::Uuids, [](const GoalLine& line) -> ListValue { return line.link.uuids; }},
};
List goals(const Reader& reader, QDate) {
    QHash<GoalId, QList<GoalStep>> steps;
    for (const GoalStep& step : reader.select<GoalStep>().orderBy(&GoalStep::place).list()) steps[step.goalId] << step;
    const Names nameOf = names(reader);
    const auto links = mentorshipLinks(reader, nameOf);
    QList<GoalLine> lines;
    for (const Goal& goal : reader.select<Goal>().orderBy(&Goal::place).list()) {
        const QList<GoalStep> own = steps.value(goal.id);
        const auto done = std::count_if(own.begin(), own.end(), [](const GoalStep& step) { return step.doneOn; });
        lines.append({goal, int(own.size()), int(done), partsIn(own, nameOf), links.value(goal.mentorshipId)});
    }
    return made(lines, nameOf, &GoalLine::goal, goalColumns);
}

struct ActionLine {
    ActionItem action;
    MentorshipLink link;
    ListValue meeting;
};
constexpr ColumnOf<ActionLine> actionColumns[] = {
    {"people", ListType::Texts, [](const ActionLine& line) -> ListValue { return line.link.people; }},
    {"mentorship_uuids", ListType::Uuids, [](const ActionLine& line) -> ListValue { return line.link.uuids; }},
    {"meeting_uuid", ListType::Uuid, [](const ActionLine& line) { return line.meeting; }},
};
List actionItems(const Reader& reader, QDate) {
    const Names nameOf = names(reader);
    const auto links = mentorshipLinks(reader, nameOf);
    QHash<MeetingId, QUuid> uuidOf;
    for (const Meeting& meeting : reader.all<Meeting>()) uuidOf.insert(meeting.id, meeting.uuid);
    QList<ActionLine> lines;
    for (const ActionItem& action : reader.all<ActionItem>())
        lines.append({action, links.value(action.mentorshipId),
                      action.meetingId ? ListValue(uuidOf.value(action.meetingId)) : ListValue()});
    return made(lines, nameOf, &ActionLine::action, actionColumns);
}

struct MeetingLine {
    Meeting meeting;
    QStringList people;
    QList<qint64> mentorships;
    QList<QUuid> mentorshipUuids;
};
constexpr ColumnOf<MeetingLine> meetingColumns[] = {
    {"people", ListType::Texts, [](const MeetingLine& line) -> ListValue { return line.people; }},
    {"mentorships", ListType::Ids, [](const MeetingLine& line) -> ListValue { return line.mentorships; }},
    // Numbers hold in one book only.
    {"mentorship_uuids", ListType::Uuids, [](const MeetingLine& line) -> ListValue { return line.mentorshipUuids; }},
};
List meetings(const Reader& reader, QDate) {
    const PersonId owner = ownerOf(reader);
    const Names nameOf = names(reader);
    QHash<MeetingId, QStringList> people;
    QHash<MeetingId, QList<qint64>> mentorships;
    QHash<MeetingId, QList<QUuid>> uuids;
    QHash<MentorshipId, QUuid> uuidOf;
    for (const Mentorship& mentorship : reader.all<Mentorship>()) uuidOf.insert(mentorship.id, mentorship.uuid);
    for (const Attendance& attendance : reader.all<Attendance>())
        if (attendance.personId != owner) people[attendance.meetingId].append(nameOf.value(attendance.personId));
    for (const MeetingMentorship& link : reader.all<MeetingMentorship>()) {
        mentorships[link.meetingId].append(link.mentorshipId.value);
        uuids[link.meetingId].append(uuidOf.value(link.mentorshipId));
    }
    QList<MeetingLine> lines;
    for (const Meeting& meeting : reader.select<Meeting>().newestFirst(&Meeting::day).list())
        lines.append({meeting, people.value(meeting.id), mentorships.value(meeting.id), uuids.value(meeting.id)});
    return made(lines, nameOf, &MeetingLine::meeting, meetingColumns);
}

// The record's own columns.
template <class R>
List plain(const Reader& reader, QDate) {
    const Names nameOf = names(reader);
    List list{columnsOf<R>(), {}};
    for (const R& record : reader.all<R>()) list.rows.append(valuesIn(record, nameOf));
    return list;
}

struct OutcomeLine : OutcomeCard {
    ListValue contributorParts;
};
constexpr ColumnOf<OutcomeLine> outcomeColumns[] = {
    {"state", ListType::Key, [](const OutcomeLine& line) -> ListValue { return keyOf(line.present().state); }},
    {"day", ListType::Date, [](const OutcomeLine& line) { return valueOf(line.day()); }},
    {"authors", ListType::Text, [](const OutcomeLine& line) -> ListValue { return authorLine(line); }},
    {"contributors", ListType::Parts, [](const OutcomeLine& line) { return line.contributorParts; },
     fieldColumns<Contributor>},
};
List outcomes(const Reader& reader, QDate) {
    const Names nameOf = names(reader);
    QList<OutcomeLine> lines;
    for (const OutcomeCard& card : allOutcomes(reader)) lines.append({card, partsIn(card.contributors, nameOf)});
    return made(lines, nameOf, &OutcomeLine::outcome, outcomeColumns);
}

struct VersionLine {
    AgreementVersion version;
    Agreement agreement;
    QString mentorship;
};
constexpr ColumnOf<VersionLine> versionColumns[] = {
    {"code", ListType::Text, [](const VersionLine& line) -> ListValue { return line.agreement.code; }},
    {"mentorship_id", ListType::Id, [](const VersionLine& line) { return valueOf(line.agreement.mentorshipId); }},
    {"mentorship", ListType::Text, [](const VersionLine& line) -> ListValue { return line.mentorship; }},
};
List agreements(const Reader& reader, QDate today) {
    const Names nameOf = names(reader);
    QHash<MentorshipId, QString> mentorshipNames;
    for (const MentorshipLine& line : mentorshipLines(reader, today, nameOf))
        mentorshipNames.insert(line.mentorship.id, line.name);
    QHash<AgreementId, Agreement> agreements;
    for (const Agreement& agreement : reader.all<Agreement>()) agreements.insert(agreement.id, agreement);
    QList<VersionLine> lines;
    for (const AgreementVersion& version : reader.all<AgreementVersion>()) {
        const Agreement agreement = agreements.value(version.agreementId);
        lines.append({version, agreement, mentorshipNames.value(agreement.mentorshipId)});
    }
    return made(lines, nameOf, &VersionLine::version, versionColumns);
}

}  // namespace

const QList<ListNoun>& listNouns() {
    static const QList<ListNoun> nouns{
        {&tableOf<Person>(), {"id", "name", "degrees", "email"}, people},
        {&tableOf<Mentorship>(), {"id", "name", "kind", "stage", "last_contact", "next_due"}, mentorships},
        {&tableOf<Goal>(), {"id", "title", "person", "status", "target_on"}, goals},
        {&tableOf<Meeting>(), {"id", "day", "people", "title", "state"}, meetings},
        {&tableOf<ActionItem>(), {"id", "title", "owner", "due_on", "done_on"}, actionItems},
        {&tableOf<Outcome>(), {"id", "kind", "title", "state", "day", "authors"}, outcomes},
        {&tableOf<Letter>(), {"id", "person", "due_on", "sent_on"}, plain<Letter>},
        {&tableOf<Statement>(), {"id", "title", "most", "unit"}, plain<Statement>},
        {&tableOf<Packet>(), {"id", "title", "track", "due_on"}, plain<Packet>},
        {&tableOf<InboxLine>(), {"id", "person", "day", "settled_on"}, plain<InboxLine>},
        {&tableOf<LedgerLine>(), {"id", "day", "kind", "giver", "receiver"}, plain<LedgerLine>},
        {&tableOf<Feedback>(), {"id", "day", "giver", "receiver"}, plain<Feedback>},
        {&tableOf<AgreementVersion>(), {"id", "code", "number", "state", "mentorship"}, agreements},
    };
    return nouns;
}

const ListNoun* listNoun(const QByteArray& key) {
    for (const ListNoun& noun : listNouns())
        if (noun.key() == key) return &noun;
    return nullptr;
}

List listOf(const Reader& reader, const ListNoun& noun, QDate today, bool withPrivate) {
    List list = noun.read(reader, today);
    if (withPrivate) return list;
    for (qsizetype i = list.columns.size() - 1; i >= 0; --i) {
        if (list.columns[i].privacy == Privacy::Shared) continue;
        list.columns.removeAt(i);
        for (QList<ListValue>& row : list.rows) row.removeAt(i);
    }
    return list;
}

bool ListPart::operator==(const ListPart& other) const { return values == other.values; }

bool ListColumn::operator==(const ListColumn& other) const {
    return key == other.key && type == other.type && privacy == other.privacy && parts == other.parts;
}

qsizetype List::indexOf(const QByteArray& key) const {
    for (qsizetype i = 0; i < columns.size(); ++i)
        if (columns[i].key == key) return i;
    return -1;
}

ListValue List::value(qsizetype row, const QByteArray& key) const {
    const qsizetype column = indexOf(key);
    return column < 0 ? ListValue() : rows[row][column];
}

}  // namespace mb::queries
