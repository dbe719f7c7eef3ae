// The kinds of block that a dossier brings, on pages, in HTML and in ODT.
#include "tests/ui/print/pdf_structure.h"
#include "tests/ui/print/print_support.h"
#include "tests/ui/print/record_sheets.h"
#include "ui/print/pdf.h"
#include "ui/print/rich_document.h"

#include <QFile>
#include <QTimeZone>

namespace mb::test::print_record_pages_test {

using namespace Qt::Literals::StringLiterals;
using namespace mb::documents;
using namespace mb::print;
using namespace mb::print_test;

namespace {

QByteArray paperOf(const Document& document) { return pdfOf(document, setupFor(document, Paper::Letter)); }

const TextItem* itemWith(const Printout& printout, const QString& words) {
    for (const Page& page : printout.pages)
        for (const Item& item : page.items)
            if (const auto* text = std::get_if<TextItem>(&item); text && text->text().contains(words)) return text;
    return nullptr;
}

// The fonts and lines that the words are set in.
QTextCharFormat formatAt(const TextItem& item, const QString& words) {
    const auto at = item.paragraph->text.indexOf(words);
    QTextCharFormat format;
    for (const QTextLayout::FormatRange& range : item.paragraph->formats)
        if (range.start <= at && at + words.size() <= range.start + range.length) format.merge(range.format);
    return format;
}

}  // namespace

// Hidden: writes the sheets into the current folder, to be looked at.
TEST_CASE("records to look at", "[.][sheets]") {
    const QList<std::pair<QString, Document>> all{
        {u"record"_s, recordSheet()}, {u"wide"_s, wideRecord()}, {u"crowded"_s, crowdedRecord()}};
    for (const auto& [name, document] : all) {
        const PageSetup setup = setupFor(document, Paper::Letter);
        for (const auto& [suffix, bytes] : {std::pair{u".pdf"_s, paperOf(document)},
                                            {u".odt"_s, toOdt(document, setup)},
                                            {u".docx"_s, toDocx(document, setup)},
                                            {u".html"_s, toHtml(document)}}) {
            QFile file(QString(name + suffix));
            REQUIRE(file.open(QIODevice::WriteOnly));
            REQUIRE(file.write(bytes) > 0);
        }
    }
}

TEST_CASE("marked words are bold, underlined and in italics, wherever letters have moved", "[print][DO10]") {
    Document document;
    document.blocks = {Paragraph{marked(
        u"\u0001Zoe\u0308 🕴\ufe0f of *Okafor M*, _Ünal 👩‍👩‍👧 Z_ in /J Bedside/ and */both/*"_s)}};
    const Printout printout = printed(document);
    const TextItem* item = itemWith(printout, u"Okafor"_s);
    REQUIRE(item);
    CHECK(formatAt(*item, u"Okafor M"_s).fontWeight() == QFont::Bold);
    CHECK(formatAt(*item, u" of "_s).isEmpty());
    CHECK(formatAt(*item, u", "_s).isEmpty());
    const TextItem* underlined = itemWith(printout, u"Ünal"_s);
    REQUIRE(underlined);
    CHECK(formatAt(*underlined, u"Ünal"_s).fontUnderline());
    CHECK(formatAt(*underlined, u" in "_s).isEmpty());
    CHECK(formatAt(*itemWith(printout, u"J Bedside"_s), u"J Bedside"_s).fontItalic());
    const QTextCharFormat both = formatAt(*itemWith(printout, u"both"_s), u"both"_s);
    CHECK(both.fontItalic());
    CHECK(both.fontWeight() == QFont::Bold);
}

TEST_CASE("marks beyond a text, within a letter or on a phrase do no harm", "[print][DO10]") {
    using As = Text::Mark::As;
    Text text = Text::verbatim(u"A🎓B"_s);
    text.marks = {{2, 1, As::Strong}, {-5, 6, As::Emphasis}, {3, 900, As::Underlined}, {90, 3, As::Strong}};
    Text phrase = Text::of(u"paper.draft"_s);
    phrase.marks = {{0, 3, As::Strong}};
    Document document;
    document.blocks = {Paragraph{text}, Paragraph{phrase}};
    const QString html = QString::fromUtf8(toHtml(document));
    CHECK(html.contains(u"<p dir=\"auto\"><i>A</i><b>🎓</b><u>B</u></p>"_s));
    CHECK(html.contains(u"<p dir=\"auto\">Draft</p>"_s));
    CHECK(formatAt(*itemWith(printed(document), u"Draft"_s), u"Draft"_s).isEmpty());
}

TEST_CASE("figures, entries and marks are read in the order of the page", "[print][pdf][DO10][UX8]") {
    for (const Document& document : {recordSheet(), wideRecord(), crowdedRecord()}) {
        const Reading reading = readAloud(paperOf(document));
        INFO(reading.faults.join(u'\n').toStdString());
        CHECK(reading.faults.isEmpty());
    }
    const Reading reading = readAloud(paperOf(recordSheet()));
    const QStringList types = reading.types();
    CHECK(types.count(u"LI"_s) == 5);
    CHECK(types.count(u"Lbl"_s) == 5);
    CHECK(types.count(u"TH"_s) == 4 + 8);
    CHECK(types.count(u"TD"_s) == 4 + 6 * 8);
    if (!hasProgram(u"pdftotext"_s)) CANNOT_RUN("pdftotext is missing");
    const QString read = plain(run(u"pdftotext"_s, {u"-raw"_s, u"%1"_s, u"-"_s}, paperOf(recordSheet())));
    CHECK(read.contains(u"Nwosu A†, Deshmukh K, Okafor M. Teaching"_s));
    CHECK(read.contains(u"8 3 current, 5 completed"_s));
}

TEST_CASE("a record's sheet is one page, with fonts of its own", "[print][pdf][DO10]") {
    const QByteArray pdf = paperOf(recordSheet());
    const QString info = run(u"pdfinfo"_s, {u"%1"_s}, pdf), fonts = run(u"pdffonts"_s, {u"%1"_s}, pdf);
    CHECK(info.contains(u"Pages:           1\n"_s));
    CHECK(fonts.contains(u"LiberationSerif-Bold"_s));
    CHECK(fonts.contains(u"LiberationSerif-Italic"_s));
    CHECK_FALSE(fonts.contains(u" no "_s + u" no "_s));
}

TEST_CASE("a document may lie on its side, with margins and letters as an office wants them", "[print][DO9]") {
    const Document wide = wideRecord();
    const PageSetup setup = setupFor(wide, Paper::Letter);
    CHECK(setup.size() == QSizeF(792, 612));
    CHECK(setup.bodyWidth() == 792 - 144);
    for (const Page& page : printed(wide, setup).pages) CHECK(page.size == QSizeF(792, 612));
    CHECK(run(u"pdfinfo"_s, {u"%1"_s}, paperOf(wide)).contains(u"792 x 612 pts"_s));
    CHECK(QString::fromUtf8(toHtml(wide)).contains(u"@page { size: landscape; }"_s));

    Document narrow = recordSheet();
    narrow.marginInches = 0.5;
    narrow.bodyPoints = 11;
    const PageSetup small = setupFor(narrow, Paper::A4);
    CHECK(small.margins == QMarginsF(36, 36, 36, 36));
    CHECK(styleFor(false, small.typeScale).of(Role::Body).size == 11);
    CHECK(setupFor(narrow, Paper::A4, true).typeScale == setupFor(Paper::A4, false, true).typeScale);
    narrow.bodyPoints = 8;
    CHECK(styleFor(false, setupFor(narrow, Paper::A4).typeScale).of(Role::Foot).size == 7.5);
    CHECK(setupFor(Document(), Paper::A4) == PageSetup{Paper::A4});
}

TEST_CASE("a row that fills pages has its head on each of them", "[print][DO9]") {
    const Document crowded = crowdedRecord();
    const Printout printout = printed(crowded, setupFor(crowded, Paper::Letter));
    CHECK(printout.pages.size() > 20);
    for (const Page& page : printout.pages) CHECK(textsOf(page).contains(u"Works"_s));
}

TEST_CASE("browsers and word processors get figures, entries and marks", "[print][html][odt][DO10]") {
    const QString html = QString::fromUtf8(toHtml(recordSheet()));
    CHECK(html.count(u"<th scope=\"col\" "_s) == 4 + 8);
    CHECK(html.contains(u"<div class=\"figure\" dir=\"auto\">3 of 4</div>"_s));
    CHECK(html.contains(u"<li><span class=\"number\">3</span> <span dir=\"auto\"><u>de la Cruz MJ</u>. Resident"_s));
    CHECK(html.contains(u"<b>Okafor M</b>. Teaching"_s));
    CHECK(html.contains(u"<i>J Bedside Teach.</i> 2020"_s));

    if (!hasProgram(u"unzip"_s)) CANNOT_RUN("unzip is missing");
    const QByteArray odt = toOdt(recordSheet(), {});
    CHECK(odt == toOdt(recordSheet(), {}));
    const QString contents = run(u"unzip"_s, {u"-p"_s, u"%1"_s, u"content.xml"_s}, odt, u".odt"_s);
    CHECK(contents.contains(u"<text:span text:style-name=\"Strong_20_Emphasis\">Okafor M</text:span>"_s));
    CHECK(contents.contains(u"<text:span text:style-name=\"Underlined\">Nwosu A</text:span>"_s));
    CHECK(contents.contains(u"<text:span text:style-name=\"Entry_20_number\">5</text:span><text:tab/>"_s));
    CHECK(contents.count(u"<table:table-header-rows>"_s) == 2);
    const QString styles = run(u"unzip"_s, {u"-p"_s, u"%1"_s, u"styles.xml"_s},
                               toOdt(wideRecord(), setupFor(wideRecord(), Paper::Letter)), u".odt"_s);
    CHECK(styles.contains(u"fo:page-width=\"792.00pt\""_s));
    CHECK(styles.contains(u"style:print-orientation=\"landscape\""_s));
}

TEST_CASE("names and numeric dates stay whole in a table while there is room", "[print][DO9]") {
    Document document;
    Table table;
    for (const QString& head : {u"Dates"_s, u"Mentee"_s, u"Project"_s, u"Role"_s, u"Level"_s, u"Program"_s, u"Place"_s})
        table.columns << Table::Column{Text::verbatim(head), 2};
    for (int i = 0; i < 4; ++i)
        table.rows << QList<Cell>{Text::verbatim(u"11/2023-6/2025"_s),
                                  Text::verbatim(u"Noor Al-Masri, MD"_s),
                                  Text::verbatim(u"What is lost at seven in the evening: handoffs in a crowd"_s),
                                  Text::verbatim(u"Mentor: career and clinical"_s),
                                  Text::verbatim(u"Resident"_s),
                                  Text::verbatim(u"Emergency Medicine"_s),
                                  Text::verbatim(u"Riverside"_s)};
    document.blocks = {table};
    const QStringList lines = textsOf(printed(document).pages.first());
    CHECK(lines.contains(u"11/2023-6/2025"_s));
    CHECK(std::none_of(lines.begin(), lines.end(), [](const QString& line) { return line.endsWith(u"Al-"_s); }));
    // What has nowhere else to part still parts there.
    table.rows[0][1] = Text::verbatim(u"Featherstonehaugh-Cholmondeley-Marjoribanks-Beauchamp-Wriothesley-Dalziel"_s);
    document.blocks = {table};
    const QStringList parted = textsOf(printed(document).pages.first());
    CHECK(std::any_of(parted.begin(), parted.end(), [](const QString& line) { return line.endsWith(u'-'); }));
}

}  // namespace mb::test::print_record_pages_test
