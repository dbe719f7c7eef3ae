// The addendum of a review (AG7): dated, signed and kept; it is printed after the agreement.
#pragma once

#include "core/documents/agreement_records.h"

namespace mb::documents {

struct ReviewContent {
    AgreementContent agreement;  // that was reviewed
    AgreementReview review;
    int number = 1;  // first, second, … review of this agreement
    QList<SignedLine> signatures;
};
ReviewContent reviewContentOf(const Reader& reader, AgreementReviewId id);

Document addendum(const ReviewContent& content);

// Of a version, by their days.
QList<AgreementReview> reviewsOf(const Reader& reader, AgreementVersionId id);
QList<Document> addendaOf(const Reader& reader, AgreementVersionId id);

}  // namespace mb::documents
