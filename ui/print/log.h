#pragma once

#include "core/domain/log.h"

namespace mb::print {

Q_DECLARE_LOGGING_CATEGORY(paperLog)

}  // namespace mb::print
