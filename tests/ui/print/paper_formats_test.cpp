#include "ui/print/paper_formats.h"

#include "core/domain/error.h"
#include "core/words/errors.h"
#include "tests/ui/print/print_support.h"

#include <QSet>

namespace mb::test::print_paper_formats_test {

using namespace Qt::Literals::StringLiterals;
using namespace mb::print;
using namespace mb::print_test;

namespace {

QString refusalOf(const QString& path, const PaperFormat* wanted = nullptr) {
    try {
        return paperFormatFor(path, wanted).key;
    } catch (const Error& error) {
        CHECK(error.kind == ErrorKind::UnknownEnding);
        return words::sentence(error);
    }
}

}  // namespace

TEST_CASE("each format of paper is named once and makes a file of its own", "[print][formats]") {
    const documents::Document document = print_test::agreement();
    const Fonts fonts;
    QSet<QString> names, heads;
    for (const PaperFormat& format : paperFormats()) {
        INFO(format.key.toStdString());
        CHECK(paperFormatCalled(format.key) == &format);
        REQUIRE(!format.suffixes.isEmpty());
        for (const QString& suffix : format.suffixes) {
            CHECK(suffix == suffix.toLower());
            CHECK_FALSE(names.contains(suffix));
            names << suffix;
            CHECK(&paperFormatFor(u"/a.b/x."_s + suffix) == &format);
            CHECK(&paperFormatFor(u"x."_s + suffix.toUpper(), &format) == &format);
            CHECK(paperFilter().contains(u"*."_s + suffix));
        }
        const PaperFile file = format.render({document, {}, {}, [&]() -> const Fonts& { return fonts; }, {}});
        heads << QString::fromLatin1(file.bytes.left(4));
    }
    CHECK(heads == QSet<QString>{u"%PDF"_s, u"PK\x03\x04"_s, u"<!DO"_s});
    CHECK(paperFilter() == u"PDF (*.pdf);;Word document (*.docx);;OpenDocument text (*.odt);;Web page (*.html *.htm)");
}

TEST_CASE("an ending that is none of ours is refused in one plain sentence", "[print][formats]") {
    CHECK(refusalOf(u"/home/x.rtf"_s) ==
          u"“x.rtf” ends in .rtf, so nothing was written; expected .pdf, .docx, .odt, .html or .htm.");
    CHECK(refusalOf(u"okafor.mentorbook"_s).contains(u"ends in .mentorbook"));
    CHECK(refusalOf(u"x.pdf.7z"_s).contains(u"ends in .7z"));
    CHECK(refusalOf(u"x.pdf"_s, paperFormatCalled(u"odt"_s)) ==
          u"“x.pdf” ends in .pdf, so nothing was written; expected .odt.");
}

TEST_CASE("a name without an ending is a PDF, or what was asked for", "[print][formats]") {
    for (const QString& name : {u"plain"_s, u"Worksheet for Dr. Chen"_s, u"report 1.2"_s, u"/a.b/plain"_s, u"x."_s}) {
        INFO(name.toStdString());
        CHECK(refusalOf(name) == u"pdf");
        CHECK(refusalOf(name, paperFormatCalled(u"html"_s)) == u"html");
        CHECK(paperEnding(name).isEmpty());
    }
}

TEST_CASE("a frozen PDF is the PDF and nothing else", "[print][formats]") {
    const documents::Document document = print_test::agreement();
    const PaperSource source{document, {}, "%PDF-frozen", {}, {}};  // fonts that were asked for would throw
    for (const PaperFormat& format : paperFormats())
        CHECK((format.render(source).bytes == source.kept) == (format.key == u"pdf"));
}

}  // namespace mb::test::print_paper_formats_test
