// Presets of the record that somebody hands out as a file (DO9).
#pragma once

#include "core/documents/preset.h"
#include "core/workspace/workspace.h"

namespace mb::actions::presets {

// A new edition where the book has one of this key already: what was begun with the former keeps it. Throws
// PresetInvalid. `path` serves errors, and says where the preset came from.
DefinitionId importFile(Workspace& workspace, const QByteArray& json, const QString& path);
void remove(Workspace& workspace, DefinitionId id);

}  // namespace mb::actions::presets
