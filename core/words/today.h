// An entry of Today as people read it: what, about whom, and a chip that says how urgent it is.
#pragma once

#include "core/queries/today.h"

namespace mb::words {

enum class Tone { Calm, Soon, Late };

struct TodayText {
    QString title;
    QString detail;
    QString chip;
    Tone tone = Tone::Calm;
};

// `modes`: how the modes of a meeting stand within a line, documents::labelsWithin().
TodayText describe(const queries::TodayItem& item, QDate today, const QHash<QString, QString>& modes);

}  // namespace mb::words
