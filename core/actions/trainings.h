// Periods of training and who paid for each year of them (DO12); how people's names are written elsewhere (PE10).
#pragma once

#include "core/domain/training.h"
#include "core/workspace/workspace.h"

namespace mb::actions::trainings {

TrainingPeriodId add(Workspace& workspace, const TrainingPeriod& period);
void change(Workspace& workspace, const TrainingPeriod& period, const QString& burst = {});
void remove(Workspace& workspace, TrainingPeriodId id);
// The years of a period as they are from now on, in any order.
void setSupport(Workspace& workspace, TrainingPeriodId id, const QList<TrainingSupport>& years,
                const QString& burst = {});
// The forms that are shown; those only for matching stay as they are.
void setNameForms(Workspace& workspace, PersonId id, const QStringList& written, const QString& burst = {});

}  // namespace mb::actions::trainings
