#include "core/actions/reviews.h"

#include "core/documents/agreement_life.h"

namespace mb::actions::reviews {

using namespace Qt::Literals::StringLiterals;

namespace {

void check(const AgreementVersion& version, const AgreementReview& review) {
    throwFirst(validate(review));
    if (version.agreedOn && review.day < *version.agreedOn)
        throw Error(ErrorKind::DateOrder, {u"review_day"_s, u"agreed_on"_s});
}

void setNext(Writer& writer, const AgreementVersion& version, const AgreementReview& review) {
    Mentorship mentorship = writer.get(writer.get(version.agreementId).mentorshipId);
    mentorship.nextReview = review.nextReview;
    writer.update(mentorship);
}

AgreementReview unsignedReview(const Reader& reader, AgreementReviewId id) {
    QStringList names;
    for (const documents::Signer& signer : documents::signersOf(reader, id))
        if (signer.signature) names << signer.party.name;
    if (!names.isEmpty()) throw Error(ErrorKind::AgreementLocked, names);
    return reader.get(id);
}

QStringList argsOf(const Reader& reader, const AgreementVersion& version) {
    return {reader.get(version.agreementId).code, QString::number(version.number)};
}

}  // namespace

AgreementReviewId review(Workspace& workspace, AgreementVersionId id, const NewReview& wanted) {
    const AgreementVersion version = workspace.reader().get(id);
    if (!isInForce(version.state)) throw Error(ErrorKind::AgreementState, {u"review"_s, keyOf(version.state)});
    AgreementReview review;
    review.versionId = id;
    review.day = wanted.day;
    review.present = wanted.present;
    review.outcome = wanted.outcome;
    review.goalsReviewed = wanted.goalsReviewed;
    review.changes = wanted.changes;
    if (wanted.outcome != ReviewOutcome::Concluded && wanted.day.isValid())
        review.nextReview = wanted.nextReview.value_or(wanted.day.addYears(1));
    check(version, review);
    workspace.perform({StepKind::ReviewAdded, argsOf(workspace.reader(), version)}, [&](Writer& writer) {
        writer.insert(review);
        setNext(writer, version, review);
    });
    return review.id;
}

void change(Workspace& workspace, const AgreementReview& changed, const QString& burst) {
    const Reader reader = workspace.reader();
    AgreementReview review = unsignedReview(reader, changed.id);
    const AgreementVersion version = reader.get(review.versionId);
    review.day = changed.day;
    review.present = changed.present;
    review.outcome = changed.outcome;
    review.goalsReviewed = changed.goalsReviewed;
    review.changes = changed.changes;
    review.nextReview = changed.outcome == ReviewOutcome::Concluded ? std::nullopt : changed.nextReview;
    check(version, review);
    workspace.perform({StepKind::ReviewChanged, argsOf(reader, version), burst}, [&](Writer& writer) {
        writer.update(review);
        setNext(writer, version, review);
    });
}

void remove(Workspace& workspace, AgreementReviewId id) {
    const Reader reader = workspace.reader();
    const AgreementVersion version = reader.get(unsignedReview(reader, id).versionId);
    workspace.perform({StepKind::ReviewRemoved, argsOf(reader, version)}, [&](Writer& writer) {
        // Void signatures are removed together with the review.
        for (const Signature& signature : writer.select<Signature>().where(&Signature::reviewId, id).list())
            writer.remove(signature.id);
        for (const Attachment& kept : writer.select<Attachment>()
                                          .where(&Attachment::noun, QString::fromLatin1(AgreementReview::table))
                                          .where(&Attachment::ownerRow, id.value)
                                          .list())
            writer.remove(kept.id);
        writer.remove(id);
    });
}

}  // namespace mb::actions::reviews
