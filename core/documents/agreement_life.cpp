#include "core/documents/agreement_life.h"

#include "core/documents/review.h"

#include <QCryptographicHash>

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

QList<Signer> signers(const Reader& reader, const AgreementVersion& version, AgreementReviewId review) {
    const MentorshipId mentorship = reader.get(version.agreementId).mentorshipId;
    QHash<QString, ParticipantId> participants;
    for (const Participant& one : reader.select<Participant>().where(&Participant::mentorshipId, mentorship).list())
        participants.insert(one.uuid.toString(QUuid::WithoutBraces), one.id);
    const QList<Party> parties =
        version.snapshot.isEmpty() ? partiesOf(reader, mentorship) : contentOf(reader, version.id).parties;
    const auto signatures =
        reader.select<Signature>().where(&Signature::versionId, version.id).where(&Signature::voided, false).list();
    QList<Signer> list;
    for (const Party& party : parties) {
        Signer signer{party, participants.value(party.participantId), {}};
        for (const Signature& signature : signatures)
            if (signature.participantId == signer.participant && signature.reviewId == review)
                signer.signature = signature;
        list << signer;
    }
    return list;
}

}  // namespace

QList<Attachment> scansOf(const Reader& reader, const char* noun, qint64 id) {
    return reader.select<Attachment>()
        .where(&Attachment::noun, QString::fromLatin1(noun))
        .where(&Attachment::ownerRow, id)
        .where(&Attachment::kind, AttachmentKind::Scan)
        .list();
}

QList<Signer> signersOf(const Reader& reader, AgreementVersionId id) { return signers(reader, reader.get(id), {}); }

QList<Signer> signersOf(const Reader& reader, AgreementReviewId id) {
    return signers(reader, reader.get(reader.get(id).versionId), id);
}

QStringList namesOfUnsigned(const QList<Signer>& signers) {
    QStringList names;
    for (const Signer& signer : signers)
        if (!signer.signature) names << signer.party.printName;
    return names;
}

QList<VersionLine> versionsOf(const Reader& reader, MentorshipId id) {
    QList<VersionLine> lines;
    const auto agreement = reader.select<Agreement>().where(&Agreement::mentorshipId, id).newestIdFirst().first();
    if (!agreement) return lines;
    for (const AgreementVersion& version : reader.select<AgreementVersion>()
                                               .where(&AgreementVersion::agreementId, agreement->id)
                                               .newestIdFirst()
                                               .list()) {
        VersionLine line;
        line.version = version;
        line.signers = signersOf(reader, version.id);
        line.reviews = reviewsOf(reader, version.id);
        line.scans = scansOf(reader, AgreementVersion::table, version.id.value);
        for (const Signature& signature : reader.select<Signature>().where(&Signature::versionId, version.id).list()) {
            if (signature.voided && !signature.reviewId) line.voided << signature;
            line.scans += scansOf(reader, Signature::table, signature.id.value);
        }
        lines << line;
    }
    return lines;
}

QByteArray frozenPages(const Reader& reader, const AgreementVersion& version) {
    const QString& sha256 = version.signedPdfSha256.isEmpty() ? version.pdfSha256 : version.signedPdfSha256;
    return sha256.isEmpty() ? QByteArray() : keptBytes(reader, sha256);
}

std::optional<FrozenPages> frozenPagesIn(const Reader& reader, const QByteArray& file) {
    const QString sha256 = QString::fromLatin1(QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex());
    std::optional<FrozenPages> found;
    for (const Attachment& kept : reader.select<Attachment>().where(&Attachment::sha256, sha256).list()) {
        if (kept.kind != AttachmentKind::Agreed && kept.kind != AttachmentKind::Signed) continue;
        FrozenPages pages;
        pages.isSigned = kept.kind == AttachmentKind::Signed;
        if (kept.noun == QLatin1String(AgreementReview::table)) {
            pages.review = reader.get(AgreementReviewId(kept.ownerRow));
            pages.version = reader.get(pages.review->versionId);
            pages.stands = pages.review->pdfSha256 == sha256;
        } else {
            pages.version = reader.get(AgreementVersionId(kept.ownerRow));
            pages.stands = (pages.isSigned ? pages.version.signedPdfSha256 : pages.version.pdfSha256) == sha256;
        }
        pages.code = reader.get(pages.version.agreementId).code;
        if (!found || pages.stands) found = pages;
    }
    return found;
}

}  // namespace mb::documents
