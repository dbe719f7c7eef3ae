// What a step is called in the undo menu and in the history.
#pragma once

#include "core/domain/step.h"

namespace mb::words {

// "Add goal “K23 resubmission”"
QString stepTitle(StepKind kind, const QStringList& args);

// "The goal “K23 resubmission” was removed."; nothing for steps that remove nothing.
QString removedSentence(StepKind kind, const QStringList& args);

}  // namespace mb::words
