// How verbs take rows out of a book: with all that is part of them, and only what nothing else needs.
#pragma once

#include "core/queries/belonging.h"
#include "core/storage/writer.h"

namespace mb::actions {

// The row goes, and all that is part of it, the innermost first; what only came from there lets go. Throws
// NoSuchRecord, and while other records mention it BadValue: noun, name, "in-use", then the table and the number of
// each kind of them.
void removeWithParts(Writer& writer, const queries::RowOf& row);

}  // namespace mb::actions
