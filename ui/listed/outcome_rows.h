// Outcomes as lists show them, and the words that stand beside them.
#pragma once

#include "core/queries/outcomes.h"
#include "ui/page/list_head.h"

namespace mb::ui {

ListPlan outcomesPlan(const QString& key);
QList<ListEntry> outcomeEntries(const Reader& reader, PersonId owner, const QList<queries::OutcomeCard>& cards,
                                QDate today);
ListRow outcomeRow(const queries::OutcomeCard& card, PersonId owner);

// The title; what has none goes by its identifier.
QString outcomeTitle(const Outcome& outcome);
Tone stateTone(OutcomeState state);
// "12 in this book · 6 papers, 2 grants, 4 others · 5 papers with a mentee"
QString outcomesLine(const QList<queries::OutcomeCard>& cards, const QSet<PersonId>& mentees);
// "J Emerg Outcomes 2026;14(3):201–209 · March 2026"
QString whereLine(const queries::OutcomeCard& card);

}  // namespace mb::ui
