#include "ui/pdf/pdf_finish.h"

#include "ui/pdf/structure_tree.h"

#include <QCryptographicHash>

#define POINTERHOLDER_TRANSITION 4  // libqpdf's own pointers are std::shared_ptr
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace mb::pdf {

namespace {

using Handle = QPDFObjectHandle;

Handle textObject(const QString& text) { return Handle::newUnicodeString(text.toStdString()); }

// One bookmark, and behind it those of a deeper level, which are its children.
struct OutlineNode {
    Handle handle;
    int level = 0;
    std::vector<OutlineNode> children;
};

OutlineNode nodeOf(QPDF& pdf, const Bookmark& entry, const std::vector<Handle>& pages) {
    Handle at = Handle::newArray();
    at.appendItem(pages.at(static_cast<size_t>(entry.page)));
    at.appendItem(Handle::newName("/XYZ"));
    at.appendItem(Handle::newNull());
    at.appendItem(Handle::newReal(entry.y, 2));
    at.appendItem(Handle::newNull());
    Handle dictionary = Handle::newDictionary();
    dictionary.replaceKey("/Title", textObject(entry.text));
    dictionary.replaceKey("/Dest", at);
    return {pdf.makeIndirectObject(dictionary), entry.level, {}};
}

// Takes entries from `next` on as long as they are deeper than `parent`.
void nest(OutlineNode& parent, std::vector<OutlineNode>& flat, size_t& next) {
    while (next < flat.size() && flat[next].level > parent.level) {
        OutlineNode node = flat[next++];
        nest(node, flat, next);
        parent.children.push_back(std::move(node));
    }
}

// Ties a node to its children; returns how many bookmarks are visible below it.
int tie(OutlineNode& node) {
    int count = 0;
    for (size_t i = 0; i < node.children.size(); ++i) {
        OutlineNode& child = node.children[i];
        count += 1 + tie(child);
        child.handle.replaceKey("/Parent", node.handle);
        if (i > 0) child.handle.replaceKey("/Prev", node.children[i - 1].handle);
        if (i + 1 < node.children.size()) child.handle.replaceKey("/Next", node.children[i + 1].handle);
    }
    if (count > 0) {
        node.handle.replaceKey("/First", node.children.front().handle);
        node.handle.replaceKey("/Last", node.children.back().handle);
        node.handle.replaceKey("/Count", Handle::newInteger(count));
    }
    return count;
}

void addOutline(QPDF& pdf, const QList<Bookmark>& outline) {
    if (outline.isEmpty()) return;
    std::vector<Handle> pages;
    for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) pages.push_back(page.getObjectHandle());
    std::vector<OutlineNode> flat;
    for (const Bookmark& entry : outline) flat.push_back(nodeOf(pdf, entry, pages));
    Handle dictionary = Handle::newDictionary();
    dictionary.replaceKey("/Type", Handle::newName("/Outlines"));
    OutlineNode root{pdf.makeIndirectObject(dictionary), 0, {}};
    size_t next = 0;
    nest(root, flat, next);
    tie(root);
    pdf.getRoot().replaceKey("/Outlines", root.handle);
}

// A subset of a font is marked by six letters before its name. Qt takes them from numbers that differ from run to run;
// ours come from the letters that are in it.
QByteArray subsetTag(Handle fontFile) {
    const std::shared_ptr<Buffer> data = fontFile.getStreamData(qpdf_dl_generalized);
    const QByteArray digest = QCryptographicHash::hash(
        QByteArrayView(reinterpret_cast<const char*>(data->getBuffer()), static_cast<qsizetype>(data->getSize())),
        QCryptographicHash::Sha256);
    QByteArray tag;
    for (int i = 0; i < 6; ++i) tag.append(static_cast<char>('A' + static_cast<uchar>(digest[i]) % 26));
    return tag;
}

void rename(Handle dictionary, const std::string& key, const QByteArray& tag) {
    if (!dictionary.hasKey(key)) return;
    std::string name = dictionary.getKey(key).getName();
    if (const size_t plus = name.find('+'); plus != std::string::npos) name = name.substr(plus + 1);
    if (name.starts_with('/')) name.erase(0, 1);
    dictionary.replaceKey(key, Handle::newName('/' + tag.toStdString() + '+' + name));
}

void settleFontNames(QPDF& pdf) {
    for (Handle font : pdf.getAllObjects()) {
        if (!font.isDictionaryOfType("/Font", "/Type0")) continue;
        Handle inner = font.getKey("/DescendantFonts").getArrayItem(0);
        Handle descriptor = inner.getKey("/FontDescriptor");
        for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
            if (!descriptor.hasKey(key)) continue;
            const QByteArray tag = subsetTag(descriptor.getKey(key));
            rename(font, "/BaseFont", tag);
            rename(inner, "/BaseFont", tag);
            rename(descriptor, "/FontName", tag);
        }
    }
}

bool isForInks(Handle colors) {
    if (colors.isName()) return colors.getName() == "/DeviceCMYK";
    if (!colors.isArray()) return false;
    for (int i = 0; i < colors.getArrayNItems(); ++i)
        if (isForInks(colors.getArrayItem(i))) return true;
    return false;
}

// Later versions of Qt put the name of a CMYK colour space on each page, though all our colours are RGB. PDF/A checkers
// take the mere name for a use that the colour profile does not cover.
void forgetInks(QPDF& pdf) {
    for (Handle object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.getKey("/ColorSpace").isDictionary()) continue;
        Handle spaces = object.getKey("/ColorSpace");
        for (const std::string& name : spaces.getKeys())
            if (isForInks(spaces.getKey(name))) spaces.removeKey(name);
    }
}

void setProperties(QPDF& pdf, const PdfProperties& properties, bool readAloud) {
    Handle info = Handle::newDictionary();
    const std::string date = pdfDate(properties.created).toStdString();
    if (!properties.title.isEmpty()) info.replaceKey("/Title", textObject(properties.title));
    if (!properties.author.isEmpty()) info.replaceKey("/Author", textObject(properties.author));
    if (!properties.id.isEmpty()) info.replaceKey("/Keywords", textObject(properties.id));
    info.replaceKey("/Producer", Handle::newString(kProducer));
    info.replaceKey("/CreationDate", Handle::newString(date));
    info.replaceKey("/ModDate", Handle::newString(date));
    Handle trailer = pdf.getTrailer();
    trailer.replaceKey("/Info", pdf.makeIndirectObject(info));
    trailer.removeKey("/ID");  // the writer makes one from the contents

    Handle xmp = Handle::newStream(&pdf, xmpPacket(properties, readAloud).toStdString());
    xmp.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
    xmp.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
    Handle root = pdf.getRoot();
    root.replaceKey("/Metadata", xmp);
    if (!properties.language.isEmpty()) root.replaceKey("/Lang", textObject(properties.language));
    Handle preferences = Handle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", Handle::newBool(!properties.title.isEmpty()));
    root.replaceKey("/ViewerPreferences", preferences);
}

QByteArray written(QPDF& pdf) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setNewlineBeforeEndstream(true);
    writer.forcePDFVersion("1.4");
    writer.setDeterministicID(true);
    writer.write();
    const std::unique_ptr<Buffer> buffer(writer.getBuffer());
    return {reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

}  // namespace

}  // namespace mb::pdf

bool mentorbookFinishPdf(const mb::pdf::Wanted& wanted, QByteArray& bytes, QByteArray& fault) {
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("pages", wanted.drawn.constData(), static_cast<size_t>(wanted.drawn.size()));
        mb::pdf::addOutline(pdf, wanted.outline);
        mb::pdf::settleFontNames(pdf);
        mb::pdf::forgetInks(pdf);
        mb::pdf::mendMeaningsOfGlyphs(pdf);
        if (wanted.parts) mb::pdf::addStructure(pdf, *wanted.parts);
        mb::pdf::setProperties(pdf, wanted.properties, wanted.parts.has_value());
        bytes = mb::pdf::written(pdf);
        return true;
    } catch (const std::exception& cause) {
        fault = cause.what();
        return false;
    }
}
