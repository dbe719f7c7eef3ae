#include "core/exchange/zip_file.h"

#include "core/domain/error.h"
#include "core/storage/platform.h"

namespace mb::exchange {

QByteArray zipped(const QList<zip::Entry>& entries) {
    const auto write = reinterpret_cast<decltype(&mentorbookZip)>(
        platform::moduleFunction(QStringLiteral("mentorbook-zip"), "mentorbookZip"));
    QByteArray bytes, fault;
    if (!write(entries, bytes, fault)) throw Error(ErrorKind::WriteFailed, {QString(), QString::fromLocal8Bit(fault)});
    return bytes;
}

}  // namespace mb::exchange
