#include "core/storage/schema.h"

// The schema of version 4.
namespace mb {

// Nearly all meetings were held. The few others get an index of their own, so that the held ones of a month can be
// counted from the index of days.
extern const Migration migration4{"61a986ab4203295da677c11cb24d46f59756f9cecda256763baaaf73c7da124c",
                                  {"CREATE INDEX meeting_not_held ON meeting(day) WHERE state <> 'held'"}};

}  // namespace mb
