// How paper looks: sizes, colours and distances in one table. All lengths are in points.
#pragma once

#include <QColor>

#include <array>

namespace mb::print {

// The cuts that ship with the program.
enum class Face { Serif, SerifItalic, Sans, SansMedium, SansSemiBold, SerifBold, SerifBoldItalic };

// What a piece of text is for; decides its type and tells tests and screen readers what they look at.
enum class Role {
    Kicker,  // small line over the title
    Title,
    Subtitle,
    Section,  // heading of level 1
    Part,     // heading of level 2 and below
    Number,   // of a section, hanging in the margin column
    PartNumber,
    Body,
    Dense,   // the same with lines close together: tables of many columns, lists of works
    Remark,  // muted paragraph
    Detail,  // in a cell, under what it is about
    Label,
    TableHead,
    Figure,       // a big number
    EntryNumber,  // before an entry of a list
    SignedAs,     // typed signature
    Caption,      // under a signature line
    Draft,
    Foot,
};
constexpr int kRoles = 19;

struct TypeStyle {
    Face face = Face::Serif;
    qreal size = 10;
    qreal leading = 14.25;  // from baseline to baseline; grows where another script's font needs more
    QColor color;
    qreal tracking = 0;  // extra letter space, in parts of the size; from 0.1 on readers of the PDF would see spaces
    bool capitals = false;
};

struct Style {
    bool compact = false;
    std::array<TypeStyle, kRoles> types;
    const TypeStyle& of(Role role) const { return types[static_cast<size_t>(role)]; }

    QColor text, muted, accent, hairline, strongLine;
    qreal hairlineWidth = 0, strongLineWidth = 0;

    qreal numberColumn = 0;  // least width of the column in which section numbers hang
    qreal numberGap = 0;
    qreal afterKicker = 0, afterTitle = 0, afterHead = 0;  // afterHead: under the whole head of the document
    qreal beforeSection = 0, beforePart = 0, afterHeading = 0, headingToTable = 0;
    qreal betweenParagraphs = 0;  // within one text
    qreal betweenBlocks = 0;
    qreal columnGap = 0, denseColumnGap = 0;  // between table columns, and where there are many
    qreal beforeDetail = 0;
    qreal tableHeadBelow = 0, cellAbove = 0, cellBelow = 0, blankRow = 0;
    qreal beforeFigure = 0, entryNumber = 0;  // entryNumber: least width of the column in which entries' numbers stand
    qreal labelGap = 0;                       // between a label and what stands beside it
    qreal pairBelow = 0;                      // under each row of fields
    qreal stackedBelow = 0;                   // the same where labels stand over their values
    qreal afterWriting = 0;                   // added under lines to write on
    qreal writingLine = 0;                    // distance between lines to write on
    qreal box = 0, boxGap = 0, choiceGap = 0;
    qreal beforeSignatures = 0, signingRoom = 0, signatureGap = 0, betweenSignatures = 0;
    qreal footRule = 0, footText = 0;  // below the body: where the foot's line is, and from there to its text
};

// How far a style goes from its own measures, to fill pages well.
struct Fit {
    qreal closeness = 1;  // of blocks, rows and signatures
    qreal leading = 1;    // of lines
    qreal writing = 1;    // between lines to write on
};

// `compact` is for blank forms, which have little room and much to write on; `scale` is PageSetup::typeScale.
Style styleFor(bool compact, qreal scale, const Fit& fit = {});

}  // namespace mb::print
