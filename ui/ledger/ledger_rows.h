// Lines of the ledger and feedback as rows of lists.
#pragma once

#include "core/domain/ledger.h"
#include "ui/support/context.h"
#include "ui/widgets/rows.h"

namespace mb::ui {

// Keys and labels of all kinds, in the order in which they are offered.
QList<std::pair<QString, QString>> ledgerKinds();
// "taken", or that it is still open; nothing for what is no advice.
QString fateChip(const LedgerLine& line);
// `names` of everybody, the owner as "you".
ListRow ledgerRow(const LedgerLine& line, const QHash<PersonId, QString>& names, QDate today);
ListRow feedbackRow(const Feedback& feedback, const QHash<PersonId, QString>& names, QDate today);
QHash<PersonId, QString> namesWithYou(const Context& context);

}  // namespace mb::ui
