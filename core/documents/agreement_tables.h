// Table fields of an agreement as tables on paper: filled, and empty to write in.
#pragma once

#include "core/documents/agreement_answers.h"

namespace mb::documents {

// Rows with something in them; a column that no row fills is left out. No rows: nothing was answered.
Table filledTable(const TemplateField& field, const Answers& answers);
Table partiesTable(const TemplateField& field, const Answers& answers);
// Those who have no names yet: one for each side that must be there, and more of the last one to fill the field's
// lines.
QList<Party> blankParties(const TemplateField& field);
// Heads, the fixed rows, and empty rows.
Table blankTable(const TemplateField& field, const Answers& answers);

}  // namespace mb::documents
