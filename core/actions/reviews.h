// Reviews of an agreement in force (AG7): a first check-in after a month, then once a year at least. A review is an
// addendum, dated, signed (signatures::signReview) and kept.
#pragma once

#include "core/workspace/workspace.h"

namespace mb::actions::reviews {

struct NewReview {
    QDate day;
    QStringList present;  // names
    ReviewOutcome outcome = ReviewOutcome::Unchanged;
    bool goalsReviewed = false;
    QString changes;
    std::optional<QDate> nextReview;  // none: a year later, unless concluded
};

// Sets the mentorship's next review. After `Concluded` the caller offers agreements::end(). Throws AgreementState
// unless in force, MissingValue (day, changes), BadValue (next_review, a day still to come), DateOrder (day before the
// agreement, next_review before day).
AgreementReviewId review(Workspace& workspace, AgreementVersionId version, const NewReview& wanted);
// Only while nobody has signed it. Throw AgreementLocked (names), and what review() throws.
void change(Workspace& workspace, AgreementReviewId review, const NewReview& wanted);
void remove(Workspace& workspace, AgreementReviewId review);

}  // namespace mb::actions::reviews
