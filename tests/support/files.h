// Files as a test sees them: their bytes, what lies in a folder, and what an operation throws.
#pragma once

#include "core/domain/error.h"

#include <QDir>
#include <QFile>

#include <optional>

namespace mb::test {

inline QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

inline void writeBytes(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) file.write(bytes);
}

// Every name in a folder, hidden ones too.
inline QStringList namesIn(const QString& folder) {
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

template <class Act>
std::optional<Error> errorOf(Act act) {
    try {
        act();
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}
template <class Act>
std::optional<ErrorKind> kindOf(Act act) {
    const auto error = errorOf(act);
    return error ? std::optional(error->kind) : std::nullopt;
}

}  // namespace mb::test
