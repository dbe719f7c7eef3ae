// Table 8, part III: who of those that entered ten years ago has the PhD, and how long it took those who received it
// since then (DO12).
#pragma once

#include "core/documents/record.h"

namespace mb::documents {

Figures phdFigures(const Record& record);

}  // namespace mb::documents
