// The fonts that ship with the program. A QGuiApplication must exist (platform "offscreen" will do; "minimal" embeds
// none).
#pragma once

#include "core/words/diagnostics.h"
#include "ui/print/style.h"

#include <QFont>
#include <QStringList>

#include <array>

namespace mb::print {

// Text is set in this many units to the point. Type is laid out once at this size, unhinted, and only scaled
// afterwards: so that screen, printer and PDF break every line at the same place.
constexpr qreal kUnitsPerPoint = 20;

// Made once by the program and handed down. System fonts serve only letters that the shipped ones do not have.
class Fonts {
public:
    Fonts();

    // The font at `size` points, measured in layout units.
    QFont font(Face face, qreal size) const;
    // Whether all shipped fonts were found inside the program.
    bool complete() const { return m_complete; }
    QStringList families() const;  // that text is set in

private:
    static constexpr int kFaces = 7;
    std::array<QStringList, kFaces> m_families;
    bool m_complete = true;
};

// For diagnostics: whether the shipped fonts are there, and what is looked for after them.
QList<words::Fact> fontFacts(const Fonts& fonts);

}  // namespace mb::print
