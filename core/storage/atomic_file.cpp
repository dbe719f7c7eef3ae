#include "core/storage/atomic_file.h"

#include "core/domain/error.h"
#include "core/storage/header.h"
#include "core/storage/platform.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <QUuid>

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>

namespace mb {

using namespace Qt::Literals::StringLiterals;

namespace {

[[noreturn]] void failWriting(const QString& path) {
    if (platform::lastErrorIsDiskFull()) throw Error(ErrorKind::DiskFull, {path});
    throw Error(ErrorKind::WriteFailed, {path, platform::lastErrorText()});
}

// The temporary name holds no words of the user's, only who writes: machine and process.
QString temporaryMark() {
    return u".mentorbook-%1-"_s.arg(QString::fromLatin1(
        QCryptographicHash::hash(QSysInfo::machineHostName().toUtf8(), QCryptographicHash::Sha256).toHex().left(6)));
}

// Follows a link, so that the link itself is not replaced; also a link whose target does not exist yet.
QString behindLink(const QString& path) {
    const QFileInfo info(path);
    if (!info.isSymLink()) return path;
    return info.exists() ? info.canonicalFilePath() : info.symLinkTarget();
}

}  // namespace

// Removes a file that a killed program began: nobody will finish it, and it may hold a whole book.
void removeAbandoned(const QString& folder) {
    const QString mark = temporaryMark();
    for (const QString& name : QDir(folder).entryList({mark + u'*'}, QDir::Files | QDir::Hidden)) {
        const qint64 process = name.mid(mark.size()).section(u'-', 0, 0).toLongLong();
        if (process > 0 && !platform::processRuns(process)) QFile::remove(folder + u'/' + name);
    }
}

AtomicFile::AtomicFile(const QString& path) : m_path(behindLink(path)) {
    // Renaming over a device or a pipe would replace it by a file.
    if (const QFileInfo info(m_path); info.exists() && !info.isFile())
        throw Error(ErrorKind::WriteFailed, {path, u"not-a-file"_s});
    // Beside the target, so that the rename stays on one disk.
    const QString folder = QFileInfo(m_path).path();
    removeAbandoned(folder);
    m_temporary = folder + u'/' + temporaryMark() + QString::number(QCoreApplication::applicationPid()) + u'-' +
                  QUuid::createUuid().toString(QUuid::Id128).left(12);
    const int fd = ::open(QFile::encodeName(m_temporary).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (fd < 0) failWriting(path);
    ::close(fd);
}

AtomicFile::~AtomicFile() {
    if (!m_finished) QFile::remove(m_temporary);
}

void AtomicFile::finish(Overwrite overwrite) {
    if (!platform::syncFile(m_temporary)) failWriting(m_path);
    if (overwrite == Overwrite::Yes && isBook(m_path)) throw Error(ErrorKind::BookExists, {m_path});
    const bool moved =
        overwrite != Overwrite::No ? platform::moveOver(m_temporary, m_path) : platform::moveNew(m_temporary, m_path);
    if (!moved) {
        if (errno == EEXIST) throw Error(ErrorKind::BookExists, {m_path});
        failWriting(m_path);
    }
    m_finished = true;
    if (!platform::syncFolder(QFileInfo(m_path).path()))
        throw Error(ErrorKind::WrittenUnsure, {m_path, platform::lastErrorText()});
}

void writeFileAtomically(const QString& path, const QByteArray& bytes, Overwrite overwrite) {
    AtomicFile file(path);
    const int fd = ::open(QFile::encodeName(file.temporaryPath()).constData(), O_WRONLY | O_CLOEXEC);
    if (fd < 0) failWriting(path);
    qsizetype written = 0;
    while (written < bytes.size()) {
        const auto piece =
            ::write(fd, bytes.constData() + written, size_t(qMin<qsizetype>(bytes.size() - written, 1 << 20)));
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
