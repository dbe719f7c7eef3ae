// Reads a file that the user named, up to a limit. Devices and pipes are refused: reading them may never end.
#pragma once

#include <QByteArray>
#include <QString>

namespace mb {

// At most `most` bytes of an ordinary file. To notice a file that is too long, ask for one byte more than is allowed.
// Throws InputUnreadable.
QByteArray readInputFile(const QString& path, qint64 most);

}  // namespace mb
