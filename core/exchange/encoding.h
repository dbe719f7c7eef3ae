// Bytes of a text file → text: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252.
#pragma once

#include <QByteArray>
#include <QString>

namespace mb::exchange {

// Throws InputUnreadable for what is no text (zip and office files, anything with NUL characters). `path` is for the
// error.
QString decodeText(const QByteArray& bytes, const QString& path);

// Reads a whole file. Throws InputUnreadable, or InputTooLarge beyond the limit (in bytes).
QByteArray readInput(const QString& path, qint64 limit, const QString& limitName);

}  // namespace mb::exchange
