// Times in which a mentorship rests (LI8), and entries of Today that were put off (RE1).
#pragma once

#include "core/domain/pause.h"
#include "core/domain/snooze.h"
#include "core/workspace/workspace.h"

namespace mb::actions::pauses {

PauseId add(Workspace& workspace, const Pause& pause);
void change(Workspace& workspace, const Pause& pause, const QString& burst = {});
void remove(Workspace& workspace, PauseId id);

// The entry comes back on that day; an earlier wish for the same entry is replaced. A day that is not after today
// brings it back at once.
void snooze(Workspace& workspace, const Snooze& snooze);

}  // namespace mb::actions::pauses
