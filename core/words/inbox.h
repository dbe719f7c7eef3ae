// Where a line for the next talk went, as one sentence for the window and the command line (ME13).
#pragma once

#include "core/actions/inbox.h"

namespace mb::words {

// "It waits for your next talk with Lin Chen." or "It is on the agenda of Wednesday 2 December, where only you see it."
QString whereItWent(const Reader& reader, const QList<actions::inbox::Kept>& kept);

}  // namespace mb::words
