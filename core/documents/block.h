// A document as a tree of blocks: what is to be said, in which order, without fonts or pages. Texts are either a phrase
// that core/words turns into the reader's language, or words of the user's or of a template, which stand as they are.
#pragma once

#include "core/domain/drawing.h"
#include "core/domain/language.h"
#include "core/domain/money.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace mb::documents {

struct Text {
    QString phrase;    // key for core/words; empty: `words` stands as it is
    QStringList args;  // for the phrase
    QString words;     // user's or template's text, plain text always

    // Words that stand out, for verbatim words only: own name bold, a mentee underlined, a journal in italics (DO10).
    // In UTF-16 units; they may overlap.
    struct Mark {
        enum class As { Strong, Underlined, Emphasis, Code };
        qsizetype from = 0;
        qsizetype length = 0;
        As as = As::Strong;
        bool operator==(const Mark&) const = default;
    };
    QList<Mark> marks = {};
    // A phrase that follows the words in brackets: "(submitted)".
    QString after = {};

    static Text verbatim(QString words, QList<Mark> marks = {}) {
        return {{}, {}, std::move(words), std::move(marks), {}};
    }
    static Text of(QString phrase, QStringList args = {}) { return {std::move(phrase), std::move(args), {}, {}, {}}; }
    bool isEmpty() const { return phrase.isEmpty() && words.isEmpty(); }
    bool operator==(const Text&) const = default;
};

// The head of the document: small line, title, subtitle.
struct Title {
    Text kicker;
    Text title;
    Text subtitle;
    bool operator==(const Title&) const = default;
};

// `number` empty: an unnumbered heading. Level 1 is a section, level 2 a part of one. Goes into the outline.
struct Heading {
    int level = 1;
    QString number;
    Text text;
    bool operator==(const Heading&) const = default;
};

// One paragraph or several: a newline in the text starts a new line. `muted` is for help and remarks.
struct Paragraph {
    Text text;
    bool muted = false;
    bool operator==(const Paragraph&) const = default;
};

// Label and value pairs, set in one or two columns. An empty value with blankLines > 0 is a line to write on.
struct Fields {
    struct Pair {
        Text label;
        Text value;
        int blankLines = 0;
        bool operator==(const Pair&) const = default;
    };
    QList<Pair> pairs;
    int columns = 1;
    bool operator==(const Fields&) const = default;
};

// Boxes to tick, as on a blank form; `ticked` ones are printed ticked.
struct Choices {
    struct Choice {
        Text label;
        bool ticked = false;
        bool toWriteIn = false;  // room for own words follows
        bool operator==(const Choice&) const = default;
    };
    Text label;
    QList<Choice> choices;
    bool operator==(const Choices&) const = default;
};

// Empty lines to write on, under a label.
struct BlankLines {
    Text label;
    int lines = 1;
    bool operator==(const BlankLines&) const = default;
};

// A month of a year, where no day is known or wanted: from when until when somebody was mentored.
struct YearMonth {
    int year = 0;
    int month = 0;  // 1 to 12
    bool operator==(const YearMonth&) const = default;
};

// What a spreadsheet can reckon with: a number, a date, a month or an amount; nothing where the cell is only text. A
// length in months is a number.
using Value = std::variant<std::monostate, double, QDate, YearMonth, Money>;

// A cell says the same twice: as people read it, and as a value. They are made together (core/documents/cells.h).
struct Cell {
    Text text;
    Value value;
    // Not 0: the screen frames the cell and leads from there to what is to be mended in it; whoever made the document
    // knows what that is. Nothing of it leaves.
    int remark = 0;

    Cell() = default;
    Cell(Text words, Value counted = {}) : text(std::move(words)), value(std::move(counted)) {}
    bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const Cell&) const = default;
};

// The head is repeated on each page; a row is never split unless it is taller than a page.
struct Table {
    struct Column {
        Text head;
        int weight = 1;         // share of the width; 0: as narrow as its contents allow
        bool alignEnd = false;  // figures stand under each other
        bool titled = false;    // the first line of a cell is what it is about; the others tell more of it
        bool operator==(const Column&) const = default;
    };
    QList<Column> columns;
    QList<QList<Cell>> rows;
    int blankRows = 0;       // empty rows to write in
    bool toWriteIn = false;  // empty cells of other rows are to be filled in by hand, too
    QList<qsizetype> compared =
        {};  // rows whose last two cells are two versions of one text: words that differ are marked
    bool operator==(const Table&) const = default;
};

// Big figures under their labels, each with a line that explains it; set side by side.
struct Figures {
    struct Figure {
        Text label;
        Text number;
        Text words;
        bool operator==(const Figure&) const = default;
    };
    QList<Figure> figures;
    bool operator==(const Figures&) const = default;
};

// Numbered entries, one beneath the other with a hairline between: a list of works. The number stands in the accent
// color.
struct Entries {
    struct Entry {
        QString number;
        Text text;
        bool operator==(const Entry&) const = default;
    };
    QList<Entry> entries;
    bool operator==(const Entries&) const = default;
};

// Lines to sign on, two side by side. Stays with the block before it.
struct Signatures {
    struct Line {
        Text name;  // printed under the line, with the role
        Text role;
        Text signedAs;  // a typed signature, printed above the line
        Text date;
        Text method = {};      // how it was signed: stands beside the word for the date
        Drawing drawing = {};  // a drawn signature, above the line
        Text elsewhere = {};   // where else it is signed: stands on the line in place of a signature
        bool operator==(const Line&) const = default;
    };
    QList<Line> lines;
    bool operator==(const Signatures&) const = default;
};

// A text that somebody wrote with Markdown, as it is to be read (core/documents/markdown.h).
struct Passage {
    enum class Is { Words, Heading, Item, Code };
    Is is = Is::Words;
    int quoted = 0;      // in how many quotations it stands
    int depth = 0;       // of an item: in how many others
    QString label = {};  // of an item: "•", "2."
    Text text = {};
    bool operator==(const Passage&) const = default;
};
struct Passages {
    QList<Passage> passages;
    bool operator==(const Passages&) const = default;
};

struct PageBreak {
    bool operator==(const PageBreak&) const = default;
};

using Block = std::variant<Title, Heading, Paragraph, Fields, Choices, BlankLines, Table, Signatures, PageBreak,
                           Figures, Entries, Passages>;

struct Document {
    // Properties of the file; nothing else of the user's goes there.
    Text title;
    Text author;
    QString id;
    QString language = mb::language();

    QList<Block> blocks;
    Text footer;                 // left part of each page's foot; the right part is "Page x of y"
    bool draft = false;          // says so in the foot
    bool compact = false;        // tighter spacing: the blank form has to fit on two pages (AG6)
    bool compactIfLong = false;  // compact only where usual spacing would take more than one page
    bool landscape = false;
    double marginInches = 1;  // all four; a compact document has margins of its own
    double bodyPoints = 0;    // 0: the style's own size; all other type grows and shrinks with it
    bool operator==(const Document&) const = default;
};

}  // namespace mb::documents
