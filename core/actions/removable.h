// Which records a list takes out of the book by Delete, and the verb that does it.
#pragma once

#include "core/workspace/workspace.h"

namespace mb::actions {

bool isRemovable(const QByteArray& noun);

// Throws what the noun's own verb throws: NoSuchRecord, or BadValue while other records mention it.
void removeRecord(Workspace& workspace, const QByteArray& noun, qint64 id);

}  // namespace mb::actions
