#include "core/storage/header.h"

#include "core/domain/error.h"
#include "core/storage/schema.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace mb {

bool hasJournal(const QString& path) { return QFileInfo(path + QStringLiteral("-journal")).size() > 0; }

void ensureNameIsFree(const QString& path) {
    // A link that leads nowhere is a name, too.
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink()) throw Error(ErrorKind::BookExists, {path});
    if (hasJournal(path)) throw Error(ErrorKind::BookExists, {path + QStringLiteral("-journal")});
}

FileHeader readHeader(const QString& path, quint32 newestKnown, bool checkLength) {
    const QFileInfo info(path);
    if (!info.exists()) throw Error(ErrorKind::BookMissing, {path});
    // A folder, or a pipe that would keep us waiting.
    if (!info.isFile()) throw Error(ErrorKind::BookForeign, {path});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw Error(ErrorKind::BookUnreadable, {path, file.errorString()});
    const QByteArray head = file.read(100);
    if (head.isEmpty()) throw Error(ErrorKind::BookEmpty, {path});
    const auto number = [&](int offset) { return qFromBigEndian<quint32>(head.constData() + offset); };
    const QByteArray magic("SQLite format 3\0", 16);
    if (head.size() < 100) {
        if (magic.startsWith(head.left(magic.size()))) throw Error(ErrorKind::BookCut, {path, QString::number(head.size()), QString()});
        throw Error(ErrorKind::BookForeign, {path});
    }
    if (!head.startsWith(magic) || number(68) != applicationId) throw Error(ErrorKind::BookForeign, {path});
    const quint32 version = number(60);
    if (version == 0) throw Error(ErrorKind::BookDamaged, {path, QStringLiteral("it has no version")});
    if (version > newestKnown)
        throw Error(ErrorKind::BookNewer, {path, QString::number(version), QString::number(newestKnown)});
    if (checkLength) {
        quint64 pageSize = qFromBigEndian<quint16>(head.constData() + 16);
        if (pageSize == 1) pageSize = 65536;
        const quint64 expected = pageSize * number(28);
        if (quint64(info.size()) < expected)
            throw Error(ErrorKind::BookCut, {path, QString::number(info.size()), QString::number(expected)});
    }
    return {version};
}

}  // namespace mb
