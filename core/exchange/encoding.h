// Bytes of a text file → UTF-8. A byte order mark is believed. Without one it is UTF-8 where that fits, else
// Windows-1252, but only where that reads well: anything else is asked about.
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace mb::exchange {

// A byte that is not UTF-8 in a file that is: it was read as Windows-1252, so that it spoils nothing but itself.
struct StrayByte {
    int line;
    QString around;  // the word that it stands in, as it was read
};

struct DecodedText {
    QByteArray utf8;
    QString encoding;  // in which it was read; empty where a byte order mark says it
    QList<StrayByte> strays;
};

// Those that a text is likely to be in. Others are understood as well.
QStringList usualEncodings();

// `encoding`: what the user says it is; empty where the file itself has to tell. Throws InputUnreadable for what is no
// text and for an encoding that is not known, InputAmbiguousEncoding where it has to be asked for. `path` is for the
// error.
DecodedText asUtf8(QByteArray bytes, const QString& path, const QString& encoding);

// Reads a whole file. Throws InputUnreadable, or InputTooLarge beyond the limit (in bytes).
QByteArray readInput(const QString& path, qint64 limit);

}  // namespace mb::exchange
