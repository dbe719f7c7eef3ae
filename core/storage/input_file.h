// A file that somebody names, read within bounds: a device or a pipe may never end, or never begin.
#pragma once

#include <QByteArray>
#include <QString>

namespace mb {

// At most so many bytes of an ordinary file. Whoever refuses what is too long asks for one more than it takes. Throws
// InputUnreadable.
QByteArray readInputFile(const QString& path, qint64 most);

}  // namespace mb
