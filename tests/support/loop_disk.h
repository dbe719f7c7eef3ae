// A disk in a file, with a file system of its own. After a power cut the disk would hold what the file holds at that
// moment; whatever the system still keeps in memory is lost. isMounted() is false where mounting is not allowed.
#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

#include <sys/mount.h>
#include <sys/statfs.h>
#include <unistd.h>

#include <fcntl.h>

namespace mb::test {

class LoopDisk {
public:
    explicit LoopDisk(int megabytes) {
        QFile file(image());
        if (!file.open(QIODevice::WriteOnly) || !file.resize(qint64(megabytes) << 20)) return;
        file.close();
        m_mounted = run(QStringLiteral("mkfs.ext4"), {QStringLiteral("-q"), image()}) && mount();
    }
    ~LoopDisk() {
        if (m_mounted) run(QStringLiteral("umount"), {QStringLiteral("-l"), path()});
    }
    LoopDisk(const LoopDisk&) = delete;
    LoopDisk& operator=(const LoopDisk&) = delete;

    bool isMounted() const { return m_mounted; }
    QString path() const { return m_place.path(); }
    // Everything so far is on the disk.
    void settle() const {
        const int folder = ::open(QFile::encodeName(path()).constData(), O_RDONLY | O_DIRECTORY);
        if (folder >= 0) ::syncfs(folder), ::close(folder);
    }
    std::unique_ptr<LoopDisk> afterPowerCut() const {
        std::unique_ptr<LoopDisk> after(new LoopDisk);
        after->m_mounted = QFile::copy(image(), after->image()) && after->mount();
        return after;
    }

private:
    LoopDisk() = default;
    QString image() const { return m_file.filePath(QStringLiteral("disk")); }
    bool mount() {
        return run(QStringLiteral("mount"), {QStringLiteral("-o"), QStringLiteral("loop"), image(), path()});
    }
    static bool run(const QString& program, const QStringList& arguments) {
        QProcess process;
        process.start(program, arguments);
        return process.waitForStarted() && process.waitForFinished() && process.exitStatus() == QProcess::NormalExit &&
               process.exitCode() == 0;
    }

    QTemporaryDir m_file, m_place;
    bool m_mounted = false;
};

}  // namespace mb::test
