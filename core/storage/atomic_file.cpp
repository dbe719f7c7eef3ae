#include "core/storage/atomic_file.h"

#include "core/domain/error.h"
#include "core/storage/platform.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace mb {
namespace {

[[noreturn]] void failWriting(const QString& path) {
    if (platform::lastErrorIsDiskFull()) throw Error(ErrorKind::DiskFull, {path});
    throw Error(ErrorKind::WriteFailed, {path, platform::lastErrorText()});
}

}  // namespace

AtomicFile::AtomicFile(const QString& path)
    : m_path(QFileInfo(path).isSymLink() ? QFileInfo(path).canonicalFilePath() : path) {
    // The temporary name says nothing of the user's and lies beside the target, so that the rename stays on one disk.
    const QString name = QStringLiteral(".mentorbook-") + QUuid::createUuid().toString(QUuid::Id128).left(12);
    const QString folder = QFileInfo(m_path).path();
    m_temporary = folder + u'/' + name;
    const int fd = ::open(QFile::encodeName(m_temporary).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (fd < 0) failWriting(path);
    ::close(fd);
}

AtomicFile::~AtomicFile() {
    if (!m_finished) QFile::remove(m_temporary);
}

void AtomicFile::finish(Overwrite overwrite) {
    if (!platform::syncFile(m_temporary)) failWriting(m_path);
    const bool moved =
        overwrite == Overwrite::Yes ? platform::moveOver(m_temporary, m_path) : platform::moveNew(m_temporary, m_path);
    if (!moved) {
        if (errno == EEXIST) throw Error(ErrorKind::BookExists, {m_path});
        failWriting(m_path);
    }
    m_finished = true;
    if (!platform::syncFolder(QFileInfo(m_path).path())) failWriting(m_path);
}

void writeFileAtomically(const QString& path, const QByteArray& bytes, Overwrite overwrite) {
    AtomicFile file(path);
    const int fd = ::open(QFile::encodeName(file.temporaryPath()).constData(), O_WRONLY | O_CLOEXEC);
    if (fd < 0) failWriting(path);
    qsizetype written = 0;
    while (written < bytes.size()) {
        const auto piece = ::write(fd, bytes.constData() + written, size_t(qMin<qsizetype>(bytes.size() - written, 1 << 20)));
        if (piece < 0 && errno == EINTR) continue;
        if (piece <= 0) {
            const int error = piece == 0 ? ENOSPC : errno;
            ::close(fd);
            errno = error;
            failWriting(path);
        }
        written += piece;
    }
    if (::close(fd) != 0) failWriting(path);
    file.finish(overwrite);
}

}  // namespace mb
