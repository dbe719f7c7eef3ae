#include "core/actions/agreements.h"

#include "core/actions/agreement_writing.h"
#include "core/actions/removal.h"
#include "core/documents/agreement_life.h"
#include "core/documents/templates.h"
#include "core/domain/text.h"

namespace mb::actions::agreements {

using namespace Qt::Literals::StringLiterals;

namespace {

QChar firstLetter(const QString& name) {
    for (const QChar c : fold(name))
        if (c >= u'a' && c <= u'z') return c.toUpper();
    return u'X';
}

// Two initials and four figures: short enough to read out over the phone.
QString agreementCode(const QList<documents::Party>& parties, const Reader& reader, MentorshipId id,
                      const QUuid& uuid) {
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

QStringList argsOf(const documents::AgreementContent& content) {
    return {content.code, QString::number(content.version)};
}

void moveStage(Writer& writer, const AgreementVersion& version, Stage from, Stage to) {
    Mentorship mentorship = writer.get(writer.get(version.agreementId).mentorshipId);
    if (mentorship.stage != from) return;
    mentorship.stage = to;
    writer.update(mentorship);
}

// The pages as they were frozen.
void removePages(Writer& writer, AgreementVersionId id) {
    for (const Attachment& kept : writer.select<Attachment>()
                                      .where(&Attachment::noun, QString::fromLatin1(AgreementVersion::table))
                                      .where(&Attachment::ownerRow, id.value)
                                      .list())
        removeWithParts(writer, kept.id);
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
        // An end that is past says that it began earlier, only not when.
        if (!mentorship.startsOn && mentorship.endsOn.value_or(writer.today()).latest() >= writer.today()) {
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

AgreementVersionId startNextVersion(Workspace& workspace, MentorshipId mentorshipId, const QString& templateName) {
    const Reader reader = workspace.reader();
    const auto earlier = documents::newestVersion(reader, mentorshipId);
    if (!earlier) throw Error(ErrorKind::NoSuchName, {u"agreement"_s, QString()});
    if (earlier->state == AgreementState::Draft)
        throw Error(ErrorKind::AgreementState, {u"version"_s, keyOf(earlier->state)});
    const documents::AgreementContent agreed = documents::contentOf(reader, earlier->id);
    const documents::Template form = templateName.isEmpty() ? documents::templateFrom(agreed.templateBody)
                                                            : documents::templateNamed(reader, templateName);
    const documents::Template before = documents::templateFrom(agreed.templateBody);
    AgreementVersion version;
    version.agreementId = earlier->agreementId;
    version.number = earlier->number + 1;
    version.templateBody = form.body;
    const QStringList args{agreed.code, QString::number(version.number)};
    workspace.perform({StepKind::AgreementVersionStarted, args}, [&](Writer& writer) {
        writer.insert(version);
        for (const documents::Section& section : form.sections)
            for (const documents::TemplateField& field : section.fields) {
                const documents::TemplateField* known = before.find(field.path);
                if (!field.bound.isEmpty() || !known || known->kind != field.kind || known->perParty != field.perParty)
                    continue;
                writeAnswer(writer, version.id, {}, field, agreed.answers.value(field.path));
            }
    });
    return version.id;
}

void set(Workspace& workspace, AgreementVersionId id, const QString& path, const QJsonValue& answer,
         const QString& burst) {
    const Reader reader = workspace.reader();
    const AgreementVersion version = draft(reader, id, u"set"_s);
    const documents::Template form = documents::templateFrom(version.templateBody.toObject());
    const documents::TemplateField& field = fieldNamed(form, path);
    workspace.perform({StepKind::AgreementAnswered, {field.path}, burst},
                      [&](Writer& writer) { writeAgreed(writer, version, field, answer); });
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
    workspace.perform({StepKind::AgreementAgreed, argsOf(content)}, [&](Writer& writer) {
        const QString name = u"%1-v%2.pdf"_s.arg(content.code).arg(content.version);
        version.pdfSha256 = keepPages(writer, AgreementVersion::table, id.value, AttachmentKind::Agreed, name, pdf);
        writer.update(version);
        moveStage(writer, version, Stage::Exploring, Stage::Agreed);
    });
}

void withdraw(Workspace& workspace, AgreementVersionId id) {
    const Reader reader = workspace.reader();
    AgreementVersion version = reader.get(id);
    if (version.state != AgreementState::Agreed)
        throw Error(ErrorKind::AgreementState, {u"withdraw"_s, keyOf(version.state)});
    QStringList names;
    for (const documents::Signer& signer : documents::signersOf(reader, id))
        if (signer.signature) names << signer.party.name;
    if (!names.isEmpty()) throw Error(ErrorKind::AgreementLocked, names);
    const bool reviewed = reader.select<AgreementReview>().where(&AgreementReview::versionId, id).count() > 0;
    const bool followed = documents::newestVersion(reader, reader.get(version.agreementId).mentorshipId)->id != id;
    if (reviewed || followed)
        throw Error(ErrorKind::AgreementState, {u"withdraw"_s, reviewed ? u"reviewed"_s : u"followed"_s});
    const documents::AgreementContent content = documents::contentOf(reader, id);
    version.state = AgreementState::Draft;
    version.agreedOn.reset();
    version.snapshot.clear();
    version.fingerprint.clear();
    version.pdfSha256.clear();
    workspace.perform({StepKind::AgreementWithdrawn, argsOf(content)}, [&](Writer& writer) {
        writer.update(version);
        removePages(writer, id);
        if (version.number == 1) moveStage(writer, version, Stage::Agreed, Stage::Exploring);
    });
}

void end(Workspace& workspace, AgreementVersionId id, QDate on, const QString& reason) {
    AgreementVersion version = workspace.reader().get(id);
    if (!isInForce(version.state)) throw Error(ErrorKind::AgreementState, {u"end"_s, keyOf(version.state)});
    if (!on.isValid()) throw Error(ErrorKind::MissingValue, {u"ended_on"_s});
    if (version.agreedOn && on < *version.agreedOn) throw Error(ErrorKind::DateOrder, {u"ended_on"_s, u"agreed_on"_s});
    version.state = AgreementState::Ended;
    version.endedOn = on;
    version.endReason = reason;
    const documents::AgreementContent content = documents::contentOf(workspace.reader(), id);
    workspace.perform({StepKind::AgreementEnded, argsOf(content)}, [&](Writer& writer) { writer.update(version); });
}

void removeDraft(Workspace& workspace, AgreementVersionId id) {
    const AgreementVersion version = draft(workspace.reader(), id, u"remove"_s);
    const Agreement agreement = workspace.reader().get(version.agreementId);
    workspace.perform({StepKind::AgreementRemoved, {agreement.code}}, [&](Writer& writer) {
        removeWithParts(writer, id);
        if (writer.select<AgreementVersion>().where(&AgreementVersion::agreementId, agreement.id).count() == 0)
            removeWithParts(writer, agreement.id);
    });
}

}  // namespace mb::actions::agreements
