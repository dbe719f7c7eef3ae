#include "core/actions/signatures.h"

#include "core/actions/agreement_writing.h"
#include "core/actions/attachments.h"
#include "core/actions/removal.h"
#include "core/documents/agreement_life.h"
#include "core/documents/review.h"
#include "core/domain/media_type.h"

#include <QFileInfo>

namespace mb::actions::signatures {

using namespace Qt::Literals::StringLiterals;
using documents::Signer;

namespace {

// Checks that this party may still sign, and makes the signature.
Signature wished(const Workspace& workspace, const QList<Signer>& signers, const SignatureWish& wish) {
    const auto signer = std::find_if(signers.begin(), signers.end(), [&](const Signer& one) {
        return wish.participant && one.participant == wish.participant;
    });
    if (signer == signers.end()) throw Error(ErrorKind::NotAParty, {wish.printedName});
    if (signer->signature) throw Error(ErrorKind::SignatureGiven, {signer->party.name});
    Signature signature;
    signature.participantId = wish.participant;
    signature.printedName = wish.printedName;
    signature.role = wish.role;
    signature.method = wish.method;
    signature.signedOn = wish.day;
    signature.strokes = wish.method == SignatureMethod::Drawn ? wish.strokes : QJsonValue();
    throwFirst(validate(signature, workspace.clock().today()));
    return signature;
}

QDate lastDay(const QList<documents::SignedLine>& lines) {
    QDate day;
    for (const documents::SignedLine& line : lines)
        if (line.signedOn && (!day.isValid() || *line.signedOn > day)) day = *line.signedOn;
    return day;
}

// Earlier versions in force end when this one is signed.
void supersede(Writer& writer, const AgreementVersion& version) {
    for (AgreementVersion earlier : writer.select<AgreementVersion>()
                                        .where(&AgreementVersion::agreementId, version.agreementId)
                                        .where(&AgreementVersion::number, Is::Less, version.number)
                                        .list()) {
        if (!isInForce(earlier.state)) continue;
        earlier.state = AgreementState::Superseded;
        earlier.endedOn = version.signedOn;
        writer.update(earlier);
    }
}

// The version before is in force again.
void reinstate(Writer& writer, const AgreementVersion& version) {
    auto earlier = writer.select<AgreementVersion>()
                       .where(&AgreementVersion::agreementId, version.agreementId)
                       .where(&AgreementVersion::number, Is::Less, version.number)
                       .where(&AgreementVersion::state, AgreementState::Superseded)
                       .newestFirst(&AgreementVersion::number)
                       .first();
    if (!earlier) return;
    earlier->state = earlier->signedOn ? AgreementState::Signed : AgreementState::Agreed;
    earlier->endedOn.reset();
    writer.update(*earlier);
}

void setDates(Writer& writer, const AgreementVersion& version) {
    Mentorship mentorship = writer.get(writer.get(version.agreementId).mentorshipId);
    if (!mentorship.firstCheckIn && version.number == 1) mentorship.firstCheckIn = version.signedOn->addMonths(1);
    if (!mentorship.nextReview) mentorship.nextReview = version.signedOn->addYears(1);
    writer.update(mentorship);
}

// Deletes for good, also from the history, all own answers that were not shared, and all earlier wordings of shared
// ones.
void forgetOwnAnswers(Writer& writer, const AgreementVersion& version) {
    QSet<qint64> concerned;
    for (const AgreementVersion& one : writer.select<AgreementVersion>()
                                           .where(&AgreementVersion::agreementId, version.agreementId)
                                           .where(&AgreementVersion::number, Is::AtMost, version.number)
                                           .list())
        concerned << one.id.value;
    QSet<std::pair<qint64, qint64>> shared;
    for (const Voice& voice : writer.select<Voice>().where(&Voice::shared, true).list())
        shared.insert({voice.versionId.value, voice.participantId.value});
    // The history also holds answers of drafts that were removed.
    const auto wanted = [&](const QJsonObject& row) {
        const qint64 of = row[u"version_id"].toInteger();
        return row[u"participant_id"].toInteger() && (concerned.contains(of) || !writer.find(AgreementVersionId(of)));
    };
    QList<qint64> forgotten, kept;
    for (const qint64 id : writer.history().rowsEver(tableOf<Answer>(), wanted)) {
        const auto answer = writer.find(Id<Answer>(id));
        const bool stays = answer && shared.contains({answer->versionId.value, answer->participantId.value});
        (stays ? kept : forgotten) << id;
    }
    writer.forget<Answer>(forgotten);
    writer.forgetHistory<Answer>(kept);
}

// What the parties agreed about appearing in a promotion file is their answer to that question; "ask me" is none.
void recordConsents(Writer& writer, const AgreementVersion& version, const documents::AgreementContent& content) {
    static const QHash<QString, ConsentAnswer> answers{{u"named"_s, ConsentAnswer::Named},
                                                       {u"de-identified"_s, ConsentAnswer::DeIdentified},
                                                       {u"none"_s, ConsentAnswer::Refused}};
    const PersonId owner = writer.select<Book>().first()->ownerId;
    const MentorshipId mentorship = writer.get(version.agreementId).mentorshipId;
    const QList<Participant> participants =
        writer.select<Participant>().where(&Participant::mentorshipId, mentorship).list();
    for (auto field = content.answers.begin(); field != content.answers.end(); ++field) {
        if (!field.key().endsWith(u".dossier_use")) continue;
        const QJsonObject given = field.value().toObject();
        for (const Participant& participant : participants) {
            const auto answer = answers.constFind(given[participant.uuid.toString(QUuid::WithoutBraces)].toString());
            if (participant.personId == owner || answer == answers.constEnd()) continue;
            Consent consent;
            consent.personId = participant.personId;
            consent.mentorshipId = mentorship;
            consent.day = *version.signedOn;
            consent.answer = *answer;
            consent.given = content.code;
            writer.insert(consent);
        }
    }
}

QString scanType(const QString& name, const QByteArray& bytes) {
    if (bytes.isEmpty()) throw Error(ErrorKind::ScanRefused, {name, u"empty"_s});
    if (bytes.size() > attachments::largest) throw Error(ErrorKind::ScanRefused, {name, u"size"_s});
    const QString type = mediaTypeOf(bytes);
    if (type.isEmpty()) throw Error(ErrorKind::ScanRefused, {name, u"kind"_s});
    if (!isWhole(bytes, type)) throw Error(ErrorKind::ScanRefused, {name, u"cut"_s});
    return type;
}

}  // namespace

SignatureId sign(Workspace& workspace, AgreementVersionId id, const SignatureWish& wish,
                 const agreements::Printer& printer) {
    const Reader reader = workspace.reader();
    AgreementVersion version = reader.get(id);
    if (version.state != AgreementState::Agreed)
        throw Error(ErrorKind::AgreementState, {u"sign"_s, keyOf(version.state)});
    const QList<Signer> signers = documents::signersOf(reader, id);
    Signature signature = wished(workspace, signers, wish);
    if (version.agreedOn && *signature.signedOn < *version.agreedOn)
        throw Error(ErrorKind::DateOrder, {u"signed_on"_s, u"agreed_on"_s});
    signature.versionId = id;
    documents::AgreementContent content = documents::contentOf(reader, id);
    content.signatures << documents::signedLine(reader, signature);
    const QStringList args{content.code, QString::number(content.version), signature.printedName,
                           keyOf(signature.method)};
    if (documents::namesOfUnsigned(signers).size() > 1) {
        workspace.perform({StepKind::SignatureAdded, args}, [&](Writer& writer) { writer.insert(signature); });
        return signature.id;
    }
    version.state = content.state = AgreementState::Signed;
    version.signedOn = lastDay(content.signatures);
    const QByteArray pdf = printer(content);
    workspace.perform({StepKind::AgreementSigned, args}, [&](Writer& writer) {
        writer.insert(signature);
        const QString name = u"%1-v%2-signed.pdf"_s.arg(content.code).arg(content.version);
        version.signedPdfSha256 =
            agreements::keepPages(writer, AgreementVersion::table, id.value, AttachmentKind::Signed, name, pdf);
        writer.update(version);
        supersede(writer, version);
        setDates(writer, version);
        forgetOwnAnswers(writer, version);
        recordConsents(writer, version, content);
    });
    return signature.id;
}

SignatureId signReview(Workspace& workspace, AgreementReviewId id, const SignatureWish& wish,
                       const PagePrinter& printer) {
    const Reader reader = workspace.reader();
    AgreementReview review = reader.get(id);
    const QList<Signer> signers = documents::signersOf(reader, id);
    Signature signature = wished(workspace, signers, wish);
    if (*signature.signedOn < review.day) throw Error(ErrorKind::DateOrder, {u"signed_on"_s, u"review_day"_s});
    signature.versionId = review.versionId;
    signature.reviewId = id;
    documents::ReviewContent content = documents::reviewContentOf(reader, id);
    content.signatures << documents::signedLine(reader, signature);
    const QStringList args{content.agreement.code, QString::number(content.agreement.version), signature.printedName,
                           keyOf(signature.method)};
    if (documents::namesOfUnsigned(signers).size() > 1) {
        workspace.perform({StepKind::SignatureAdded, args}, [&](Writer& writer) { writer.insert(signature); });
        return signature.id;
    }
    review.signedOn = lastDay(content.signatures);
    const QByteArray pdf = printer(documents::addendum(content));
    workspace.perform({StepKind::ReviewSigned, args}, [&](Writer& writer) {
        writer.insert(signature);
        const QString name = u"%1-v%2-review-%3.pdf"_s.arg(content.agreement.code)
                                 .arg(content.agreement.version)
                                 .arg(review.day.toString(Qt::ISODate));
        review.pdfSha256 =
            agreements::keepPages(writer, AgreementReview::table, id.value, AttachmentKind::Signed, name, pdf);
        writer.update(review);
    });
    return signature.id;
}

void declareVoid(Workspace& workspace, SignatureId id, const QString& reason) {
    const Reader reader = workspace.reader();
    Signature signature = reader.get(id);
    if (signature.voided) throw Error(ErrorKind::SignatureVoid, {signature.printedName});
    if (reason.trimmed().isEmpty()) throw Error(ErrorKind::MissingValue, {u"void_reason"_s});
    AgreementVersion version = reader.get(signature.versionId);
    if (!signature.reviewId && !isInForce(version.state))
        throw Error(ErrorKind::AgreementState, {u"void"_s, keyOf(version.state)});
    signature.voided = true;
    signature.voidReason = reason.trimmed();
    const QStringList args{reader.get(version.agreementId).code, QString::number(version.number),
                           signature.printedName};
    workspace.perform({StepKind::SignatureVoided, args}, [&](Writer& writer) {
        writer.update(signature);
        if (signature.reviewId) {
            AgreementReview review = writer.get(signature.reviewId);
            review.signedOn.reset();
            review.pdfSha256.clear();
            writer.update(review);
        } else if (version.state == AgreementState::Signed) {
            version.state = AgreementState::Agreed;
            version.signedOn.reset();
            version.signedPdfSha256.clear();
            writer.update(version);
            reinstate(writer, version);
        }
    });
}

AttachmentId attachScan(Workspace& workspace, AgreementVersionId id, const QString& fileName, const QByteArray& bytes,
                        SignatureId signatureId) {
    const Reader reader = workspace.reader();
    const AgreementVersion version = reader.get(id);
    if (version.state == AgreementState::Draft)
        throw Error(ErrorKind::AgreementState, {u"scan"_s, keyOf(version.state)});
    if (signatureId && reader.get(signatureId).versionId != id)
        throw Error(ErrorKind::NoSuchRecord, {u"signature"_s, QString::number(signatureId.value)});
    Attachment scan;
    scan.name = QFileInfo(fileName).fileName();
    scan.mediaType = scanType(scan.name, bytes);
    scan.noun = QLatin1String(signatureId ? Signature::table : AgreementVersion::table);
    scan.ownerRow = signatureId ? signatureId.value : id.value;
    scan.size = bytes.size();
    scan.kind = AttachmentKind::Scan;
    const QStringList args{reader.get(version.agreementId).code, QString::number(version.number)};
    workspace.perform({StepKind::ScanAttached, args}, [&](Writer& writer) {
        scan.sha256 = writer.keepBytes(bytes);
        writer.insert(scan);
    });
    return scan.id;
}

void removeScan(Workspace& workspace, AttachmentId id) {
    const Attachment scan = workspace.reader().get(id);
    if (scan.kind != AttachmentKind::Scan) throw Error(ErrorKind::NoSuchRecord, {u"scan"_s, QString::number(id.value)});
    workspace.perform({StepKind::ScanRemoved, {}}, [&](Writer& writer) { removeWithParts(writer, id); });
}

}  // namespace mb::actions::signatures
