#include "ui/print/glyphs.h"

#include <QGlyphRun>
#include <QPainterPath>
#include <QRawFont>
#include <QTextLayout>

using namespace Qt::Literals::StringLiterals;

namespace mb::print {

namespace {

constexpr char32_t kZeroWidthJoiner = 0x200D;

// Selectors choose between the coloured and the plain form of a sign (paper has only the plain one); tags spell flags.
bool isPictureModifier(char32_t c) { return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0001 && c <= 0xE007F); }

// Characters that rightly leave no mark on paper.
bool isInvisible(char32_t c) {
    switch (QChar::category(c)) {
        case QChar::Separator_Space:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
        case QChar::Other_Format:
            return true;
        default:
            return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0x2800 ||
                   (c >= 0xE0100 && c <= 0xE01EF);
    }
}

bool hasOutline(const QFont& font, char32_t c) {
    QTextLayout layout(QString::fromUcs4(&c, 1), font);
    layout.beginLayout();
    layout.createLine().setLineWidth(1e6);
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    if (runs.isEmpty()) return false;
    for (const QGlyphRun& run : runs) {
        const QList<quint32> glyphs = run.glyphIndexes();
        for (quint32 glyph : glyphs) {
            if (glyph == 0 || run.rawFont().pathForGlyph(glyph).isEmpty()) return false;
        }
    }
    return true;
}

QString byNumber(char32_t c) { return u"[U+%1]"_s.arg(QString::number(c, 16).toUpper(), 4, u'0'); }

}  // namespace

bool Glyphs::canDraw(char32_t character) {
    if (character < 0x7F) return true;
    const auto known = m_known.constFind(character);
    if (known != m_known.cend()) return *known;
    const bool can = isInvisible(character) || hasOutline(m_font, character);
    m_known.insert(character, can);
    return can;
}

QString Glyphs::printable(const QString& text) {
    QString out;
    out.reserve(text.size());
    const QList<uint> characters = text.toUcs4();
    bool replaced = false;  // the character before was
    bool joiner = false;    // a joiner that is held back until the next character shows what it joins
    for (char32_t c : characters) {
        if (isPictureModifier(c)) continue;
        if (c == kZeroWidthJoiner) {
            joiner = !replaced;
            continue;
        }
        if (c == U'\t') c = U' ';
        if (QChar::category(c) == QChar::Other_Control && c != U'\n') continue;
        replaced = !canDraw(c);
        if (replaced) {
            m_missing.insert(c);
            out += byNumber(c);
        } else {
            if (joiner) out += QChar(static_cast<char16_t>(kZeroWidthJoiner));
            out += QString::fromUcs4(&c, 1);
        }
        joiner = false;
    }
    if (joiner) out += QChar(static_cast<char16_t>(kZeroWidthJoiner));
    return out;
}

}  // namespace mb::print
