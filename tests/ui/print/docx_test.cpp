// Word refuses what other programs forgive: a missing grid, elements out of order, a cell without a paragraph. So its
// rules are checked here, element by element (ECMA-376 part 1, 17; transitional).
#include "core/documents/comparison.h"
#include "core/documents/markdown.h"
#include "core/exchange/zip_file.h"
#include "tests/core/documents/document_texts.h"
#include "tests/support/agreements.h"
#include "tests/ui/print/print_support.h"
#include "tests/ui/print/record_sheets.h"
#include "ui/print/rich_document.h"

#include <QMap>
#include <QXmlStreamReader>

#include <memory>

namespace mb::test::print_docx_test {

using namespace Qt::Literals::StringLiterals;
using namespace mb::documents;
using namespace mb::print;
using namespace mb::print_test;

namespace {

struct Node {
    QString name;
    QMap<QString, QString> attributes;
    QString text;
    std::vector<std::unique_ptr<Node>> children;

    const Node* child(const QString& wanted) const {
        for (const auto& one : children)
            if (one->name == wanted) return one.get();
        return nullptr;
    }
    QList<const Node*> all(const QString& wanted) const {
        QList<const Node*> found;
        if (name == wanted) found << this;
        for (const auto& one : children) found += one->all(wanted);
        return found;
    }
    QString value(const QString& wanted, const QString& attribute = u"w:val"_s) const {
        const Node* one = child(wanted);
        return one ? one->attributes.value(attribute) : QString();
    }
    QString words() const {
        QString all = name == u"w:t" ? text : name == u"w:tab" ? u"\t"_s : name == u"w:br" ? u"\n"_s : QString();
        for (const auto& one : children)
            if (one->name != u"w:pPr") all += one->words();
        return all;
    }
};

std::unique_ptr<Node> nodeOf(QXmlStreamReader& xml) {
    auto node = std::make_unique<Node>();
    node->name = xml.qualifiedName().toString();
    for (const auto& attribute : xml.attributes())
        node->attributes.insert(attribute.qualifiedName().toString(), attribute.value().toString());
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement()) break;
        if (xml.isCharacters()) node->text += xml.text();
        if (xml.isStartElement()) node->children.push_back(nodeOf(xml));
    }
    return node;
}

QByteArray partOf(const QByteArray& docx, const QByteArray& name) {
    exchange::ZipReader zip(docx, u"x.docx"_s);
    REQUIRE(zip.has(name));
    return zip.whole(name, 100'000'000);
}

std::unique_ptr<Node> treeOf(const QByteArray& docx, const QByteArray& name) {
    QXmlStreamReader xml(partOf(docx, name));
    while (!xml.atEnd() && !xml.isStartElement()) xml.readNext();
    auto root = nodeOf(xml);
    INFO(name.toStdString() << ": " << xml.errorString().toStdString());
    REQUIRE_FALSE(xml.hasError());
    return root;
}

// The order of an element's children; those that we never write are left out.
const QMap<QString, QStringList>& orders() {
    static const auto words = [](const char* text) { return QString::fromLatin1(text).split(u' '); };
    static const QMap<QString, QStringList> all{
        {u"w:document"_s, words("w:body")},
        {u"w:pPr"_s,
         words("w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:widowControl w:numPr w:pBdr w:shd w:tabs "
               "w:bidi w:spacing w:ind w:contextualSpacing w:jc w:outlineLvl w:rPr w:sectPr")},
        {u"w:rPr"_s,
         words("w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:color w:spacing w:sz w:szCs "
               "w:u w:vertAlign w:rtl w:cs w:lang")},
        {u"w:pBdr"_s, words("w:top w:left w:bottom w:right w:between w:bar")},
        {u"w:tbl"_s, words("w:tblPr w:tblGrid w:tr")},
        {u"w:tblPr"_s, words("w:tblStyle w:bidiVisual w:tblW w:jc w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar "
                             "w:tblLook w:tblCaption w:tblDescription")},
        {u"w:tblBorders"_s, words("w:top w:left w:bottom w:right w:insideH w:insideV")},
        {u"w:tblCellMar"_s, words("w:top w:left w:bottom w:right")},
        {u"w:tr"_s, words("w:trPr w:tc")},
        {u"w:tc"_s, words("w:tcPr w:p")},
        {u"w:tcPr"_s, words("w:tcW w:tcBorders w:shd w:noWrap w:tcMar w:vAlign")},
        {u"w:tcBorders"_s, words("w:top w:left w:bottom w:right")},
        {u"w:sectPr"_s, words("w:headerReference w:footerReference w:type w:pgSz w:pgMar w:cols w:titlePg w:docGrid")},
        {u"w:styles"_s, words("w:docDefaults w:latentStyles w:style")},
        {u"w:docDefaults"_s, words("w:rPrDefault w:pPrDefault")},
        {u"w:style"_s, words("w:name w:basedOn w:next w:link w:uiPriority w:qFormat w:pPr w:rPr w:tblPr")},
        {u"w:settings"_s, words("w:zoom w:defaultTabStop w:compat w:themeFontLang w:decimalSymbol w:listSeparator")},
    };
    return all;
}

void checkOrder(const Node& node) {
    if (const auto order = orders().constFind(node.name); order != orders().cend()) {
        qsizetype before = 0;
        for (const auto& child : node.children) {
            const qsizetype place = order->indexOf(child->name);
            INFO(node.name.toStdString() << " holds " << child->name.toStdString());
            REQUIRE(place >= 0);  // an element whose place this test does not know
            REQUIRE(place >= before);
            before = place;
        }
    }
    if (node.name.endsWith(u"Pr") || node.name.endsWith(u"Borders") || node.name == u"w:pBdr") {
        QStringList names;
        for (const auto& child : node.children) names << child->name;
        CHECK(names.removeDuplicates() == 0);
    }
    for (const auto& child : node.children) checkOrder(*child);
}

void checkTable(const Node& table) {
    REQUIRE(table.child(u"w:tblPr"_s));
    REQUIRE(table.child(u"w:tblGrid"_s));
    QList<int> grid;
    for (const Node* column : table.all(u"w:gridCol"_s)) grid << column->attributes.value(u"w:w"_s).toInt();
    int sum = 0;
    for (const int width : grid) {
        CHECK(width > 0);
        sum += width;
    }
    CHECK(table.child(u"w:tblPr"_s)->value(u"w:tblW"_s, u"w:w"_s).toInt() == sum);
    CHECK_FALSE(table.child(u"w:tblPr"_s)->value(u"w:tblCaption"_s).isEmpty());
    bool first = true;
    for (const auto& row : table.children) {
        if (row->name != u"w:tr") continue;
        CHECK(row->child(u"w:trPr"_s)->child(u"w:cantSplit"_s));
        if (!first) CHECK_FALSE(row->child(u"w:trPr"_s)->child(u"w:tblHeader"_s));
        qsizetype cells = 0;
        for (const auto& cell : row->children) {
            if (cell->name != u"w:tc") continue;
            CHECK(cell->children.back()->name == u"w:p");
            CHECK(cell->child(u"w:tcPr"_s)->value(u"w:tcW"_s, u"w:w"_s).toInt() == grid.value(cells));
            ++cells;
        }
        CHECK(cells == grid.size());
        first = false;
    }
}

void checkBody(const Node& body, const QSet<QString>& styles) {
    REQUIRE(body.children.size() >= 2);
    CHECK(body.children.back()->name == u"w:sectPr");
    CHECK(body.children[body.children.size() - 2]->name == u"w:p");
    QString before;
    for (const auto& block : body.children) {
        CHECK_FALSE((before == u"w:tbl" && block->name == u"w:tbl"));
        before = block->name;
        if (block->name == u"w:tbl") checkTable(*block);
    }
    for (const Node* used : body.all(u"w:pStyle"_s)) CHECK(styles.contains(used->attributes.value(u"w:val"_s)));
    CHECK(body.all(u"w:gridSpan"_s).isEmpty());
    CHECK(body.all(u"w:vMerge"_s).isEmpty());
}

void checkDocx(const Document& document, const PageSetup& setup) {
    const QByteArray docx = toDocx(document, setup);
    CHECK(docx == toDocx(document, setup));
    CHECK(docx.mid(30, 19) == "[Content_Types].xml");
    const auto styles = treeOf(docx, "word/styles.xml");
    QSet<QString> ids;
    for (const Node* style : styles->all(u"w:style"_s)) ids << style->attributes.value(u"w:styleId"_s);
    for (const Node* style : styles->all(u"w:basedOn"_s)) CHECK(ids.contains(style->attributes.value(u"w:val"_s)));
    for (const char* name : {"word/document.xml", "word/styles.xml", "word/settings.xml", "word/footer1.xml"}) {
        INFO(name);
        const auto part = treeOf(docx, name);
        checkOrder(*part);
        CHECK_FALSE(partOf(docx, name).contains("w:rsid"));
    }
    checkBody(*treeOf(docx, "word/document.xml")->child(u"w:body"_s), ids);
    const auto settings = treeOf(docx, "word/settings.xml");
    CHECK(settings->child(u"w:compat"_s)->child(u"w:compatSetting"_s)->attributes.value(u"w:val"_s) == u"15");
    CHECK_FALSE(treeOf(docx, "docProps/core.xml")->child(u"dc:title"_s)->text.isEmpty());
}

QString bodyWords(const Document& document) {
    return treeOf(toDocx(document, setupFor(document, Paper::Letter)), "word/document.xml")->words();
}

}  // namespace

TEST_CASE("DOCX: all papers keep the order that Word asks for", "[print][docx]") {
    onBothPapers([](const Sheet& sheet, const PageSetup& setup) { checkDocx(sheet.document, setup); });
    AgreementContent before = mb::test::longContent(u"one-to-one"_s), after = before;
    before.answers.insert(u"other.terms"_s, u"We meet every week, and never in June."_s);
    after.answers.insert(u"other.terms"_s, u"We meet every month, and never in June."_s);
    after.version = 2;
    Document note;
    note.blocks = {Heading{1, {}, says(u"Note"_s)}, passagesOf(u"## a\n- **b**\n  c\n> 1. `d`\n> 2. שלום"_s)};
    for (const Document& document : {note, agreement(), longAgreement(), blankForm(), recordSheet(), wideRecord(),
                                     crowdedRecord(), comparison(before, after), Document()})
        checkDocx(document, setupFor(document, Paper::A4));
}

TEST_CASE("DOCX: tables and page breaks stand where they were put", "[print][docx]") {
    Document document;
    const Table one{{{says(u"Head"_s)}}, {{says(u"cell"_s)}}};
    document.blocks = {one, one, PageBreak{}, one, PageBreak{}, Paragraph{says(u"last"_s)}, PageBreak{}};
    checkDocx(document, {});
    const auto body = treeOf(toDocx(document, {}), "word/document.xml");
    const auto breaks = body->all(u"w:pageBreakBefore"_s);
    CHECK(breaks.size() == 3);
    CHECK(body->all(u"w:tbl"_s).size() == 3);
}

TEST_CASE("DOCX: headings, heads and the foot are what Word knows", "[print][docx]") {
    const QByteArray docx = toDocx(longAgreement(), {});
    const auto styles = treeOf(docx, "word/styles.xml");
    QMap<QString, const Node*> named;
    for (const Node* style : styles->all(u"w:style"_s)) named.insert(style->value(u"w:name"_s), style);
    for (const auto& [name, level] : {std::pair{u"heading 1"_s, u"0"_s}, {u"heading 2"_s, u"1"_s}}) {
        REQUIRE(named.contains(name));
        CHECK(named.value(name)->child(u"w:pPr"_s)->value(u"w:outlineLvl"_s) == level);
    }
    CHECK(named.contains(u"Title"_s));
    CHECK(named.contains(u"footer"_s));
    CHECK(styles->child(u"w:docDefaults"_s)->all(u"w:lang"_s).first()->attributes.value(u"w:val"_s) == u"en-US");

    const auto document = treeOf(docx, "word/document.xml");
    QStringList headings;
    for (const Node* paragraph : document->all(u"w:p"_s))
        if (paragraph->child(u"w:pPr"_s)->value(u"w:pStyle"_s) == u"Heading1") headings << paragraph->words();
    CHECK(headings.size() == 4);
    CHECK(headings.first() == u"1\u2002Purpose");
    CHECK(document->all(u"w:tblHeader"_s).size() == 2);
    QStringList captions;
    for (const Node* caption : document->all(u"w:tblCaption"_s)) captions << caption->attributes.value(u"w:val"_s);
    CHECK(captions.contains(u"Record of meetings"_s));

    const auto foot = treeOf(docx, "word/footer1.xml");
    CHECK(foot->words() == u"Draft · Agreement OC-7F3A · version 2\tPage 1 of 1");
    QStringList fields;
    for (const Node* one : foot->all(u"w:instrText"_s)) fields << one->text.trimmed();
    CHECK(fields == QStringList{u"PAGE"_s, u"NUMPAGES"_s});
    CHECK(foot->all(u"w:fldChar"_s).size() == 6);
    const auto properties = treeOf(docx, "docProps/core.xml");
    CHECK(properties->child(u"dc:title"_s)->text == u"Agreement of Maya Okafor and Lin Chen");
    CHECK(properties->child(u"dc:language"_s)->text == u"en-US");
    CHECK(properties->children.size() == 4);  // title, author, id and language, and nothing else
}

TEST_CASE("DOCX: every word is there, as text", "[print][docx]") {
    for (const Document& document : {recordSheet(), wideRecord(), crowdedRecord(), blankForm(), longAgreement()}) {
        const QString words = bodyWords(document);
        for (const Block& block : document.blocks) {
            mb::documents::test::TextCollector collector;
            std::visit(collector, block);
            for (const QString& text : collector.texts)
                for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
                    INFO(line.toStdString());
                    CHECK(words.contains(std::holds_alternative<Heading>(block) ? line.section(u' ', 1) : line));
                }
        }
    }
    Document hostile;
    hostile.title = says(u"</dc:title>&\u0001"_s);
    hostile.blocks = {Paragraph{says(u"<w:br/> & two  spaces\u0001\tand a tab, "_s)}};
    const QByteArray docx = toDocx(hostile, {});
    CHECK(treeOf(docx, "docProps/core.xml")->child(u"dc:title"_s)->text == u"</dc:title>&");
    CHECK(treeOf(docx, "word/document.xml")->words().startsWith(u"<w:br/> & two  spaces\tand a tab, "_s));
}

TEST_CASE("DOCX: letters that run from right to left are set apart", "[print][docx]") {
    Document document;
    document.blocks = {Paragraph{says(u"ليلى حداد"_s)}, Paragraph{says(u"Professor ليلى حداد, MD (2026)"_s)}};
    const auto tree = treeOf(toDocx(document, {}), "word/document.xml");
    const auto paragraphs = tree->all(u"w:p"_s);
    CHECK(paragraphs[0]->child(u"w:pPr"_s)->child(u"w:bidi"_s));
    CHECK_FALSE(paragraphs[1]->child(u"w:pPr"_s)->child(u"w:bidi"_s));
    QStringList runs;
    for (const Node* run : paragraphs[1]->all(u"w:r"_s))
        runs << (run->all(u"w:rtl"_s).isEmpty() ? u"L:"_s : u"R:"_s) + run->words();
    CHECK(runs == QStringList{u"L:Professor "_s, u"R:ليلى حداد"_s, u"L:, MD (2026)"_s});
}

TEST_CASE("DOCX: marks and numbers of works, on a sheet that lies on its side", "[print][docx][DO10]") {
    const auto record = treeOf(toDocx(recordSheet(), {}), "word/document.xml");
    QStringList strong, underlined, italic;
    for (const Node* run : record->all(u"w:r"_s)) {
        const Node* look = run->child(u"w:rPr"_s);
        if (!look) continue;
        if (look->child(u"w:b"_s)) strong << run->words();
        if (look->child(u"w:u"_s)) underlined << run->words();
        if (look->child(u"w:i"_s)) italic << run->words();
    }
    CHECK(strong.count(u"Okafor M"_s) == 4);
    CHECK(strong.contains(u"5"_s));
    CHECK(underlined.contains(u"Nwosu A"_s));
    CHECK(italic.contains(u"Ann Crowded Med."_s));
    const Document wide = wideRecord();
    const auto sheet = treeOf(toDocx(wide, setupFor(wide, Paper::Letter)), "word/document.xml");
    const auto size = sheet->all(u"w:pgSz"_s).first()->attributes;
    CHECK(size.value(u"w:w"_s) == u"15840");
    CHECK(size.value(u"w:h"_s) == u"12240");
    CHECK(size.value(u"w:orient"_s) == u"landscape");
}

}  // namespace mb::test::print_docx_test
