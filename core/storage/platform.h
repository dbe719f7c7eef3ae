// What depends on the operating system, in one place (UX6). Written for POSIX; a Windows or macOS build needs this
// file's functions and nothing else of storage.
#pragma once

#include <QStringList>

namespace mb::platform {

// From now on new files of this process are readable by their owner only, whatever the umask was.
void keepNewFilesPrivate();
// Makes the folder and its parents, accessible to their owner only. Throws DiskFull, WriteFailed.
void makeFolder(const QString& folder);
enum class FileKind { None, Ordinary, Other };
// Throws BookUnreadable if the system does not tell.
FileKind fileKind(const QString& path);
// Whether this program may write the file. Throws likewise.
bool mayWrite(const QString& path);
// Makes the file readable and writable by its owner only (0600).
bool makePrivate(const QString& path);
// Return once a file's bytes, or a folder's entries, are on the disk. False, with errno set, on failure.
bool syncFile(const QString& path);
bool syncFolder(const QString& folder);
// Renames over an existing file, or (moveNew) only where none is. False with errno set.
bool moveOver(const QString& from, const QString& to);
bool moveNew(const QString& from, const QString& to);
// Whether a process of this machine is alive.
bool processRuns(qint64 pid);
// Identifies the file that a path leads to now (device and inode); empty if there is none.
QByteArray fileIdentity(const QString& path);
// A stamp that changes whenever anybody writes into the file.
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
