// Signatures on paper: typed, drawn, in ink. A drawing prints as lines, not as a bitmap.
#include "tests/ui/print/print_support.h"
#include "ui/print/rich_document.h"

namespace mb::print_test::signatures_test {

using namespace Qt::Literals::StringLiterals;
using namespace mb::documents;

namespace {

Document signedAgreement() {
    Document document = agreement();
    auto& lines = std::get<Signatures>(document.blocks.last()).lines;
    lines[0].drawing = Drawing{3, {{{0.1, 0.5}, {0.3, 0.1}, {0.5, 0.9}, {0.8, 0.3}}, {{0.85, 0.6}}}};
    lines[0].date = says(u"2 Dec 2026"_s);
    lines[0].method = Text::of(u"paper.signed-drawn"_s);
    lines[1].method = Text::of(u"paper.signed-typed"_s);
    return document;
}

}  // namespace

TEST_CASE("a drawn signature stands over its line and inside its column") {
    const print::Page page = printed(signedAgreement()).pages.first();
    const print::DrawingItem* drawing = nullptr;
    QList<QRectF> rules;
    for (const print::Item& item : page.items) {
        if (const auto* found = std::get_if<print::DrawingItem>(&item)) drawing = found;
        if (const auto* rule = std::get_if<print::RuleItem>(&item); rule && rule->thickness == 0.75)
            rules << QRectF(rule->at, QSizeF(rule->length, rule->thickness));
    }
    REQUIRE(drawing);
    REQUIRE(rules.size() == 2);
    for (const Drawing::Stroke& stroke : drawing->drawing.strokes)
        for (const QPointF& point : stroke) {
            const QPointF at =
                drawing->at.topLeft() + QPointF(point.x() * drawing->at.width(), point.y() * drawing->at.height());
            CHECK(at.x() >= rules[0].left());
            CHECK(at.x() <= rules[0].right());
            CHECK(at.y() < rules[0].top());
            CHECK(at.y() > rules[0].top() - 40);
        }
    CHECK(qAbs(drawing->at.width() / drawing->at.height() - 3) < 0.001);
}

TEST_CASE("a drawn signature is lines in a PDF and in HTML and words in ODT") {
    const QByteArray pdf = pdfOf(signedAgreement());
    CHECK(run(u"pdfimages"_s, {u"-list"_s, u"%1"_s}, pdf).trimmed().count(u'\n') == 1);
    const QString text = plain(run(u"pdftotext"_s, {u"%1"_s, u"-"_s}, pdf));
    CHECK(text.contains(u"Date · drawn"_s));
    CHECK(text.contains(u"Date · typed"_s));
    CHECK(text.contains(u"2 Dec 2026"_s));
    CHECK(pdf != pdfOf(agreement()));
    const QString html = QString::fromUtf8(print::toHtml(signedAgreement()));
    CHECK(html.contains(u"<svg viewBox=\"0 0 300.0 100\""_s));
    CHECK(html.contains(u"<path d=\"M30.0 50.0 L90.0 10.0 L150.0 90.0 L240.0 30.0\"/>"_s));
    if (!hasProgram(u"unzip"_s)) CANNOT_RUN("unzip is missing");
    CHECK(run(u"unzip"_s, {u"-p"_s, u"%1"_s, u"content.xml"_s}, print::toOdt(signedAgreement(), {}), u".odt"_s)
              .contains(u"signed by hand"_s));
}

}  // namespace mb::print_test::signatures_test
