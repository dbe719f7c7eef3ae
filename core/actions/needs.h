// Skills wanted and lacking (GO4).
#pragma once

#include "core/domain/need.h"
#include "core/workspace/workspace.h"

namespace mb::actions::needs {

NeedId add(Workspace& workspace, const Need& need);
void change(Workspace& workspace, const Need& need, const QString& burst = {});
// A goal of the same person, named like the need, which then leads to it.
GoalId makeGoal(Workspace& workspace, NeedId id);
void remove(Workspace& workspace, NeedId id);

}  // namespace mb::actions::needs
