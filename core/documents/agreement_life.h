// An agreement through the years: its versions, who has signed and who is still to sign, and the pages that were frozen
// (AG4, AG5, AG7).
#pragma once

#include "core/documents/agreement_records.h"

namespace mb::documents {

// A party and its signature, if it has signed. Voided signatures are none.
struct Signer {
    Party party;
    ParticipantId participant;
    std::optional<Signature> signature;
};
// In the order of the paper. From `agree` on the parties are those of the snapshot.
QList<Signer> signersOf(const Reader& reader, AgreementVersionId id);
QList<Signer> signersOf(const Reader& reader, AgreementReviewId id);
QStringList namesOfUnsigned(const QList<Signer>& signers);  // print names

struct VersionLine {
    AgreementVersion version;
    QList<Signer> signers;
    QList<Signature> voided;
    QList<AgreementReview> reviews;  // by day
    QList<Attachment> scans;         // of the version and of its signatures
};
// Newest first.
QList<VersionLine> versionsOf(const Reader& reader, MentorshipId id);

// The pages as they were frozen: with all signatures, else those for signing in ink; empty for a draft.
QByteArray frozenPages(const Reader& reader, const AgreementVersion& version);

// Which frozen pages a file is, compared byte by byte through SHA-256.
struct FrozenPages {
    QString code;
    AgreementVersion version;
    std::optional<AgreementReview> review;  // an addendum
    bool isSigned = false;                  // with the signatures of all
    bool stands = true;                     // false: a signature on it was declared void since
};
std::optional<FrozenPages> frozenPagesIn(const Reader& reader, const QByteArray& file);

// The scans that were kept with a row: of a version, or of a signature.
QList<Attachment> scansOf(const Reader& reader, const char* noun, qint64 id);

}  // namespace mb::documents
