// Letters that the owner writes for others (ME12).
#pragma once

#include "core/domain/letter.h"
#include "core/workspace/workspace.h"

namespace mb::actions::letters {

LetterId add(Workspace& workspace, const Letter& letter);
// For somebody of this name, who is added to the book where nobody has it. Throws AmbiguousName.
LetterId add(Workspace& workspace, const Letter& letter, const QString& forWhom);
void change(Workspace& workspace, const Letter& letter, const QString& burst = {});
void remove(Workspace& workspace, LetterId id);

}  // namespace mb::actions::letters
