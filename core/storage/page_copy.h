// A whole book copied page by page, in small steps that can be called off. For this folder alone.
#pragma once

#include "core/domain/progress.h"
#include "core/storage/atomic_file.h"
#include "core/storage/sqlite.h"

namespace mb {

// Replaces all contents of `to` by those of `from`. Throws CalledOff.
void copyPages(Connection& from, Connection& to, Progress* progress = nullptr);

// The same into a file, which gets its name only after it was read back and found to be whole. Throws what
// writeFileAtomically() throws, BookDamaged and BookUnreadable where the book cannot be read, CalledOff.
void copyToFile(Connection& from, const QString& path, Overwrite overwrite, Progress* progress = nullptr);

// A copy before something that cannot be undone; never replaces an earlier one. Returns its path.
QString copyBefore(Connection& connection, const QString& folder, const QString& name);

}  // namespace mb
