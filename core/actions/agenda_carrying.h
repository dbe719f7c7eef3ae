// What an agenda leaves open goes on to the next meeting by itself (ME2). For use inside a step.
#pragma once

#include "core/storage/writer.h"

namespace mb::actions::meetings {

// A meeting that was just planned or logged takes over what the last one left open, and what waits in the inbox (ME13).
// A small contact does not, nor does a meeting before which another is planned.
void takeOver(Writer& writer, PersonId owner, MeetingId to);
// A meeting that is over hands on what is open to the next one planned. One that is not over takes back what nobody has
// touched there since.
void handOn(Writer& writer, PersonId owner, MeetingId from);
// The same for a line that was just ticked or opened again.
void handOn(Writer& writer, PersonId owner, const AgendaItem& item);

}  // namespace mb::actions::meetings
