// A mentor's record as paper shows it: figures, a table, a list of works with marked names.
#pragma once

#include "core/documents/block.h"

namespace mb::print_test {

// "*own*" is bold, "_mentee_" underlined, "/journal/" in italics.
documents::Text marked(const QString& words);

// One page, as the mockup shows it.
documents::Document recordSheet();
// Nine columns on a landscape sheet.
documents::Document wideRecord();
// Forty rows of eight columns with all that people write: other scripts, pictures, very long cells, empty ones.
documents::Document crowdedRecord();

}  // namespace mb::print_test
