// How many mentees, papers, awards and confirmed positions a record counts, as figures and in a sentence (DO11).
#pragma once

#include "core/documents/record.h"

namespace mb::documents {

QList<Block> summaryOf(const Record& record);

}  // namespace mb::documents
