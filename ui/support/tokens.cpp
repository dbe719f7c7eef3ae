#include "ui/support/tokens.h"

#include <QFile>
#include <QGuiApplication>
#include <QRegularExpression>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

QColor Tokens::strong(Tone tone) const {
    switch (tone) {
        case Tone::Calm: return accent;
        case Tone::Ok: return ok;
        case Tone::Warn: return warn;
        case Tone::Bad: return bad;
        case Tone::Plain: return muted;
    }
    return text;
}

QColor Tokens::weak(Tone tone) const {
    switch (tone) {
        case Tone::Calm: return accentWeak;
        case Tone::Ok: return okWeak;
        case Tone::Warn: return warnWeak;
        case Tone::Bad: return badWeak;
        case Tone::Plain: return window;
    }
    return surface;
}

Tokens lightTokens() {
    Tokens t;
    t.window = QColor(0xf7, 0xf6, 0xf3);
    t.surface = QColor(0xff, 0xff, 0xff);
    t.sidebar = QColor(0xef, 0xed, 0xe8);
    t.line = QColor(0xe2, 0xdf, 0xd8);
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
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<QString, QColor> colors[] = {
        {u"@window"_s, t.window}, {u"@surface"_s, t.surface}, {u"@sidebar"_s, t.sidebar}, {u"@line"_s, t.line},
        {u"@text"_s, t.text}, {u"@muted"_s, t.muted}, {u"@accent-weak"_s, t.accentWeak}, {u"@on-accent"_s, t.onAccent},
        {u"@accent-hover"_s, t.dark ? t.accent.lighter(108) : t.accent.darker(112)}, {u"@accent"_s, t.accent}, {u"@ok-weak"_s, t.okWeak}, {u"@ok"_s, t.ok}, {u"@warn-weak"_s, t.warnWeak}, {u"@warn"_s, t.warn},
        {u"@bad-weak"_s, t.badWeak}, {u"@bad"_s, t.bad}};
    for (const auto& [name, color] : colors) sheet.replace(name, color.name());
    // Marks upon the accent are pictures, and come in two.
    sheet.replace(u"@mark"_s, t.dark ? u"-dark"_s : QString());
    // "12sp" grows with the user's size.
    static const QRegularExpression scaled(u"(\\d+)sp\\b"_s);
    qsizetype from = 0;
    for (auto match = scaled.match(sheet, from); match.hasMatch(); match = scaled.match(sheet, from)) {
        const QString pixels = u"%1px"_s.arg(qRound(match.captured(1).toInt() * scale));
        sheet.replace(match.capturedStart(), match.capturedLength(), pixels);
        from = match.capturedStart() + pixels.size();
    }
    return sheet;
}

}  // namespace mb::ui
