// Words about lines of the ledger and about feedback, for lists, forms, the history and the command line (ME7, ME8).
#pragma once

#include "core/domain/ledger.h"

namespace mb::words {

QString ledgerLabel(LedgerKind kind);  // Unwritten rule
QString fateLabel(AdviceFate fate);    // taken
// Who gave it to whom: "from Lin Chen to you"; as much of it as is known. An empty name is nobody's.
QString fromTo(const QString& giver, const QString& receiver);
// What became of advice: "taken on 4 November 2026: the editor agreed"; nothing while it is open.
QString whatBecame(const LedgerLine& line);
// "Strengths: …", a line for each part that has words.
QStringList feedbackLines(const Feedback& feedback);
// What stands on an agenda in place of words that are private.
QString feedbackOnAgenda(bool fromOwner);

}  // namespace mb::words
