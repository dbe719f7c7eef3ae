#include "core/documents/comparison.h"
#include "core/domain/text.h"
#include "core/exchange/zip_file.h"
#include "core/words/speaking.h"
#include "ui/print/estimates.h"
#include "ui/print/heading_levels.h"
#include "ui/print/odt_parts.h"
#include "ui/print/rich_document.h"
#include "ui/print/rich_words.h"

#include <QHash>

#include <functional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace mb::print {

namespace {

using documents::Cell;
using documents::Text;

// Cells differ only in the line under (or over) them.
enum class CellLine { None, Hair, Strong, Sign };

// Words that the other of two versions lacks.
struct Marks {
    QList<documents::WordRange> ranges;
    bool removed = false;
};

class OdtContents {
public:
    OdtContents(const PageSetup& setup, const Style& style);
    QByteArray of(const documents::Document& document);

private:
    struct ParagraphNeed {
        Role role = Role::Body;
        bool rightToLeft = false;
        bool pageBreak = false;
        bool keep = false;  // with what follows
        bool line = false;  // to write on
        bool atEnd = false;
        QString base = {};  // name of a style in place of the role's
        qreal indent = 0, hanging = 0;
    };

    void add(const documents::Title& title);
    void add(const documents::Heading& heading);
    void add(const documents::Paragraph& paragraph) {
        paragraphs(paragraph.text, paragraph.muted ? Role::Remark : Role::Body);
    }
    void add(const documents::Fields& fields);
    void add(const documents::Choices& choices);
    void add(const documents::BlankLines& lines);
    void add(const documents::Table& table);
    void add(const documents::Signatures& signatures);
    void add(const documents::PageBreak&) { m_pageBreak = true; }
    void add(const documents::Figures& figures);
    void add(const documents::Entries& entries);
    void add(const documents::Passages& reading);

    void headingOf(int level, Role role, const QString& number, const QString& text);
    QString paragraphStyle(const ParagraphNeed& need);
    void startParagraph(const QString& text, ParagraphNeed need);
    void paragraph(const QString& text, const ParagraphNeed& need, const Marks& marks = {});
    void paragraph(const QList<documents::Run>& line, const ParagraphNeed& need);
    void runs(const QList<documents::Run>& line);
    void paragraphs(const Text& text, Role role, bool atEnd = false, const Marks& marks = {});
    void startTable(const QList<qreal>& widths, bool mayBreak = true);
    void startRow();
    void cell(CellLine line, const std::function<void()>& contents);
    void textCell(CellLine line, const Text& text, Role role, bool atEnd = false, const Marks& marks = {});
    void tableRow(const documents::Table& table, const QList<Cell>& cells, bool head, bool compared = false);
    void titledCell(const Text& text);
    void valueCell(const documents::Fields::Pair& pair);

    const PageSetup& m_setup;
    const Style& m_style;
    QByteArray m_body, m_automatic;
    QXmlStreamWriter m_xml, m_styles;
    QHash<QString, QString> m_styleNames;
    int m_tables = 0;
    HeadingLevels m_levels;
    const documents::Document* m_document = nullptr;
    bool m_pageBreak = false;
    bool m_tight = false;  // no distance below: in cells and lists
    bool m_keep = false;   // the paragraph being written belongs to the signatures after it
};

OdtContents::OdtContents(const PageSetup& setup, const Style& style)
    : m_setup(setup), m_style(style), m_xml(&m_body), m_styles(&m_automatic) {}

QString OdtContents::paragraphStyle(const ParagraphNeed& need) {
    const QString base = !need.base.isEmpty()                 ? need.base
                         : m_tight && need.role == Role::Body ? odtCellStyle()
                                                              : odtStyleName(need.role);
    if (!need.rightToLeft && !need.pageBreak && !need.keep && !need.line && !need.atEnd && need.indent <= 0)
        return base;
    const QString key =
        base + u"%1%2%3%4%5"_s.arg(need.rightToLeft).arg(need.pageBreak).arg(need.keep).arg(need.line).arg(need.atEnd) +
        u" %1 %2"_s.arg(need.indent).arg(need.hanging);
    QString& name = m_styleNames[key];
    if (!name.isEmpty()) return name;
    name = u"P"_s + QString::number(m_styleNames.size());
    m_styles.writeStartElement(u"style:style"_s);
    m_styles.writeAttribute(u"style:name"_s, name);
    m_styles.writeAttribute(u"style:family"_s, u"paragraph"_s);
    m_styles.writeAttribute(u"style:parent-style-name"_s, base);
    m_styles.writeEmptyElement(u"style:paragraph-properties"_s);
    if (need.rightToLeft) m_styles.writeAttribute(u"style:writing-mode"_s, u"rl-tb"_s);
    // Word processors disagree on which side "start" is in a right-to-left paragraph.
    if (need.rightToLeft || need.atEnd) {
        m_styles.writeAttribute(u"fo:text-align"_s, need.rightToLeft != need.atEnd ? u"right"_s : u"left"_s);
    }
    if (need.indent > 0) {
        const QString side = need.rightToLeft ? u"fo:margin-right"_s : u"fo:margin-left"_s;
        m_styles.writeAttribute(side, points(need.indent));
        m_styles.writeAttribute(u"fo:text-indent"_s, points(-need.hanging));
    }
    if (need.pageBreak) m_styles.writeAttribute(u"fo:break-before"_s, u"page"_s);
    if (need.keep) m_styles.writeAttribute(u"fo:keep-with-next"_s, u"always"_s);
    if (need.line) {
        m_styles.writeAttribute(u"fo:border-bottom"_s, QString(u"0.5pt solid "_s + m_style.strongLine.name()));
        m_styles.writeAttribute(u"style:line-height-at-least"_s, points(m_style.writingLine));
        m_styles.writeAttribute(u"fo:margin-bottom"_s, u"0pt"_s);
        m_styles.writeAttribute(u"style:join-border"_s, u"false"_s);
    }
    m_styles.writeEndElement();
    return name;
}

void OdtContents::startParagraph(const QString& text, ParagraphNeed need) {
    need.rightToLeft = readsRightToLeft(text);
    need.pageBreak = std::exchange(m_pageBreak, false);
    need.keep = need.keep || m_keep;
    m_xml.writeStartElement(u"text:p"_s);
    m_xml.writeAttribute(u"text:style-name"_s, paragraphStyle(need));
}

void OdtContents::runs(const QList<documents::Run>& line) {
    for (const documents::Run& run : line) {
        const QStringList styles = odtRunStyles(run);
        for (const QString& style : styles) {
            m_xml.writeStartElement(u"text:span"_s);
            m_xml.writeAttribute(u"text:style-name"_s, style);
        }
        writeOdtText(m_xml, run.words);
        for (qsizetype i = 0; i < styles.size(); ++i) m_xml.writeEndElement();
    }
}

void OdtContents::paragraph(const QList<documents::Run>& line, const ParagraphNeed& need) {
    QString text;
    for (const documents::Run& run : line) text += run.words;
    startParagraph(text, need);
    runs(line);
    m_xml.writeEndElement();
}

void OdtContents::paragraph(const QString& text, const ParagraphNeed& need, const Marks& marks) {
    startParagraph(text, need);
    qsizetype at = 0;
    for (const documents::WordRange& range : marks.ranges) {
        writeOdtText(m_xml, text.mid(at, range.start - at));
        m_xml.writeStartElement(u"text:span"_s);
        m_xml.writeAttribute(u"text:style-name"_s, odtMarkStyle(marks.removed));
        writeOdtText(m_xml, text.mid(range.start, range.length));
        m_xml.writeEndElement();
        at = range.start + range.length;
    }
    writeOdtText(m_xml, text.mid(at));
    m_xml.writeEndElement();
}

void OdtContents::paragraphs(const Text& text, Role role, bool atEnd, const Marks& marks) {
    if (!text.marks.isEmpty() && marks.ranges.isEmpty()) {
        for (const QList<documents::Run>& line : richRunLines(text)) paragraph(line, {.role = role, .atEnd = atEnd});
        return;
    }
    qsizetype at = 0;
    for (const QString& line : richLines(text)) {
        Marks here{{}, marks.removed};
        for (const documents::WordRange& range : marks.ranges) {
            const qsizetype from = qMax(range.start, at), to = qMin(range.start + range.length, at + line.size());
            if (from < to) here.ranges.append({from - at, to - from});
        }
        paragraph(line, {.role = role, .atEnd = atEnd}, here);
        at += line.size() + 1;
    }
}

void OdtContents::startTable(const QList<qreal>& widths, bool mayBreak) {
    const QString name = u"T"_s + QString::number(++m_tables);
    qreal total = 0;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        total += widths[i];
        m_styles.writeStartElement(u"style:style"_s);
        m_styles.writeAttribute(u"style:name"_s, QString(name + u".C"_s + QString::number(i)));
        m_styles.writeAttribute(u"style:family"_s, u"table-column"_s);
        m_styles.writeEmptyElement(u"style:table-column-properties"_s);
        m_styles.writeAttribute(u"style:column-width"_s, points(widths[i]));
        m_styles.writeEndElement();
    }
    m_styles.writeStartElement(u"style:style"_s);
    m_styles.writeAttribute(u"style:name"_s, name);
    m_styles.writeAttribute(u"style:family"_s, u"table"_s);
    m_styles.writeEmptyElement(u"style:table-properties"_s);
    m_styles.writeAttribute(u"style:width"_s, points(total));
    m_styles.writeAttribute(u"table:align"_s, u"left"_s);
    m_styles.writeAttribute(u"fo:margin-bottom"_s, points(m_style.betweenBlocks));
    m_styles.writeAttribute(u"table:border-model"_s, u"collapsing"_s);
    if (!mayBreak) m_styles.writeAttribute(u"style:may-break-between-rows"_s, u"false"_s);
    if (m_pageBreak) m_styles.writeAttribute(u"fo:break-before"_s, u"page"_s);
    m_pageBreak = false;
    m_styles.writeEndElement();
    m_xml.writeStartElement(u"table:table"_s);
    m_xml.writeAttribute(u"table:style-name"_s, name);
    for (qsizetype i = 0; i < widths.size(); ++i) {
        m_xml.writeEmptyElement(u"table:table-column"_s);
        m_xml.writeAttribute(u"table:style-name"_s, QString(name + u".C"_s + QString::number(i)));
    }
}

void OdtContents::startRow() {
    m_xml.writeStartElement(u"table:table-row"_s);
    m_xml.writeAttribute(u"table:style-name"_s, u"Row"_s);
}

// All cells are text, those with a value too: without a number format of its own, a date would be pasted into a
// spreadsheet as a count of days, while its words are understood.
void OdtContents::cell(CellLine line, const std::function<void()>& contents) {
    static const QString names[] = {u"Cell.None"_s, u"Cell.Hair"_s, u"Cell.Strong"_s, u"Cell.Sign"_s};
    m_xml.writeStartElement(u"table:table-cell"_s);
    m_xml.writeAttribute(u"table:style-name"_s, names[static_cast<int>(line)]);
    m_xml.writeAttribute(u"office:value-type"_s, u"string"_s);
    m_tight = true;
    contents();
    m_tight = false;
    m_xml.writeEndElement();
}

void OdtContents::textCell(CellLine line, const Text& text, Role role, bool atEnd, const Marks& marks) {
    cell(line, [&] { paragraphs(text, role, atEnd, marks); });
}

void OdtContents::add(const documents::Title& title) {
    if (!title.kicker.isEmpty()) paragraphs(title.kicker, Role::Kicker);
    if (!title.title.isEmpty()) headingOf(m_levels.title(), Role::Title, {}, richLines(title.title).join(u' '));
    if (!title.subtitle.isEmpty()) paragraphs(title.subtitle, Role::Subtitle);
}

void OdtContents::add(const documents::Heading& heading) {
    headingOf(m_levels.of(heading.level), heading.level <= 1 ? Role::Section : Role::Part, heading.number,
              richLines(heading.text).join(u' '));
}

void OdtContents::headingOf(int level, Role role, const QString& number, const QString& text) {
    m_xml.writeStartElement(u"text:h"_s);
    m_xml.writeAttribute(u"text:style-name"_s, paragraphStyle({.role = role,
                                                               .rightToLeft = readsRightToLeft(text),
                                                               .pageBreak = std::exchange(m_pageBreak, false)}));
    m_xml.writeAttribute(u"text:outline-level"_s, QString::number(level));
    if (!number.isEmpty()) {
        m_xml.writeStartElement(u"text:span"_s);
        m_xml.writeAttribute(u"text:style-name"_s, u"Number"_s);
        writeOdtText(m_xml, richWords(Text::verbatim(number)));
        m_xml.writeEndElement();
        writeOdtText(m_xml, u"\u2002"_s);
    }
    writeOdtText(m_xml, text);
    m_xml.writeEndElement();
}

void OdtContents::valueCell(const documents::Fields::Pair& pair) {
    if (!pair.value.isEmpty() || pair.blankLines == 0) return textCell(CellLine::None, pair.value, Role::Body);
    cell(CellLine::None, [&] {
        for (int i = 0; i < pair.blankLines; ++i) paragraph(QString(), {.line = true});
    });
}

void OdtContents::add(const documents::Fields& fields) {
    const int columns = fields.columns > 1 ? 2 : 1;
    const qreal room = m_setup.bodyWidth() / columns;
    QList<qreal> widths;
    for (int i = 0; i < columns; ++i) widths << room * 0.28 << room * 0.72;
    startTable(widths);
    for (qsizetype i = 0; i < fields.pairs.size(); i += columns) {
        startRow();
        for (qsizetype column = 0; column < columns; ++column) {
            const documents::Fields::Pair pair = fields.pairs.value(i + column);
            textCell(CellLine::None, pair.label, Role::Label);
            valueCell(pair);
        }
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
}

void OdtContents::add(const documents::Choices& choices) {
    if (!choices.label.isEmpty()) paragraphs(choices.label, Role::Label);
    m_xml.writeStartElement(u"text:list"_s);
    m_xml.writeAttribute(u"text:style-name"_s, odtChoicesStyle());
    m_tight = true;
    for (const auto& choice : choices.choices) {
        m_xml.writeStartElement(u"text:list-item"_s);
        paragraph((choice.ticked ? u"\u2611\u00a0"_s : u"\u2610\u00a0"_s) + choiceWords(choice), {.role = Role::Body});
        m_xml.writeEndElement();
    }
    m_tight = false;
    m_xml.writeEndElement();
}

void OdtContents::add(const documents::BlankLines& lines) {
    if (!lines.label.isEmpty()) paragraphs(lines.label, Role::Label);
    for (int i = 0; i < lines.lines; ++i) paragraph(QString(), {.line = true});
}

// What the cell is about, and under it, smaller, the rest.
void OdtContents::titledCell(const Text& text) {
    cell(CellLine::Hair, [&] {
        const QList<QList<documents::Run>> lines = richRunLines(text);
        for (const QList<documents::Run>& line : lines)
            paragraph(line, {.role = &line == &lines.first() ? Role::Body : Role::Detail});
    });
}

void OdtContents::tableRow(const documents::Table& table, const QList<Cell>& cells, bool head, bool compared) {
    const qsizetype last = table.columns.size() - 1;
    documents::WordsApart apart;
    if (compared)
        apart = documents::wordsApart(richWords(cells.value(last - 1).text), richWords(cells.value(last).text));
    startRow();
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].titled && !head && !compared) {
            titledCell(cells.value(i).text);
            continue;
        }
        textCell(head ? CellLine::Strong : CellLine::Hair, cells.value(i).text, head ? Role::TableHead : Role::Body,
                 table.columns[i].alignEnd,
                 i == last       ? Marks{apart.added, false}
                 : i + 1 == last ? Marks{apart.removed, true}
                                 : Marks());
    }
    m_xml.writeEndElement();
}

void OdtContents::add(const documents::Table& table) {
    if (table.columns.isEmpty()) return;
    startTable(estimatedWidths(table, *m_document, m_style, m_setup.bodyWidth()));
    if (hasHead(table)) {
        QList<Cell> heads;
        for (const auto& column : table.columns) heads.append(column.head);
        m_xml.writeStartElement(u"table:table-header-rows"_s);
        tableRow(table, heads, true);
        m_xml.writeEndElement();
    }
    for (qsizetype i = 0; i < table.rows.size(); ++i) tableRow(table, table.rows[i], false, table.compared.contains(i));
    for (int i = 0; i < table.blankRows; ++i) tableRow(table, {}, false);
    m_xml.writeEndElement();
}

void OdtContents::add(const documents::Figures& figures) {
    const qsizetype beside = figuresBeside(figures.figures.size());
    for (qsizetype i = 0; i < figures.figures.size(); i += beside) {
        const auto group = figures.figures.mid(i, beside);
        startTable(QList<qreal>(group.size(), m_setup.bodyWidth() / static_cast<qreal>(beside)));
        m_xml.writeStartElement(u"table:table-header-rows"_s);
        startRow();
        for (const auto& one : group) textCell(CellLine::Strong, one.label, Role::TableHead);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        startRow();
        for (const auto& one : group)
            cell(CellLine::Hair, [&] {
                paragraphs(one.number, Role::Figure);
                if (!one.words.isEmpty()) paragraphs(one.words, Role::Detail);
            });
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }
}

void OdtContents::add(const documents::Entries& entries) {
    for (const auto& entry : entries.entries) {
        const QList<QList<documents::Run>> lines = richRunLines(entry.text);
        startParagraph(richWords(entry.text), {.base = odtEntryStyle(&entry == &entries.entries.first())});
        if (!entry.number.isEmpty()) {
            m_xml.writeStartElement(u"text:span"_s);
            m_xml.writeAttribute(u"text:style-name"_s, odtEntryNumberStyle());
            writeOdtText(m_xml, richWords(Text::verbatim(entry.number)));
            m_xml.writeEndElement();
        }
        m_xml.writeEmptyElement(u"text:tab"_s);
        for (const QList<documents::Run>& line : lines) {
            if (&line != &lines.first()) m_xml.writeEmptyElement(u"text:line-break"_s);
            runs(line);
        }
        m_xml.writeEndElement();
    }
}

void OdtContents::add(const documents::Passages& reading) {
    for (const documents::Passage& one : reading.passages) {
        ParagraphNeed need;
        need.keep = one.is == documents::Passage::Is::Heading;
        need.hanging = one.label.isEmpty() ? 0 : readingStep;
        need.indent = (one.quoted + one.depth) * readingStep + need.hanging;
        for (QList<documents::Run> line : richRunLines(shownText(one))) {
            if (need.hanging > 0) line.prepend(documents::Run{one.label + u'\t'});
            paragraph(line, need);
            need.hanging = 0;
        }
    }
}

void OdtContents::add(const documents::Signatures& signatures) {
    const qreal width = (m_setup.bodyWidth() - m_style.signatureGap) / 2;
    startTable({width * 0.7, width * 0.3, m_style.signatureGap, width * 0.7, width * 0.3}, false);
    for (qsizetype i = 0; i < signatures.lines.size(); i += 2) {
        for (bool under : {false, true}) {
            m_xml.writeStartElement(u"table:table-row"_s);
            m_xml.writeAttribute(u"table:style-name"_s, under ? u"Row"_s : u"Row.Sign"_s);
            for (qsizetype side = 0; side < 2; ++side) {
                const bool there = i + side < signatures.lines.size();
                const documents::Signatures::Line line = signatures.lines.value(i + side);
                const CellLine rule = there && !under ? CellLine::Sign : CellLine::None;
                if (side == 1) textCell(CellLine::None, {}, Role::Caption);
                const Text over = !line.drawing.isEmpty()    ? Text::of(u"paper.signed-by-hand"_s)
                                  : !line.signedAs.isEmpty() ? line.signedAs
                                                             : line.elsewhere;
                textCell(rule, under ? Text::verbatim(nameAndRole(line)) : over,
                         under ? Role::Caption : Role::SignedAs);
                const Text date = under ? Text::verbatim(dateAndMethod(line)) : line.date;
                textCell(rule, there ? date : Text(), under ? Role::Caption : Role::Body, true);
            }
            m_xml.writeEndElement();
        }
    }
    m_xml.writeEndElement();
}

QByteArray OdtContents::of(const documents::Document& document) {
    m_document = &document;
    m_styles.writeStartDocument();
    m_styles.writeStartElement(u"office:document-content"_s);
    writeOdtNamespaces(m_styles);
    m_styles.writeStartElement(u"office:automatic-styles"_s);
    writeOdtCellStyles(m_styles, m_style);
    for (qsizetype i = 0; i < document.blocks.size(); ++i) {
        const bool signsNext =
            i + 1 < document.blocks.size() && std::holds_alternative<documents::Signatures>(document.blocks[i + 1]);
        m_keep = signsNext;
        std::visit([&](const auto& block) { add(block); }, document.blocks[i]);
    }
    m_xml.writeEmptyElement(u"text:p"_s);
    m_xml.writeAttribute(u"text:style-name"_s, odtEndStyle());
    m_xml.writeCharacters(QString());  // closes the tag
    m_styles.writeEndElement();
    m_styles.writeStartElement(u"office:body"_s);
    m_styles.writeStartElement(u"office:text"_s);
    m_styles.writeCharacters(QString());
    return m_automatic + m_body + "</office:text></office:body></office:document-content>";
}

}  // namespace

QByteArray toOdt(const documents::Document& document, const PageSetup& setup) {
    const words::Speaking speaking(document.language);
    const Style style = styleFor(document.compact, setup.typeScale);
    return exchange::zipped({{"mimetype", "application/vnd.oasis.opendocument.text", false},
                             {"content.xml", OdtContents(setup, style).of(document), true},
                             {"styles.xml", odtStyles(document, setup, style), true},
                             {"meta.xml", odtMeta(document), true},
                             {"META-INF/manifest.xml", odtManifest(), true}});
}

}  // namespace mb::print
