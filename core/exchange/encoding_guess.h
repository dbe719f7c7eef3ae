// Whether text that is not UTF-8 reads well as Windows-1252, the encoding of old Western programs, and which other one
// it reads better in. It is told from the letters inside words: "Jos‡" and "Wa³êsa" are no names.
#pragma once

#include <QByteArray>
#include <QString>

namespace mb::exchange {

struct EncodingGuess {
    bool western = true;  // Windows-1252 reads well
    int line = 0;         // of the first words that do not
    QString words;        // these words, as Windows-1252
    QString better;       // "macintosh", "windows-1250", …; empty if none is known to be better
    QString betterWords;  // the same words in it
};

EncodingGuess guessEncoding(const QByteArray& bytes);

// "utf-16le" or "utf-16be" where every other byte is zero, as in UTF-16 without a byte order mark; else empty.
QString bareUtf16(const QByteArray& bytes);

}  // namespace mb::exchange
