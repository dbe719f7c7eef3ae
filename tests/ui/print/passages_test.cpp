// Notes that were typed with Markdown, on paper and in the other kinds of file, read back by other programs.
#include "core/documents/markdown.h"
#include "tests/ui/print/print_support.h"
#include "ui/print/rich_document.h"

#include <QXmlStreamReader>

namespace mb::test::print_passages_test {

using namespace mb::documents;
using namespace mb::print;
using namespace mb::print_test;
using namespace Qt::Literals::StringLiterals;

namespace {

Document noted(const QString& typed) {
    Document document;
    document.title = Text::verbatim(u"Notes"_s);
    document.blocks = {Heading{1, {}, Text::verbatim(u"4 November"_s)}, passagesOf(typed)};
    return document;
}

const QString typed =
    u"We **met** in the *library*.\n## Next steps\n- first aim\n  in two lines\n  - deeper\n- second aim\n"
    "> quoted words\n\n1. one\n2. two\n```\nx  = 1\n```\n<b>HTML</b> ![plot](file:///etc/passwd)"_s;

// Where a text begins, in points from the left.
qreal leftOf(const Printout& printout, const QString& text) {
    for (const Page& page : printout.pages)
        for (const Item& item : page.items)
            if (const auto* line = std::get_if<TextItem>(&item); line && line->text().trimmed() == text)
                return line->at.x();
    FAIL(text.toStdString() << " is not there");
    return 0;
}

QString part(const QByteArray& file, const QString& name) {
    const QString text = run(u"unzip"_s, {u"-p"_s, u"%1"_s, name}, file, u".zip"_s);
    QXmlStreamReader reader(text);
    while (!reader.atEnd()) reader.readNext();
    INFO(reader.errorString().toStdString());
    CHECK_FALSE(reader.hasError());
    return text;
}

}  // namespace

TEST_CASE("markdown on paper: lists, quotations and code are seen as what they are", "[print][markdown][ME14]") {
    const Printout printout = printed(noted(typed));
    const qreal left = leftOf(printout, u"Next steps"_s);
    CHECK(leftOf(printout, u"•"_s) == left);
    CHECK(leftOf(printout, u"first aim"_s) > left + 8);
    CHECK(leftOf(printout, u"in two lines"_s) == leftOf(printout, u"first aim"_s));
    CHECK(leftOf(printout, u"deeper"_s) > leftOf(printout, u"first aim"_s) + 8);
    CHECK(leftOf(printout, u"quoted words"_s) > left + 8);
    CHECK(leftOf(printout, u"one"_s) > leftOf(printout, u"1."_s) + 8);
    bool strong = false, sans = false;
    for (const Item& item : printout.pages.first().items)
        if (const auto* line = std::get_if<TextItem>(&item))
            for (const auto& format : line->paragraph->formats) {
                strong = strong || format.format.fontWeight() == QFont::Bold;
                sans = sans || format.format.font().family().contains(u"Inter"_s);
            }
    CHECK(strong);
    CHECK(sans);
}

TEST_CASE("markdown on paper: another program reads the words without the signs", "[print][markdown][ME14]") {
    const QString text =
        run(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, u"%1"_s, u"-"_s}, pdfOf(noted(typed)));
    INFO(text.toStdString());
    for (const QString& line :
         {u"We met in the library."_s, u"Next steps"_s, u"• first aim"_s, u"• deeper"_s, u"1. one"_s, u"2. two"_s,
          u"quoted words"_s, u"<b>HTML</b> plot (file:///etc/passwd)"_s})
        CHECK(plain(text).contains(line));
    // No letter of code takes another shape; how wide its spaces are is for the reader to guess.
    CHECK(plain(text).remove(u' ').contains(u"x=1"));
    for (const QString& sign : {u"**"_s, u"##"_s, u"```"_s, u"!["_s, u"> quoted"_s}) CHECK_FALSE(text.contains(sign));
}

TEST_CASE("markdown on paper: words from right to left have their sign at the right", "[print][markdown][ME14]") {
    const Printout printout = printed(noted(u"- שלום לכולם\n- left"_s));
    QList<const TextItem*> signs;
    for (const Item& item : printout.pages.first().items)
        if (const auto* line = std::get_if<TextItem>(&item); line && line->text() == u"•") signs << line;
    REQUIRE(signs.size() == 2);
    CHECK(signs[0]->at.x() > signs[1]->at.x() + 100);
}

TEST_CASE("markdown on paper: very many and very long items take several pages and lose nothing",
          "[print][markdown][ME14]") {
    QString many;
    for (int i = 0; i < 300; ++i) many += u"- item number %1\n"_s.arg(i);
    many += u"- "_s + u"word "_s.repeated(3000) + u"\n> "_s + u"said "_s.repeated(2000);
    const Printout printout = printed(noted(many));
    CHECK(printout.pages.size() > 5);
    QStringList texts;
    for (const Page& page : printout.pages) texts += mb::print_test::textsOf(page);
    const QString all = texts.join(u' ');
    CHECK(all.contains(u"item number 299"));
    CHECK(all.count(u"word") == 3000);
    CHECK(all.count(u"said") == 2000);
}

TEST_CASE("markdown in HTML is lists and quotations, and asks for nothing", "[print][markdown][html][ME14]") {
    const QString html = QString::fromUtf8(toHtml(noted(typed)));
    CHECK(html.contains(u"We <b>met</b> in the <i>library</i>."));
    CHECK(html.contains(u"Next steps</h2>"));
    CHECK(html.count(u"<ul class=\"points\"") == 2);
    CHECK(html.count(u"<li dir=\"auto\"") == 5);
    CHECK(html.contains(u"<blockquote>\n<p dir=\"auto\">quoted words</p>\n</blockquote>"));
    CHECK(html.contains(u"<code>x  = 1</code>"));
    CHECK(html.contains(u"&lt;b&gt;HTML&lt;/b&gt; plot (file:///etc/passwd)"));
    CHECK_FALSE(html.contains(u"<img"));
    CHECK_FALSE(html.contains(u"href"));
    for (const QString& tag : {u"ul"_s, u"li"_s, u"blockquote"_s, u"p"_s})
        CHECK(html.count(QString(u'<' + tag + u' ')) + html.count(QString(u'<' + tag + u'>')) ==
              html.count(QString(u"</"_s + tag + u'>')));
}

TEST_CASE("markdown in word processors keeps its looks", "[print][markdown][odt][docx][ME14]") {
    if (!hasProgram(u"unzip"_s)) CANNOT_RUN("unzip is missing");
    const QString odt = part(toOdt(noted(typed), {}), u"content.xml"_s);
    CHECK(odt.contains(u"•<text:tab/>first aim"));
    CHECK(odt.contains(u"<text:span text:style-name=\"Strong_20_Emphasis\">met</text:span>"));
    CHECK(odt.contains(u"fo:text-indent=\"-14.00pt\""));
    CHECK(odt.contains(u"<text:span text:style-name=\"Source_20_Text\">x"));
    const QString docx = part(toDocx(noted(typed), {}), u"word/document.xml"_s);
    CHECK(docx.contains(u"<w:ind w:left=\"280\" w:hanging=\"280\"/>"));
    CHECK(docx.contains(u"<w:ind w:left=\"560\" w:hanging=\"280\"/>"));
    CHECK(docx.contains(u"<w:rFonts w:ascii=\"Courier New\""));
    CHECK(docx.contains(u">first aim<"));
}

}  // namespace mb::test::print_passages_test
