// Files that stand with a record.
#pragma once

#include "core/queries/belonging.h"

namespace mb::queries {

// Those that the owner attached, in the order in which they came; pages and scans of agreements are none of them.
QList<Attachment> filesOf(const Reader& reader, const RowOf& row);

}  // namespace mb::queries
