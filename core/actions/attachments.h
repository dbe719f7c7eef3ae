// Files that stand with a record (ME2). They are private: they leave the book only as a copy that the owner saves, and
// no export has them.
#pragma once

#include "core/queries/attachments.h"
#include "core/workspace/workspace.h"

namespace mb::actions::attachments {

constexpr qint64 largest = qint64(25) * 1024 * 1024;  // bytes

// Throws ScanRefused where the file is empty or too large.
AttachmentId add(Workspace& workspace, const queries::RowOf& to, const QString& fileName, const QByteArray& bytes);
void remove(Workspace& workspace, AttachmentId id);

// For use inside a larger step: the files stand with the other record, too.
void copy(Writer& writer, const queries::RowOf& from, const queries::RowOf& to);

}  // namespace mb::actions::attachments
