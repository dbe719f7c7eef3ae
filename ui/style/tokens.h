// Every colour and size of the program, in one table: palette, style sheet, delegates and icons take them from here.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace mb::ui {

// How urgent or good something is. The chip says it in words as well, never by colour alone.
enum class Tone { Calm, Ok, Warn, Bad, Plain };

struct Tokens {
    QColor window, surface, sidebar, line, text, muted;
    QColor edge;  // borders whatever can be typed into, ticked or pressed: 3 : 1 on every ground; line is for hairlines
    QColor accent, accentWeak, ok, okWeak, warn, warnWeak, bad, badWeak;
    QColor onAccent;  // text on an accent surface
    bool dark = false;

    QColor strong(Tone tone) const;
    QColor weak(Tone tone) const;
};

Tokens lightTokens();
Tokens darkTokens();

// Space between things, in pixels at 100 %.
namespace space {
constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24, xxl = 32;
// Free space at the right of a page: scroll bars appear there without moving anything.
constexpr int gutter = 18;
}  // namespace space
constexpr int controlRadius = 8, cardRadius = 10;

// Type, in pixels at 100 %; scaled with the user's size.
enum class Type { PageTitle, Section, Body, BodyStrong, Label, Chip };
QFont fontOf(Type type, qreal scale);

QPalette paletteOf(const Tokens& tokens);
QString styleSheetOf(const Tokens& tokens, qreal scale);

}  // namespace mb::ui
