// What is said of a position in one line.
#pragma once

#include "core/domain/person.h"

namespace mb {

// "Assistant professor, Emergency Medicine, Riverside School of Medicine": what is known of it.
QString positionLine(const Position& position);

}  // namespace mb
