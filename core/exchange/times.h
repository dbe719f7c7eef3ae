// Times of day and lengths as people write them: 15:00, 3:30 pm, 15.30; 45, "45 min", "1 h 30", 1:30.
#pragma once

#include <QStringView>
#include <QTime>

#include <optional>

namespace mb::exchange {

// Nothing where the text is no time of day.
std::optional<QTime> readTime(QStringView text);

// Minutes. A bare number is minutes, or hours under a header that says so.
std::optional<int> readMinutes(QStringView text, bool bareIsHours = false);

}  // namespace mb::exchange
