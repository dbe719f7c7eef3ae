// What the style sheet and the painters put on one another can be told apart (UX8): text 4.5 : 1, borders that tell
// where something can be typed or pressed 3 : 1 (WCAG 1.4.3 and 1.4.11).
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "ui/style/tokens.h"

#include <QHash>
#include <QRegularExpression>

#include <cmath>

namespace mb::test::widgets_contrast_test {
namespace {

using namespace Qt::Literals::StringLiterals;
using ui::Tokens;

double luminance(const QColor& color) {
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a), other = luminance(b);
    return (qMax(one, other) + 0.05) / (qMin(one, other) + 0.05);
}

QHash<QString, QColor> named(const Tokens& t) {
    return {{u"window"_s, t.window},
            {u"surface"_s, t.surface},
            {u"sidebar"_s, t.sidebar},
            {u"line"_s, t.line},
            {u"edge"_s, t.edge},
            {u"text"_s, t.text},
            {u"muted"_s, t.muted},
            {u"accent"_s, t.accent},
            {u"ok"_s, t.ok},
            {u"accent-weak"_s, t.accentWeak},
            {u"ok-weak"_s, t.okWeak},
            {u"warn"_s, t.warn},
            {u"bad"_s, t.bad},
            {u"warn-weak"_s, t.warnWeak},
            {u"bad-weak"_s, t.badWeak},
            {u"on-accent"_s, t.onAccent}};
}

}  // namespace

TEST_CASE("what the style sheet puts on a ground can be told from it") {
    static const QRegularExpression rule(u"([^{}]+)\\{([^}]*)\\}"_s),
        declared(u"(?:^|;|\\s)(background|color|border|border-color|border-bottom):[^;]*@([a-z-]+)"_s);
    const QString sheet =
        QString::fromUtf8(bytesOf(QStringLiteral(MENTORBOOK_SOURCE_DIR "/resources/style/mentorbook.qss")));
    int texts = 0, borders = 0;
    for (const Tokens& tokens : {ui::lightTokens(), ui::darkTokens()}) {
        const QHash<QString, QColor> colors = named(tokens);
        for (auto rules = rule.globalMatch(sheet); rules.hasNext();) {
            const auto match = rules.next();
            const QString selector = match.captured(1).simplified();
            if (selector.contains(u"covered"_s)) continue;  // not to be told from its ground
            QHash<QString, QString> said;
            for (auto it = declared.globalMatch(match.captured(2)); it.hasNext();) {
                const auto one = it.next();
                said.insert(one.captured(1), one.captured(2));
            }
            // Where no ground is named, it is that of a page, a card or the sidebar.
            QStringList grounds{said.value(u"background"_s)};
            if (!colors.contains(grounds.first()))
                grounds = selector.contains(u"sidebar"_s) ? QStringList{u"sidebar"_s}
                                                          : QStringList{u"window"_s, u"surface"_s};
            for (const QString& ground : std::as_const(grounds)) {
                INFO(selector.toStdString() << " on " << ground.toStdString() << (tokens.dark ? ", dark" : ", light"));
                if (const QColor color = colors.value(said.value(u"color"_s)); color.isValid()) {
                    ++texts;
                    CHECK(contrast(color, colors.value(ground)) >= 4.5);
                }
                for (const QString& side : {u"border"_s, u"border-color"_s, u"border-bottom"_s}) {
                    const QString border = said.value(side);
                    // Hairlines part things that are told apart by other means.
                    if (border.isEmpty() || border == u"line" || !colors.contains(border)) continue;
                    if (border == ground) continue;
                    ++borders;
                    CHECK(contrast(colors.value(border), colors.value(ground)) >= 3);
                }
            }
        }
    }
    CHECK(texts > 100);
    CHECK(borders > 30);
}

TEST_CASE("what the painters put on a ground can be told from it") {
    for (const Tokens& t : {ui::lightTokens(), ui::darkTokens()}) {
        INFO((t.dark ? "dark" : "light"));
        for (const QColor& ground : {t.window, t.surface, t.sidebar, t.accentWeak}) {
            CHECK(contrast(t.text, ground) >= 4.5);
            CHECK(contrast(t.muted, ground) >= 4.5);
            CHECK(contrast(t.accent, ground) >= 3);  // focus bars, marks, bars of progress
        }
        for (const QColor& ground : {t.window, t.surface, t.sidebar}) CHECK(contrast(t.edge, ground) >= 3);
        for (const ui::Tone tone : {ui::Tone::Calm, ui::Tone::Ok, ui::Tone::Warn, ui::Tone::Bad, ui::Tone::Plain})
            CHECK(contrast(t.strong(tone), t.weak(tone)) >= 4.5);
        CHECK(contrast(t.onAccent, t.accent) >= 4.5);
    }
}

}  // namespace mb::test::widgets_contrast_test
