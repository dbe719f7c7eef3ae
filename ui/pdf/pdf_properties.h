// The properties of a PDF in XMP, as PDF/A wants them.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace mb::pdf {

struct PdfProperties {
    QString title;
    QString author;
    QString id;
    QString language;
    QDateTime created;  // UTC
};

extern const char kProducer[];

// `readAloud`: the file is also a PDF/UA-1.
QByteArray xmpPacket(const PdfProperties& properties, bool readAloud);
// As the Info dictionary writes instants: D:20261104120000Z
QByteArray pdfDate(const QDateTime& instant);

}  // namespace mb::pdf
