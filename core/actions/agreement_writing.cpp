#include "core/actions/agreement_writing.h"

#include "core/actions/people.h"
#include "core/actions/removal.h"
#include "core/domain/text.h"
#include "core/queries/people.h"

namespace mb::actions::agreements {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString mentorshipColumn = u"mentorship."_s;

// If the present contact has this name, it stays, even if other people have the name too.
PersonId helpContact(Writer& writer, PersonId present, const QString& name) {
    if (name.trimmed().isEmpty()) return {};
    if (present && queries::PersonMatcher(writer).match(name).contains(present)) return present;
    return people::called(writer, name);
}

void writeFunctions(Writer& writer, MentorshipId id, const QJsonObject& byParticipant) {
    for (Participant participant : writer.select<Participant>().where(&Participant::mentorshipId, id).list()) {
        const QString key = participant.uuid.toString(QUuid::WithoutBraces);
        if (!byParticipant.contains(key)) continue;
        participant.functions = byParticipant.value(key).toVariant().toStringList();
        writer.update(participant);
    }
}

void writeBound(Writer& writer, MentorshipId id, const documents::TemplateField& field, const QJsonValue& value) {
    if (field.bound == u"participant.functions") return writeFunctions(writer, id, value.toObject());
    if (!field.bound.startsWith(mentorshipColumn)) throw Error(ErrorKind::AgreementBound, {field.path, field.bound});
    const QString column = field.bound.mid(mentorshipColumn.size());
    Mentorship mentorship = writer.get(id);
    if (column == u"help_contact_id")
        mentorship.helpContactId = helpContact(writer, mentorship.helpContactId, value.toString());
    else mentorship = documents::withBoundAnswer(mentorship, column, value);
    throwFirst(validate(mentorship));
    writer.update(mentorship);
}

bool isEmpty(const QJsonValue& value) {
    return value.isNull() || value.isUndefined() || value == QJsonValue(QString());
}

}  // namespace

AgreementVersion draft(const Reader& reader, AgreementVersionId id, const QString& verb) {
    const AgreementVersion version = reader.get(id);
    if (version.state != AgreementState::Draft) throw Error(ErrorKind::AgreementState, {verb, keyOf(version.state)});
    return version;
}

const documents::TemplateField& fieldNamed(const documents::Template& form, const QString& path) {
    const documents::TemplateField* field = form.find(path);
    if (!field) throw Error(ErrorKind::NoSuchName, {u"field"_s, path});
    return *field;
}

void writeAnswer(Writer& writer, AgreementVersionId id, ParticipantId participant,
                 const documents::TemplateField& field, const QJsonValue& value) {
    auto rows = writer.select<Answer>()
                    .where(&Answer::versionId, id)
                    .where(&Answer::fieldKey, field.path)
                    .orderBy(&Answer::rowNumber)
                    .list();
    rows.removeIf([&](const Answer& row) { return row.participantId != participant; });
    const bool table = field.kind == documents::FieldKind::Table;
    QJsonArray values;
    if (table) values = value.toArray();
    else if (!value.isNull() && !value.isUndefined() && value != QJsonValue(QString())) values = {value};
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (i < rows.size()) {
            rows[i].value = values[i];
            writer.update(rows[i]);
            continue;
        }
        Answer answer;
        answer.versionId = id;
        answer.participantId = participant;
        answer.fieldKey = field.path;
        answer.rowNumber = int(i);
        answer.value = values[i];
        writer.insert(answer);
    }
    for (qsizetype i = values.size(); i < rows.size(); ++i) removeWithParts(writer, rows[i].id);
}

void writeAgreed(Writer& writer, const AgreementVersion& version, const documents::TemplateField& field,
                 const QJsonValue& value) {
    if (field.bound.isEmpty()) writeAnswer(writer, version.id, {}, field, value);
    else writeBound(writer, writer.get(version.agreementId).mentorshipId, field, value);
}

void propose(Writer& writer, AgreementVersionId id, MentorshipId mentorshipId, const documents::Template& form) {
    const QDate start = writer.get(mentorshipId).startsOn.value_or(writer.today()).earliest();
    for (const documents::Section& section : form.sections)
        for (const documents::TemplateField& field : section.fields) {
            const QJsonValue proposed = documents::proposedAnswer(field, start);
            if (isEmpty(proposed)) continue;
            if (field.bound.isEmpty()) {
                writeAnswer(writer, id, {}, field, proposed);
            } else if (field.bound.startsWith(mentorshipColumn)) {
                const QString column = field.bound.mid(mentorshipColumn.size());
                const QJsonValue present = documents::boundAnswer(writer.get(mentorshipId), column);
                // Some columns always hold a value (a kind, a yes or no). The proposal must not replace it.
                if (isEmpty(present)) writeBound(writer, mentorshipId, field, proposed);
            }
        }
}

QString keepPages(Writer& writer, const char* noun, qint64 row, AttachmentKind kind, const QString& name,
                  const QByteArray& pdf) {
    Attachment kept;
    kept.noun = QLatin1String(noun);
    kept.ownerRow = row;
    kept.name = name;
    kept.mediaType = u"application/pdf"_s;
    kept.size = pdf.size();
    kept.sha256 = writer.keepBytes(pdf);
    kept.isPrivate = false;
    kept.kind = kind;
    writer.insert(kept);
    return kept.sha256;
}

}  // namespace mb::actions::agreements
