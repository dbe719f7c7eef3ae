// Measures for formats whose pages are set by another program, with fonts that we do not have: letters are counted. All
// lengths are in points.
#pragma once

#include "core/documents/block.h"
#include "ui/print/style.h"

namespace mb::print {

// Of the columns of one of the document's tables; they sum up to `room` where any of them has a weight. Tables with the
// same heads share their columns.
QList<qreal> estimatedWidths(const documents::Table& table, const documents::Document& document, const Style& style,
                             qreal room);
// Room for the numbers before a document's entries.
qreal entryIndentOf(const documents::Document& document, const Style& style);
// How many big figures stand side by side: four at most, as evenly as it goes.
qsizetype figuresBeside(qsizetype count);

}  // namespace mb::print
