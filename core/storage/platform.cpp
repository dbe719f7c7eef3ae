#include "core/storage/platform.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

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

bool makePrivate(const QString& path) { return ::chmod(QFile::encodeName(path).constData(), 0600) == 0; }
bool syncFile(const QString& path) { return syncPath(path, O_RDONLY); }
bool syncFolder(const QString& folder) { return syncPath(folder.isEmpty() ? QStringLiteral(".") : folder, O_RDONLY | O_DIRECTORY); }

bool moveOver(const QString& from, const QString& to) {
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

bool moveNew(const QString& from, const QString& to) {
    // link() fails where the name is taken, which rename() would not.
    if (::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
        return ::unlink(QFile::encodeName(from).constData()) == 0;
    if (errno == EEXIST || QFileInfo::exists(to)) return errno = EEXIST, false;
    return moveOver(from, to);  // a file system without hard links
}

bool processRuns(qint64 pid) { return ::kill(pid_t(pid), 0) == 0 || errno == EPERM; }

QByteArray fileIdentity(const QString& path) {
    struct stat info;
    if (::stat(QFile::encodeName(path).constData(), &info) != 0) return {};
    return QByteArray::number(qulonglong(info.st_dev)) + ':' + QByteArray::number(qulonglong(info.st_ino));
}

QString lastErrorText() { return QString::fromLocal8Bit(std::strerror(errno)); }
bool lastErrorIsDiskFull() { return errno == ENOSPC || errno == EDQUOT; }

}  // namespace mb::platform
