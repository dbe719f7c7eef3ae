// Times of day as people write them: 15:00, 3:30 pm, 15.30.
#pragma once

#include <QStringView>
#include <QTime>

#include <optional>

namespace mb::exchange {

// Nothing where the text is no time of day.
std::optional<QTime> readTime(QStringView text);

}  // namespace mb::exchange
