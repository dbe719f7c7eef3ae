// An import in words: what was or would be added, and what its reader should know.
#pragma once

#include "core/exchange/spreadsheet.h"

namespace mb::words {

// "Added 5 people, 4 mentorships and 6 meetings. 2 rows were there already."; `would` for a dry run.
QString importSummary(const exchange::ImportCounts& counts, bool would);
QString sentence(const exchange::ImportNotice& notice);

// An InputFile whose row did not come in, while the others did.
QString leftOut(const Error& fault);
// What a column is taken for: "date of a meeting".
QString columnLabel(exchange::Column column);
// "Western (Windows-1252)"; one that is not among the usual ones goes by its own name.
QString encodingLabel(const QString& encoding);

}  // namespace mb::words
