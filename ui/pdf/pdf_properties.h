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

QByteArray xmpPacket(const PdfProperties& properties);
// As the Info dictionary writes instants: D:20261104120000Z
QByteArray pdfDate(const QDateTime& instant);

}  // namespace mb::pdf
