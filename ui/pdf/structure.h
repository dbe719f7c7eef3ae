// What the pages say, as a tree of parts in the order of reading, for those who have a PDF read to them (UX8). Whatever
// is painted belongs to one part; while the pages are drawn, marks in their contents tell which.
#pragma once

#include <QList>
#include <QRectF>
#include <QString>

namespace mb::pdf {

// In PDF's words: H1 to H6, P, L, LI, Caption, Lbl, LBody, Table, TR, TH, TD, Span, Form (twice), Figure.
enum class PartKind {
    Heading,
    Paragraph,
    List,
    ListItem,
    Caption,
    Label,
    Body,
    Table,
    Row,
    HeadCell,
    Cell,
    Span,
    WriteIn,  // a line to write or sign on
    Tick,     // a box to tick
    Picture,
};

// A part holds other parts or what is painted, never both: so nobody has to say which comes first.
struct Part {
    PartKind kind = PartKind::Paragraph;
    int parent = -1;  // a part before this one; -1: the document
    int level = 0;    // of a heading, from 1
    QString alt;      // said in place of what is drawn
    QString about;    // what a box or a line is for
    QString actual;   // said in place of what is written, where that is not painted in the order of reading
    bool ticked = false;
    QRectF box;  // of a picture: its page's points, from the lower left corner upwards
};

// Numbers in place of a part's.
constexpr int kArtifact = -1;  // nothing to be read: rules, repeated heads
constexpr int kFoot = -2;      // the same on every page
constexpr int kPageEnds = -3;

// A mark is a tiny rectangle far outside the page, painted by itself before what belongs to `part`, in the units of the
// page's contents. After the last item there is one more, kPageEnds.
constexpr int kMarkAt = -100000;
inline QRectF markOf(int part) { return QRectF(kMarkAt, kMarkAt - 10 - part, 1, 1); }
// The part of a mark's lower number.
inline int partOfMark(int y) { return kMarkAt - 10 - y; }

}  // namespace mb::pdf
