#include "ui/print/docx_words.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::print {

namespace {

// Fonts that every word processor has or has a twin of, with the widths of those on our own pages.
const QString serifFont = u"Times New Roman"_s, sansFont = u"Arial"_s, codeFont = u"Courier New"_s;

void writeFonts(QXmlStreamWriter& xml, const QString& family) {
    writeW(xml, u"rFonts"_s, {{u"ascii"_s, family}, {u"hAnsi"_s, family}, {u"eastAsia"_s, family}, {u"cs"_s, family}});
}

void writeSize(QXmlStreamWriter& xml, qreal points) {
    const QString halves = QString::number(qRound(points * 2));
    writeWValue(xml, u"sz"_s, halves);
    writeWValue(xml, u"szCs"_s, halves);
}

void writeSwitch(QXmlStreamWriter& xml, const QString& name, bool also) {
    writeW(xml, name);
    if (also) writeW(xml, QString(name + u"Cs"_s));
}

void writeLook(QXmlStreamWriter& xml, const DocxLook& look, bool rightToLeft) {
    startW(xml, u"rPr"_s);
    if (look.sans || look.code) writeFonts(xml, look.code ? codeFont : sansFont);
    if (look.strong) writeSwitch(xml, u"b"_s, true);
    if (look.emphasis) writeSwitch(xml, u"i"_s, true);
    if (look.struck) writeSwitch(xml, u"strike"_s, false);
    if (look.color.isValid()) writeWValue(xml, u"color"_s, colorText(look.color));
    if (look.size > 0) writeSize(xml, look.size);
    if (look.underlined) writeWValue(xml, u"u"_s, u"single"_s);
    if (rightToLeft) writeW(xml, u"rtl"_s);
    xml.writeEndElement();
}

bool isPlain(const DocxLook& look) {
    return !look.strong && !look.underlined && !look.emphasis && !look.struck && !look.sans && !look.code &&
           !look.color.isValid() && look.size <= 0;
}

enum class Way { None, LeftToRight, RightToLeft };

Way wayOf(char32_t c) {
    switch (QChar::direction(c)) {
        case QChar::DirR:
        case QChar::DirAL:
        case QChar::DirAN:
            return Way::RightToLeft;
        case QChar::DirL:
        case QChar::DirEN:
            return Way::LeftToRight;
        default:
            return Way::None;
    }
}

struct TextPiece {
    qsizetype from = 0;
    bool rightToLeft = false;
};

// What has no direction of its own goes with the letters from right to left only where it stands between them.
QList<TextPiece> piecesOf(const QString& text) {
    QList<TextPiece> pieces{{0, false}};
    qsizetype letterEnd = 0;
    for (qsizetype i = 0; i < text.size();) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size();
        const Way way = wayOf(pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode());
        const bool rightToLeft = way == Way::RightToLeft;
        if (way != Way::None && rightToLeft != pieces.last().rightToLeft)
            pieces.append({rightToLeft ? i : letterEnd, rightToLeft});
        i += pair ? 2 : 1;
        if (way != Way::None) letterEnd = i;
    }
    if (pieces.last().rightToLeft && letterEnd < text.size()) pieces.append({letterEnd, false});
    return pieces;
}

void writeWords(QXmlStreamWriter& xml, const QString& words) {
    if (words.isEmpty()) return;
    xml.writeStartElement(u"w:t"_s);
    xml.writeAttribute(u"xml:space"_s, u"preserve"_s);
    xml.writeCharacters(words);
    xml.writeEndElement();
}

void writeRun(QXmlStreamWriter& xml, const QString& text, const DocxLook& look, bool rightToLeft) {
    if (text.isEmpty()) return;
    startW(xml, u"r"_s);
    if (rightToLeft || !isPlain(look)) writeLook(xml, look, rightToLeft);
    QString plain;
    for (const QChar c : text) {
        if (c != u'\t' && c != u'\n') {
            plain += c;
            continue;
        }
        writeWords(xml, plain);
        plain.clear();
        writeW(xml, c == u'\t' ? u"tab"_s : u"br"_s);
    }
    writeWords(xml, plain);
    xml.writeEndElement();
}

}  // namespace

void startW(QXmlStreamWriter& xml, const QString& name, const XmlAttributes& attributes) {
    xml.writeStartElement(u"w:"_s + name);
    for (const auto& [key, value] : attributes) xml.writeAttribute(u"w:"_s + key, value);
}

void writeW(QXmlStreamWriter& xml, const QString& name, const XmlAttributes& attributes) {
    xml.writeEmptyElement(u"w:"_s + name);
    for (const auto& [key, value] : attributes) xml.writeAttribute(u"w:"_s + key, value);
}

void writeWValue(QXmlStreamWriter& xml, const QString& name, const QString& value) {
    writeW(xml, name, {{u"val"_s, value}});
}

int twips(qreal points) { return qRound(points * 20); }

QString twipsText(qreal points) { return QString::number(twips(points)); }

QString colorText(const QColor& color) { return color.name().mid(1).toUpper(); }

DocxLook lookOf(const documents::Run& run) {
    return {run.strong, run.underlined, run.emphasis, false, false, {}, 0, run.code};
}

void writeDocxText(QXmlStreamWriter& xml, const QString& text, const DocxLook& look) {
    const QList<TextPiece> pieces = piecesOf(text);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const qsizetype end = i + 1 < pieces.size() ? pieces[i + 1].from : text.size();
        writeRun(xml, text.mid(pieces[i].from, end - pieces[i].from), look, pieces[i].rightToLeft);
    }
}

void writeDocxField(QXmlStreamWriter& xml, const QString& instruction) {
    const auto mark = [&](const QString& type) {
        startW(xml, u"r"_s);
        writeW(xml, u"fldChar"_s, {{u"fldCharType"_s, type}});
        xml.writeEndElement();
    };
    mark(u"begin"_s);
    startW(xml, u"r"_s);
    xml.writeStartElement(u"w:instrText"_s);
    xml.writeAttribute(u"xml:space"_s, u"preserve"_s);
    xml.writeCharacters(u' ' + instruction + u' ');
    xml.writeEndElement();
    xml.writeEndElement();
    mark(u"separate"_s);
    writeRun(xml, u"1"_s, {}, false);
    mark(u"end"_s);
}

void writeDocxType(QXmlStreamWriter& xml, const TypeStyle& type) {
    const bool serif = type.face == Face::Serif || type.face == Face::SerifItalic;
    startW(xml, u"rPr"_s);
    writeFonts(xml, serif ? serifFont : sansFont);
    if (type.face == Face::SansSemiBold || type.face == Face::SansMedium) writeSwitch(xml, u"b"_s, true);
    if (type.face == Face::SerifItalic) writeSwitch(xml, u"i"_s, true);
    if (type.capitals) writeW(xml, u"caps"_s);
    writeWValue(xml, u"color"_s, colorText(type.color));
    if (type.tracking > 0) writeWValue(xml, u"spacing"_s, twipsText(type.tracking * type.size));
    writeSize(xml, type.size);
    xml.writeEndElement();
}

}  // namespace mb::print
