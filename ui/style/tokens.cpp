#include "ui/style/tokens.h"

#include <QFile>
#include <QGuiApplication>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

QColor Tokens::strong(Tone tone) const {
    switch (tone) {
        case Tone::Calm:
            return accent;
        case Tone::Ok:
            return ok;
        case Tone::Warn:
            return warn;
        case Tone::Bad:
            return bad;
        case Tone::Plain:
            return muted;
    }
    return text;
}

QColor Tokens::weak(Tone tone) const {
    switch (tone) {
        case Tone::Calm:
            return accentWeak;
        case Tone::Ok:
            return okWeak;
        case Tone::Warn:
            return warnWeak;
        case Tone::Bad:
            return badWeak;
        case Tone::Plain:
            return dark ? line : sidebar;  // seen on cards and on the window
    }
    return surface;
}

Tokens lightTokens() {
    Tokens t;
    t.window = QColor(0xf7, 0xf6, 0xf3);
    t.surface = QColor(0xff, 0xff, 0xff);
    t.sidebar = QColor(0xef, 0xed, 0xe8);
    t.line = QColor(0xe2, 0xdf, 0xd8);
    t.edge = QColor(0x80, 0x83, 0x88);
    t.text = QColor(0x20, 0x24, 0x2a);
    t.muted = QColor(0x61, 0x66, 0x6d);
    t.accent = QColor(0x2b, 0x6a, 0x66);
    t.accentWeak = QColor(0xe2, 0xef, 0xed);
    t.ok = QColor(0x2b, 0x77, 0x4b);
    t.okWeak = QColor(0xe4, 0xf2, 0xe8);
    t.warn = QColor(0x97, 0x5e, 0x0e);
    t.warnWeak = QColor(0xfb, 0xf1, 0xdf);
    t.bad = QColor(0xb0, 0x40, 0x2e);
    t.badWeak = QColor(0xf9, 0xe6, 0xe2);
    t.onAccent = QColor(0xff, 0xff, 0xff);
    return t;
}

Tokens darkTokens() {
    Tokens t;
    t.window = QColor(0x1b, 0x1d, 0x1f);
    t.surface = QColor(0x23, 0x26, 0x29);
    t.sidebar = QColor(0x17, 0x19, 0x1b);
    t.line = QColor(0x36, 0x3a, 0x3e);
    t.edge = QColor(0x88, 0x8e, 0x94);
    t.text = QColor(0xe7, 0xe6, 0xe2);
    t.muted = QColor(0xa3, 0xa9, 0xaf);
    t.accent = QColor(0x74, 0xc7, 0xbc);
    t.accentWeak = QColor(0x21, 0x40, 0x3d);
    t.ok = QColor(0x7c, 0xc7, 0x9a);
    t.okWeak = QColor(0x21, 0x38, 0x2a);
    t.warn = QColor(0xe0, 0xb1, 0x5e);
    t.warnWeak = QColor(0x3b, 0x32, 0x1f);
    t.bad = QColor(0xe5, 0x8a, 0x7a);
    t.badWeak = QColor(0x42, 0x29, 0x1f);
    t.onAccent = QColor(0x12, 0x1c, 0x1b);
    t.dark = true;
    return t;
}

QFont fontOf(Type type, qreal scale) {
    QFont font = QGuiApplication::font();
    static constexpr int pixels[] = {24, 17, 13, 13, 12, 11};
    font.setPixelSize(qRound(pixels[int(type)] * scale));
    if (type == Type::PageTitle || type == Type::BodyStrong || type == Type::Chip) font.setWeight(QFont::DemiBold);
    if (type == Type::Section) font.setWeight(QFont::DemiBold);
    return font;
}

QPalette paletteOf(const Tokens& t) {
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const QColor& color) { palette.setColor(role, color); };
    set(QPalette::Window, t.window);
    set(QPalette::WindowText, t.text);
    set(QPalette::Base, t.surface);
    set(QPalette::AlternateBase, t.window);
    set(QPalette::Text, t.text);
    set(QPalette::Button, t.surface);
    set(QPalette::ButtonText, t.text);
    set(QPalette::BrightText, t.bad);
    set(QPalette::Highlight, t.accent);
    set(QPalette::HighlightedText, t.onAccent);
    set(QPalette::Link, t.accent);
    set(QPalette::LinkVisited, t.accent);
    set(QPalette::ToolTipBase, t.surface);
    set(QPalette::ToolTipText, t.text);
    set(QPalette::PlaceholderText, t.muted);
    set(QPalette::Light, t.surface);
    set(QPalette::Midlight, t.line);
    set(QPalette::Mid, t.line);
    set(QPalette::Dark, t.muted);
    set(QPalette::Shadow, t.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.muted);
    return palette;
}

QString styleSheetOf(const Tokens& t, qreal scale) {
    QFile file(u":/mentorbook/style/mentorbook.qss"_s);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<QStringView, QColor> colors[] = {
        {u"window", t.window},
        {u"surface", t.surface},
        {u"sidebar", t.sidebar},
        {u"line", t.line},
        {u"edge", t.edge},
        {u"text", t.text},
        {u"muted", t.muted},
        {u"accent", t.accent},
        {u"accent-weak", t.accentWeak},
        {u"accent-hover", t.dark ? t.accent.lighter(108) : t.accent.darker(112)},
        {u"on-accent", t.onAccent},
        {u"ok", t.ok},
        {u"ok-weak", t.okWeak},
        {u"warn", t.warn},
        {u"warn-weak", t.warnWeak},
        {u"bad", t.bad},
        {u"bad-weak", t.badWeak}};
    const auto valueOf = [&](QStringView token) {
        // Marks on the accent colour are pictures, one for light and one for dark.
        if (token == u"mark") return t.dark ? u"-dark"_s : QString();
        for (const auto& [known, color] : colors)
            if (token == known) return color.name();
        return QString(u'@' + token);
    };
    QString filled;
    filled.reserve(sheet.size() * 2);
    for (qsizetype i = 0; i < sheet.size();) {
        qsizetype end = i + 1;
        if (sheet[i] == u'@') {
            while (end < sheet.size() && (sheet[end].isLower() || sheet[end] == u'-')) ++end;
            filled += valueOf(QStringView(sheet).sliced(i + 1, end - i - 1));
        } else if (sheet[i].isDigit()) {
            while (end < sheet.size() && sheet[end].isDigit()) ++end;
            const QStringView number = QStringView(sheet).sliced(i, end - i);
            // "12sp" grows with the user's size.
            if (QStringView(sheet).sliced(end).startsWith(u"sp")) {
                filled += QString::number(qRound(number.toInt() * scale)) + u"px"_s;
                end += 2;
            } else {
                filled += number;
            }
        } else {
            filled += sheet[i];
        }
        i = end;
    }
    return filled;
}

}  // namespace mb::ui
