#include "ui/print/odt_parts.h"

#include "ui/print/estimates.h"
#include "ui/print/rich_words.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace mb::print {

namespace {

using Attributes = QList<std::pair<QString, QString>>;

void writeEmpty(QXmlStreamWriter& xml, const QString& name, const Attributes& attributes) {
    xml.writeEmptyElement(name);
    for (const auto& [key, value] : attributes) xml.writeAttribute(key, value);
}

// Space over and under, and what the style is based on.
struct ParagraphStyle {
    Role role;
    qreal above, below;
    bool keepWithNext = false;
};

QList<ParagraphStyle> paragraphStyles(const Style& style) {
    return {
        {Role::Kicker, 0, style.afterKicker, true},
        {Role::Title, 0, style.afterTitle, true},
        {Role::Subtitle, 0, style.afterHead - style.beforeSection + 2, true},
        {Role::Section, style.beforeSection, style.afterHeading + 1, true},
        {Role::Part, style.beforePart, style.afterHeading + 1, true},
        {Role::Body, 0, style.betweenBlocks},
        {Role::Remark, 0, style.betweenBlocks},
        {Role::Detail, 0, 0},
        {Role::Figure, style.beforeFigure, 0},
        {Role::Label, 2.5, 1},
        {Role::TableHead, 0, 0},
        {Role::SignedAs, 0, 0},
        {Role::Caption, 2, 0},
        {Role::Foot, style.footText, 0},
    };
}

void writeTextProperties(QXmlStreamWriter& xml, const TypeStyle& type) {
    const bool serif = type.face == Face::Serif || type.face == Face::SerifItalic;
    const QString weight = type.face == Face::SansSemiBold ? u"bold"_s : u"normal"_s;
    writeEmpty(xml, u"style:text-properties"_s,
               {{u"style:font-name"_s, serif ? u"Liberation Serif"_s : u"Liberation Sans"_s},
                {u"fo:font-size"_s, points(type.size)},
                {u"fo:font-weight"_s, weight},
                {u"fo:font-style"_s, type.face == Face::SerifItalic ? u"italic"_s : u"normal"_s},
                {u"fo:color"_s, type.color.name()},
                {u"fo:letter-spacing"_s, type.tracking > 0 ? points(type.tracking * type.size) : u"normal"_s},
                {u"fo:text-transform"_s, type.capitals ? u"uppercase"_s : u"none"_s}});
}

void writeParagraphStyle(QXmlStreamWriter& xml, const ParagraphStyle& paragraph, const Style& style,
                         const PageSetup& setup) {
    const TypeStyle& type = style.of(paragraph.role);
    xml.writeStartElement(u"style:style"_s);
    xml.writeAttribute(u"style:name"_s, odtStyleName(paragraph.role));
    xml.writeAttribute(u"style:family"_s, u"paragraph"_s);
    if (paragraph.role == Role::Title || paragraph.role == Role::Section || paragraph.role == Role::Part) {
        const int level = paragraph.role == Role::Title ? 1 : paragraph.role == Role::Section ? 2 : 3;
        xml.writeAttribute(u"style:default-outline-level"_s, QString::number(level));
    }
    xml.writeStartElement(u"style:paragraph-properties"_s);
    xml.writeAttribute(u"fo:margin-top"_s, points(paragraph.above));
    xml.writeAttribute(u"fo:margin-bottom"_s, points(paragraph.below));
    xml.writeAttribute(u"style:line-height-at-least"_s, points(type.leading));
    xml.writeAttribute(u"fo:orphans"_s, u"2"_s);
    xml.writeAttribute(u"fo:widows"_s, u"2"_s);
    if (paragraph.keepWithNext) xml.writeAttribute(u"fo:keep-with-next"_s, u"always"_s);
    if (paragraph.role == Role::Foot) {
        xml.writeAttribute(u"fo:border-top"_s, u"0.5pt solid "_s + style.hairline.name());
        xml.writeAttribute(u"fo:padding-top"_s, points(style.footText));
        xml.writeStartElement(u"style:tab-stops"_s);
        writeEmpty(xml, u"style:tab-stop"_s,
                   {{u"style:position"_s, points(setup.bodyWidth())}, {u"style:type"_s, u"right"_s}});
        xml.writeEndElement();
    }
    xml.writeEndElement();
    writeTextProperties(xml, type);
    xml.writeEndElement();
}

void writePageLayout(QXmlStreamWriter& xml, const PageSetup& setup) {
    const qreal foot = qMin(36.0, setup.margins.bottom() / 2);
    xml.writeStartElement(u"style:page-layout"_s);
    xml.writeAttribute(u"style:name"_s, u"Sheet"_s);
    writeEmpty(xml, u"style:page-layout-properties"_s,
               {{u"fo:page-width"_s, points(setup.size().width())},
                {u"fo:page-height"_s, points(setup.size().height())},
                {u"style:print-orientation"_s, setup.landscape ? u"landscape"_s : u"portrait"_s},
                {u"fo:margin-top"_s, points(setup.margins.top())},
                {u"fo:margin-left"_s, points(setup.margins.left())},
                {u"fo:margin-right"_s, points(setup.margins.right())},
                {u"fo:margin-bottom"_s, points(setup.margins.bottom() - foot)}});
    xml.writeStartElement(u"style:footer-style"_s);
    writeEmpty(xml, u"style:header-footer-properties"_s,
               {{u"fo:min-height"_s, points(foot)}, {u"fo:margin-top"_s, points(foot / 2)}});
    xml.writeEndElement();
    xml.writeEndElement();
}

// "Page x of y" with fields in place of the numbers, wherever the language puts them.
void writePageOf(QXmlStreamWriter& xml) {
    const QChar page(0xE000), count(0xE001);
    const QString words = richWords(documents::Text::of(u"paper.page"_s, {QString(page), QString(count)}));
    QString plain;
    auto flush = [&] {
        writeOdtText(xml, plain);
        plain.clear();
    };
    for (QChar c : words) {
        if (c != page && c != count) {
            plain += c;
            continue;
        }
        flush();
        xml.writeTextElement(c == page ? u"text:page-number"_s : u"text:page-count"_s, u"1"_s);
    }
    flush();
}

void writeFoot(QXmlStreamWriter& xml, const documents::Document& document) {
    xml.writeStartElement(u"style:footer"_s);
    xml.writeStartElement(u"text:p"_s);
    xml.writeAttribute(u"text:style-name"_s, odtStyleName(Role::Foot));
    if (document.draft) {
        writeOdtText(xml, richWords(documents::Text::of(u"paper.draft"_s)));
        if (!document.footer.isEmpty()) writeOdtText(xml, u" · "_s);
    }
    writeOdtText(xml, richLines(document.footer).join(u' '));
    xml.writeEmptyElement(u"text:tab"_s);
    writePageOf(xml);
    xml.writeEndElement();
    xml.writeEndElement();
}

// A list whose items bear their boxes in their words: a mark of the list's own could not say which are ticked.
void writeChoicesStyle(QXmlStreamWriter& xml) {
    xml.writeStartElement(u"text:list-style"_s);
    xml.writeAttribute(u"style:name"_s, odtChoicesStyle());
    xml.writeStartElement(u"text:list-level-style-number"_s);
    xml.writeAttribute(u"text:level"_s, u"1"_s);
    xml.writeAttribute(u"style:num-format"_s, QString());
    writeEmpty(xml, u"style:list-level-properties"_s, {});
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeTextStyle(QXmlStreamWriter& xml, const QString& name, const Attributes& properties) {
    xml.writeStartElement(u"style:style"_s);
    xml.writeAttribute(u"style:name"_s, name);
    xml.writeAttribute(u"style:family"_s, u"text"_s);
    writeEmpty(xml, u"style:text-properties"_s, properties);
    xml.writeEndElement();
}

// Each on its own: a text may be both underlined and bold.
void writeRunStyles(QXmlStreamWriter& xml) {
    const auto style = [&](const documents::Run& run, const Attributes& properties) {
        writeTextStyle(xml, odtRunStyles(run).first(), properties);
    };
    style({{}, true}, {{u"fo:font-weight"_s, u"bold"_s}});
    style({{}, false, true},
          {{u"style:text-underline-style"_s, u"solid"_s}, {u"style:text-underline-width"_s, u"auto"_s}});
    style({{}, false, false, true}, {{u"fo:font-style"_s, u"italic"_s}});
    style({{}, false, false, false, true}, {{u"fo:font-family"_s, u"'Liberation Mono'"_s}});
}

void writeEntryStyles(QXmlStreamWriter& xml, const documents::Document& document, const Style& style) {
    const qreal indent = entryIndentOf(document, style);
    for (const bool first : {false, true}) {
        xml.writeStartElement(u"style:style"_s);
        xml.writeAttribute(u"style:name"_s, odtEntryStyle(first));
        xml.writeAttribute(u"style:family"_s, u"paragraph"_s);
        xml.writeAttribute(u"style:parent-style-name"_s, first ? odtEntryStyle(false) : odtStyleName(Role::Body));
        Attributes properties{{u"fo:margin-left"_s, points(indent)},
                              {u"fo:text-indent"_s, points(-indent)},
                              {u"fo:margin-bottom"_s, u"0pt"_s},
                              {u"fo:padding-top"_s, points(style.cellAbove)},
                              {u"fo:padding-bottom"_s, points(style.cellBelow)},
                              {u"fo:border-bottom"_s, u"0.5pt solid "_s + style.hairline.name()},
                              {u"style:join-border"_s, u"false"_s}};
        if (first) properties << std::pair{u"fo:border-top"_s, u"0.6pt solid "_s + style.strongLine.name()};
        writeEmpty(xml, u"style:paragraph-properties"_s, properties);
        xml.writeEndElement();
    }
    const TypeStyle& number = style.of(Role::EntryNumber);
    writeTextStyle(xml, odtEntryNumberStyle(),
                   {{u"style:font-name"_s, u"Liberation Sans"_s},
                    {u"fo:font-size"_s, points(number.size)},
                    {u"fo:font-weight"_s, u"bold"_s},
                    {u"fo:color"_s, number.color.name()}});
}

void writeDefaultStyle(QXmlStreamWriter& xml, const documents::Document& document) {
    xml.writeStartElement(u"style:default-style"_s);
    xml.writeAttribute(u"style:family"_s, u"paragraph"_s);
    const QStringList language = languageTag(document.language).split(u'-');
    writeEmpty(xml, u"style:text-properties"_s,
               {{u"style:font-name"_s, u"Liberation Serif"_s},
                {u"fo:language"_s, language.value(0)},
                {u"fo:country"_s, language.size() > 1 ? language[1] : u"none"_s}});
    xml.writeEndElement();
}

}  // namespace

void writeOdtNamespaces(QXmlStreamWriter& xml) {
    const QString base = u"urn:oasis:names:tc:opendocument:xmlns:"_s;
    const Attributes spaces = {{u"office"_s, u"office:1.0"_s},     {u"style"_s, u"style:1.0"_s},
                               {u"text"_s, u"text:1.0"_s},         {u"table"_s, u"table:1.0"_s},
                               {u"meta"_s, u"meta:1.0"_s},         {u"fo"_s, u"xsl-fo-compatible:1.0"_s},
                               {u"svg"_s, u"svg-compatible:1.0"_s}};
    for (const auto& [prefix, name] : spaces) xml.writeAttribute(u"xmlns:"_s + prefix, base + name);
    xml.writeAttribute(u"xmlns:dc"_s, u"http://purl.org/dc/elements/1.1/"_s);
    xml.writeAttribute(u"office:version"_s, u"1.3"_s);
}

QString points(qreal value) { return QString(QString::number(value, 'f', 2) + u"pt"_s); }

QString odtStyleName(Role role) {
    switch (role) {
        case Role::Kicker:
            return u"Kicker"_s;
        case Role::Title:
            return u"Title"_s;
        case Role::Subtitle:
            return u"Subtitle"_s;
        case Role::Section:
            return u"Heading_20_1"_s;
        case Role::Part:
            return u"Heading_20_2"_s;
        case Role::Remark:
            return u"Remark"_s;
        case Role::Detail:
            return u"Detail"_s;
        case Role::Figure:
            return u"Figure_20_number"_s;
        case Role::Label:
            return u"Label"_s;
        case Role::TableHead:
            return u"Table_20_Heading"_s;
        case Role::SignedAs:
            return u"Signature"_s;
        case Role::Caption:
            return u"Caption"_s;
        case Role::Foot:
            return u"Footer"_s;
        default:
            return u"Text_20_body"_s;
    }
}

QString odtChoicesStyle() { return u"Choices"_s; }

QString odtEndStyle() { return u"End"_s; }

QString odtCellStyle() { return u"Table_20_Contents"_s; }

QString odtMarkStyle(bool removed) { return removed ? u"Removed"_s : u"Added"_s; }

QStringList odtRunStyles(const documents::Run& run) {
    QStringList styles;
    if (run.strong) styles << u"Strong_20_Emphasis"_s;
    if (run.underlined) styles << u"Underlined"_s;
    if (run.emphasis) styles << u"Emphasis"_s;
    if (run.code) styles << u"Source_20_Text"_s;
    return styles;
}

QString odtEntryStyle(bool first) { return first ? u"First_20_entry"_s : u"Entry"_s; }

QString odtEntryNumberStyle() { return u"Entry_20_number"_s; }

void writeOdtCellStyles(QXmlStreamWriter& xml, const Style& style) {
    struct Border {
        QString name;
        QString line;
        qreal above, below;
    };
    const Border borders[] = {
        {u"Cell.None"_s, u"none"_s, 1, 1},
        {u"Cell.Hair"_s, QString(u"0.5pt solid "_s + style.hairline.name()), style.cellAbove, style.cellBelow},
        {u"Cell.Strong"_s, QString(u"0.6pt solid "_s + style.strongLine.name()), 0, style.tableHeadBelow},
        {u"Cell.Sign"_s, QString(u"0.75pt solid "_s + style.text.name()), 0, 2},
    };
    for (const Border& border : borders) {
        xml.writeStartElement(u"style:style"_s);
        xml.writeAttribute(u"style:name"_s, border.name);
        xml.writeAttribute(u"style:family"_s, u"table-cell"_s);
        xml.writeEmptyElement(u"style:table-cell-properties"_s);
        xml.writeAttribute(u"fo:border"_s, u"none"_s);
        xml.writeAttribute(u"fo:border-bottom"_s, border.line);
        xml.writeAttribute(u"fo:padding-top"_s, points(border.above));
        xml.writeAttribute(u"fo:padding-bottom"_s, points(border.below));
        xml.writeAttribute(u"fo:padding-left"_s, u"0pt"_s);
        xml.writeAttribute(u"fo:padding-right"_s, points(style.denseColumnGap));
        xml.writeAttribute(u"style:vertical-align"_s, border.name == u"Cell.Sign"_s ? u"bottom"_s : u"top"_s);
        xml.writeEndElement();
    }
    for (const auto& [name, height] : {std::pair{u"Row"_s, 0.0}, {u"Row.Sign"_s, style.signingRoom + 12}}) {
        xml.writeStartElement(u"style:style"_s);
        xml.writeAttribute(u"style:name"_s, name);
        xml.writeAttribute(u"style:family"_s, u"table-row"_s);
        xml.writeEmptyElement(u"style:table-row-properties"_s);
        xml.writeAttribute(u"fo:keep-together"_s, u"always"_s);
        if (height > 0) xml.writeAttribute(u"style:min-row-height"_s, points(height));
        xml.writeEndElement();
    }
}

void writeOdtText(QXmlStreamWriter& xml, const QString& text) {
    QString plain;
    auto flush = [&] {
        xml.writeCharacters(plain);
        plain.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\t') {
            flush();
            xml.writeEmptyElement(u"text:tab"_s);
        } else if (text[i] == u' ' && (i == 0 || text[i - 1] == u' ')) {
            flush();
            xml.writeEmptyElement(u"text:s"_s);
        } else {
            plain += text[i];
        }
    }
    flush();
}

QByteArray odtStyles(const documents::Document& document, const PageSetup& setup, const Style& style) {
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeStartElement(u"office:document-styles"_s);
    writeOdtNamespaces(xml);
    xml.writeStartElement(u"office:font-face-decls"_s);
    for (const auto& [family, generic] :
         {std::pair{u"Liberation Serif"_s, u"roman"_s}, {u"Liberation Sans"_s, u"swiss"_s}}) {
        writeEmpty(xml, u"style:font-face"_s,
                   {{u"style:name"_s, family},
                    {u"svg:font-family"_s, QString(u"'"_s + family + u"'"_s)},
                    {u"style:font-family-generic"_s, generic}});
    }
    xml.writeEndElement();
    xml.writeStartElement(u"office:styles"_s);
    writeDefaultStyle(xml, document);
    for (const ParagraphStyle& paragraph : paragraphStyles(style)) writeParagraphStyle(xml, paragraph, style, setup);
    xml.writeStartElement(u"style:style"_s);
    xml.writeAttribute(u"style:name"_s, odtCellStyle());
    xml.writeAttribute(u"style:family"_s, u"paragraph"_s);
    xml.writeAttribute(u"style:parent-style-name"_s, odtStyleName(Role::Body));
    writeEmpty(xml, u"style:paragraph-properties"_s, {{u"fo:margin-bottom"_s, u"0pt"_s}});
    xml.writeEndElement();
    xml.writeStartElement(u"style:style"_s);
    xml.writeAttribute(u"style:name"_s, odtEndStyle());
    xml.writeAttribute(u"style:family"_s, u"paragraph"_s);
    writeEmpty(xml, u"style:paragraph-properties"_s, {{u"fo:line-height"_s, u"1pt"_s}});
    writeEmpty(xml, u"style:text-properties"_s, {{u"fo:font-size"_s, u"1pt"_s}});
    xml.writeEndElement();
    xml.writeStartElement(u"style:style"_s);
    xml.writeAttribute(u"style:name"_s, u"Number"_s);
    xml.writeAttribute(u"style:family"_s, u"text"_s);
    writeEmpty(xml, u"style:text-properties"_s, {{u"fo:color"_s, style.accent.name()}});
    xml.writeEndElement();
    writeChoicesStyle(xml);
    writeRunStyles(xml);
    writeEntryStyles(xml, document, style);
    for (const bool removed : {true, false}) {
        xml.writeStartElement(u"style:style"_s);
        xml.writeAttribute(u"style:name"_s, odtMarkStyle(removed));
        xml.writeAttribute(u"style:family"_s, u"text"_s);
        const QString line = removed ? u"style:text-line-through-"_s : u"style:text-underline-"_s;
        writeEmpty(xml, u"style:text-properties"_s, {{line + u"style"_s, u"solid"_s}, {line + u"type"_s, u"single"_s}});
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeStartElement(u"office:automatic-styles"_s);
    writePageLayout(xml, setup);
    xml.writeEndElement();
    xml.writeStartElement(u"office:master-styles"_s);
    xml.writeStartElement(u"style:master-page"_s);
    xml.writeAttribute(u"style:name"_s, u"Standard"_s);
    xml.writeAttribute(u"style:page-layout-name"_s, u"Sheet"_s);
    writeFoot(xml, document);
    xml.writeEndDocument();
    return bytes;
}

QByteArray odtMeta(const documents::Document& document) {
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeStartElement(u"office:document-meta"_s);
    writeOdtNamespaces(xml);
    xml.writeStartElement(u"office:meta"_s);
    xml.writeTextElement(u"meta:generator"_s, u"Mentorbook"_s);
    if (!document.title.isEmpty()) xml.writeTextElement(u"dc:title"_s, richWords(document.title));
    if (!document.author.isEmpty()) {
        xml.writeTextElement(u"meta:initial-creator"_s, richWords(document.author));
        xml.writeTextElement(u"dc:creator"_s, richWords(document.author));
    }
    if (!document.id.isEmpty()) {
        xml.writeStartElement(u"meta:user-defined"_s);
        xml.writeAttribute(u"meta:name"_s, u"Identifier"_s);
        xml.writeCharacters(document.id);
    }
    xml.writeEndDocument();
    return bytes;
}

QByteArray odtManifest() {
    const QString prefix = u"manifest:"_s;
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeStartElement(u"manifest:manifest"_s);
    xml.writeAttribute(u"xmlns:manifest"_s, u"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"_s);
    xml.writeAttribute(u"manifest:version"_s, u"1.3"_s);
    const Attributes files = {{u"/"_s, u"application/vnd.oasis.opendocument.text"_s},
                              {u"content.xml"_s, u"text/xml"_s},
                              {u"styles.xml"_s, u"text/xml"_s},
                              {u"meta.xml"_s, u"text/xml"_s}};
    for (const auto& [path, type] : files) {
        writeEmpty(xml, u"manifest:file-entry"_s, {{u"manifest:full-path"_s, path}, {u"manifest:media-type"_s, type}});
    }
    xml.writeEndDocument();
    return bytes;
}

}  // namespace mb::print
