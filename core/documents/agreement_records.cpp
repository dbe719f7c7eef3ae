#include "core/documents/agreement_records.h"

#include "core/queries/people.h"
#include "core/storage/row_json.h"

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString mentorshipPrefix = u"mentorship."_s;

QJsonArray goalRows(const Reader& reader, MentorshipId id) {
    QJsonArray rows;
    const TableInfo& table = tableOf<Goal>();
    auto goals = reader.select<Goal>().where(&Goal::mentorshipId, id).orderBy(&Goal::place).list();
    for (const Goal& goal : goals) {
        // A new agreement is about goals that are still open.
        if (!isOpen(goal.status)) continue;
        QJsonObject row;
        const QVariantList values = valuesOf(goal);
        for (size_t i = 4; i < table.columns.size(); ++i) {
            const ColumnInfo& column = table.columns[i];
            if (column.privacy != Privacy::Shared || column.kind == ColumnInfo::Reference || column.name == "place")
                continue;
            const QJsonValue value = valueToJson(column, values[qsizetype(i)]);
            if (!value.isNull() && value != QJsonValue(QString())) row.insert(QString::fromLatin1(column.name), value);
        }
        rows.append(row);
    }
    return rows;
}

}  // namespace

QJsonObject answersOf(const Reader& reader, AgreementVersionId id, const Template& form, ParticipantId participant) {
    QJsonObject answers;
    for (const Answer& answer :
         reader.select<Answer>().where(&Answer::versionId, id).orderBy(&Answer::rowNumber).list()) {
        if (answer.participantId != participant) continue;
        const TemplateField* field = form.find(answer.fieldKey);
        if (field && field->kind == FieldKind::Table) {
            QJsonArray rows = answers.value(answer.fieldKey).toArray();
            rows.append(answer.value);
            answers.insert(answer.fieldKey, rows);
        } else {
            answers.insert(answer.fieldKey, answer.value);
        }
    }
    return answers;
}

QList<Party> partiesOf(const Reader& reader, MentorshipId id) {
    QList<Party> parties;
    for (const Participant& participant : reader.select<Participant>().where(&Participant::mentorshipId, id).list()) {
        const queries::PersonCard card = queries::personCard(reader, participant.personId);
        Party party;
        party.participantId = participant.uuid.toString(QUuid::WithoutBraces);
        party.name = card.name();
        for (const Degree& degree : card.degrees) party.degrees << degree.name;
        party.printName = card.printedName();
        party.shortName = card.person.given.isEmpty() ? card.person.family : card.person.given;
        party.side = participant.side;
        party.lead = participant.lead;
        party.functions = participant.functions;
        if (!card.positions.isEmpty()) {
            const Position& position = card.positions.first();
            party.title = position.title;
            party.department = position.department;
            party.institution = position.institution;
        }
        party.email = card.person.email;
        party.phone = card.person.phone;
        parties.append(party);
    }
    std::stable_sort(parties.begin(), parties.end(), [](const Party& a, const Party& b) { return a.side < b.side; });
    distinctShortNames(parties);
    return parties;
}

QJsonValue boundAnswer(const Mentorship& mentorship, const QString& column) {
    const TableInfo& table = tableOf<Mentorship>();
    const int i = table.indexOf(column.toLatin1());
    if (i < 0) return QJsonValue::Null;
    const QJsonValue value = valueToJson(table.columns[size_t(i)], valuesOf(mentorship)[i]);
    if (table.columns[size_t(i)].kind == ColumnInfo::Flag) return value.toInt() ? u"true"_s : u"false"_s;
    return value == QJsonValue(QString()) ? QJsonValue(QJsonValue::Null) : value;
}

Mentorship withBoundAnswer(const Mentorship& mentorship, const QString& column, const QJsonValue& answer) {
    const TableInfo& table = tableOf<Mentorship>();
    const int i = table.indexOf(column.toLatin1());
    if (i < 0) throw Error(ErrorKind::NoSuchName, {u"field"_s, column});
    const ColumnInfo& info = table.columns[size_t(i)];
    QJsonValue value = answer;
    if (info.kind == ColumnInfo::Flag) value = answer.toString() == u"true" ? 1 : 0;
    else if (value.isNull() && (info.kind == ColumnInfo::Text || info.kind == ColumnInfo::Key)) value = QString();
    QVariantList values = valuesOf(mentorship);
    values[i] = valueFromJson(info, value);
    if (info.kind == ColumnInfo::Date && !value.isNull() && !QDate::fromString(value.toString(), Qt::ISODate).isValid())
        throw Error(ErrorKind::BadValue, {column, value.toString(), u"date"_s});
    if (info.kind == ColumnInfo::Partial && !value.isNull() && !PartialDate::fromText(value.toString()).isValid())
        throw Error(ErrorKind::BadValue, {column, value.toString(), u"date"_s});
    return recordFrom<Mentorship>(values);
}

std::optional<AgreementVersion> newestVersion(const Reader& reader, MentorshipId id) {
    const auto agreement = reader.select<Agreement>().where(&Agreement::mentorshipId, id).newestIdFirst().first();
    if (!agreement) return std::nullopt;
    return reader.select<AgreementVersion>()
        .where(&AgreementVersion::agreementId, agreement->id)
        .newestIdFirst()
        .first();
}

std::optional<AgreementVersion> versionInForce(const Reader& reader, MentorshipId id) {
    const auto agreement = reader.select<Agreement>().where(&Agreement::mentorshipId, id).newestIdFirst().first();
    if (!agreement) return std::nullopt;
    for (const AgreementVersion& version :
         reader.select<AgreementVersion>().where(&AgreementVersion::agreementId, agreement->id).newestIdFirst().list())
        if (isInForce(version.state)) return version;
    return std::nullopt;
}

std::optional<AgreementVersion> versionThatHolds(const Reader& reader, AgreementId id) {
    std::optional<AgreementVersion> agreed;
    for (const AgreementVersion& version :
         reader.select<AgreementVersion>().where(&AgreementVersion::agreementId, id).newestIdFirst().list()) {
        if (version.state == AgreementState::Signed) return version;
        if (version.state == AgreementState::Agreed && !agreed) agreed = version;
    }
    return agreed;
}

SignedLine signedLine(const Reader& reader, const Signature& signature) {
    SignedLine line;
    line.participantId = reader.get(signature.participantId).uuid.toString(QUuid::WithoutBraces);
    line.printedName = signature.printedName;
    line.role = signature.role;
    line.method = signature.method;
    line.signedOn = signature.signedOn;
    line.drawing = drawingFrom(signature.strokes).value_or(Drawing());
    return line;
}

AgreementContent contentOf(const Reader& reader, AgreementVersionId id) {
    const AgreementVersion version = reader.get(id);
    if (!version.snapshot.isEmpty()) {
        AgreementContent content = fromJson(QJsonDocument::fromJson(version.snapshot.toUtf8()).object());
        content.state = version.state;
        content.fingerprint = version.fingerprint;
        for (const Signature& signature : reader.select<Signature>()
                                              .where(&Signature::versionId, id)
                                              .where(&Signature::reviewId, Is::Unknown, std::nullopt)
                                              .where(&Signature::voided, false)
                                              .list())
            content.signatures << signedLine(reader, signature);
        return content;
    }
    const mb::Agreement agreement = reader.get(version.agreementId);
    const Mentorship mentorship = reader.get(agreement.mentorshipId);
    AgreementContent content;
    content.templateBody = version.templateBody.toObject();
    content.code = agreement.code;
    content.version = version.number;
    content.state = version.state;
    const auto earlier = reader.select<AgreementVersion>()
                             .where(&AgreementVersion::agreementId, agreement.id)
                             .where(&AgreementVersion::number, Is::Less, version.number)
                             .newestFirst(&AgreementVersion::number)
                             .first();
    if (earlier) content.replacesSignedOn = earlier->signedOn;
    content.parties = partiesOf(reader, mentorship.id);
    const Template form = templateFrom(content.templateBody);
    content.answers = answersOf(reader, id, form, {});
    for (const TemplateField* field : form.boundFields()) {
        if (!field->bound.startsWith(mentorshipPrefix)) continue;
        const QString column = field->bound.mid(mentorshipPrefix.size());
        QJsonValue value = boundAnswer(mentorship, column);
        if (column == u"help_contact_id")
            value =
                mentorship.helpContactId ? QJsonValue(fullName(reader.get(mentorship.helpContactId))) : QJsonValue();
        if (value.isNull()) content.answers.remove(field->path);
        else content.answers.insert(field->path, value);
    }
    content.goals = goalRows(reader, mentorship.id);
    content.terms = usedTerms(content, termsOf(reader, form.language));
    return content;
}

}  // namespace mb::documents
