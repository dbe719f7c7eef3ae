#include "ui/print/docx_parts.h"

#include "ui/print/docx_words.h"
#include "ui/print/estimates.h"
#include "ui/print/rich_words.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::print {

namespace {

const QString officeBase = u"http://schemas.openxmlformats.org/"_s;

// Name, space over and under, and what else makes a style. Headings and titles have the names that Word knows: its
// navigation pane and tables of contents find them so.
struct DocxParagraphStyle {
    QString id, name;
    TypeStyle type;
    qreal above = 0, below = 0;
    bool keepWithNext = false;
    int outline = -1;
};

QList<DocxParagraphStyle> roleStyles(const Style& style) {
    const auto of = [&](Role role, const QString& name, qreal above, qreal below, bool keep = false) {
        return DocxParagraphStyle{docxStyleId(role), name, style.of(role), above, below, keep};
    };
    QList<DocxParagraphStyle> all{
        of(Role::Title, u"Title"_s, 0, style.afterTitle, true),
        of(Role::Subtitle, u"Subtitle"_s, 0, style.afterHead - style.beforeSection + 2, true),
        of(Role::Kicker, u"Kicker"_s, 0, style.afterKicker, true),
        of(Role::Remark, u"Remark"_s, 0, style.betweenBlocks),
        of(Role::Dense, u"Table Text"_s, 0, 0),
        of(Role::Detail, u"Detail"_s, 0, 0),
        of(Role::Figure, u"Figure Number"_s, style.beforeFigure, 0),
        of(Role::Label, u"Label"_s, 2.5, 1),
        of(Role::TableHead, u"Table Heading"_s, 0, 0),
        of(Role::SignedAs, u"Signed"_s, 0, 0),
        of(Role::Caption, u"Under Signature"_s, 2, 0),
    };
    for (int level = 1; level <= 6; ++level) {
        const Role role = level == 1 ? Role::Section : Role::Part;
        all.append({docxHeadingId(level), u"heading %1"_s.arg(level), style.of(role),
                    level == 1 ? style.beforeSection : style.beforePart, style.afterHeading + 1, true, level - 1});
    }
    return all;
}

void startStyle(QXmlStreamWriter& xml, const QString& id, const QString& name, const QString& basedOn) {
    startW(xml, u"style"_s, {{u"type"_s, u"paragraph"_s}, {u"styleId"_s, id}});
    writeWValue(xml, u"name"_s, name);
    writeWValue(xml, u"basedOn"_s, basedOn);
}

void writeSpacing(QXmlStreamWriter& xml, qreal above, qreal below, qreal leading) {
    writeW(xml, u"spacing"_s,
           {{u"before"_s, twipsText(above)},
            {u"after"_s, twipsText(below)},
            {u"line"_s, twipsText(leading)},
            {u"lineRule"_s, u"atLeast"_s}});
}

void writeRoleStyle(QXmlStreamWriter& xml, const DocxParagraphStyle& one) {
    startStyle(xml, one.id, one.name, docxStyleId(Role::Body));
    if (one.outline >= 0) writeWValue(xml, u"next"_s, docxStyleId(Role::Body));
    writeW(xml, u"qFormat"_s);
    startW(xml, u"pPr"_s);
    if (one.keepWithNext) {
        writeW(xml, u"keepNext"_s);
        writeW(xml, u"keepLines"_s);
    }
    writeSpacing(xml, one.above, one.below, one.type.leading);
    if (one.outline >= 0) writeWValue(xml, u"outlineLvl"_s, QString::number(one.outline));
    xml.writeEndElement();
    writeDocxType(xml, one.type);
    xml.writeEndElement();
}

void writeBorder(QXmlStreamWriter& xml, const QString& side, const QColor& color, qreal distance) {
    writeW(xml, side,
           {{u"val"_s, u"single"_s},
            {u"sz"_s, u"4"_s},
            {u"space"_s, QString::number(qRound(distance))},
            {u"color"_s, colorText(color)}});
}

void writeEntryStyle(QXmlStreamWriter& xml, const documents::Document& document, const Style& style) {
    const QString indent = twipsText(entryIndentOf(document, style));
    startStyle(xml, docxStyleId(DocxStyle::Entry), u"Entry"_s, docxStyleId(Role::Body));
    writeW(xml, u"qFormat"_s);
    startW(xml, u"pPr"_s);
    writeW(xml, u"keepLines"_s);
    writeDocxEntryBorders(xml, style, false);
    startW(xml, u"tabs"_s);
    writeW(xml, u"tab"_s, {{u"val"_s, u"left"_s}, {u"pos"_s, indent}});
    xml.writeEndElement();
    writeSpacing(xml, style.cellAbove, 0, style.of(Role::Dense).leading);
    writeW(xml, u"ind"_s, {{u"left"_s, indent}, {u"hanging"_s, indent}});
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeOtherStyles(QXmlStreamWriter& xml, const Style& style) {
    const TypeStyle& body = style.of(Role::Body);
    startStyle(xml, docxStyleId(DocxStyle::Choice), u"Choice"_s, docxStyleId(Role::Body));
    startW(xml, u"pPr"_s);
    writeSpacing(xml, 0, 1, body.leading);
    writeW(xml, u"ind"_s, {{u"left"_s, twipsText(14)}, {u"hanging"_s, twipsText(14)}});
    xml.writeEndElement();
    xml.writeEndElement();

    startStyle(xml, docxStyleId(DocxStyle::WritingLine), u"Writing Line"_s, docxStyleId(Role::Body));
    startW(xml, u"pPr"_s);
    startW(xml, u"pBdr"_s);
    writeBorder(xml, u"bottom"_s, style.strongLine, 1);
    writeBorder(xml, u"between"_s, style.strongLine, 1);
    xml.writeEndElement();
    writeSpacing(xml, 0, 0, style.writingLine);
    xml.writeEndElement();
    xml.writeEndElement();

    // Word joins tables that nothing parts, and wants a paragraph behind the last one.
    startStyle(xml, docxStyleId(DocxStyle::Gap), u"Gap"_s, docxStyleId(Role::Body));
    startW(xml, u"pPr"_s);
    writeW(xml, u"spacing"_s,
           {{u"before"_s, u"0"_s}, {u"after"_s, u"0"_s}, {u"line"_s, u"20"_s}, {u"lineRule"_s, u"exact"_s}});
    xml.writeEndElement();
    startW(xml, u"rPr"_s);
    writeWValue(xml, u"sz"_s, u"2"_s);
    writeWValue(xml, u"szCs"_s, u"2"_s);
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeFootStyle(QXmlStreamWriter& xml, const Style& style) {
    startStyle(xml, docxStyleId(Role::Foot), u"footer"_s, docxStyleId(Role::Body));
    startW(xml, u"pPr"_s);
    startW(xml, u"pBdr"_s);
    writeBorder(xml, u"top"_s, style.hairline, style.footText);
    xml.writeEndElement();
    writeSpacing(xml, 0, 0, style.of(Role::Foot).leading);
    xml.writeEndElement();
    writeDocxType(xml, style.of(Role::Foot));
    xml.writeEndElement();
}

void writeDefaults(QXmlStreamWriter& xml, const documents::Document& document, const Style& style) {
    startW(xml, u"docDefaults"_s);
    startW(xml, u"rPrDefault"_s);
    startW(xml, u"rPr"_s);
    const QString font = u"Times New Roman"_s;
    writeW(xml, u"rFonts"_s, {{u"ascii"_s, font}, {u"hAnsi"_s, font}, {u"eastAsia"_s, font}, {u"cs"_s, font}});
    const QString size = QString::number(qRound(style.of(Role::Body).size * 2));
    writeWValue(xml, u"sz"_s, size);
    writeWValue(xml, u"szCs"_s, size);
    writeW(xml, u"lang"_s,
           {{u"val"_s, languageTag(document.language)}, {u"eastAsia"_s, u"ja-JP"_s}, {u"bidi"_s, u"ar-SA"_s}});
    xml.writeEndElement();
    xml.writeEndElement();
    startW(xml, u"pPrDefault"_s);
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeNormalStyles(QXmlStreamWriter& xml, const Style& style) {
    const TypeStyle& body = style.of(Role::Body);
    startW(xml, u"style"_s,
           {{u"type"_s, u"paragraph"_s}, {u"default"_s, u"1"_s}, {u"styleId"_s, docxStyleId(Role::Body)}});
    writeWValue(xml, u"name"_s, u"Normal"_s);
    writeW(xml, u"qFormat"_s);
    startW(xml, u"pPr"_s);
    writeW(xml, u"widowControl"_s);
    writeSpacing(xml, 0, style.betweenBlocks, body.leading);
    xml.writeEndElement();
    writeDocxType(xml, body);
    xml.writeEndElement();
    startW(xml, u"style"_s,
           {{u"type"_s, u"character"_s}, {u"default"_s, u"1"_s}, {u"styleId"_s, u"DefaultParagraphFont"_s}});
    writeWValue(xml, u"name"_s, u"Default Paragraph Font"_s);
    xml.writeEndElement();
    startW(xml, u"style"_s, {{u"type"_s, u"table"_s}, {u"default"_s, u"1"_s}, {u"styleId"_s, u"TableNormal"_s}});
    writeWValue(xml, u"name"_s, u"Normal Table"_s);
    startW(xml, u"tblPr"_s);
    writeW(xml, u"tblInd"_s, {{u"w"_s, u"0"_s}, {u"type"_s, u"dxa"_s}});
    xml.writeEndElement();
    xml.writeEndElement();
}

// A part whose elements need no prefix.
QByteArray docxPart(const QString& root, const QString& space,
                    const QList<std::pair<QString, XmlAttributes>>& elements) {
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument(u"1.0"_s, true);
    xml.writeStartElement(root);
    xml.writeAttribute(u"xmlns"_s, space);
    for (const auto& [name, attributes] : elements) {
        xml.writeEmptyElement(name);
        for (const auto& [key, value] : attributes) xml.writeAttribute(key, value);
    }
    xml.writeEndDocument();
    return bytes;
}

QByteArray docxRelationsTo(const QList<std::pair<QString, QString>>& targets) {
    QList<std::pair<QString, XmlAttributes>> elements;
    for (const auto& [type, target] : targets)
        elements.append({u"Relationship"_s,
                         {{u"Id"_s, QString(u"rId"_s + QString::number(elements.size() + 1))},
                          {u"Type"_s, QString(officeBase + type)},
                          {u"Target"_s, target}}});
    return docxPart(u"Relationships"_s, officeBase + u"package/2006/relationships"_s, elements);
}

}  // namespace

void startDocxPart(QXmlStreamWriter& xml, const QString& root) {
    xml.writeStartDocument(u"1.0"_s, true);
    xml.writeStartElement(u"w:"_s + root);
    xml.writeAttribute(u"xmlns:w"_s, officeBase + u"wordprocessingml/2006/main"_s);
    xml.writeAttribute(u"xmlns:r"_s, officeBase + u"officeDocument/2006/relationships"_s);
}

QString docxStyleId(Role role) {
    switch (role) {
        case Role::Kicker:
            return u"Kicker"_s;
        case Role::Title:
            return u"Title"_s;
        case Role::Subtitle:
            return u"Subtitle"_s;
        case Role::Dense:
            return u"TableText"_s;
        case Role::Remark:
            return u"Remark"_s;
        case Role::Detail:
            return u"Detail"_s;
        case Role::Figure:
            return u"FigureNumber"_s;
        case Role::Label:
            return u"Label"_s;
        case Role::TableHead:
            return u"TableHeading"_s;
        case Role::SignedAs:
            return u"Signed"_s;
        case Role::Caption:
            return u"UnderSignature"_s;
        case Role::Foot:
            return u"Footer"_s;
        default:
            return u"Normal"_s;
    }
}

QString docxStyleId(DocxStyle style) {
    static const QString ids[] = {u"Entry"_s, u"Choice"_s, u"WritingLine"_s, u"Gap"_s};
    return ids[static_cast<size_t>(style)];
}

QString docxHeadingId(int level) { return QString(u"Heading"_s + QString::number(level)); }

void writeDocxEntryBorders(QXmlStreamWriter& xml, const Style& style, bool first) {
    startW(xml, u"pBdr"_s);
    if (first) writeBorder(xml, u"top"_s, style.strongLine, style.cellAbove);
    writeBorder(xml, u"bottom"_s, style.hairline, style.cellBelow);
    writeBorder(xml, u"between"_s, style.hairline, style.cellBelow);
    xml.writeEndElement();
}

qreal docxFootDistance(const PageSetup& setup) { return setup.margins.bottom() / 2; }

QByteArray docxStyles(const documents::Document& document, const Style& style) {
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    startDocxPart(xml, u"styles"_s);
    writeDefaults(xml, document, style);
    writeNormalStyles(xml, style);
    for (const DocxParagraphStyle& one : roleStyles(style)) writeRoleStyle(xml, one);
    writeEntryStyle(xml, document, style);
    writeOtherStyles(xml, style);
    writeFootStyle(xml, style);
    xml.writeEndDocument();
    return bytes;
}

QByteArray docxSettings(const documents::Document& document) {
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    startDocxPart(xml, u"settings"_s);
    writeW(xml, u"zoom"_s, {{u"percent"_s, u"100"_s}});
    writeWValue(xml, u"defaultTabStop"_s, u"720"_s);
    startW(xml, u"compat"_s);
    // Without it Word opens the file as one of an old version, and says so in its window's title.
    for (const auto& [name, value] : {std::pair{u"compatibilityMode"_s, u"15"_s},
                                      {u"overrideTableStyleFontSizeAndJustification"_s, u"1"_s},
                                      {u"enableOpenTypeFeatures"_s, u"1"_s},
                                      {u"doNotFlipMirrorIndents"_s, u"1"_s},
                                      {u"differentiateMultirowTableHeaders"_s, u"1"_s}})
        writeW(xml, u"compatSetting"_s,
               {{u"name"_s, name}, {u"uri"_s, u"http://schemas.microsoft.com/office/word"_s}, {u"val"_s, value}});
    xml.writeEndElement();
    writeWValue(xml, u"themeFontLang"_s, languageTag(document.language));
    writeWValue(xml, u"decimalSymbol"_s, u"."_s);
    writeWValue(xml, u"listSeparator"_s, u","_s);
    xml.writeEndDocument();
    return bytes;
}

QByteArray docxFooter(const documents::Document& document, const PageSetup& setup, const Style& style) {
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    startDocxPart(xml, u"ftr"_s);
    startW(xml, u"p"_s);
    startW(xml, u"pPr"_s);
    writeWValue(xml, u"pStyle"_s, docxStyleId(Role::Foot));
    startW(xml, u"tabs"_s);
    writeW(xml, u"tab"_s, {{u"val"_s, u"right"_s}, {u"pos"_s, twipsText(setup.bodyWidth())}});
    xml.writeEndElement();
    xml.writeEndElement();
    if (document.draft) {
        DocxLook look;
        look.strong = true;
        look.color = style.of(Role::Draft).color;
        writeDocxText(xml, richWords(documents::Text::of(u"paper.draft"_s)), look);
        if (!document.footer.isEmpty()) writeDocxText(xml, u" · "_s);
    }
    writeDocxText(xml, richLines(document.footer).join(u' '));
    writeDocxText(xml, u"\t"_s);
    const QChar page(0xE000), count(0xE001);  // stand for the fields, wherever the language puts them
    QString plain;
    for (const QChar c : richWords(documents::Text::of(u"paper.page"_s, {QString(page), QString(count)}))) {
        if (c != page && c != count) {
            plain += c;
            continue;
        }
        writeDocxText(xml, plain);
        plain.clear();
        writeDocxField(xml, c == page ? u"PAGE"_s : u"NUMPAGES"_s);
    }
    writeDocxText(xml, plain);
    xml.writeEndDocument();
    return bytes;
}

QByteArray docxProperties(const documents::Document& document) {
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument(u"1.0"_s, true);
    xml.writeStartElement(u"cp:coreProperties"_s);
    xml.writeAttribute(u"xmlns:cp"_s, officeBase + u"package/2006/metadata/core-properties"_s);
    xml.writeAttribute(u"xmlns:dc"_s, u"http://purl.org/dc/elements/1.1/"_s);
    xml.writeTextElement(u"dc:title"_s, titleOf(document));
    if (!document.author.isEmpty()) xml.writeTextElement(u"dc:creator"_s, richWords(document.author));
    if (!document.id.isEmpty()) xml.writeTextElement(u"dc:identifier"_s, document.id);
    xml.writeTextElement(u"dc:language"_s, languageTag(document.language));
    xml.writeEndDocument();
    return bytes;
}

QByteArray docxProgram() {
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument(u"1.0"_s, true);
    xml.writeStartElement(u"Properties"_s);
    xml.writeAttribute(u"xmlns"_s, officeBase + u"officeDocument/2006/extended-properties"_s);
    xml.writeTextElement(u"Application"_s, u"Mentorbook"_s);
    xml.writeEndDocument();
    return bytes;
}

QByteArray docxContentTypes() {
    const QString office = u"application/vnd.openxmlformats-"_s;
    QList<std::pair<QString, XmlAttributes>> elements;
    for (const auto& [suffix, type] :
         {std::pair{u"rels"_s, QString(office + u"package.relationships+xml"_s)}, {u"xml"_s, u"application/xml"_s}})
        elements.append({u"Default"_s, {{u"Extension"_s, suffix}, {u"ContentType"_s, type}}});
    const QString word = u"officedocument.wordprocessingml."_s;
    for (const auto& [path, type] : {std::pair{u"/word/document.xml"_s, QString(word + u"document.main+xml"_s)},
                                     {u"/word/styles.xml"_s, QString(word + u"styles+xml"_s)},
                                     {u"/word/settings.xml"_s, QString(word + u"settings+xml"_s)},
                                     {u"/word/footer1.xml"_s, QString(word + u"footer+xml"_s)},
                                     {u"/docProps/core.xml"_s, u"package.core-properties+xml"_s},
                                     {u"/docProps/app.xml"_s, u"officedocument.extended-properties+xml"_s}})
        elements.append({u"Override"_s, {{u"PartName"_s, path}, {u"ContentType"_s, QString(office + type)}}});
    return docxPart(u"Types"_s, officeBase + u"package/2006/content-types"_s, elements);
}

QByteArray docxRelations() {
    const QString office = u"officeDocument/2006/relationships/"_s;
    return docxRelationsTo({{office + u"officeDocument"_s, u"word/document.xml"_s},
                            {u"package/2006/relationships/metadata/core-properties"_s, u"docProps/core.xml"_s},
                            {office + u"extended-properties"_s, u"docProps/app.xml"_s}});
}

QByteArray docxDocumentRelations() {
    const QString office = u"officeDocument/2006/relationships/"_s;
    return docxRelationsTo({{office + u"styles"_s, u"styles.xml"_s},
                            {office + u"settings"_s, u"settings.xml"_s},
                            {office + u"footer"_s, u"footer1.xml"_s}});
}

QString docxFooterRelation() { return u"rId3"_s; }

}  // namespace mb::print
