#include "ui/pdf/pdf_properties.h"

#include <QXmlStreamWriter>

using namespace Qt::Literals::StringLiterals;

namespace mb::pdf {

const char kProducer[] = "Mentorbook";

namespace {

const QString kRdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;
const QString kDc = u"http://purl.org/dc/elements/1.1/"_s;
const QString kXmp = u"http://ns.adobe.com/xap/1.0/"_s;
const QString kPdf = u"http://ns.adobe.com/pdf/1.3/"_s;
const QString kPdfA = u"http://www.aiim.org/pdfa/ns/id/"_s;
const QString kPdfUa = u"http://www.aiim.org/pdfua/ns/id/"_s;
const QString kExtension = u"http://www.aiim.org/pdfa/ns/extension/"_s;
const QString kSchema = u"http://www.aiim.org/pdfa/ns/schema#"_s;
const QString kProperty = u"http://www.aiim.org/pdfa/ns/property#"_s;

// A list of one entry, in the kind of list that the property wants.
void writeList(QXmlStreamWriter& xml, const QString& property, const QString& list, const QString& value) {
    xml.writeStartElement(kDc, property);
    xml.writeStartElement(kRdf, list);
    xml.writeStartElement(kRdf, u"li"_s);
    if (list == "Alt"_L1) xml.writeAttribute(u"xml:lang"_s, u"x-default"_s);
    xml.writeCharacters(value);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

void beginEntry(QXmlStreamWriter& xml, const QString& space, const QString& property, const QString& list) {
    xml.writeStartElement(space, property);
    xml.writeStartElement(kRdf, list);
    xml.writeStartElement(kRdf, u"li"_s);
    xml.writeAttribute(kRdf, u"parseType"_s, u"Resource"_s);
}

void endEntry(QXmlStreamWriter& xml) {
    for (int i = 0; i < 3; ++i) xml.writeEndElement();
}

// PDF/A-1 knows nothing of PDF/UA, and wants every property that it does not know described. Validators look for the
// description only where it stands by itself.
void describePdfUa(QXmlStreamWriter& xml) {
    xml.writeStartElement(kRdf, u"Description"_s);
    xml.writeNamespace(kExtension, u"pdfaExtension"_s);
    xml.writeNamespace(kSchema, u"pdfaSchema"_s);
    xml.writeNamespace(kProperty, u"pdfaProperty"_s);
    xml.writeAttribute(kRdf, u"about"_s, QString());
    beginEntry(xml, kExtension, u"schemas"_s, u"Bag"_s);
    xml.writeTextElement(kSchema, u"schema"_s, u"PDF/UA identification schema"_s);
    xml.writeTextElement(kSchema, u"namespaceURI"_s, kPdfUa);
    xml.writeTextElement(kSchema, u"prefix"_s, u"pdfuaid"_s);
    beginEntry(xml, kSchema, u"property"_s, u"Seq"_s);
    xml.writeTextElement(kProperty, u"name"_s, u"part"_s);
    xml.writeTextElement(kProperty, u"valueType"_s, u"Integer"_s);
    xml.writeTextElement(kProperty, u"category"_s, u"internal"_s);
    xml.writeTextElement(kProperty, u"description"_s, u"The part of ISO 14289 that the file conforms to"_s);
    endEntry(xml);
    endEntry(xml);
    xml.writeEndElement();
}

}  // namespace

QByteArray xmpPacket(const PdfProperties& properties, bool readAloud) {
    const QString instant = properties.created.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.writeNamespace(u"adobe:ns:meta/"_s, u"x"_s);
    xml.writeNamespace(kRdf, u"rdf"_s);
    xml.writeStartElement(u"adobe:ns:meta/"_s, u"xmpmeta"_s);
    xml.writeStartElement(kRdf, u"RDF"_s);
    xml.writeStartElement(kRdf, u"Description"_s);
    // Some checkers look for the schemas here and nowhere else.
    xml.writeNamespace(kDc, u"dc"_s);
    xml.writeNamespace(kXmp, u"xmp"_s);
    xml.writeNamespace(kPdf, u"pdf"_s);
    xml.writeNamespace(kPdfA, u"pdfaid"_s);
    if (readAloud) xml.writeNamespace(kPdfUa, u"pdfuaid"_s);
    xml.writeAttribute(kRdf, u"about"_s, QString());
    if (!properties.title.isEmpty()) writeList(xml, u"title"_s, u"Alt"_s, properties.title);
    if (!properties.author.isEmpty()) writeList(xml, u"creator"_s, u"Seq"_s, properties.author);
    if (!properties.id.isEmpty()) {
        xml.writeTextElement(kDc, u"identifier"_s, properties.id);
        xml.writeTextElement(kPdf, u"Keywords"_s, properties.id);
    }
    xml.writeTextElement(kPdf, u"Producer"_s, QString::fromLatin1(kProducer));
    xml.writeTextElement(kXmp, u"CreateDate"_s, instant);
    xml.writeTextElement(kXmp, u"ModifyDate"_s, instant);
    xml.writeTextElement(kPdfA, u"part"_s, u"1"_s);
    xml.writeTextElement(kPdfA, u"conformance"_s, u"B"_s);
    if (readAloud) xml.writeTextElement(kPdfUa, u"part"_s, u"1"_s);
    xml.writeEndElement();
    if (readAloud) describePdfUa(xml);
    xml.writeEndElement();
    xml.writeEndElement();
    return QByteArray("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n") + body +
           QByteArray("\n<?xpacket end=\"r\"?>");
}

QByteArray pdfDate(const QDateTime& instant) { return instant.toUTC().toString(u"'D:'yyyyMMddHHmmss'Z'"_s).toLatin1(); }

}  // namespace mb::pdf
