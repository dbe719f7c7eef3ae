// Table fields of an agreement as tables on paper: filled, and empty to write in.
#pragma once

#include "core/documents/agreement_answers.h"

namespace mb::documents {

// Rows with something in them; a column that no row fills is left out. No rows: nothing was answered.
Table filledTable(const TemplateField& field, const Answers& answers);
Table partiesTable(const TemplateField& field, const Answers& answers);
// Parties without names, for a blank form: one for each side that must be there, and more of the last side up to the
// field's number of lines.
QList<Party> blankParties(const TemplateField& field);
// Heads, the fixed rows, and empty rows.
Table blankTable(const TemplateField& field, const Answers& answers);

}  // namespace mb::documents
