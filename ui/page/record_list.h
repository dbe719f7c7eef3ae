// What every list of records does alike: Delete and an entry of its context menu take the record of a row out of the
// book. Undo brings it back, and the window says so.
#pragma once

#include "ui/support/context.h"
#include "ui/widgets/rows.h"

namespace mb::ui {

// Rows of these nouns can be removed from the list; a row of another noun only leads to its record.
void removesRecords(RowList& list, const Context& context, const QByteArrayList& nouns);

}  // namespace mb::ui
