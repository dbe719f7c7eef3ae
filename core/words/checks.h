// What a check found, one plain sentence each.
#pragma once

#include "core/storage/check.h"

namespace mb::words {

QString sentence(const Fault& fault);

}  // namespace mb::words
