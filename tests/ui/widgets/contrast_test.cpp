// Text has enough contrast on every background, light and dark: at least 4.5 to 1.
#include "ui/style/tokens.h"

#include "tests/support/catch.h"

#include <QRegularExpression>

#include <cmath>

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

double luminance(const QColor& color) {
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a), other = luminance(b);
    return (qMax(one, other) + 0.05) / (qMin(one, other) + 0.05);
}

void checkReadable(const Tokens& t) {
    const QList<QColor> grounds{t.window, t.surface, t.sidebar, t.accentWeak};
    for (const QColor& ground : grounds)
        for (const QColor& text : {t.text, t.muted, t.accent}) {
            INFO(qPrintable(text.name()) << " on " << qPrintable(ground.name()));
            CHECK(contrast(text, ground) >= 4.5);
        }
    for (const Tone tone : {Tone::Calm, Tone::Ok, Tone::Warn, Tone::Bad, Tone::Plain}) {
        INFO("chip " << int(tone));
        CHECK(contrast(t.strong(tone), t.weak(tone)) >= 4.5);
    }
    CHECK(contrast(t.text, t.badWeak) >= 4.5);  // the banner
    CHECK(contrast(t.bad, t.window) >= 4.5);    // what is wrong with a field
    CHECK(contrast(t.bad, t.surface) >= 4.5);
    CHECK(contrast(t.onAccent, t.accent) >= 4.5);
    const QPalette palette = paletteOf(t);
    CHECK(contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 4.5);
    CHECK(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
    CHECK(contrast(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase)) >= 4.5);
}

}  // namespace

TEST_CASE("the style sheet knows all its names and sizes") {
    for (const Tokens& tokens : {lightTokens(), darkTokens()}) {
        const QString sheet = styleSheetOf(tokens, 1.5);
        CHECK(!sheet.contains(u'@'));
        CHECK(!sheet.contains(QRegularExpression(u"\\dsp"_s)));
        CHECK(sheet.contains(tokens.accent.name()));
        CHECK(sheet.contains(u"font-size: 36px"_s));
        CHECK(sheet.contains(u"border-radius: 10px"_s));
    }
}

TEST_CASE("texts are readable on everything they stand on in the light") { checkReadable(lightTokens()); }
TEST_CASE("texts are readable on everything they stand on in the dark") { checkReadable(darkTokens()); }
