// Lines of the ledger (ME7, DO7) and feedback both ways (ME8). What names no mentorship is filed under the one that the
// two people share, if they share one.
#pragma once

#include "core/domain/ledger.h"
#include "core/workspace/workspace.h"

namespace mb::actions::ledger {

// One of two people: somebody of the book, somebody whom it does not know yet, or nobody.
struct Who {
    PersonId known = {};
    QString fresh = {};
    bool isNobody() const { return !known && fresh.trimmed().isEmpty(); }
};

LedgerLineId add(Workspace& workspace, const LedgerLine& line);
LedgerLineId add(Workspace& workspace, const LedgerLine& line, const Who& giver, const Who& receiver);
void change(Workspace& workspace, const LedgerLine& line, const QString& burst = {});
// Whom it came from and whom it was for, with their mentorship where they share one.
void setPeople(Workspace& workspace, LedgerLineId id, const Who& giver, const Who& receiver);
// What became of advice; nothing: it is open again.
void setFate(Workspace& workspace, LedgerLineId id, std::optional<AdviceFate> fate, std::optional<QDate> day);
void remove(Workspace& workspace, LedgerLineId id);

FeedbackId addFeedback(Workspace& workspace, const Feedback& feedback);
FeedbackId addFeedback(Workspace& workspace, const Feedback& feedback, const Who& giver, const Who& receiver);
void changeFeedback(Workspace& workspace, const Feedback& feedback, const QString& burst = {});
void setFeedbackPeople(Workspace& workspace, FeedbackId id, const Who& giver, const Who& receiver);
void removeFeedback(Workspace& workspace, FeedbackId id);

}  // namespace mb::actions::ledger
