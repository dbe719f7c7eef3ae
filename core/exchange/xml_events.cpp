#include "core/exchange/xml_events.h"

#include "core/exchange/input_error.h"

#include <expat.h>

#include <cstring>

namespace mb::exchange {

namespace {

const char* withoutPrefix(const char* name) {
    const char* const colon = std::strchr(name, ':');
    return colon ? colon + 1 : name;
}

// Expat is C: no exception may pass through it, so one is kept until Expat has returned.
struct Reading {
    XML_Parser parser;
    XmlHandler& handler;
    std::exception_ptr thrown;

    template <class Call>
    void guarded(Call call) {
        if (thrown || handler.enough) return;
        try {
            call();
        } catch (...) {
            thrown = std::current_exception();
        }
        if (thrown || handler.enough) XML_StopParser(parser, XML_FALSE);
    }
};

Reading& of(void* reading) { return *static_cast<Reading*>(reading); }

void onBegin(void* reading, const char* name, const char** pairs) {
    of(reading).guarded([&] { of(reading).handler.begin(withoutPrefix(name), XmlAttributes(pairs)); });
}
void onEnd(void* reading, const char* name) {
    of(reading).guarded([&] { of(reading).handler.end(withoutPrefix(name)); });
}
void onText(void* reading, const char* text, int length) {
    of(reading).guarded([&] { of(reading).handler.text({text, length}); });
}
void onDocumentType(void* reading, const char*, const char*, const char*, int) {
    XML_StopParser(of(reading).parser, XML_FALSE);
}

struct ParserFree {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

}  // namespace

QByteArrayView XmlAttributes::operator[](QByteArrayView name) const {
    for (const char** pair = m_pairs; *pair; pair += 2)
        if (withoutPrefix(*pair) == name) return pair[1];
    return {};
}

QByteArrayView XmlAttributes::prefixed(QByteArrayView name) const {
    for (const char** pair = m_pairs; *pair; pair += 2)
        if (*pair == name) return pair[1];
    return {};
}

bool XmlAttributes::isTrue(QByteArrayView name) const {
    const QByteArrayView value = (*this)[name];
    return value == "1" || value == "true";
}

int XmlAttributes::number(QByteArrayView name, int otherwise) const {
    bool is = false;
    const int number = (*this)[name].toInt(&is);
    return is ? number : otherwise;
}

void readXml(ZipReader& zip, const QByteArray& member, XmlHandler& handler) {
    const std::unique_ptr<XML_ParserStruct, ParserFree> parser(XML_ParserCreate(nullptr));
    if (!parser) throw std::bad_alloc();
    Reading reading{parser.get(), handler, {}};
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), onBegin, onEnd);
    XML_SetCharacterDataHandler(parser.get(), onText);
    XML_SetStartDoctypeDeclHandler(parser.get(), onDocumentType);
    const auto parse = [&](QByteArrayView piece, bool last) {
        const bool whole = XML_Parse(parser.get(), piece.data(), int(piece.size()), last) == XML_STATUS_OK;
        if (reading.thrown) std::rethrow_exception(reading.thrown);
        if (!whole && !handler.enough)
            throw Error(ErrorKind::InputUnreadable,
                        {zip.path(), QStringView(unreadable::brokenSpreadsheet).toString(), QString::fromUtf8(member)});
        return !handler.enough;
    };
    bool any = false;
    zip.read(member, [&](QByteArrayView piece) {
        any = true;
        return parse(piece, false);
    });
    if (any && !handler.enough) parse({}, true);
}

}  // namespace mb::exchange
