// What things are called, by the key of a noun's word (Noun::word).
#pragma once

#include <QString>

namespace mb::words {

// "goal_step" → "step"; for what is no table, such as "field", its own word.
QString nounLabel(const QString& table);
// "1 meeting", "3 meetings"
QString counted(const QString& table, qint64 count);

}  // namespace mb::words
