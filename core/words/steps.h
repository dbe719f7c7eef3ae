// What a step is called in the undo menu and in the history.
#pragma once

#include "core/domain/step.h"

namespace mb::words {

// "Add goal “K23 resubmission”"
QString stepTitle(StepKind kind, const QStringList& args);

}  // namespace mb::words
