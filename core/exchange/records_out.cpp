#include "core/exchange/records_out.h"

#include "core/exchange/csv.h"
#include "core/queries/mentorships.h"

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue jsonValue(const ColumnInfo& column, const QVariant& value) {
    if (value.isNull()) return QJsonValue::Null;
    switch (column.kind) {
        case ColumnInfo::Number:
        case ColumnInfo::Reference:
            return value.toLongLong();
        case ColumnInfo::Flag:
            return value.toLongLong() != 0;
        case ColumnInfo::Instant:
            return Codec<QDateTime>::in(value).toString(Qt::ISODateWithMs);
        case ColumnInfo::Bytes:
            return column.name == "uuid" ? Codec<QUuid>::in(value).toString(QUuid::WithoutBraces)
                                         : QString::fromLatin1(value.toByteArray().toHex());
        case ColumnInfo::Json:
            return Codec<QJsonValue>::in(value);
        case ColumnInfo::List:
            return QJsonArray::fromStringList(Codec<QStringList>::in(value));
        default:
            return value.toString();
    }
}

QJsonValue jsonDate(const std::optional<QDate>& day) {
    return day ? QJsonValue(day->toString(Qt::ISODate)) : QJsonValue::Null;
}

// Collects rows of one noun; columns come out in the order in which they are first named.
class RecordCollector {
public:
    explicit RecordCollector(bool withPrivate) : m_withPrivate(withPrivate) {}

    template <class R>
    void start(const R& record, const QByteArrayList& without = {}) {
        const TableInfo& table = tableOf<R>();
        const QVariantList values = valuesOf(record);
        m_records.rows.append(QJsonObject());
        for (size_t i = 0; i < table.columns.size(); ++i) {
            const ColumnInfo& column = table.columns[i];
            if ((column.privacy == Privacy::Shared || m_withPrivate) && !without.contains(column.name))
                add(QString::fromLatin1(column.name), jsonValue(column, values[qsizetype(i)]));
        }
    }
    void add(const QString& column, const QJsonValue& value) {
        if (m_records.rows.size() == 1) m_records.columns << column;
        m_records.rows.last().insert(column, value);
    }
    // The columns of an empty list, so that its CSV has a header all the same.
    Records take(const RecordCollector& example) {
        if (m_records.rows.isEmpty()) m_records.columns = example.m_records.columns;
        return std::move(m_records);
    }

private:
    bool m_withPrivate;
    Records m_records;
};

void addPerson(RecordCollector& list, const queries::PersonCard& card) {
    list.start(card.person);
    list.add(u"name"_s, card.name());
    QJsonArray degrees, positions;
    for (const Degree& degree : card.degrees) degrees.append(degree.name);
    for (const Position& position : card.positions)
        positions.append(QJsonObject{{u"stage"_s, position.stage},
                                     {u"title"_s, position.title},
                                     {u"department"_s, position.department},
                                     {u"institution"_s, position.institution},
                                     {u"track"_s, position.track},
                                     {u"since"_s, jsonDate(position.since)},
                                     {u"until"_s, jsonDate(position.until)}});
    list.add(u"degrees"_s, degrees);
    list.add(u"positions"_s, positions);
}

void addMentorship(RecordCollector& list, const queries::MentorshipCard& card, const QString& name) {
    list.start(card.mentorship);
    list.add(u"name"_s, name);
    list.add(u"mentees"_s, QJsonArray::fromStringList(card.mentees));
    list.add(u"mentors"_s, QJsonArray::fromStringList(card.mentors));
    list.add(u"peers"_s, QJsonArray::fromStringList(card.peers));
    list.add(u"last_contact"_s, jsonDate(card.last.contact));
    list.add(u"next_due"_s, jsonDate(card.nextDue));
}

void addGoal(RecordCollector& list, const Goal& goal, const QString& person, std::pair<int, int> steps) {
    list.start(goal);
    list.add(u"person"_s, person);
    list.add(u"steps"_s, steps.first);
    list.add(u"steps_done"_s, steps.second);
}

void addMeeting(RecordCollector& list, const Meeting& meeting, const QJsonArray& people,
                const QJsonArray& mentorships) {
    list.start(meeting);
    list.add(u"people"_s, people);
    list.add(u"mentorships"_s, mentorships);
}

void addAction(RecordCollector& list, const ActionItem& action, const QString& owner) {
    list.start(action);
    list.add(u"owner"_s, owner);
}

void addVersion(RecordCollector& list, const AgreementVersion& version, const Agreement& agreement,
                const QString& mentorship) {
    list.start(version, {"template_body", "snapshot"});
    list.add(u"code"_s, agreement.code);
    list.add(u"mentorship_id"_s, qint64(agreement.mentorshipId.value));
    list.add(u"mentorship"_s, mentorship);
}

QHash<MentorshipId, QString> mentorshipNames(const Workspace& workspace) {
    const Reader reader = workspace.reader();
    const PersonId owner = workspace.book().ownerId;
    const auto names = queries::names(reader);
    QHash<MentorshipId, QString> found;
    for (const auto& card : queries::allMentorships(reader, owner, workspace.clock().today()))
        found.insert(card.mentorship.id, card.nameFor(owner, names));
    return found;
}

void listMeetings(const Reader& reader, PersonId owner, RecordCollector& list) {
    const auto names = queries::names(reader);
    QHash<MeetingId, QJsonArray> people, mentorships;
    for (const Attendance& attendance : reader.all<Attendance>())
        if (attendance.personId != owner) people[attendance.meetingId].append(names.value(attendance.personId));
    for (const MeetingMentorship& link : reader.all<MeetingMentorship>())
        mentorships[link.meetingId].append(qint64(link.mentorshipId.value));
    for (const Meeting& meeting : reader.select<Meeting>().newestFirst(&Meeting::day).list())
        addMeeting(list, meeting, people.value(meeting.id), mentorships.value(meeting.id));
}

void listGoals(const Reader& reader, RecordCollector& list) {
    const auto names = queries::names(reader);
    QHash<GoalId, std::pair<int, int>> steps;
    for (const GoalStep& step : reader.all<GoalStep>()) {
        ++steps[step.goalId].first;
        if (step.doneOn) ++steps[step.goalId].second;
    }
    for (const Goal& goal : reader.select<Goal>().orderBy(&Goal::place).list())
        addGoal(list, goal, names.value(goal.personId), steps.value(goal.id));
}

QString csvCell(const QJsonValue& value) {
    switch (value.type()) {
        case QJsonValue::Bool:
            return value.toBool() ? u"true"_s : u"false"_s;
        case QJsonValue::Double:
            return QString::number(value.toInteger());
        case QJsonValue::String:
            return value.toString();
        case QJsonValue::Array: {
            QStringList items;
            for (const QJsonValue& item : value.toArray()) items << csvCell(item);
            return items.join(u"; ");
        }
        case QJsonValue::Object: {
            // A position, as people write it: title (else stage), department, institution, since–until.
            const QJsonObject object = value.toObject();
            QStringList parts;
            const QString title = object[u"title"].toString();
            for (const QString& part : {title.isEmpty() ? object[u"stage"].toString() : title,
                                        object[u"department"].toString(), object[u"institution"].toString()})
                if (!part.isEmpty()) parts << part;
            const QString since = object[u"since"].toString(), until = object[u"until"].toString();
            if (!since.isEmpty() || !until.isEmpty()) parts << QString(since + u'/' + until);
            return parts.join(u", ");
        }
        default:
            return {};
    }
}

}  // namespace

std::optional<ListNoun> listNounFrom(const QString& key) {
    const QStringList keys{u"people"_s, u"mentorships"_s, u"goals"_s, u"meetings"_s, u"actions"_s, u"agreements"_s};
    const qsizetype place = keys.indexOf(key);
    return place < 0 ? std::nullopt : std::optional(ListNoun(place));
}

Records records(const Workspace& workspace, ListNoun noun, bool withPrivate) {
    const Reader reader = workspace.reader();
    const PersonId owner = workspace.book().ownerId;
    RecordCollector list(withPrivate), example(withPrivate);
    switch (noun) {
        case ListNoun::People:
            for (const auto& card : queries::allPeople(reader)) addPerson(list, card);
            addPerson(example, {});
            break;
        case ListNoun::Mentorships: {
            const auto names = queries::names(reader);
            for (const auto& card : queries::allMentorships(reader, owner, workspace.clock().today()))
                addMentorship(list, card, card.nameFor(owner, names));
            addMentorship(example, {}, {});
            break;
        }
        case ListNoun::Goals:
            listGoals(reader, list);
            addGoal(example, {}, {}, {});
            break;
        case ListNoun::Meetings:
            listMeetings(reader, owner, list);
            addMeeting(example, {}, {}, {});
            break;
        case ListNoun::Actions: {
            const auto names = queries::names(reader);
            for (const ActionItem& action : reader.all<ActionItem>())
                addAction(list, action, names.value(action.ownerId));
            addAction(example, {}, {});
            break;
        }
        case ListNoun::Agreements: {
            const auto names = mentorshipNames(workspace);
            QHash<AgreementId, Agreement> agreements;
            for (const Agreement& agreement : reader.all<Agreement>()) agreements.insert(agreement.id, agreement);
            for (const AgreementVersion& version : reader.all<AgreementVersion>()) {
                const Agreement agreement = agreements.value(version.agreementId);
                addVersion(list, version, agreement, names.value(agreement.mentorshipId));
            }
            addVersion(example, {}, {}, {});
            break;
        }
    }
    return list.take(example);
}

QJsonArray Records::toJson() const {
    QJsonArray array;
    for (const QJsonObject& row : rows) array.append(row);
    return array;
}

QString Records::toCsv() const {
    QString text = csvLine(columns);
    for (const QJsonObject& row : rows) {
        QStringList cells;
        for (const QString& column : columns) cells << csvCell(row[column]);
        text += csvLine(cells);
    }
    return text;
}

}  // namespace mb::exchange
