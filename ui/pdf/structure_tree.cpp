#include "ui/pdf/structure_tree.h"

#include "ui/pdf/marked_contents.h"

#define POINTERHOLDER_TRANSITION 4  // libqpdf's own pointers are std::shared_ptr
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <memory>
#include <string>
#include <vector>

namespace mb::pdf {

namespace {

using Handle = QPDFObjectHandle;

Handle textOf(const QString& text) { return Handle::newUnicodeString(text.toStdString()); }
Handle name(const char* key) { return Handle::newName(key); }

QByteArray contentsOf(Handle stream) {
    const std::shared_ptr<Buffer> data = stream.getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char*>(data->getBuffer()), static_cast<qsizetype>(data->getSize())};
}

void replaceContents(Handle stream, const QByteArray& bytes) {
    stream.replaceStreamData(bytes.toStdString(), Handle::newNull(), Handle::newNull());
}

std::string typeOf(const Part& part) {
    switch (part.kind) {
        case PartKind::Heading:
            return "/H" + std::to_string(part.level);
        case PartKind::Paragraph:
            return "/P";
        case PartKind::List:
            return "/L";
        case PartKind::ListItem:
            return "/LI";
        case PartKind::Caption:
            return "/Caption";
        case PartKind::Label:
            return "/Lbl";
        case PartKind::Body:
            return "/LBody";
        case PartKind::Table:
            return "/Table";
        case PartKind::Row:
            return "/TR";
        case PartKind::HeadCell:
            return "/TH";
        case PartKind::Cell:
            return "/TD";
        case PartKind::Span:
            return "/Span";
        case PartKind::WriteIn:
        case PartKind::Tick:
            return "/Form";
        case PartKind::Picture:
            return "/Figure";
    }
    return "/P";
}

Handle attributes(const char* owner) {
    Handle made = Handle::newDictionary();
    made.replaceKey("/O", name(owner));
    return made;
}

void describe(Handle element, const Part& part) {
    if (!part.alt.isEmpty()) element.replaceKey("/Alt", textOf(part.alt));
    if (!part.actual.isEmpty()) element.replaceKey("/ActualText", textOf(part.actual));
    if (part.kind == PartKind::HeadCell) {
        Handle table = attributes("/Table");
        table.replaceKey("/Scope", name("/Column"));
        element.replaceKey("/A", table);
    } else if (part.kind == PartKind::Tick || part.kind == PartKind::WriteIn) {
        Handle field = attributes("/PrintField");
        const bool box = part.kind == PartKind::Tick;
        field.replaceKey("/Role", name(box ? "/cb" : "/tv"));
        if (box) field.replaceKey("/checked", name(part.ticked ? "/on" : "/off"));
        if (!part.about.isEmpty()) field.replaceKey("/Desc", textOf(part.about));
        element.replaceKey("/A", field);
    } else if (part.kind == PartKind::Picture) {
        Handle layout = attributes("/Layout");
        layout.replaceKey("/BBox", Handle::newArray(Handle::Rectangle(part.box.left(), part.box.top(), part.box.right(),
                                                                      part.box.bottom())));
        layout.replaceKey("/Placement", name("/Inline"));
        element.replaceKey("/A", layout);
    }
}

// What an element holds: other elements, and pieces of pages by their numbers there.
class Element {
public:
    Element(QPDF& pdf, const std::string& type) : handle(pdf.makeIndirectObject(Handle::newDictionary())) {
        handle.replaceKey("/S", Handle::newName(type));
    }

    void hold(Handle kid) { m_kids.push_back(kid); }
    void hold(Handle page, int number) {
        if (!m_page.isInitialized()) {
            m_page = page;
            handle.replaceKey("/Pg", page);
        }
        if (m_page.getObjGen() == page.getObjGen()) return hold(Handle::newInteger(number));
        Handle elsewhere = Handle::newDictionary();
        elsewhere.replaceKey("/Type", name("/MCR"));
        elsewhere.replaceKey("/Pg", page);
        elsewhere.replaceKey("/MCID", Handle::newInteger(number));
        hold(elsewhere);
    }
    void settle() {
        if (m_kids.size() == 1) handle.replaceKey("/K", m_kids.front());
        else if (!m_kids.empty()) handle.replaceKey("/K", Handle::newArray(m_kids));
    }

    Handle handle;

private:
    Handle m_page;
    std::vector<Handle> m_kids;
};

}  // namespace

void addStructure(QPDF& pdf, const QList<Part>& parts) {
    Handle root = pdf.makeIndirectObject(Handle::newDictionary());
    root.replaceKey("/Type", name("/StructTreeRoot"));
    Element document(pdf, "/Document");
    document.handle.replaceKey("/P", root);
    root.replaceKey("/K", document.handle);

    std::vector<Element> elements;
    elements.reserve(static_cast<size_t>(parts.size()));
    for (const Part& part : parts) {
        Element& element = elements.emplace_back(pdf, typeOf(part));
        Element& parent = part.parent < 0 ? document : elements.at(static_cast<size_t>(part.parent));
        element.handle.replaceKey("/P", parent.handle);
        describe(element.handle, part);
        parent.hold(element.handle);
    }

    Handle byPage = Handle::newArray();
    int number = 0;
    for (auto& helper : QPDFPageDocumentHelper(pdf).getAllPages()) {
        Handle page = helper.getObjectHandle();
        Handle stream = page.getKey("/Contents");
        const MarkedContents marked = withMarks(contentsOf(stream), static_cast<int>(parts.size()));
        replaceContents(stream, marked.bytes);
        Handle owners = Handle::newArray();
        for (qsizetype i = 0; i < marked.parts.size(); ++i) {
            Element& element = elements.at(static_cast<size_t>(marked.parts[i]));
            element.hold(page, static_cast<int>(i));
            owners.appendItem(element.handle);
        }
        page.replaceKey("/StructParents", Handle::newInteger(number));
        page.replaceKey("/Tabs", name("/S"));
        byPage.appendItem(Handle::newInteger(number++));
        byPage.appendItem(pdf.makeIndirectObject(owners));
    }
    for (Element& element : elements) element.settle();
    document.settle();

    Handle parentTree = Handle::newDictionary();
    parentTree.replaceKey("/Nums", byPage);
    root.replaceKey("/ParentTree", pdf.makeIndirectObject(parentTree));
    root.replaceKey("/ParentTreeNextKey", Handle::newInteger(number));
    pdf.getRoot().replaceKey("/StructTreeRoot", root);
    Handle marks = Handle::newDictionary();
    marks.replaceKey("/Marked", Handle::newBool(true));
    pdf.getRoot().replaceKey("/MarkInfo", marks);
}

void mendMeaningsOfGlyphs(QPDF& pdf) {
    for (Handle font : pdf.getAllObjects()) {
        if (!font.isDictionaryOfType("/Font", "/Type0") || !font.getKey("/ToUnicode").isStream()) continue;
        Handle stream = font.getKey("/ToUnicode");
        QByteArrayList lines = contentsOf(stream).split('\n');
        bool inRanges = false;
        for (QByteArray& line : lines) {
            if (line.contains("beginbfrange")) inRanges = true;
            else if (line.contains("endbfrange")) inRanges = false;
            else if (inRanges) {
                // <first> <last> and then the meanings; the first two stay as they are.
                const qsizetype meanings = line.indexOf('<', line.indexOf('<', line.indexOf('<') + 1) + 1);
                if (meanings < 0) continue;
                QByteArray mended = line.sliced(meanings);
                mended.replace("<0009>", "<0020>").replace("<00A0>", "<0020>").replace("<0000>", "<FFFD>");
                line = line.first(meanings) + mended;
            }
        }
        replaceContents(stream, lines.join('\n'));
    }
}

}  // namespace mb::pdf
