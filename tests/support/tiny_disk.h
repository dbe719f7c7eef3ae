// A disk of a few megabytes in memory, to be filled up. isMounted() is false where mounting is not allowed.
#pragma once

#include <QFile>
#include <QTemporaryDir>

#include <sys/mount.h>

namespace mb::test {

class TinyDisk {
public:
    explicit TinyDisk(int megabytes) {
        const QByteArray options = "size=" + QByteArray::number(megabytes) + "m";
        m_mounted = ::mount("tmpfs", QFile::encodeName(path()).constData(), "tmpfs", 0, options.constData()) == 0;
    }
    ~TinyDisk() {
        if (m_mounted) ::umount2(QFile::encodeName(path()).constData(), MNT_DETACH);
    }
    TinyDisk(const TinyDisk&) = delete;
    TinyDisk& operator=(const TinyDisk&) = delete;

    bool isMounted() const { return m_mounted; }
    QString path() const { return m_folder.path(); }

    // Takes all the room but so many bytes, and gives it back.
    void fillUp(qint64 leave) {
        QFile filler(path() + QStringLiteral("/filler"));
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) return;
        const QByteArray block(4096, 'f');
        qint64 size = 0;
        while (filler.write(block) == block.size()) size += block.size();
        filler.resize(qMax<qint64>(0, size - leave));
    }
    void giveRoom() { QFile::remove(path() + QStringLiteral("/filler")); }

private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

}  // namespace mb::test
