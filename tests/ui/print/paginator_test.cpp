// The rules of a good page, read off the list of pages.
#include "core/words/phrases.h"
#include "tests/ui/print/print_support.h"
#include "ui/print/column_widths.h"
#include "ui/print/rich_document.h"

#include <QImage>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace mb::test::print_paginator_test {

using namespace Qt::Literals::StringLiterals;
using namespace mb::documents;
using namespace mb::print;
using mb::Paper;
using namespace mb::print_test;

namespace {

QList<TextItem> bodyTexts(const Page& page) {
    QList<TextItem> texts;
    for (const Item& item : page.items) {
        if (const auto* text = std::get_if<TextItem>(&item)) {
            if (text->role != Role::Foot && text->role != Role::Draft) texts.append(*text);
        }
    }
    return texts;
}

bool isHeading(Role role) {
    return role == Role::Section || role == Role::Part || role == Role::Number || role == Role::PartNumber;
}

int pageOf(const Printout& printout, const QString& text) {
    for (int i = 0; i < printout.pages.size(); ++i) {
        if (textsOf(printout.pages[i]).contains(text)) return i;
    }
    return -1;
}

}  // namespace

TEST_CASE("an empty document is one empty page", "[print]") {
    const Printout printout = printed(Document());
    REQUIRE(printout.pages.size() == 1);
    CHECK(textsOf(printout.pages.first()).isEmpty());
    CHECK(printout.outline.isEmpty());
}

TEST_CASE("what stands apart moves closer only where that saves a page", "[print][AG6]") {
    const auto step = [](const Page& page) {
        const QList<TextItem> texts = bodyTexts(page);
        return texts[1].at.y() - texts[0].at.y();
    };
    Document document;
    document.blocks << Paragraph{says(u"One"_s)} << Paragraph{says(u"Two"_s)};
    const qreal usual = step(printed(document).pages.first());
    int closer = 0;
    for (int count = 3; count <= 60; ++count) {
        document.blocks << Paragraph{says(QString::number(count))};
        const Printout printout = printed(document);
        const bool moved = step(printout.pages.first()) < usual - 0.1;
        if (moved) CHECK(printout.pages.size() == 1);
        closer += moved;
    }
    CHECK(closer > 0);
    CHECK(closer < 10);
}

TEST_CASE("of two versions the words that differ are marked", "[print][AG4]") {
    Document document;
    Table table{{{says(u"Clause"_s), 2}, {says(u"Version 1"_s), 3}, {says(u"Version 2"_s), 3}}, {}, 0};
    table.rows << QList<Cell>{says(u"Rhythm"_s), says(u"We meet monthly,\nin person."_s),
                              says(u"We meet weekly,\nby video or in person."_s)}
               << QList<Cell>{says(u"Place"_s), says(u"Room 4B"_s), says(u"–"_s)};
    table.compared << 0;
    document.blocks << table;
    QStringList struck, underlined;
    for (const TextItem& item : bodyTexts(printed(document).pages.first())) {
        // Lines of a paragraph share it.
        if (item.line > 0) continue;
        for (const auto& format : item.paragraph->formats)
            (format.format.fontStrikeOut() ? struck : underlined)
                << item.paragraph->text.mid(format.start, format.length);
    }
    CHECK(struck == QStringList{u"monthly"_s});
    CHECK(underlined == QStringList{u"weekly"_s, u"by video or"_s});
    // Read back, all words are there.
    const QString text = plain(run(u"pdftotext"_s, {u"-layout"_s, u"%1"_s, u"-"_s}, pdfOf(document)));
    for (const QString& word : {u"monthly,"_s, u"weekly,"_s, u"video"_s, u"Room 4B"_s}) CHECK(text.contains(word));
    const QString html = QString::fromUtf8(toHtml(document));
    INFO(html.mid(html.indexOf(u"<tbody>"_s)).toStdString());
    CHECK(html.contains(u"We meet <del>monthly</del>,"_s));
    CHECK(html.contains(u"We meet <ins>weekly</ins>,"_s));
    CHECK(html.count(u"<del>"_s) == 1);
    QString odt = run(u"unzip"_s, {u"-p"_s, u"%1"_s, u"content.xml"_s}, toOdt(document, {}), u".odt"_s);
    INFO(odt.toStdString());
    CHECK(odt.contains(u"We meet <text:span text:style-name=\"Removed\">monthly</text:span>,"_s));
    CHECK(odt.contains(u"<text:span text:style-name=\"Added\">by video or</text:span>"_s));
    CHECK(odt.count(u"\"Removed\""_s) == 1);
}

TEST_CASE("no page ends in a heading or a table's head", "[print][AG6]") {
    for (Paper paper : {Paper::Letter, Paper::A4}) {
        for (int lines = 0; lines < 40; ++lines) {
            // Push the same text down the page, line by line, so that every place is tried.
            Document document = longAgreement();
            document.blocks.prepend(BlankLines{{}, 1 + lines});
            const Printout printout = printed(document, {paper});
            for (const Page& page : printout.pages) {
                const QList<TextItem> texts = bodyTexts(page);
                if (texts.isEmpty()) continue;  // a page of lines to write on
                CHECK_FALSE(isHeading(texts.last().role));
                CHECK(texts.last().role != Role::TableHead);
            }
        }
    }
}

TEST_CASE("no single line of a paragraph stands alone on a page", "[print]") {
    for (int lines = 1; lines < 45; ++lines) {
        Document document;
        document.blocks = {BlankLines{{}, lines}};
        const QString sentence = u"The year began with a rejected application and ended with a funded one. "_s;
        for (int i = 0; i < 12; ++i) document.blocks << Paragraph{says(sentence.repeated(3 + i % 5)), false};
        const Printout printout = printed(document);
        for (qsizetype i = 0; i + 1 < printout.pages.size(); ++i) {
            const QList<TextItem> before = bodyTexts(printout.pages[i]), after = bodyTexts(printout.pages[i + 1]);
            if (before.isEmpty() || before.last().paragraph != after.first().paragraph) continue;
            const auto count = [&](const QList<TextItem>& texts) {
                return std::count_if(texts.cbegin(), texts.cend(),
                                     [&](const TextItem& text) { return text.paragraph == before.last().paragraph; });
            };
            CHECK(count(before) >= 2);
            CHECK(count(after) >= 2);
        }
    }
}

TEST_CASE("signatures stay with the end of the text before them, and together", "[print][AG6]") {
    for (int lines = 1; lines < 45; ++lines) {
        Document document;
        document.blocks = {
            BlankLines{{}, lines},
            Paragraph{says(u"We both keep a copy of this agreement, and look at it again in a year. "_s.repeated(6) +
                           u"The end."_s),
                      false},
            Signatures{{{says(u"Ana"_s), {}, {}, {}},
                        {says(u"Ben"_s), {}, {}, {}},
                        {says(u"Cai"_s), {}, {}, {}},
                        {says(u"Dee"_s), {}, {}, {}}}}};
        const Printout printout = printed(document);
        const int page = pageOf(printout, u"Ana"_s);
        REQUIRE(page >= 0);
        CHECK(pageOf(printout, u"Dee"_s) == page);
        CHECK(textsOf(printout.pages[page]).join(u' ').contains(u"The end."_s));
    }
}

TEST_CASE("table rows stay whole under repeated heads", "[print]") {
    const Printout printout = printed(longAgreement());
    int pagesWithRows = 0;
    for (const Page& page : printout.pages) {
        const QStringList texts = textsOf(page);
        const qsizetype rows = texts.filter(u"Row "_s).size();
        if (rows == 0) continue;
        ++pagesWithRows;
        CHECK(texts.count(u"What was discussed"_s) == 1);
        CHECK(texts.indexOf(u"What was discussed"_s) < texts.indexOf(texts.filter(u"Row "_s).first()));
        // The last line of a long row follows on the same page.
        CHECK(texts.filter(u"whether the registry"_s).size() == texts.filter(u"second point"_s).size());
    }
    CHECK(pagesWithRows >= 3);
}

TEST_CASE("a row taller than a page is split at lines and loses none", "[print]") {
    Document document;
    QStringList words;
    for (int i = 0; i < 1500; ++i) words.append(u"w%1"_s.arg(i));
    document.blocks = {Table{{{says(u"A"_s), 1}, {says(u"B"_s), 1}}, {{says(words.join(u' ')), says(u"short"_s)}}, 0}};
    const Printout printout = printed(document);
    CHECK(printout.pages.size() > 1);
    QStringList found;
    for (const Page& page : printout.pages) {
        for (const QString& line : textsOf(page)) found += line.split(u' ').filter(QRegularExpression(u"^w\\d+$"_s));
    }
    CHECK(found == words);
}

TEST_CASE("nothing stands outside the margins", "[print]") {
    Document document = longAgreement();
    document.blocks << Paragraph{says(QString(300, u'x')), false}
                    << Table{
                           {{says(u"Key"_s), 1}, {says(u"Value"_s), 1}}, {{says(QString(300, u'y')), says(u"z"_s)}}, 0};
    const PageSetup setup{Paper::A4, {72, 72, 72, 72}, 1.3};
    for (const Page& page : printed(document, setup).pages) {
        for (const TextItem& text : bodyTexts(page)) {
            CHECK(text.at.x() >= setup.margins.left() - 0.01);
            CHECK(text.at.x() + text.width() <= page.size.width() - 72 + 0.5);
            CHECK(text.at.y() <= page.size.height() - 72 + 0.5);
        }
    }
}

TEST_CASE("a page break begins a new page, once", "[print]") {
    Document document;
    document.blocks = {PageBreak{}, Paragraph{says(u"one"_s), false}, PageBreak{}, PageBreak{},
                       Paragraph{says(u"two"_s), false}};
    const Printout printout = printed(document);
    REQUIRE(printout.pages.size() == 2);
    CHECK(textsOf(printout.pages[1]) == QStringList{u"two"_s});
}

TEST_CASE("paragraphs of Arabic and Hebrew stand on the right", "[print]") {
    Document document;
    document.blocks = {Paragraph{says(u"يلتقي الطرفان\nfirst\nנפגשים"_s), false}};
    const Page page = printed(document).pages.first();
    const QList<TextItem> texts = bodyTexts(page);
    REQUIRE(texts.size() == 3);
    for (int i : {0, 2}) {
        const qreal end = texts[i].at.x() + texts[i].width();
        CHECK(std::abs(end - (page.size.width() - 72)) < 0.1);
    }
    CHECK(std::abs(texts[1].at.x() - 72) < 0.1);
}

TEST_CASE("characters that no font can draw are printed by number and reported", "[print]") {
    Document document;
    const QString text =
        QString::fromUcs4(U"ok \U0001F642\uFE0F, \U0010FFFD\u200D\U0010FFFD, Zo\u00EB \u0416\t<b>x</b>");
    document.blocks = {Paragraph{says(text), false}};
    const Printout printout = printed(document);
    const QString shown = textsOf(printout.pages.first()).join(u' ');
    CHECK(shown.contains(u"[U+10FFFD][U+10FFFD]"_s));
    CHECK(shown.contains(u"Zoë Ж <b>x</b>"_s));
    CHECK(printout.missing.contains(U'\U0010FFFD'));
    CHECK_FALSE(printout.missing.contains(U'\uFE0F'));
    CHECK_FALSE(printout.missing.contains(U'\u200D'));
    // A machine may have an outline for the smiley; the page and the report must agree in any case.
    CHECK(shown.contains(u"[U+1F642]"_s) == printout.missing.contains(U'\U0001F642'));
}

TEST_CASE("columns take from those that can spare before a word is broken", "[print]") {
    using Widths = QList<qreal>;
    CHECK(columnWidths({{1, 10, 20}, {3, 10, 900}}, 400) == Widths{20, 380});
    CHECK(columnWidths({{0, 30, 60}, {1, 10, 900}, {1, 10, 900}}, 260) == Widths{60, 100, 100});
    const Widths tight = columnWidths({{1, 120, 120}, {9, 20, 500}}, 300);
    CHECK(tight[0] >= 120);
    CHECK(std::abs(tight[0] + tight[1] - 300) < 0.01);
    const Widths endless = columnWidths({{1, 5000, 5000}, {1, 40, 60}}, 300);
    CHECK(endless[1] >= 40);
    CHECK(std::abs(endless[0] + endless[1] - 300) < 0.01);
    CHECK(columnWidths({}, 100).isEmpty());
}

TEST_CASE("a column of long text gets the width that short ones do not need", "[print]") {
    const auto column = [](int weight, qreal word, const QList<qreal>& cells) {
        ColumnNeed need{weight, word, *std::max_element(cells.cbegin(), cells.cend())};
        for (const qreal cell : cells) need.cells.append(QList<qreal>{cell});
        return need;
    };
    const QList<ColumnNeed> needs{column(1, 20, {300, 40}), column(1, 20, {1200, 900})};
    const auto full = [](const QList<ColumnNeed>& columns) {
        return [columns](qsizetype row, qsizetype place, qreal width) {
            return int(std::ceil(columns[place].cells[row].first() / width));
        };
    };
    const QList<qreal> widths = columnWidths(needs, 300, full(needs));
    CHECK(widths[1] > widths[0] * 2);
    CHECK(widths[0] >= 20);
    CHECK(std::abs(widths[0] + widths[1] - 300) < 0.01);
    // A column whose contents must not break keeps its width.
    const QList<ColumnNeed> fixed{column(0, 30, {60}), column(1, 20, {2000})};
    CHECK(columnWidths(fixed, 300, full(fixed))[0] == 60);
    // Where no line is saved, nothing moves.
    CHECK(columnWidths(needs, 300, [](qsizetype, qsizetype, qreal) { return 3; }) == columnWidths(needs, 300));
}

TEST_CASE("each foot says the page, and a draft says so", "[print]") {
    const Printout printout = printed(longAgreement());
    const int count = static_cast<int>(printout.pages.size());
    for (int i = 0; i < count; ++i) {
        QStringList foot;
        bool draft = false;
        for (const Item& item : printout.pages[i].items) {
            const auto* text = std::get_if<TextItem>(&item);
            if (text != nullptr && text->role == Role::Foot) foot.append(plain(text->text()));
            if (text != nullptr && text->role == Role::Draft) draft = true;
        }
        CHECK(draft);
        CHECK(foot.first() == u"Agreement OC-7F3A · version 2"_s);
        CHECK(foot.last() ==
              mb::words::toText(Text::of(u"paper.page"_s, {QString::number(i + 1), QString::number(count)})));
    }
}

TEST_CASE("large print is larger and takes more pages", "[print]") {
    const Printout normal = printed(longAgreement());
    const Printout large = printed(longAgreement(), {Paper::Letter, {72, 72, 72, 72}, 1.6});
    CHECK(large.pages.size() > normal.pages.size());
}

TEST_CASE("a page paints itself on a picture", "[print]") {
    const Printout printout = printed(blankForm());
    QImage image(612, 792, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter, printout.pages.first());
    painter.end();
    int dark = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) > 160) continue;
            ++dark;
            CHECK(x >= 71);
            CHECK(x <= 541);
        }
    }
    CHECK(dark > 200);
}

TEST_CASE("rows at the end of a long table count", "[print]") {
    const auto column = [](int weight, qreal word, const QList<qreal>& cells) {
        ColumnNeed need{weight, word, *std::max_element(cells.cbegin(), cells.cend())};
        for (const qreal cell : cells) need.cells.append(QList<qreal>{cell});
        return need;
    };
    const auto full = [](const QList<ColumnNeed>& columns) {
        return [columns](qsizetype row, qsizetype place, qreal width) {
            return int(std::ceil(columns[place].cells[row].first() / width));
        };
    };
    // Long cells stand only behind the first hundred rows.
    QList<qreal> early(400, 40), late(400, 40);
    for (int i = 100; i < 400; ++i) late[i] = 800;
    early[0] = 320;
    const QList<ColumnNeed> uneven{column(1, 20, early), column(1, 20, late)};
    CHECK(columnWidths(uneven, 300, full(uneven))[1] > 150);
}

}  // namespace mb::test::print_paginator_test
