#pragma once

#include "ui/pdf/structure.h"

class QPDF;

namespace mb::pdf {

// Turns the marks in the pages into PDF's own and ties them to a tree of the parts, as PDF/UA-1 wants it. Throws
// std::exception where the pages are not marked as they should be; the document is of no use then.
void addStructure(QPDF& pdf, const QList<Part>& parts);

// What a font says its glyphs mean: Qt calls a space a tab, and a missing glyph the letter zero, which readers speak
// or stumble over. A space that does not break is copied as a plain one.
void mendMeaningsOfGlyphs(QPDF& pdf);

}  // namespace mb::pdf
