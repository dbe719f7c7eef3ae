// XML of a zip file, told element by element while it is unpacked. By Expat: QXmlStreamReader takes twice as long, and
// a spreadsheet of a hundred thousand rows is fifty megabytes of XML.
#pragma once

#include "core/exchange/zip_file.h"

namespace mb::exchange {

// Names come without the prefix of their namespace.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs) : m_pairs(pairs) {}
    QByteArrayView operator[](QByteArrayView name) const;  // empty where there is none
    QByteArrayView prefixed(QByteArrayView name) const;    // with its prefix
    bool isTrue(QByteArrayView name) const;                // "1" or "true"
    int number(QByteArrayView name, int otherwise) const;

private:
    const char** m_pairs;
};

class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void begin(QByteArrayView name, const XmlAttributes& attributes) = 0;
    virtual void end(QByteArrayView) {}
    virtual void text(QByteArrayView) {}  // UTF-8, possibly in pieces

    bool enough = false;  // set by a handler that has seen what it wanted
};

// Throws InputUnreadable for what is not well formed, and for XML with a document type, which no spreadsheet has.
void readXml(ZipReader& zip, const QByteArray& member, XmlHandler& handler);

}  // namespace mb::exchange
