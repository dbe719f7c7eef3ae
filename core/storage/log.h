#pragma once

#include "core/domain/log.h"

namespace mb {

Q_DECLARE_LOGGING_CATEGORY(storageLog)

}  // namespace mb
