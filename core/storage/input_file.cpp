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
    const QByteArray bytes = file.read(most);
    if (file.error() != QFile::NoError) throw Error(ErrorKind::InputUnreadable, {path, file.errorString()});
    return bytes;
}

}  // namespace mb
