#include "core/storage/lock.h"

#include "core/storage/platform.h"

#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

namespace mb {

using namespace Qt::Literals::StringLiterals;

namespace {

// The lock file lies beside the book itself, not beside a link to it.
QString lockPath(const QString& path) {
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return (canonical.isEmpty() ? path : canonical) + u".lock"_s;
}

Error locked(const QString& path, const std::optional<LockHolder>& holder) {
    if (!holder) return Error(ErrorKind::BookLocked, {path, QString()});
    return Error(ErrorKind::BookLocked, {path, holder->text(), holder->since.toString(Qt::ISODate),
                                         holder->elsewhere ? u"elsewhere"_s : QString()});
}

}  // namespace

QString LockHolder::text() const {
    return u"%1\n%2\n%3"_s.arg(program.isEmpty() ? u"mentorbook"_s : program).arg(process).arg(host);
}

std::optional<LockHolder> lockHolder(const QString& path) {
    // QLockFile writes, line by line: process, program, host, machine, start of the machine. QLockFile::getLockInfo()
    // leaves the last two out.
    QFile file(lockPath(path));
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly)) return std::nullopt;
    const QList<QByteArray> lines = file.read(4096).split('\n');
    LockHolder holder;
    holder.process = lines.value(0).toLongLong();
    if (holder.process <= 0) return std::nullopt;
    holder.program = QString::fromUtf8(lines.value(1));
    holder.host = QString::fromUtf8(lines.value(2));
    holder.since = QFileInfo(file).lastModified();
    const QByteArray machine = lines.value(3), start = lines.value(4), ours = QSysInfo::machineUniqueId();
    // Two machines may have the same name, so the machine's id decides.
    holder.elsewhere =
        !machine.isEmpty() && !ours.isEmpty() ? machine != ours : holder.host != QSysInfo::machineHostName();
    if (holder.elsewhere) return holder;
    const bool sinceRestarted = !start.isEmpty() && start != QSysInfo::bootUniqueId();
    if (sinceRestarted || !platform::processRuns(holder.process)) return std::nullopt;
    return holder;
}

std::unique_ptr<QLockFile> takeLock(const QString& path, Locking locking) {
    auto lock = std::make_unique<QLockFile>(lockPath(path));
    // A lock is stale only when its process is gone; a window may stay open for weeks.
    lock->setStaleLockTime(0);
    if (locking == Locking::TakeOver)
        if (const auto holder = lockHolder(path); holder && holder->elsewhere) QFile::remove(lockPath(path));
    const auto mine = [&] {
        platform::makePrivate(lockPath(path));
        return std::move(lock);
    };
    if (lock->tryLock(0)) return mine();
    // A program that is killed between making the lock file and writing its name leaves an empty one. A living program
    // has written its name long before this wait is over, and its lock cannot be removed.
    for (int waited = 0; lock->error() == QLockFile::LockFailedError && !lockHolder(path); waited += 50) {
        if (waited >= 1000 && !lock->removeStaleLockFile()) break;
        if (lock->tryLock(50)) return mine();
    }
    if (lock->error() == QLockFile::LockFailedError) throw locked(path, lockHolder(path));
    if (lock->error() != QLockFile::PermissionError) {
        if (platform::lastErrorIsDiskFull()) throw Error(ErrorKind::DiskFull, {path});
        throw Error(ErrorKind::WriteFailed, {lockPath(path), platform::lastErrorText()});
    }
    throw Error(ErrorKind::BookReadOnly, {path, QFileInfo(path).path()});
}

}  // namespace mb
