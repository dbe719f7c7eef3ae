#include "core/domain/media_type.h"

#include <QtEndian>

namespace mb {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QByteArrayView pngMark("\x89PNG\r\n\x1a\n", 8);

bool wholePng(const QByteArray& bytes) {
    qsizetype at = pngMark.size();
    while (at + 12 <= bytes.size()) {
        const quint32 length = qFromBigEndian<quint32>(bytes.constData() + at);
        const QByteArrayView kind = QByteArrayView(bytes).sliced(at + 4, 4);
        at += 12 + qsizetype(length);
        if (kind == "IEND") return at <= bytes.size();
    }
    return false;
}

// Walks over the segments before the picture data; the mark of the end has to follow the data.
bool wholeJpeg(const QByteArray& bytes) {
    qsizetype at = 2;
    while (at + 4 <= bytes.size() && uchar(bytes[at]) == 0xff) {
        const uchar kind = uchar(bytes[at + 1]);
        if (kind == 0xff) {
            ++at;
            continue;
        }
        const qsizetype length = qFromBigEndian<quint16>(bytes.constData() + at + 2);
        if (kind == 0xda) return bytes.indexOf("\xff\xd9", at + 2 + length) >= 0;
        at += 2 + length;
    }
    return false;
}

}  // namespace

QString mediaTypeOf(const QByteArray& bytes) {
    if (bytes.left(1024).contains("%PDF-")) return u"application/pdf"_s;
    if (bytes.startsWith(pngMark)) return u"image/png"_s;
    if (bytes.startsWith("\xff\xd8\xff")) return u"image/jpeg"_s;
    return {};
}

bool isWhole(const QByteArray& bytes, const QString& mediaType) {
    if (mediaType == u"image/png") return wholePng(bytes);
    if (mediaType == u"image/jpeg") return wholeJpeg(bytes);
    return bytes.contains("startxref") && bytes.right(1024).contains("%%EOF");
}

}  // namespace mb
