// A whole book copied page by page, in small steps that can be called off. For this folder alone.
#pragma once

#include "core/domain/long_work.h"
#include "core/storage/atomic_file.h"
#include "core/storage/sqlite.h"

namespace mb {

// Everything of one book over whatever the other held. Throws CalledOff.
void copyPages(Connection& from, Connection& to, LongWork* progress = nullptr);

// The same into a file, which gets its name once it was read back and found whole. Throws what writeFileAtomically()
// throws, BookDamaged and BookUnreadable where the book cannot be read, CalledOff.
void copyToFile(Connection& from, const QString& path, Overwrite overwrite, LongWork* progress = nullptr);

// A copy before something that cannot be undone; never replaces an earlier one. Returns its path.
QString copyBefore(Connection& connection, const QString& folder, const QString& name);

}  // namespace mb
