// Blocks into strips, one function for each kind of block.
#pragma once

#include "core/documents/block.h"
#include "ui/print/strip.h"
#include "ui/print/structure.h"

#include <QHash>

namespace mb::print {

// x and width of each column of a table.
struct ColumnPlace {
    qreal x = 0;
    qreal width = 0;
    Edge edge = Edge::Start;
};

// Tables with the same heads share their columns, so that the eye runs down one column through all of them.
using SharedColumns = QHash<QString, QList<ColumnPlace>>;
QString headsOf(const documents::Table& table);
// `alike`: tables with the same heads. None where the columns cannot hold their longest words: then each row is set as
// labels and values instead.
QList<ColumnPlace> placesOf(const QList<const documents::Table*>& alike, Typesetter& type, qreal left, qreal room);

// Where a block is set. Horizontal positions count from the body's left edge, where section numbers stand.
struct Canvas {
    Typesetter& type;
    Structure& structure;
    const Style& style;
    qreal left = 0;        // of the text, right of the numbers
    qreal width = 0;       // of the text
    qreal labelWidth = 0;  // of the column in which labels stand throughout the document
    qreal bodyHeight = 0;
    const SharedColumns& columns;
};

struct Composed {
    QList<Strip> strips;
    bool repeatFirst = false;  // the first strip is a table's head
};

Composed compose(const documents::Title& title, const Canvas& canvas);
Composed compose(const documents::Heading& heading, const Canvas& canvas);
Composed compose(const documents::Paragraph& paragraph, const Canvas& canvas);
Composed compose(const documents::Fields& fields, const Canvas& canvas);
Composed compose(const documents::Choices& choices, const Canvas& canvas);
Composed compose(const documents::BlankLines& lines, const Canvas& canvas);
Composed compose(const documents::Table& table, const Canvas& canvas);
Composed compose(const documents::Signatures& signatures, const Canvas& canvas);
Composed compose(const documents::PageBreak& pageBreak, const Canvas& canvas);
Composed compose(const documents::Figures& figures, const Canvas& canvas);
Composed compose(const documents::Entries& entries, const Canvas& canvas);
Composed compose(const documents::Passages& reading, const Canvas& canvas);

// A part for a list's item with its label, and within it one for its contents, which it returns.
int addItem(int list, QList<Slice>& label, Structure& structure);

// The whole document, with the distances between its blocks.
struct Flow {
    QList<Strip> strips;
    QList<Strip> heads;  // what Strip::repeatedHead counts
};
// `bodyWidth` and `bodyHeight` are what the margins leave of the page.
Flow flowOf(const documents::Document& document, Typesetter& type, Structure& structure, qreal bodyWidth,
            qreal bodyHeight);

}  // namespace mb::print
