#include "core/exchange/encoding.h"

#include "core/exchange/input_error.h"
#include "core/storage/input_file.h"

#include <QStringDecoder>

namespace mb::exchange {
namespace {

// 0x80–0x9f, the only places where Windows-1252 differs from Latin-1. Qt has no table for it without ICU.
constexpr char16_t windows1252[32] = {0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                      0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d,   0x017d, 0x8f,
                                      0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                      0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,   0x017e, 0x0178};

QString fromWindows1252(const QByteArray& bytes) {
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text)
        if (c.unicode() >= 0x80 && c.unicode() < 0xa0) c = QChar(windows1252[c.unicode() - 0x80]);
    return text;
}

QString fromUtf16(const QByteArray& bytes, QStringConverter::Encoding encoding) {
    QStringDecoder decoder(encoding);
    return decoder.decode(bytes);
}

Error unreadableInput(const QString& path, QStringView cause) {
    return Error(ErrorKind::InputUnreadable, {path, cause.toString()});
}

}  // namespace

QString decodeText(const QByteArray& bytes, const QString& path) {
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("\xd0\xcf\x11\xe0"))
        throw unreadableInput(path, unreadable::spreadsheetProgram);
    QString text;
    if (bytes.startsWith("\xff\xfe")) text = fromUtf16(bytes.mid(2), QStringConverter::Utf16LE);
    else if (bytes.startsWith("\xfe\xff")) text = fromUtf16(bytes.mid(2), QStringConverter::Utf16BE);
    else if (bytes.isValidUtf8()) text = QString::fromUtf8(bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes);
    else text = fromWindows1252(bytes);
    if (text.contains(QChar(0))) throw unreadableInput(path, unreadable::notText);
    return text;
}

QByteArray readInput(const QString& path, qint64 limit, const QString& limitName) {
    // Reads one byte more than is allowed, to notice a file that is too large.
    const QByteArray bytes = readInputFile(path, limit + 1);
    if (bytes.size() > limit) throw Error(ErrorKind::InputTooLarge, {path, limitName});
    return bytes;
}

}  // namespace mb::exchange
