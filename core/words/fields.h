// What the fields of records and the columns of lists are called.
#pragma once

#include <QString>

namespace mb::words {

// At the head of a column: "Target date" for "target_on"; the key itself where nobody worded it.
QString columnLabel(const QString& key);
// In a sentence about a field: "The family name" for "family"; the column itself where there is no better word.
QString fieldLabel(const QString& column);

}  // namespace mb::words
