#include "core/actions/agreements.h"

#include "core/actions/people.h"
#include "core/documents/templates.h"
#include "core/domain/text.h"
#include "core/queries/people.h"

namespace mb::actions::agreements {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString mentorshipColumn = u"mentorship."_s;

AgreementVersion draft(const Reader& reader, AgreementVersionId id, const QString& verb) {
    const AgreementVersion version = reader.get(id);
    if (version.state != AgreementState::Draft) throw Error(ErrorKind::AgreementState, {verb, keyOf(version.state)});
    return version;
}

QChar firstLetter(const QString& name) {
    for (const QChar c : fold(name))
        if (c >= u'a' && c <= u'z') return c.toUpper();
    return u'X';
}

// Two initials and four figures: short enough to read out over the phone.
QString agreementCode(const QList<documents::Party>& parties, const Reader& reader, MentorshipId id, const QUuid& uuid) {
    QString letters;
    const auto participants = reader.select<Participant>().where(&Participant::mentorshipId, id).list();
    for (const documents::Party& party : parties) {
        if (letters.size() == 2) break;
        for (const Participant& participant : participants)
            if (participant.uuid.toString(QUuid::WithoutBraces) == party.participantId) {
                const Person person = reader.get(participant.personId);
                letters += firstLetter(person.family.isEmpty() ? person.given : person.family);
            }
    }
    return letters + u'-' + uuid.toString(QUuid::Id128).left(4).toUpper();
}

void writeAnswer(Writer& writer, AgreementVersionId id, const documents::TemplateField& field, const QJsonValue& value) {
    auto rows = writer.select<Answer>()
                    .where(&Answer::versionId, id)
                    .where(&Answer::participantId, Is::Unknown, std::nullopt)
                    .where(&Answer::fieldKey, field.path)
                    .orderBy(&Answer::rowNumber)
                    .list();
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
        answer.fieldKey = field.path;
        answer.rowNumber = int(i);
        answer.value = values[i];
        writer.insert(answer);
    }
    for (qsizetype i = values.size(); i < rows.size(); ++i) writer.remove(rows[i].id);
}

PersonId helpContact(Writer& writer, const QString& name) {
    if (name.trimmed().isEmpty()) return {};
    const NameParts parts = splitName(name);
    const auto known = queries::PersonMatcher(writer).match(QString(parts.given + u' ' + parts.family));
    if (!known.isEmpty()) return known.first();
    people::NewPerson person;
    person.degrees = parts.degrees;
    person.person.given = parts.given;
    person.person.family = parts.family;
    return people::insert(writer, person);
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
    if (column == u"help_contact_id") mentorship.helpContactId = helpContact(writer, value.toString());
    else mentorship = documents::withBoundAnswer(mentorship, column, value);
    throwFirst(validate(mentorship));
    writer.update(mentorship);
}

bool isEmpty(const QJsonValue& value) { return value.isNull() || value.isUndefined() || value == QJsonValue(QString()); }

void propose(Writer& writer, AgreementVersionId id, MentorshipId mentorshipId, const documents::Template& form) {
    const QDate start = writer.get(mentorshipId).startsOn.value_or(writer.today());
    for (const documents::Section& section : form.sections)
        for (const documents::TemplateField& field : section.fields) {
            const QJsonValue proposed = documents::proposedAnswer(field, start);
            if (isEmpty(proposed)) continue;
            if (field.bound.isEmpty()) {
                writeAnswer(writer, id, field, proposed);
            } else if (field.bound.startsWith(mentorshipColumn)) {
                const QString column = field.bound.mid(mentorshipColumn.size());
                const QJsonValue present = documents::boundAnswer(writer.get(mentorshipId), column);
                // A column that always holds something (a kind, a yes or no) has been chosen already.
                if (isEmpty(present)) writeBound(writer, mentorshipId, field, proposed);
            }
        }
}

}  // namespace

AgreementVersionId start(Workspace& workspace, MentorshipId mentorshipId, const QString& templateName) {
    const Reader reader = workspace.reader();
    reader.get(mentorshipId);
    if (const auto present = documents::newestVersion(reader, mentorshipId))
        throw Error(ErrorKind::AgreementExists, {QString::number(present->number)});
    const documents::Template form = documents::templateNamed(reader, templateName);
    Agreement agreement;
    agreement.mentorshipId = mentorshipId;
    agreement.uuid = workspace.clock().newUuid();
    agreement.code = agreementCode(documents::partiesOf(reader, mentorshipId), reader, mentorshipId, agreement.uuid);
    AgreementVersion version;
    workspace.perform({StepKind::AgreementStarted, {agreement.code}}, [&](Writer& writer) {
        Mentorship mentorship = writer.get(mentorshipId);
        if (!mentorship.startsOn) {
            mentorship.startsOn = writer.today();
            writer.update(mentorship);
        }
        writer.insert(agreement);
        version.agreementId = agreement.id;
        version.templateBody = form.body;
        writer.insert(version);
        propose(writer, version.id, mentorshipId, form);
    });
    return version.id;
}

void set(Workspace& workspace, AgreementVersionId id, const QString& path, const QJsonValue& answer, const QString& burst) {
    const Reader reader = workspace.reader();
    const AgreementVersion version = draft(reader, id, u"set"_s);
    const documents::Template form = documents::templateFrom(version.templateBody.toObject());
    const documents::TemplateField* field = form.find(path);
    if (!field) throw Error(ErrorKind::NoSuchName, {u"field"_s, path});
    const MentorshipId mentorshipId = reader.get(version.agreementId).mentorshipId;
    workspace.perform({StepKind::AgreementAnswered, {field->path}, burst}, [&](Writer& writer) {
        if (field->bound.isEmpty()) writeAnswer(writer, id, *field, answer);
        else writeBound(writer, mentorshipId, *field, answer);
    });
}

void agree(Workspace& workspace, AgreementVersionId id, const Printer& printer) {
    AgreementVersion version = draft(workspace.reader(), id, u"agree"_s);
    documents::AgreementContent content = documents::contentOf(workspace.reader(), id);
    QStringList labels;
    for (const FieldError& fault : documents::missing(content)) labels << u"“%1”"_s.arg(fault.args.value(0));
    if (!labels.isEmpty()) throw Error(ErrorKind::AgreementIncomplete, labels);
    throwFirst(documents::contradictions(content));
    content.agreedOn = workspace.clock().today();
    const QByteArray snapshot = documents::snapshotOf(content);
    version.state = content.state = AgreementState::Agreed;
    version.agreedOn = content.agreedOn;
    version.snapshot = QString::fromUtf8(snapshot);
    version.fingerprint = content.fingerprint = documents::fingerprintOf(snapshot);
    const QByteArray pdf = printer(content);
    workspace.perform({StepKind::AgreementAgreed, {content.code, QString::number(content.version)}}, [&](Writer& writer) {
        version.pdfSha256 = writer.keepBytes(pdf);
        writer.update(version);
        Attachment kept;
        kept.noun = QLatin1String(AgreementVersion::table);
        kept.ownerRow = id.value;
        kept.name = u"%1-v%2.pdf"_s.arg(content.code).arg(content.version);
        kept.mediaType = u"application/pdf"_s;
        kept.size = pdf.size();
        kept.sha256 = version.pdfSha256;
        kept.isPrivate = false;
        writer.insert(kept);
        Mentorship mentorship = writer.get(writer.get(version.agreementId).mentorshipId);
        if (mentorship.stage == Stage::Exploring) {
            mentorship.stage = Stage::Agreed;
            writer.update(mentorship);
        }
    });
}

void removeDraft(Workspace& workspace, AgreementVersionId id) {
    const AgreementVersion version = draft(workspace.reader(), id, u"remove"_s);
    const Agreement agreement = workspace.reader().get(version.agreementId);
    workspace.perform({StepKind::AgreementRemoved, {agreement.code}}, [&](Writer& writer) {
        for (const Answer& answer : writer.select<Answer>().where(&Answer::versionId, id).list()) writer.remove(answer.id);
        writer.remove(id);
        if (writer.select<AgreementVersion>().where(&AgreementVersion::agreementId, agreement.id).count() == 0)
            writer.remove(agreement.id);
    });
}

}  // namespace mb::actions::agreements
