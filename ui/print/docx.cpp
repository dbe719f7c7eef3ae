#include "core/documents/comparison.h"
#include "core/domain/text.h"
#include "core/exchange/zip_file.h"
#include "core/words/speaking.h"
#include "ui/print/docx_parts.h"
#include "ui/print/docx_words.h"
#include "ui/print/estimates.h"
#include "ui/print/heading_levels.h"
#include "ui/print/rich_document.h"
#include "ui/print/rich_words.h"

#include <functional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace mb::print {

namespace {

using documents::Cell;
using documents::Run;
using documents::Text;

// What is read in one line of text, whatever its looks.
struct DocxRun {
    QString words;
    DocxLook look;
};
using DocxLine = QList<DocxRun>;

QList<DocxLine> linesOf(const Text& text) {
    QList<DocxLine> lines;
    for (const QList<Run>& line : richRunLines(text)) {
        lines.append(DocxLine());
        for (const Run& run : line) lines.last().append({run.words, lookOf(run)});
    }
    return lines;
}

QString wordsOf(const DocxLine& line) {
    QString words;
    for (const DocxRun& run : line) words += run.words;
    return words;
}

class DocxContents {
public:
    DocxContents(const documents::Document& document, const PageSetup& setup, const Style& style)
        : m_document(document), m_setup(setup), m_style(style), m_xml(&m_bytes) {}
    QByteArray bytes();

private:
    struct DocxParagraph {
        QString style;
        bool keep = false;  // with what follows
        bool inCell = false;
        bool atEnd = false;  // of its column
        bool firstEntry = false;
        qreal indent = 0, hanging = 0;
    };
    enum class Under { Nothing, Hair, Strong, Sign };
    struct DocxTable {
        QList<qreal> widths;
        QString about = {};  // its columns, for those who do not see it
        bool keep = false;   // on one page, as far as one can hold it
        bool lines = false;  // between its rows
    };

    void add(const documents::Title& title);
    void add(const documents::Heading& heading);
    void add(const documents::Paragraph& paragraph) {
        paragraphs(paragraph.text, {docxStyleId(paragraph.muted ? Role::Remark : Role::Body)});
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

    void startParagraph(const DocxParagraph& how, const QString& words);
    void paragraph(const DocxLine& line, const DocxParagraph& how);
    void paragraphs(const Text& text, const DocxParagraph& how);
    void gap();
    void startTable(const DocxTable& table);
    void endTable();
    void startRow(bool head, qreal height = 0);
    void cell(Under under, const std::function<void()>& contents);
    void textCell(Under under, const Text& text, Role role, bool atEnd = false);
    void contentCell(const documents::Table& table, qsizetype column, const Text& text);
    void comparedCell(const QString& words, const QList<documents::WordRange>& ranges, bool removed);
    void tableRow(const documents::Table& table, qsizetype row);
    void writingLines(int count, bool inCell);
    void section();

    const documents::Document& m_document;
    const PageSetup& m_setup;
    const Style& m_style;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    HeadingLevels m_levels;
    QString m_heading;  // the last one, which says what a table is about
    DocxTable m_table;
    qsizetype m_column = 0;
    bool m_pageBreak = false;
    bool m_afterTable = false;
    bool m_keepRow = false;
    bool m_keep = false;  // the block being written belongs to the signatures after it
};

void DocxContents::startParagraph(const DocxParagraph& how, const QString& words) {
    const bool rightToLeft = readsRightToLeft(words);
    startW(m_xml, u"p"_s);
    startW(m_xml, u"pPr"_s);
    writeWValue(m_xml, u"pStyle"_s, how.style);
    if (how.keep || m_keep || (how.inCell && m_keepRow)) writeW(m_xml, u"keepNext"_s);
    if (std::exchange(m_pageBreak, false)) writeW(m_xml, u"pageBreakBefore"_s);
    if (how.firstEntry) writeDocxEntryBorders(m_xml, m_style, true);
    if (rightToLeft) writeW(m_xml, u"bidi"_s);
    if (how.inCell && how.style == docxStyleId(Role::Body)) {
        writeW(m_xml, u"spacing"_s, {{u"before"_s, u"0"_s}, {u"after"_s, u"0"_s}});
    } else if (std::exchange(m_afterTable, false) && !how.inCell && !how.style.startsWith(u"Heading"_s)) {
        writeW(m_xml, u"spacing"_s, {{u"before"_s, twipsText(m_style.betweenBlocks)}});
    }
    if (how.indent > 0)
        writeW(m_xml, u"ind"_s, {{u"left"_s, twipsText(how.indent)}, {u"hanging"_s, twipsText(how.hanging)}});
    // In a paragraph that runs from right to left Word takes "left" for where it begins.
    if (how.inCell && rightToLeft != how.atEnd) writeWValue(m_xml, u"jc"_s, u"right"_s);
    m_xml.writeEndElement();
}

void DocxContents::paragraph(const DocxLine& line, const DocxParagraph& how) {
    startParagraph(how, wordsOf(line));
    for (const DocxRun& run : line) writeDocxText(m_xml, run.words, run.look);
    m_xml.writeEndElement();
}

void DocxContents::paragraphs(const Text& text, const DocxParagraph& how) {
    for (const DocxLine& line : linesOf(text)) paragraph(line, how);
}

void DocxContents::gap() {
    m_afterTable = false;
    paragraph({}, {docxStyleId(DocxStyle::Gap)});
}

// Table properties, then the grid, whose columns are as wide together as the table.
void DocxContents::startTable(const DocxTable& table) {
    if (m_afterTable) gap();
    m_table = table;
    m_keepRow = table.keep;
    int total = 0;
    for (const qreal width : table.widths) total += twips(width);
    startW(m_xml, u"tbl"_s);
    startW(m_xml, u"tblPr"_s);
    writeW(m_xml, u"tblW"_s, {{u"w"_s, QString::number(total)}, {u"type"_s, u"dxa"_s}});
    if (table.lines) {
        startW(m_xml, u"tblBorders"_s);
        for (const QString& side : {u"bottom"_s, u"insideH"_s})
            writeW(m_xml, side,
                   {{u"val"_s, u"single"_s},
                    {u"sz"_s, u"4"_s},
                    {u"space"_s, u"0"_s},
                    {u"color"_s, colorText(m_style.hairline)}});
        m_xml.writeEndElement();
    }
    writeW(m_xml, u"tblLayout"_s, {{u"type"_s, u"fixed"_s}});
    startW(m_xml, u"tblCellMar"_s);
    const auto margin = [&](const QString& side, qreal points) {
        writeW(m_xml, side, {{u"w"_s, twipsText(points)}, {u"type"_s, u"dxa"_s}});
    };
    margin(u"top"_s, table.lines ? m_style.cellAbove : 1);
    margin(u"left"_s, 0);
    margin(u"bottom"_s, table.lines ? m_style.cellBelow : 1);
    margin(u"right"_s, m_style.denseColumnGap);
    m_xml.writeEndElement();
    const bool head = !table.about.isEmpty();
    writeW(m_xml, u"tblLook"_s,
           {{u"val"_s, head ? u"0020"_s : u"0000"_s},
            {u"firstRow"_s, head ? u"1"_s : u"0"_s},
            {u"lastRow"_s, u"0"_s},
            {u"firstColumn"_s, u"0"_s},
            {u"lastColumn"_s, u"0"_s},
            {u"noHBand"_s, u"1"_s},
            {u"noVBand"_s, u"1"_s}});
    writeWValue(m_xml, u"tblCaption"_s, m_heading.isEmpty() ? titleOf(m_document) : m_heading);
    if (head) writeWValue(m_xml, u"tblDescription"_s, table.about);
    m_xml.writeEndElement();
    startW(m_xml, u"tblGrid"_s);
    for (const qreal width : table.widths) writeW(m_xml, u"gridCol"_s, {{u"w"_s, twipsText(width)}});
    m_xml.writeEndElement();
}

void DocxContents::endTable() {
    m_xml.writeEndElement();
    m_keepRow = false;
    m_afterTable = true;
}

void DocxContents::startRow(bool head, qreal height) {
    m_column = 0;
    startW(m_xml, u"tr"_s);
    startW(m_xml, u"trPr"_s);
    writeW(m_xml, u"cantSplit"_s);
    if (height > 0) writeW(m_xml, u"trHeight"_s, {{u"val"_s, twipsText(height)}, {u"hRule"_s, u"atLeast"_s}});
    if (head) writeW(m_xml, u"tblHeader"_s);
    m_xml.writeEndElement();
}

void DocxContents::cell(Under under, const std::function<void()>& contents) {
    startW(m_xml, u"tc"_s);
    startW(m_xml, u"tcPr"_s);
    writeW(m_xml, u"tcW"_s, {{u"w"_s, twipsText(m_table.widths.value(m_column++))}, {u"type"_s, u"dxa"_s}});
    if (under == Under::Strong || under == Under::Sign) {
        startW(m_xml, u"tcBorders"_s);
        writeW(m_xml, u"bottom"_s,
               {{u"val"_s, u"single"_s},
                {u"sz"_s, under == Under::Sign ? u"6"_s : u"5"_s},
                {u"space"_s, u"0"_s},
                {u"color"_s, colorText(under == Under::Sign ? m_style.text : m_style.strongLine)}});
        m_xml.writeEndElement();
    }
    if (under != Under::Hair) writeWValue(m_xml, u"vAlign"_s, under == Under::Nothing ? u"top"_s : u"bottom"_s);
    m_xml.writeEndElement();
    contents();
    m_xml.writeEndElement();
}

void DocxContents::textCell(Under under, const Text& text, Role role, bool atEnd) {
    cell(under, [&] { paragraphs(text, {docxStyleId(role), false, true, atEnd}); });
}

void DocxContents::add(const documents::Title& title) {
    if (!title.kicker.isEmpty()) paragraphs(title.kicker, {docxStyleId(Role::Kicker)});
    if (!title.title.isEmpty()) paragraph({{richLines(title.title).join(u' '), {}}}, {docxStyleId(Role::Title)});
    if (!title.subtitle.isEmpty()) paragraphs(title.subtitle, {docxStyleId(Role::Subtitle)});
}

void DocxContents::add(const documents::Heading& heading) {
    const QString words = richLines(heading.text).join(u' ');
    const QString number = richWords(Text::verbatim(heading.number));
    DocxLine line;
    if (!number.isEmpty()) {
        DocxLook look;
        look.color = m_style.accent;
        line = {{number, look}, {u"\u2002"_s, {}}};
    }
    line.append({words, {}});
    m_heading = words;
    m_afterTable = false;
    paragraph(line, {docxHeadingId(m_levels.of(heading.level))});
}

void DocxContents::writingLines(int count, bool inCell) {
    for (int i = 0; i < qMax(1, count); ++i) paragraph({}, {docxStyleId(DocxStyle::WritingLine), false, inCell});
}

void DocxContents::add(const documents::Fields& fields) {
    const qsizetype columns = fields.columns > 1 ? 2 : 1;
    const qreal room = m_setup.bodyWidth() / static_cast<qreal>(columns);
    QList<qreal> widths;
    for (qsizetype i = 0; i < columns; ++i) widths << room * 0.28 << room * 0.72;
    if (fields.pairs.isEmpty()) return;
    startTable({widths});
    for (qsizetype i = 0; i < fields.pairs.size(); i += columns) {
        startRow(false);
        for (qsizetype column = 0; column < columns; ++column) {
            const documents::Fields::Pair pair = fields.pairs.value(i + column);
            textCell(Under::Nothing, pair.label, Role::Label);
            if (pair.value.isEmpty() && pair.blankLines > 0)
                cell(Under::Nothing, [&] { writingLines(pair.blankLines, true); });
            else textCell(Under::Nothing, pair.value, Role::Body);
        }
        m_xml.writeEndElement();
    }
    endTable();
}

void DocxContents::add(const documents::Choices& choices) {
    if (!choices.label.isEmpty()) paragraphs(choices.label, {docxStyleId(Role::Label), true});
    for (const auto& choice : choices.choices)
        paragraph({{(choice.ticked ? u"\u2611\u00a0"_s : u"\u2610\u00a0"_s) + choiceWords(choice), {}}},
                  {docxStyleId(DocxStyle::Choice)});
}

void DocxContents::add(const documents::BlankLines& lines) {
    if (!lines.label.isEmpty()) paragraphs(lines.label, {docxStyleId(Role::Label), true});
    writingLines(lines.lines, false);
}

// What the cell is about, and under it, smaller, the rest.
void DocxContents::contentCell(const documents::Table& table, qsizetype column, const Text& text) {
    const bool dense = table.columns.size() > 6;
    const DocxParagraph first{docxStyleId(dense ? Role::Dense : Role::Body), false, true,
                              table.columns[column].alignEnd};
    if (!table.columns[column].titled) return cell(Under::Hair, [&] { paragraphs(text, first); });
    cell(Under::Hair, [&] {
        const QList<DocxLine> lines = linesOf(text);
        for (qsizetype i = 0; i < lines.size(); ++i)
            paragraph(lines[i], i == 0 ? first : DocxParagraph{docxStyleId(Role::Detail), false, true});
    });
}

void DocxContents::comparedCell(const QString& words, const QList<documents::WordRange>& ranges, bool removed) {
    DocxLook look;
    look.struck = removed;
    look.underlined = !removed;
    look.color = removed ? m_style.muted : m_style.accent;
    DocxLine line;
    qsizetype at = 0;
    for (const documents::WordRange& range : ranges) {
        line << DocxRun{words.mid(at, range.start - at), {}} << DocxRun{words.mid(range.start, range.length), look};
        at = range.start + range.length;
    }
    line << DocxRun{words.mid(at), {}};
    cell(Under::Hair, [&] { paragraph(line, {docxStyleId(Role::Body), false, true}); });
}

void DocxContents::tableRow(const documents::Table& table, qsizetype row) {
    const bool writing = row >= table.rows.size() || table.toWriteIn;
    startRow(false, writing ? m_style.blankRow : 0);
    const QList<Cell> cells = table.rows.value(row);
    const qsizetype last = table.columns.size() - 1;
    if (!table.compared.contains(row)) {
        for (qsizetype i = 0; i <= last; ++i) contentCell(table, i, cells.value(i).text);
    } else {
        for (qsizetype i = 0; i + 1 < last; ++i) contentCell(table, i, cells.value(i).text);
        const QString before = richWords(cells.value(last - 1).text), after = richWords(cells.value(last).text);
        const documents::WordsApart apart = documents::wordsApart(before, after);
        comparedCell(before, apart.removed, true);
        comparedCell(after, apart.added, false);
    }
    m_xml.writeEndElement();
}

void DocxContents::add(const documents::Table& table) {
    constexpr qsizetype few = 4;  // rows that are kept on one page
    const qsizetype count = table.rows.size() + table.blankRows;
    QStringList heads;
    for (const auto& column : table.columns) heads << richLines(column.head).join(u' ');
    const bool head = hasHead(table);
    if (table.columns.isEmpty() || (!head && count == 0)) return;
    startTable({estimatedWidths(table, m_document, m_style, m_setup.bodyWidth()),
                head ? heads.join(u", "_s) : QString(), head, true});
    if (head) {
        startRow(true);
        for (const auto& column : table.columns) textCell(Under::Strong, column.head, Role::TableHead, column.alignEnd);
        m_xml.writeEndElement();
    }
    for (qsizetype i = 0; i < count; ++i) {
        m_keepRow = i + 1 < count && (count <= few || i == 0);
        tableRow(table, i);
    }
    endTable();
}

void DocxContents::add(const documents::Figures& figures) {
    const qsizetype beside = figuresBeside(figures.figures.size());
    for (qsizetype i = 0; i < figures.figures.size(); i += beside) {
        const auto group = figures.figures.mid(i, beside);
        QStringList labels;
        for (const auto& one : group) labels << richLines(one.label).join(u' ');
        startTable({QList<qreal>(group.size(), m_setup.bodyWidth() / static_cast<qreal>(beside)), labels.join(u", "_s),
                    true, true});
        startRow(true);
        for (const auto& one : group) textCell(Under::Strong, one.label, Role::TableHead);
        m_xml.writeEndElement();
        m_keepRow = false;
        startRow(false);
        for (const auto& one : group)
            cell(Under::Hair, [&] {
                paragraphs(one.number, {docxStyleId(Role::Figure), false, true});
                if (!one.words.isEmpty()) paragraphs(one.words, {docxStyleId(Role::Detail), false, true});
            });
        m_xml.writeEndElement();
        endTable();
    }
}

void DocxContents::add(const documents::Entries& entries) {
    DocxLook look;
    look.strong = true;
    look.sans = true;
    look.color = m_style.of(Role::EntryNumber).color;
    look.size = m_style.of(Role::EntryNumber).size;
    for (const auto& entry : entries.entries) {
        const bool first = &entry == &entries.entries.first();
        startParagraph({.style = docxStyleId(DocxStyle::Entry), .firstEntry = first}, richWords(entry.text));
        if (!entry.number.isEmpty()) writeDocxText(m_xml, richWords(Text::verbatim(entry.number)), look);
        writeDocxText(m_xml, u"\t"_s);
        const QList<DocxLine> lines = linesOf(entry.text);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0) writeDocxText(m_xml, u"\n"_s);
            for (const DocxRun& run : lines[i]) writeDocxText(m_xml, run.words, run.look);
        }
        m_xml.writeEndElement();
    }
}

void DocxContents::add(const documents::Passages& reading) {
    for (const documents::Passage& one : reading.passages) {
        const qreal hanging = one.label.isEmpty() ? 0 : readingStep;
        DocxParagraph how{.style = docxStyleId(Role::Body), .hanging = hanging};
        how.indent = (one.quoted + one.depth) * readingStep + hanging;
        how.keep = one.is == documents::Passage::Is::Heading;
        for (DocxLine line : linesOf(shownText(one))) {
            if (how.hanging > 0) line.prepend({one.label + u'\t', {}});
            paragraph(line, how);
            how.hanging = 0;
        }
    }
}

void DocxContents::add(const documents::Signatures& signatures) {
    if (signatures.lines.isEmpty()) return;
    const qreal width = (m_setup.bodyWidth() - m_style.signatureGap) / 2;
    startTable({{width * 0.7, width * 0.3, m_style.signatureGap, width * 0.7, width * 0.3}});
    for (qsizetype i = 0; i < signatures.lines.size(); i += 2) {
        for (const bool under : {false, true}) {
            m_keepRow = !under || i + 2 < signatures.lines.size();
            startRow(false, under ? 0 : m_style.signingRoom + 12);
            for (qsizetype side = 0; side < 2; ++side) {
                const bool there = i + side < signatures.lines.size();
                const documents::Signatures::Line line = signatures.lines.value(i + side);
                const Under rule = there && !under ? Under::Sign : Under::Nothing;
                if (side == 1) textCell(Under::Nothing, {}, Role::Caption);
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
    endTable();
}

// The sheet, and what stands in its margins: the last element of the body.
void DocxContents::section() {
    startW(m_xml, u"sectPr"_s);
    m_xml.writeEmptyElement(u"w:footerReference"_s);
    m_xml.writeAttribute(u"w:type"_s, u"default"_s);
    m_xml.writeAttribute(u"r:id"_s, docxFooterRelation());
    XmlAttributes size{{u"w"_s, twipsText(m_setup.size().width())}, {u"h"_s, twipsText(m_setup.size().height())}};
    if (m_setup.landscape) size << std::pair{u"orient"_s, u"landscape"_s};
    writeW(m_xml, u"pgSz"_s, size);
    writeW(m_xml, u"pgMar"_s,
           {{u"top"_s, twipsText(m_setup.margins.top())},
            {u"right"_s, twipsText(m_setup.margins.right())},
            {u"bottom"_s, twipsText(m_setup.margins.bottom())},
            {u"left"_s, twipsText(m_setup.margins.left())},
            {u"header"_s, twipsText(docxFootDistance(m_setup))},
            {u"footer"_s, twipsText(docxFootDistance(m_setup))},
            {u"gutter"_s, u"0"_s}});
    m_xml.writeEndElement();
}

QByteArray DocxContents::bytes() {
    startDocxPart(m_xml, u"document"_s);
    startW(m_xml, u"body"_s);
    for (qsizetype i = 0; i < m_document.blocks.size(); ++i) {
        m_keep =
            i + 1 < m_document.blocks.size() && std::holds_alternative<documents::Signatures>(m_document.blocks[i + 1]);
        std::visit([&](const auto& block) { add(block); }, m_document.blocks[i]);
    }
    m_keep = false;
    gap();
    section();
    m_xml.writeEndDocument();
    return m_bytes;
}

}  // namespace

QByteArray toDocx(const documents::Document& document, const PageSetup& setup) {
    const words::Speaking speaking(document.language);
    const Style style = styleFor(document.compact, setup.typeScale);
    return exchange::zipped({{"[Content_Types].xml", docxContentTypes()},
                             {"_rels/.rels", docxRelations()},
                             {"word/document.xml", DocxContents(document, setup, style).bytes()},
                             {"word/_rels/document.xml.rels", docxDocumentRelations()},
                             {"word/styles.xml", docxStyles(document, style)},
                             {"word/settings.xml", docxSettings(document)},
                             {"word/footer1.xml", docxFooter(document, setup, style)},
                             {"docProps/core.xml", docxProperties(document)},
                             {"docProps/app.xml", docxProgram()}});
}

}  // namespace mb::print
