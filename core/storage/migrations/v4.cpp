#include "core/storage/schema.h"

// The schema of version 4.
namespace mb {

// Nearly all meetings were held. The few others get an index of their own, so that the held ones of a month can be
// counted from the index of days.
const QByteArrayList migration4{"CREATE INDEX meeting_not_held ON meeting(day) WHERE state <> 'held'"};

}  // namespace mb
