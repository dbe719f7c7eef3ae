#include "core/storage/platform.h"

#include "core/domain/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLibrary>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <csignal>
#include <cstring>

namespace mb::platform {
namespace {

bool syncPath(const QString& path, int flags) {
    const int fd = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (fd < 0) return false;
    const bool ok = ::fsync(fd) == 0;
    const int error = errno;
    ::close(fd);
    errno = error;
    return ok;
}

}  // namespace

void keepNewFilesPrivate() { ::umask(0077); }

void makeFolder(const QString& folder) {
    if (QFileInfo(folder).isDir()) return;
    if (const QString above = QFileInfo(folder).absolutePath(); above != folder) makeFolder(above);
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) == 0 || errno == EEXIST) return;
    if (lastErrorIsDiskFull()) throw Error(ErrorKind::DiskFull, {folder});
    throw Error(ErrorKind::WriteFailed, {folder, lastErrorText()});
}

FileKind fileKind(const QString& path) {
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) == 0)
        return S_ISREG(info.st_mode) ? FileKind::Ordinary : FileKind::Other;
    if (errno == ENOENT || errno == ENOTDIR) return FileKind::None;
    throw Error(ErrorKind::BookUnreadable, {path, lastErrorText()});
}

bool mayWrite(const QString& path) {
    if (::access(QFile::encodeName(path).constData(), W_OK) == 0) return true;
    if (errno == EACCES || errno == EROFS || errno == EPERM) return false;
    throw Error(ErrorKind::BookUnreadable, {path, lastErrorText()});
}

bool makePrivate(const QString& path) { return ::chmod(QFile::encodeName(path).constData(), 0600) == 0; }
bool syncFile(const QString& path) { return syncPath(path, O_RDONLY); }
bool syncFolder(const QString& folder) {
    return syncPath(folder.isEmpty() ? QStringLiteral(".") : folder, O_RDONLY | O_DIRECTORY);
}

bool moveOver(const QString& from, const QString& to) {
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

bool moveNew(const QString& from, const QString& to) {
    // Unlike rename(), link() fails if the name is taken.
    if (::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
        return ::unlink(QFile::encodeName(from).constData()),
               true;  // if the old name stays, the next write removes it
    if (errno == EEXIST || QFileInfo::exists(to)) return errno = EEXIST, false;
    return moveOver(from, to);  // a file system without hard links
}

bool processRuns(qint64 pid) { return ::kill(pid_t(pid), 0) == 0 || errno == EPERM; }

QByteArray fileIdentity(const QString& path) {
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0) return {};
    return QByteArray::number(qulonglong(info.st_dev)) + ':' + QByteArray::number(qulonglong(info.st_ino));
}

QByteArray fileStamp(const QString& path) {
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0) return {};
    const auto instant = [](const timespec& time) -> QByteArray {
        return QByteArray::number(qlonglong(time.tv_sec)) + '.' + QByteArray::number(qlonglong(time.tv_nsec));
    };
    return QByteArray::number(qulonglong(info.st_dev)) + ':' + QByteArray::number(qulonglong(info.st_ino)) + ':' +
           QByteArray::number(qlonglong(info.st_size)) + ':' + instant(info.st_mtim) + ':' + instant(info.st_ctim);
}

bool isOpenToOthers(const QString& path) {
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 && (info.st_mode & 077) != 0;
}

QStringList otherNames(const QString& path) {
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0 || info.st_nlink < 2) return {};
    QStringList names;
    const QFileInfo own(path);
    for (const QFileInfo& other : QDir(own.path()).entryInfoList(QDir::Files | QDir::Hidden))
        if (other.fileName() != own.fileName() && fileIdentity(other.filePath()) == fileIdentity(path))
            names << other.filePath();
    return names;
}

QFunctionPointer moduleFunction(const QString& module, const char* name) {
    QLibrary library(QString(QCoreApplication::applicationDirPath() + QLatin1String("/../lib/mentorbook/") + module));
    const QFunctionPointer function = library.resolve(name);
    if (!function) throw Error(ErrorKind::WriteFailed, {QString(), QStringLiteral("no-module")});
    return function;
}

QString lastErrorText() { return QString::fromLocal8Bit(std::strerror(errno)); }
bool lastErrorIsDiskFull() { return errno == ENOSPC || errno == EDQUOT; }

}  // namespace mb::platform
