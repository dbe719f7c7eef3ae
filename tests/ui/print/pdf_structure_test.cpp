// PDFs that can be read aloud (UX8): every paper has a structure that PDF/UA-1 asks for, in the order of reading, and
// looks and reads as it would without one.
#include "tests/ui/print/pdf_structure.h"
#include "core/documents/comparison.h"
#include "core/documents/markdown.h"
#include "core/documents/review.h"
#include "core/documents/voices.h"
#include "core/words/phrases.h"
#include "tests/core/documents/document_texts.h"
#include "tests/core/documents/sample_content.h"
#include "tests/support/agreements.h"
#include "tests/ui/print/print_support.h"
#include "ui/print/pdf.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

namespace mb::print_test::structure_test {

using namespace Qt::Literals::StringLiterals;
using namespace mb::documents;
using namespace mb::print;
using mb::Paper;
using mb::print_test::pdfOf;

namespace {

// What a reader should come to: the elements that hold words or fields, block by block.
struct Expected {
    QStringList types{u"Document"_s};
    bool titled = false;
    int level = 0;

    void heading(int wanted) {
        level = qMin(level + 1, wanted);
        types << u"H%1"_s.arg(level);
    }
    void paragraphs(const Text& text) {
        for (const QString& line : mb::words::toText(text).split(u'\n'))
            if (!line.trimmed().isEmpty()) types << u"P"_s;
    }
    void operator()(const Title& b) {
        paragraphs(b.kicker);
        if (!b.title.isEmpty()) {
            titled = true;
            heading(1);
        }
        paragraphs(b.subtitle);
    }
    void operator()(const Heading& b) { heading(b.level + (titled ? 1 : 0)); }
    void operator()(const Paragraph& b) { paragraphs(b.text); }
    void operator()(const Fields& b) {
        types << u"L"_s;
        for (const auto& pair : b.pairs) {
            types << u"LI"_s << u"Lbl"_s << u"LBody"_s;
            if (pair.value.isEmpty() && pair.blankLines > 0) types << u"Form"_s;
        }
    }
    void operator()(const Choices& b) {
        types << u"L"_s;
        if (!b.label.isEmpty()) types << u"Caption"_s;
        for (qsizetype i = 0; i < b.choices.size(); ++i) types << u"LI"_s << u"Lbl"_s << u"Form"_s << u"LBody"_s;
    }
    void operator()(const BlankLines& b) {
        types << u"P"_s;
        if (!b.label.isEmpty()) types << u"Span"_s;
        types << u"Form"_s;
    }
    void operator()(const Table& b) {
        types << u"Table"_s;
        bool heads = false, gaps = b.blankRows > 0;
        for (const auto& column : b.columns) heads = heads || !column.head.isEmpty();
        for (const auto& row : b.rows)
            for (qsizetype i = 0; i < b.columns.size(); ++i) gaps = gaps || (b.toWriteIn && row.value(i).isEmpty());
        if (heads) types << u"TR"_s << QStringList(b.columns.size(), u"TH"_s);
        for (qsizetype row = 0; row < b.rows.size() + b.blankRows; ++row) {
            types << u"TR"_s;
            for (qsizetype i = 0; i < b.columns.size(); ++i) {
                types << u"TD"_s;
                if (gaps && b.rows.value(row).value(i).isEmpty()) types << u"Form"_s;
            }
        }
    }
    void operator()(const Signatures& b) {
        types << u"L"_s;
        for (const auto& line : b.lines) {
            types << u"LI"_s << u"Lbl"_s << u"LBody"_s;
            if (!line.drawing.isEmpty()) types << u"Figure"_s;
            if (!line.signedAs.isEmpty()) types << u"Span"_s;
            if (line.drawing.isEmpty() && line.signedAs.isEmpty()) types << u"Form"_s;
            types << u"Span"_s;
            if (!line.date.isEmpty()) types << u"Span"_s;
        }
    }
    void operator()(const PageBreak&) {}
    void operator()(const Passages& b) {
        bool list = false;
        for (const Passage& one : b.passages) {
            const bool item = one.is == Passage::Is::Item;
            if (one.is == Passage::Is::Heading) heading(3 + (titled ? 1 : 0));
            else if (!item) paragraphs(one.text);
            else types << (list ? QStringList() : QStringList(u"L"_s)) << u"LI"_s << u"Lbl"_s << u"LBody"_s;
            list = item;
        }
    }
    void operator()(const Figures& b) {
        types << u"Table"_s << u"TR"_s << QStringList(b.figures.size(), u"TH"_s);
        types << u"TR"_s << QStringList(b.figures.size(), u"TD"_s);
    }
    void operator()(const Entries& b) {
        types << u"L"_s;
        for (const auto& entry : b.entries) {
            types << u"LI"_s;
            if (!entry.number.isEmpty()) types << u"Lbl"_s;
            types << u"LBody"_s;
        }
    }
};

QStringList expectedOf(const Document& document) {
    Expected expected;
    for (const Block& block : document.blocks) std::visit(expected, block);
    return expected.types;
}

// A choice with room for own words has it only where the row leaves some.
QStringList withoutWriteIns(const Reading& reading) {
    QStringList types = reading.types();
    for (qsizetype i = 0; i + 2 < types.size(); ++i)
        if (types[i] == u"LBody"_s && types[i + 1] == u"Span"_s && types[i + 2] == u"Form"_s) types.remove(i + 1, 2);
    return types;
}

void checkReading(const Document& document, const PageSetup& setup) {
    const Reading reading = readAloud(pdfOf(document, setup));
    INFO(reading.faults.join(u'\n').toStdString());
    CHECK(reading.faults.isEmpty());
    CHECK(withoutWriteIns(reading) == expectedOf(document));
}

AgreementContent changed(AgreementContent content) {
    content.version = 2;
    content.answers.insert(u"other.terms"_s, u"We meet every month, and never in June."_s);
    return content;
}

// A note that was typed with Markdown.
Document marked() {
    Document document;
    document.title = Text::verbatim(u"Notes"_s);
    document.blocks = {Title{{}, document.title, {}}, Heading{1, {}, Text::verbatim(u"2026"_s)},
                       Heading{2, {}, Text::verbatim(u"4 November"_s)},
                       passagesOf(u"We **met**.\n## Next\n- a\n  - b\n> said\n\n1. one\n2. two\n```\nx = 1\n```"_s)};
    return document;
}

// Papers that are no agreement.
QList<Document> otherPapers() {
    AgreementContent before = mb::test::longContent(u"one-to-one"_s);
    before.answers.insert(u"other.terms"_s, u"We meet every week, and never in June."_s);
    return {progressReport(mb::documents::test::longReport()),
            comparison(before, changed(before)),
            worksheet(before, before.parties.first().participantId),
            agreement(),
            longAgreement(),
            blankForm(),
            marked(),
            Document()};
}

QByteArray pdfOf(const Printout& printout) {
    return toPdf(printout, QDateTime(QDate(2026, 11, 4), QTime(12, 0), QTimeZone::utc()));
}

QByteArray withoutStructure(const Document& document, const PageSetup& setup) {
    Printout printout = printed(document, setup);
    printout.parts.reset();
    return pdfOf(printout);
}

QByteArrayList picturesOf(const QByteArray& pdf) {
    const QTemporaryDir folder;
    run(u"pdftoppm"_s, {u"-r"_s, u"60"_s, u"%1"_s, folder.filePath(u"page"_s)}, pdf);
    QByteArrayList pictures;
    for (const QString& name : QDir(folder.path()).entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        pictures << file.readAll();
    }
    return pictures;
}

// With contents and objects as plain text, so that a word of the file can be replaced by another of its length.
QByteArray opened(const QByteArray& pdf) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"open.pdf"_s);
    run(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, u"%1"_s, path}, pdf);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

}  // namespace

TEST_CASE("every agreement can be read aloud block by block", "[print][structure][UX8]") {
    onBothPapers([](const Sheet& sheet, const PageSetup& setup) { checkReading(sheet.document, setup); });
}

TEST_CASE("every agreement in large print can be read aloud", "[print][structure][UX8]") {
    for (const Sheet& sheet : sheets()) {
        INFO(sheet.name.toStdString());
        // Tables that are too narrow for their words are labels and values there.
        const Reading reading = readAloud(pdfOf(sheet.document, setupFor(Paper::Letter, sheet.document.compact, true)));
        INFO(reading.faults.join(u'\n').toStdString());
        CHECK(reading.faults.isEmpty());
    }
}

TEST_CASE("every other paper can be read aloud", "[print][structure][UX8]") {
    for (const Document& document : otherPapers()) {
        INFO(mb::words::toText(document.title).toStdString());
        checkReading(document, setupFor(Paper::Letter, document.compact));
    }
}

TEST_CASE("with structure pages look and read as without", "[print][structure][UX8]") {
    QList<Document> all = otherPapers();
    for (const Sheet& sheet : sheets()) all << sheet.document;
    for (const Document& document : all) {
        INFO(mb::words::toText(document.title).toStdString());
        const PageSetup setup = setupFor(Paper::Letter, document.compact);
        const QByteArray with = pdfOf(document, setup), without = withoutStructure(document, setup);
        REQUIRE(with.contains("/StructTreeRoot"));
        REQUIRE_FALSE(without.contains("/StructTreeRoot"));
        CHECK(picturesOf(with) == picturesOf(without));
        for (const QString& order : {u"-raw"_s, u"-layout"_s})
            CHECK(run(u"pdftotext"_s, {order, u"%1"_s, u"-"_s}, with) ==
                  run(u"pdftotext"_s, {order, u"%1"_s, u"-"_s}, without));
    }
}

TEST_CASE("a PDF whose structure fails is made without and does not claim one", "[print][structure][UX8]") {
    Printout printout = printed(agreement());
    std::visit([](auto& item) { item.part = 1'000'000; }, printout.pages.first().items.first());  // there is none such
    const QByteArray pdf = pdfOf(printout);
    CHECK_FALSE(pdf.contains("pdfuaid"));
    CHECK_FALSE(pdf.contains("/MarkInfo"));
    CHECK(pdf == withoutStructure(agreement(), {}));
    run(u"qpdf"_s, {u"--check"_s, u"%1"_s}, pdf);
    CHECK(run(u"pdftotext"_s, {u"%1"_s, u"-"_s}, pdf).contains(u"Bring the K23 resubmission"_s));
}

TEST_CASE("lines and cells do not run into each other when they are read", "[print][structure][UX8]") {
    Document document = agreement();
    const QString sentence = u"The year began with a rejected application and ended with a funded one."_s;
    document.blocks << Paragraph{says(QString(sentence + u' ').repeated(3).trimmed())};
    const QString read = plain(run(u"pdfinfo"_s, {u"-struct-text"_s, u"%1"_s}, pdfOf(document)));
    INFO(read.toStdString());
    CHECK(read.contains(QString(sentence + u' ').repeated(3).trimmed()));
    CHECK(read.contains(u"2.1 Měřítka úspěchu"_s));
    CHECK(read.contains(u"Reads aims and strategy within a week"_s));
}

TEST_CASE("fields say what they are for and boxes whether they are ticked", "[print][structure][UX8]") {
    const Reading reading = readAloud(pdfOf(blankForm()));
    QStringList lines, boxes;
    for (const Element& element : reading.elements) {
        if (element.alt == u"line to write on"_s) lines << element.about;
        if (element.alt == u"box, not ticked"_s) boxes << element.about;
        if (element.alt == u"box, ticked"_s) boxes << element.about + u'!';
        if (element.alt == u"box, ticked"_s) CHECK(element.ticked);
    }
    CHECK(boxes == QStringList{u"career"_s, u"research!"_s});
    CHECK(lines == QStringList{u"Mentee"_s, u"Mentor"_s, u"Degrees"_s, u"Rank"_s, u"Goal"_s, u"By"_s, u"Goal"_s,
                               u"By"_s, u"Goal"_s, u"By"_s, u"Goal"_s, u"By"_s,
                               u"What else do we promise each other, and by when?"_s, u"We ask"_s});
}

TEST_CASE("words from right to left are said in their order", "[print][structure][UX8]") {
    const QString hebrew = u"נפגשים פעם בחודש"_s, mixed = u"We say שלום to each other"_s;
    Document document;
    document.blocks = {Paragraph{says(hebrew)}, Paragraph{says(mixed)}, Paragraph{says(u"plain"_s)}};
    const Reading reading = readAloud(pdfOf(document));
    CHECK(reading.faults.isEmpty());
    REQUIRE(reading.count(u"P"_s) == 3);
    CHECK(reading.elements[1].actual == hebrew);
    CHECK(reading.elements[2].actual == mixed);
    CHECK(reading.elements[3].actual.isEmpty());
}

TEST_CASE("a comparison says which words went and which came", "[print][structure][UX8]") {
    AgreementContent before = mb::test::shortContent(u"one-to-one"_s);
    before.answers.insert(u"other.terms"_s, u"We meet every week, and never in June."_s);
    const Reading reading = readAloud(pdfOf(comparison(before, changed(before))));
    QStringList said;
    for (const Element& element : reading.elements)
        if (element.type == u"TD"_s && !element.actual.isEmpty()) said << element.actual;
    INFO(said.join(u'\n').toStdString());
    CHECK(said.contains(u"We meet every [removed: week], and never in June."_s));
    CHECK(said.contains(u"We meet every [added: month], and never in June."_s));
}

TEST_CASE("a heading's level is never skipped", "[print][structure][UX8]") {
    Document document;
    document.blocks = {Heading{3, {}, says(u"deep"_s)}, Heading{1, {}, says(u"top"_s)},
                       Heading{3, {}, says(u"below"_s)}, Paragraph{says(u"text"_s)}};
    const Reading reading = readAloud(pdfOf(document));
    CHECK(reading.faults.isEmpty());
    CHECK(reading.types() == QStringList{u"Document"_s, u"H1"_s, u"H1"_s, u"H2"_s, u"P"_s});
}

TEST_CASE("the checker finds what is broken", "[print][structure][UX8]") {
    Document document = agreement();
    document.blocks << std::get<Choices>(blankForm().blocks[2]);
    auto& lines = std::get<Signatures>(document.blocks[document.blocks.size() - 2]).lines;
    lines[0].drawing = mb::Drawing{3, {{{0.1, 0.5}, {0.3, 0.1}, {0.5, 0.9}, {0.8, 0.3}}}};
    const QByteArray sound = opened(pdfOf(document));
    REQUIRE(readAloud(sound).faults.isEmpty());
    const std::pair<const char*, const char*> breaks[] = {
        {"/Artifact BMC", "             "},
        {"/P <</MCID 3>> BDC", "/P <</MCID 2>> BDC"},
        {"/P <</MCID 3>> BDC", "/P <</MCID 99>>BDC"},
        {"EMC\n", "   \n"},
        {"\nEMC", "\nq  "},
        {"/S /H2", "/S /H4"},
        {"/S /TD", "/S /LI"},
        {"/Scope /Column", "/Scope /Colunn"},
        {"/Role /cb", "/Role /xx"},
        {"/checked /o", "/chequed /o"},
        {"/Alt (", "/Atl ("},
        {"/BBox [", "/Bbox ["},
        {"/S /Lbl", "/S /Lbx"},
        {"/Marked true", "/Maked true "},
        {"/Lang (", "/Long ("},
        {"/Tabs /S", "/Tabs /R"},
        {"/StructParents 0", "/StructParents 7"},
        {"[<004D>", "[<0009>"},  // the first letter of the page
        {"<pdfuaid:part>1", "<pdfuaid:part>2"},
        {"/DisplayDocTitle true", "/DisplayDocTitel true"},
    };
    for (const auto& [good, bad] : breaks) {
        INFO(good << " as " << bad);
        QByteArray broken = sound;
        const qsizetype at = broken.indexOf(good);
        REQUIRE(at > 0);
        REQUIRE(qstrlen(good) == qstrlen(bad));
        broken.replace(at, qsizetype(qstrlen(good)), bad);
        CHECK_FALSE(readAloud(broken).faults.isEmpty());
    }
}

}  // namespace mb::print_test::structure_test
