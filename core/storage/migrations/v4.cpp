#include "core/storage/schema.h"

// The schema of version 4.
namespace mb {

// Nearly all meetings were held: the few others get an index of their own, so that those held in a month can be counted
// by their days alone.
const QByteArrayList migration4{"CREATE INDEX meeting_not_held ON meeting(day) WHERE state <> 'held'"};

}  // namespace mb
