// One paragraph as it is set, with all it takes to set it again in the same lines. Whoever paints it lays it out anew:
// pages may be made in one thread and painted in another, and what Qt opens for a font belongs to the thread that
// opened it.
#pragma once

#include <QFont>
#include <QList>
#include <QString>
#include <QTextLayout>
#include <QTextOption>

namespace mb::print {

// Lengths are in layout units, see fonts.h.
struct SetText {
    QString text;
    QFont font;
    QTextOption option;
    QList<QTextLayout::FormatRange> formats = {};
    qreal width = 0;
    bool wholeWords = false;  // words part at a hyphen or a slash only where they have a line to themselves

    struct Line {
        qsizetype start = 0;
        qsizetype length = 0;
        qreal natural = 0;  // its width
    };
    QList<Line> lines = {};

    void layOut(QTextLayout& layout) const;
};

}  // namespace mb::print
