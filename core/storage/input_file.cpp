#include "core/storage/input_file.h"

#include "core/domain/error.h"

#include <QFile>
#include <QFileInfo>

namespace mb {

QByteArray readInputFile(const QString& path, qint64 most) {
    if (const QFileInfo info(path); info.exists() && !info.isFile() && !info.isDir())
        throw Error(ErrorKind::InputUnreadable, {path, QStringLiteral("not-a-file")});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw Error(ErrorKind::InputUnreadable, {path, file.errorString()});
    // QFile::read() would allocate as much as it is asked for, and most is far more than nearly every file holds.
    constexpr qint64 piece = 64 * 1024;
    QByteArray bytes;
    while (bytes.size() < most) {
        const QByteArray more = file.read(qMin(piece, most - bytes.size()));
        if (more.isEmpty()) break;
        bytes += more;
    }
    if (file.error() != QFile::NoError) throw Error(ErrorKind::InputUnreadable, {path, file.errorString()});
    return bytes;
}

}  // namespace mb
