// What depends on the operating system, in one place (UX6). Written for POSIX; a Windows or macOS build needs this
// file's functions and nothing else of storage.
#pragma once

#include <QStringList>

namespace mb::platform {

// What this program makes from now on is for its owner alone, whatever the user's own rule for new files says.
void keepNewFilesPrivate();
// Makes the folder and those above it, for their owner alone. Throws DiskFull, WriteFailed.
void makeFolder(const QString& folder);
enum class FileKind { None, Ordinary, Other };
// Throws BookUnreadable where the system does not say.
FileKind fileKind(const QString& path);
// Whether this program may write the file. Throws likewise.
bool mayWrite(const QString& path);
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
// Differs once anybody wrote into the file.
QByteArray fileStamp(const QString& path);
// Whether anybody but the owner may read or write it.
bool isOpenToOthers(const QString& path);
// Other names that this folder has for the same file.
QStringList otherNames(const QString& path);
// A function of one of the program's modules: parts that are loaded when they are first needed. They lie at the same
// place beside the programs in the build folder and where they are installed. Throws WriteFailed.
QFunctionPointer moduleFunction(const QString& module, const char* name);
QString lastErrorText();
bool lastErrorIsDiskFull();

}  // namespace mb::platform
