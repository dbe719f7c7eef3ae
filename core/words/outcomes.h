// Words about outcomes, consent and training, for lists, forms and the command line.
#pragma once

#include "core/domain/consent.h"
#include "core/domain/outcome.h"
#include "core/domain/training.h"

namespace mb::words {

QString kindLabel(OutcomeKind kind);     // Publication
QString formLabel(OutcomeForm form);     // Book chapter
QString stateLabel(OutcomeState state);  // in print
// The form where it is known, else the kind: what a line says first.
QString outcomeLabel(const Outcome& outcome);
QString countUnderLabel(CountUnder under);
QString activityLabel(Activity activity);
QString levelLabel(TrainingLevel level);
QString purposeLabel(ConsentPurpose purpose);
QString answerLabel(ConsentAnswer answer);

// "40,000", "$40,000", "USD 40,000.50", "€ 1.200" → minor units and currency; nothing where it is no amount. Without a
// currency it is the given one.
std::optional<Money> readMoney(const QString& written, const QString& currency);

}  // namespace mb::words
