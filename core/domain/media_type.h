// What a file is, by its contents, whatever its name says; and whether it is all there.
#pragma once

#include <QByteArray>
#include <QString>

namespace mb {

// "application/pdf", "image/png" or "image/jpeg"; empty for anything else.
QString mediaTypeOf(const QByteArray& bytes);
// False where the file's own marks say that its end is missing.
bool isWhole(const QByteArray& bytes, const QString& mediaType);

}  // namespace mb
