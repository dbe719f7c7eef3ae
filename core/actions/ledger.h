// Lines of the ledger (ME7, DO7) and feedback both ways (ME8).
#pragma once

#include "core/domain/ledger.h"
#include "core/workspace/workspace.h"

namespace mb::actions::ledger {

LedgerLineId add(Workspace& workspace, const LedgerLine& line);
void change(Workspace& workspace, const LedgerLine& line, const QString& burst = {});
// What became of advice; nothing: it is open again.
void setFate(Workspace& workspace, LedgerLineId id, std::optional<AdviceFate> fate, std::optional<QDate> day);
void remove(Workspace& workspace, LedgerLineId id);

FeedbackId addFeedback(Workspace& workspace, const Feedback& feedback);
void changeFeedback(Workspace& workspace, const Feedback& feedback, const QString& burst = {});
void removeFeedback(Workspace& workspace, FeedbackId id);

}  // namespace mb::actions::ledger
