// What offices hand out as files: presets of a record, forms of a packet and of a statement (DO9).
#pragma once

#include "core/documents/definitions.h"
#include "core/workspace/workspace.h"

namespace mb::actions::definitions {

// A new edition where the book has one of this key already: what was begun with the former keeps it. The file itself
// says of which kind it is. Throws DefinitionInvalid. `path` serves errors, and says where the form came from.
DefinitionId importFile(Workspace& workspace, const QByteArray& json, const QString& path);
void remove(Workspace& workspace, DefinitionId id);

}  // namespace mb::actions::definitions
