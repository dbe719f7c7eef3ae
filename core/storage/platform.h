// What depends on the operating system, in one place (UX6). Written for POSIX; a Windows or macOS build needs this file's
// functions and nothing else of storage.
#pragma once

#include <QString>

namespace mb::platform {

// Makes the file readable and writable by its owner only (0600).
bool makePrivate(const QString& path);
// Bytes and folder entries on the disk, not merely on their way. False with errno set.
bool syncFile(const QString& path);
bool syncFolder(const QString& folder);
// Renames over an existing file, or (moveNew) only where none is. False with errno set.
bool moveOver(const QString& from, const QString& to);
bool moveNew(const QString& from, const QString& to);
// Whether a process of this machine is alive.
bool processRuns(qint64 pid);
// Says which file a path leads to at this moment; empty where there is none.
QByteArray fileIdentity(const QString& path);
QString lastErrorText();
bool lastErrorIsDiskFull();

}  // namespace mb::platform
