// The promotion clock and other steps of a career (GO3, PE5).
#pragma once

#include "core/domain/milestone.h"
#include "core/workspace/workspace.h"

namespace mb::actions::milestones {

MilestoneId add(Workspace& workspace, const Milestone& milestone);
void change(Workspace& workspace, const Milestone& milestone, const QString& burst = {});
void remove(Workspace& workspace, MilestoneId id);

ClockExtensionId addExtension(Workspace& workspace, const ClockExtension& extension);
void changeExtension(Workspace& workspace, const ClockExtension& extension, const QString& burst = {});
void removeExtension(Workspace& workspace, ClockExtensionId id);

}  // namespace mb::actions::milestones
