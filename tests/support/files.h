// Files as a test sees them: their bytes, what lies in a folder, and what an operation throws.
#pragma once

#include "core/domain/error.h"

#include <QDir>
#include <QFile>

#include <optional>

namespace mb::test {

QByteArray bytesOf(const QString& path);

void writeBytes(const QString& path, const QByteArray& bytes);

// Every name in a folder, hidden ones too.
QStringList namesIn(const QString& folder);

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
