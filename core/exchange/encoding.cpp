#include "core/exchange/encoding.h"

#include "core/exchange/encoding_guess.h"
#include "core/exchange/input_error.h"
#include "core/exchange/windows1252.h"
#include "core/storage/input_file.h"

#include <QFileInfo>
#include <QStringDecoder>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype pieceSize = qsizetype(1024) * 1024;
constexpr int mostStrays = 50;

QByteArray fromWindows1252ToUtf8(const QByteArray& bytes) {
    QByteArray utf8;
    for (qsizetype at = 0; at < bytes.size(); at += pieceSize)
        utf8 += fromWindows1252(QByteArrayView(bytes).sliced(at, qMin(pieceSize, bytes.size() - at))).toUtf8();
    return utf8;
}

QByteArray decoded(const QByteArray& bytes, qsizetype from, QStringDecoder decoder) {
    QByteArray utf8;
    for (qsizetype at = from; at < bytes.size(); at += pieceSize)
        utf8 += QString(decoder.decode(QByteArrayView(bytes).sliced(at, qMin(pieceSize, bytes.size() - at)))).toUtf8();
    return utf8;
}

// The length of the UTF-8 sequence that begins here; 0 where none does, -1 where the text ends in the middle of one.
int sequenceAt(QByteArrayView bytes, qsizetype at) {
    const auto lead = quint8(bytes[at]);
    if (lead < 0x80) return 1;
    const int length = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0;
    if (length == 0 || lead > 0xf4) return 0;
    for (int i = 1; i < length; ++i) {
        if (at + i >= bytes.size()) return -1;
        if ((quint8(bytes[at + i]) & 0xc0) != 0x80) return 0;
    }
    return QUtf8StringView(bytes.data() + at, length).isValidUtf8() ? length : 0;
}

bool partsWords(char c) { return quint8(c) < 0x80 && !std::isalnum(quint8(c)) && c != '\'' && c != '-'; }

// Leaves alone what is UTF-8; each other byte becomes what it is in Windows-1252, half a character at the end U+FFFD.
QByteArray mended(QByteArrayView bytes, QList<StrayByte>* strays) {
    QByteArray utf8;
    utf8.reserve(bytes.size() + 64);
    int line = 1;
    for (qsizetype at = 0; at < bytes.size();) {
        const int length = sequenceAt(bytes, at);
        if (length > 0) {
            if (bytes[at] == '\n' || (bytes[at] == '\r' && !(at + 1 < bytes.size() && bytes[at + 1] == '\n'))) ++line;
            utf8.append(bytes.data() + at, length);
            at += length;
            continue;
        }
        if (strays && strays->size() < mostStrays && (strays->isEmpty() || strays->last().line != line)) {
            qsizetype from = at, to = at + 1;
            while (from > 0 && at - from < 40 && !partsWords(bytes[from - 1])) --from;
            while (to < bytes.size() && to - at < 40 && !partsWords(bytes[to])) ++to;
            strays->append({line, QString::fromUtf8(mended(bytes.sliced(from, to - from), nullptr))});
        }
        utf8 += length < 0 ? "\xef\xbf\xbd" : fromWindows1252(bytes.sliced(at, 1)).toUtf8();
        at = length < 0 ? bytes.size() : at + 1;
    }
    return utf8;
}

// A Windows-1252 text almost never holds what happens to be a character of several bytes in UTF-8.
bool isMostlyUtf8(const QByteArray& bytes) {
    qsizetype sequences = 0, strays = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const int length = sequenceAt(bytes, at);
        if (length > 1) ++sequences;
        else if (length == 0) ++strays;
        else if (length < 0) return strays <= sequences;
        at += qMax(1, length);
    }
    return sequences > 0 && strays <= sequences;
}

[[noreturn]] void ask(const QString& path, const EncodingGuess& guess) {
    throw Error(ErrorKind::InputAmbiguousEncoding,
                {path, QString::number(guess.line), guess.words, guess.better, guess.betterWords});
}

const QString westernKey = u"windows-1252"_s, utf8Key = u"utf-8"_s;

DecodedText byGuess(QByteArray bytes, const QString& path) {
    if (const QString bare = bareUtf16(bytes); !bare.isEmpty()) {
        QStringDecoder decoder(bare.toLatin1());
        const QString text = decoder.decode(bytes.left(80));
        ask(path, {false, 1, {}, bare, text.section(u'\n', 0, 0).trimmed()});
    }
    DecodedText text{{}, utf8Key, {}};
    if (bytes.isValidUtf8() || bytes.contains('\0')) {
        text.utf8 = std::move(bytes);
    } else if (isMostlyUtf8(bytes)) {
        text.utf8 = mended(bytes, &text.strays);
    } else {
        if (const EncodingGuess guess = guessEncoding(bytes); !guess.western) ask(path, guess);
        text = {fromWindows1252ToUtf8(bytes), westernKey, {}};
    }
    return text;
}

QByteArray asTold(const QByteArray& bytes, const QString& path, const QString& encoding, QList<StrayByte>& strays) {
    if (encoding.compare(westernKey, Qt::CaseInsensitive) == 0) return fromWindows1252ToUtf8(bytes);
    QStringDecoder decoder(encoding.toLatin1());
    if (!decoder.isValid())
        throw Error(ErrorKind::InputUnreadable, {path, QStringView(unreadable::noSuchEncoding).toString(), encoding});
    if (QByteArrayView(decoder.name()) == "UTF-8") return mended(bytes, &strays);
    return decoded(bytes, 0, std::move(decoder));
}

}  // namespace

QStringList usualEncodings() {
    return {utf8Key,           westernKey,     u"macintosh"_s, u"windows-1250"_s, u"windows-1251"_s,
            u"windows-1254"_s, u"shift_jis"_s, u"utf-16le"_s,  u"utf-16be"_s};
}

DecodedText asUtf8(QByteArray bytes, const QString& path, const QString& encoding) {
    DecodedText text;
    if (bytes.startsWith("\xff\xfe")) text.utf8 = decoded(bytes, 2, QStringDecoder(QStringDecoder::Utf16LE));
    else if (bytes.startsWith("\xfe\xff")) text.utf8 = decoded(bytes, 2, QStringDecoder(QStringDecoder::Utf16BE));
    else if (bytes.startsWith("\xef\xbb\xbf"))
        text.utf8 = QByteArrayView(bytes).sliced(3).isValidUtf8()
                        ? bytes.mid(3)
                        : mended(QByteArrayView(bytes).sliced(3), &text.strays);
    else if (encoding.isEmpty()) text = byGuess(std::move(bytes), path);
    else {
        text.utf8 = asTold(bytes, path, encoding, text.strays);
        text.encoding = encoding.toLower();
    }
    if (text.utf8.contains('\0'))
        throw Error(ErrorKind::InputUnreadable, {path, QStringView(unreadable::notText).toString()});
    return text;
}

QByteArray readInput(const QString& path, qint64 limit) {
    // Reads one byte more than is allowed, to notice a file that is too large.
    const QByteArray bytes = readInputFile(path, limit + 1);
    if (bytes.size() > limit)
        throw Error(ErrorKind::InputTooLarge, {path, QStringView(tooLarge::bytes).toString(), QString::number(limit),
                                               QString::number(QFileInfo(path).size())});
    return bytes;
}

}  // namespace mb::exchange
