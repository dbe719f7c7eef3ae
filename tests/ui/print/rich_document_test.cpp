#include "ui/print/rich_document.h"

#include "tests/ui/print/print_support.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

namespace mb::test::print_rich_document_test {

using namespace Qt::Literals::StringLiterals;
using namespace mb::documents;
using namespace mb::print;
using mb::Paper;
using namespace mb::print_test;

TEST_CASE("HTML: user text is text, in a file that asks for nothing", "[print][html]") {
    Document document = agreement();
    document.title = says(u"</title><script>alert(1)</script>"_s);
    document.id = u"\"><img src=x>"_s;
    document.blocks << Paragraph{says(u"<img src='http://example.org/x.png'> & \"more\"\u0001"_s), false};
    const QString html = QString::fromUtf8(toHtml(document));
    CHECK(html.startsWith(u"<!DOCTYPE html>"_s));
    CHECK_FALSE(html.contains(u"<script"_s));
    CHECK_FALSE(html.contains(u"<img"_s));
    CHECK_FALSE(html.contains(u"url("_s));
    CHECK_FALSE(html.contains(QChar(1)));
    CHECK(html.contains(u"&lt;img src='http://example.org/x.png'&gt; &amp; &quot;more&quot;"_s));
    CHECK(html.contains(u"default-src 'none'"_s));
}

TEST_CASE("HTML: says what each part is", "[print][html]") {
    const QString html = QString::fromUtf8(toHtml(longAgreement()));
    CHECK(html.contains(u"<html lang=\"en-US\">"_s));
    CHECK(html.count(u"<h1 "_s) == 1);
    CHECK(html.contains(u"<h2 dir=\"auto\"><span class=\"number\">1</span> Purpose</h2>"_s));
    CHECK(html.contains(u"<h3 dir=\"auto\"><span class=\"number\">2.1</span> Měřítka úspěchu</h3>"_s));
    CHECK(html.contains(u"<th scope=\"col\" dir=\"auto\">What was discussed</th>"_s));
    CHECK(html.count(u"<table>"_s) == 2);
    CHECK(html.count(u"<tr>"_s) == 2 + 2 + 80);
    CHECK(html.count(u"class=\"over\""_s) == 3);
    const QString form = QString::fromUtf8(toHtml(blankForm()));
    CHECK(form.count(u"class=\"write\""_s) == 4 + 3 + 1);
    // Balanced: what is opened is closed. (The only void elements are in the head.)
    for (const QString& tag : {u"p"_s, u"div"_s, u"td"_s, u"dl"_s, u"span"_s, u"li"_s, u"main"_s}) {
        const QString open = u'<' + tag, close = u"</"_s + tag + u'>';
        CHECK(form.count(QString(open + u' ')) + form.count(QString(open + u'>')) == form.count(close));
    }
}

TEST_CASE("HTML: what is drawn is said and lists are lists", "[print][html][UX8]") {
    const QString form = QString::fromUtf8(toHtml(blankForm()));
    CHECK(
        form.contains(u"<p class=\"label\" id=\"choices1\" dir=\"auto\">Helps with</p>\n"
                      "<ul class=\"choices\" role=\"list\" aria-labelledby=\"choices1\">"_s));
    CHECK(form.contains(u"<span role=\"img\" aria-label=\"box, ticked\">☑</span> research"_s));
    CHECK(form.contains(u"<span role=\"img\" aria-label=\"box, not ticked\">☐</span> career"_s));
    CHECK(form.contains(u"<dd><div role=\"img\" aria-label=\"line to write on\"><div class=\"write\">"_s));
    // No title: the first heading is the highest.
    CHECK(form.contains(u"<h1 dir=\"auto\"><span class=\"number\">1</span> Parties</h1>"_s));
    CHECK(QString::fromUtf8(toHtml(agreement())).contains(u"<ul class=\"signatures\" role=\"list\">\n<li>"_s));
    Document headless;
    headless.blocks = {Table{{Table::Column(), Table::Column()}, {{says(u"a"_s), says(u"b"_s)}}}};
    CHECK_FALSE(QString::fromUtf8(toHtml(headless)).contains(u"<th"_s));
}

TEST_CASE("ODT: is a document with headings, repeated table heads and page numbers", "[print][odt]") {
    const QByteArray odt = toOdt(longAgreement(), {Paper::A4});
    // Readers tell the kind from these bytes.
    CHECK(odt.mid(30, 8) == "mimetype");
    CHECK(odt.mid(38, 39) == "application/vnd.oasis.opendocument.text");
    CHECK(odt == toOdt(longAgreement(), {Paper::A4}));
    if (!hasProgram(u"unzip"_s)) CANNOT_RUN("unzip is missing");
    run(u"unzip"_s, {u"-tq"_s, u"%1"_s}, odt, u".odt"_s);
    const QString contents = run(u"unzip"_s, {u"-p"_s, u"%1"_s, u"content.xml"_s}, odt, u".odt"_s);
    const QString styles = run(u"unzip"_s, {u"-p"_s, u"%1"_s, u"styles.xml"_s}, odt, u".odt"_s);
    const QString meta = run(u"unzip"_s, {u"-p"_s, u"%1"_s, u"meta.xml"_s}, odt, u".odt"_s);
    for (const QString& part : {contents, styles, meta}) {
        QXmlStreamReader reader(part);
        while (!reader.atEnd()) reader.readNext();
        INFO(reader.errorString().toStdString());
        CHECK_FALSE(reader.hasError());
    }
    CHECK(contents.count(u"<text:h "_s) == 1 + 4 + 1 + 24);
    CHECK(contents.count(u"text:outline-level=\"1\""_s) == 1);
    CHECK(contents.count(u"text:outline-level=\"2\""_s) == 4);
    CHECK(contents.count(u"text:outline-level=\"3\""_s) == 1 + 24);
    CHECK(styles.contains(u"fo:language=\"en\" fo:country=\"US\""_s));
    CHECK(contents.count(u"<table:table-header-rows>"_s) == 2);
    CHECK(contents.contains(u"Row 80: aims and approach"_s));
    CHECK(styles.contains(u"<text:page-number>"_s));
    CHECK(styles.contains(u"<text:page-count>"_s));
    CHECK(styles.contains(u"fo:page-width=\"595.00pt\""_s));
    CHECK(meta.contains(u"<dc:title>Agreement of Maya Okafor and Lin Chen</dc:title>"_s));
}

TEST_CASE("ODT: choices are a list", "[print][odt][UX8]") {
    if (!hasProgram(u"unzip"_s)) CANNOT_RUN("unzip is missing");
    const QString contents = run(u"unzip"_s, {u"-p"_s, u"%1"_s, u"content.xml"_s}, toOdt(blankForm(), {}), u".odt"_s);
    CHECK(contents.count(u"<text:list text:style-name=\"Choices\">"_s) == 1);
    CHECK(contents.contains(
        QRegularExpression(u"<text:list-item><text:p [^>]+>☑\u00a0research</text:p></text:list-item>"_s)));
    CHECK(contents.count(u"text:outline-level=\"1\""_s) == 2);  // no title: sections are the highest
}

TEST_CASE("ODT: user text is text", "[print][odt]") {
    if (!hasProgram(u"unzip"_s)) CANNOT_RUN("unzip is missing");
    Document document;
    document.blocks = {Paragraph{says(u"<b>x</b> & two  spaces\u0001 يلتقي"_s), false}};
    const QString contents = run(u"unzip"_s, {u"-p"_s, u"%1"_s, u"content.xml"_s}, toOdt(document, {}), u".odt"_s);
    CHECK(contents.contains(u"&lt;b&gt;x&lt;/b&gt; &amp; two <text:s/>spaces يلتقي"_s));
}

TEST_CASE("what follows the words stands behind them in every kind of file", "[print][html][odt][docx]") {
    Document document;
    Text work = Text::verbatim(u"Al-Masri N. Airways."_s, {{0, 9, Text::Mark::As::Underlined}});
    work.after = u"outcome.state.submitted"_s;
    document.blocks = {Entries{{{u"1"_s, work}}}};
    CHECK(QString::fromUtf8(toHtml(document)).contains(u". Airways. (submitted)"));
    if (!hasProgram(u"unzip"_s)) CANNOT_RUN("unzip is missing");
    for (const auto& [bytes, part, suffix] : {std::tuple{toOdt(document, {}), u"content.xml"_s, u".odt"_s},
                                              std::tuple{toDocx(document, {}), u"word/document.xml"_s, u".docx"_s}})
        CHECK(run(u"unzip"_s, {u"-p"_s, u"%1"_s, part}, bytes, suffix).contains(u"(submitted)"));
}

}  // namespace mb::test::print_rich_document_test
