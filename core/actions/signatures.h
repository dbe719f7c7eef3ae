// Signing an agreement, in ink, typed or drawn (AG5): one line for each party. The first signature locks what was
// agreed; the last one makes it signed, and cannot be undone.
#pragma once

#include "core/actions/agreements.h"

namespace mb::actions::signatures {

struct SignatureWish {
    ParticipantId participant;
    QString printedName;  // as it stands under the line; a typed signature is this name
    QString role;
    SignatureMethod method = SignatureMethod::Ink;
    std::optional<QDate> day;
    QJsonValue strokes;  // of a drawn one: toJson(Drawing)
};

// Without the last signature this is an undoable step. The last one freezes the pages with all signatures on them,
// supersedes earlier versions, sets check-in and review where none is set, and deletes for good all own answers that
// were not shared (AG8), from history too. Throws AgreementState unless agreed, NotAParty, SignatureGiven (name),
// MissingValue and BadValue for printed_name, signed_on and strokes, DateOrder before the day of agreement.
SignatureId sign(Workspace& workspace, AgreementVersionId version, const SignatureWish& wish,
                 const agreements::Printer& printer);

// Paints a document; used where the pages are not those of the agreement.
using PagePrinter = std::function<QByteArray(const documents::Document&)>;
// Signs a review. The last signature freezes the addendum and cannot be undone.
SignatureId signReview(Workspace& workspace, AgreementReviewId review, const SignatureWish& wish,
                       const PagePrinter& printer);

// A wrong signature stays on record, with the reason why it does not count; the reason is private. A signed version is
// agreed again, with that party's signature missing, and the version before it holds as before. Throws MissingValue for
// void_reason, SignatureVoid if it is void already, AgreementState for versions that are superseded or ended.
void declareVoid(Workspace& workspace, SignatureId signature, const QString& reason);

// The scan of what was signed in ink: a PDF, PNG or JPEG, whole, up to 25 MB; kept as an attachment of the version, or
// of one signature. Throws ScanRefused (file name, cause: empty, size, kind, cut), AgreementState for a draft.
AttachmentId attachScan(Workspace& workspace, AgreementVersionId version, const QString& fileName,
                        const QByteArray& bytes, SignatureId signature = {});
void removeScan(Workspace& workspace, AttachmentId scan);  // Throws NoSuchRecord for what is no scan.

}  // namespace mb::actions::signatures
