// Characters that no font on this machine can draw. Lost silently they would change what was agreed, so they are
// printed by their number, "[U+1F642]", and reported.
#pragma once

#include <QFont>
#include <QHash>
#include <QList>
#include <QString>

#include <set>

namespace mb::print {

class Glyphs {
public:
    // `font` with its substitutes; a colour picture is no glyph, since PDF/A can only carry outlines.
    explicit Glyphs(const QFont& font) : m_font(font) {}

    // The text with every undrawable character replaced. Control characters go, tabs become spaces.
    QString printable(const QString& text);
    // What was replaced so far, in order of number.
    QList<char32_t> missing() const { return {m_missing.begin(), m_missing.end()}; }

private:
    bool canDraw(char32_t character);

    QFont m_font;
    QHash<char32_t, bool> m_known;
    std::set<char32_t> m_missing;
};

}  // namespace mb::print
