#include "core/exchange/table_clip.h"
#include "core/exchange/document_tables.h"
#include "core/words/phrases.h"
#include "tests/support/catch.h"

namespace mb::test::exchange_table_clip_test {

using namespace mb::exchange;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a table on the clipboard holds text, whatever its cells look like", "[exchange]") {
    const ClipTable table{{u"Name"_s, u"Note"_s},
                          {{u"Zoë <b>Ünal</b>"_s, u"=HYPERLINK(\"x\")"_s}, {u"ليلى 🎓"_s, u"two\nlines\tand a tab"_s}}};
    const QByteArray html = clipHtml(table);
    CHECK(std::all_of(html.begin(), html.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
    CHECK(html.contains("Zo&#235; &#60;b&#62;&#220;nal&#60;/b&#62;"));
    CHECK(html.contains("&#127891;"));
    CHECK(html.count("<td ") == 4);
    CHECK(html.count("<th ") == 2);
    CHECK(html.count("border:0.75pt") == 6);
    CHECK(html.count("mso-number-format:'\\@'") == 6);
    CHECK(html.indexOf("<meta charset") < html.indexOf("<table"));
    const QString text = clipText(table);
    CHECK(text.split(u'\n').size() == 4);
    CHECK(text.contains(u"\t'=HYPERLINK"));
    CHECK(text.contains(u"two / lines and a tab"));
}

TEST_CASE("marked words on the clipboard are bold, underlined and in italics wherever they go", "[exchange][DO10]") {
    using mb::documents::Text;
    using As = Text::Mark::As;
    mb::documents::Table table;
    table.columns = {{Text::verbatim(u"Work"_s)}, {Text::verbatim(u"Year"_s)}};
    table.rows = {
        {Text::verbatim(u"<Okafor> M,\nChen É. J Bedside"_s,
                        {{0, 10, As::Strong}, {12, 6, As::Underlined}, {16, 2, As::Strong}, {20, 9, As::Emphasis}})}};
    const ClipTable clip = clipOf(table, [](const Text& text) { return mb::words::toText(text); });
    const QByteArray html = clipHtml(clip);
    CHECK(html.contains("<b style=\"font-weight:bold\">&#60;Okafor&#62; M</b>, / <u style"));
    CHECK(html.contains("<b style=\"font-weight:bold\"><u style=\"text-decoration:underline\"> &#201;</u></b>"));
    CHECK(html.contains("<i style=\"font-style:italic\">J Bedside</i></td>"));
    CHECK(html.count("<td ") == 2);
    CHECK(clipText(clip) == u"Work\tYear\n<Okafor> M, / Chen É. J Bedside\t\n");
}

}  // namespace mb::test::exchange_table_clip_test
