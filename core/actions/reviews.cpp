#include "core/actions/reviews.h"

#include "core/actions/removal.h"
#include "core/documents/agreement_life.h"

namespace mb::actions::reviews {

using namespace Qt::Literals::StringLiterals;

namespace {

void check(const AgreementVersion& version, const AgreementReview& review, QDate today) {
    throwFirst(validate(review));
    if (review.day > today.addDays(1))  // in other time zones it may be tomorrow already
        throw Error(ErrorKind::BadValue, {u"review_day"_s, review.day.toString(Qt::ISODate), u"not-to-come"_s});
    if (version.agreedOn && review.day < *version.agreedOn)
        throw Error(ErrorKind::DateOrder, {u"review_day"_s, u"agreed_on"_s});
}

void put(AgreementReview& review, const NewReview& wanted) {
    review.day = wanted.day;
    review.present = wanted.present;
    review.outcome = wanted.outcome;
    review.goalsReviewed = wanted.goalsReviewed;
    review.changes = wanted.changes;
    review.nextReview.reset();
    if (wanted.outcome != ReviewOutcome::Concluded && wanted.day.isValid())
        review.nextReview = wanted.nextReview.value_or(wanted.day.addYears(1));
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
    put(review, wanted);
    check(version, review, workspace.clock().today());
    workspace.perform({StepKind::ReviewAdded, argsOf(workspace.reader(), version)}, [&](Writer& writer) {
        writer.insert(review);
        setNext(writer, version, review);
    });
    return review.id;
}

void change(Workspace& workspace, AgreementReviewId id, const NewReview& wanted) {
    const Reader reader = workspace.reader();
    AgreementReview review = unsignedReview(reader, id);
    const AgreementVersion version = reader.get(review.versionId);
    put(review, wanted);
    check(version, review, workspace.clock().today());
    workspace.perform({StepKind::ReviewChanged, argsOf(reader, version)}, [&](Writer& writer) {
        writer.update(review);
        setNext(writer, version, review);
    });
}

void remove(Workspace& workspace, AgreementReviewId id) {
    const Reader reader = workspace.reader();
    const AgreementVersion version = reader.get(unsignedReview(reader, id).versionId);
    workspace.perform({StepKind::ReviewRemoved, argsOf(reader, version)}, [&](Writer& writer) {
        removeWithParts(writer, id);  // with the signatures that were declared void
    });
}

}  // namespace mb::actions::reviews
