// What the numbers of a record's summary count, one by one, for whoever asks (DO11).
#pragma once

#include "core/documents/record.h"
#include "ui/widgets/rows.h"

namespace mb::ui {

// Under a header for each number: the works, and the former mentees with the day on which their position was confirmed.
// Nobody who may not be named is among them. A row leads to its record.
QList<ListRow> countedRows(const documents::Record& record);

}  // namespace mb::ui
