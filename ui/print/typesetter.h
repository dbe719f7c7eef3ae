// Text into lines of a given width. User text is plain text always: nothing in it is ever read as markup.
#pragma once

#include "core/documents/block.h"
#include "core/domain/long_work.h"
#include "ui/print/fonts.h"
#include "ui/print/glyphs.h"
#include "ui/print/page.h"
#include "ui/print/style.h"
#include "ui/print/ties.h"

#include <QLocale>
#include <QTextLayout>
#include <QTextOption>

namespace mb::print {

// What cannot be split: a line of text, a line to write on. Items are placed from the slice's upper left corner.
struct Slice {
    qreal height = 0;
    qreal baseline = 0;  // from the top
    qreal above = 0;     // distance to the slice before it
    bool paragraphEnds = false;
    QList<Item> items;
};

qreal heightOf(const QList<Slice>& slices);

// Where lines stand in their width: Start is left, or right in a paragraph whose script runs from right to left; Left
// and End are for cells, which belong to their column's head and whose words stay whole.
enum class Edge { Start, End, Left };

// Words set apart from those around them, by their places in the text as settled() leaves it; they may overlap. Removed
// and added ones are what one of two versions lacks.
struct Mark {
    enum class As { Removed, Added, Strong, Underlined, Emphasis, Code };
    qsizetype start = 0;
    qsizetype length = 0;
    As as = As::Added;
};

struct MarkedWords {
    QString words;
    QList<Mark> marks;

    bool isEmpty() const { return words.isEmpty(); }
    // As long as the text or shorter; marks that lie outside are left out.
    MarkedWords mid(qsizetype from, qsizetype length = -1) const;
};

class Typesetter {
public:
    // Throws CalledOff from whatever lays out, once `work` was called off.
    Typesetter(const Style& style, const Fonts& fonts, const QString& language, const LongWork* work = nullptr);

    // The reader's words, with undrawable characters replaced and what belongs together tied.
    QString words(const documents::Text& text) { return tied(m_glyphs.printable(documentWords(text))); }
    // The same, settled, with the text's marks.
    MarkedWords marked(const documents::Text& text);

    // Each newline begins a paragraph of its own direction, `paragraphGap` below the last. Never empty.
    // A word wider than `width` is broken anywhere rather than cut off.
    QList<Slice> lines(const QString& text, Role role, qreal x, qreal width, Edge edge = Edge::Start,
                       qreal paragraphGap = 0, const QList<Mark>& marks = {}) const;
    QList<Slice> lines(const MarkedWords& text, Role role, qreal x, qreal width, Edge edge = Edge::Start,
                       qreal paragraphGap = 0) const {
        return lines(text.words, role, x, width, edge, paragraphGap, text.marks);
    }
    // The text as it is broken into lines: composed letters, one kind of newline.
    static QString settled(const QString& text);
    // Width of the widest paragraph on one line, of each one, and of the longest word.
    qreal naturalWidth(const QString& text, Role role, const QList<Mark>& marks = {}) const;
    QList<qreal> paragraphWidths(const MarkedWords& text, Role role) const;
    qreal longestWord(const QString& text, Role role, const QList<Mark>& marks = {}) const;
    // The same of words that are not parted at their hyphens and slashes.
    qreal longestUnbroken(const QString& text, Role role, const QList<Mark>& marks = {}) const;

    const Style& style() const { return m_style; }
    QList<char32_t> missing() const { return m_glyphs.missing(); }

private:
    static QString documentWords(const documents::Text& text);
    QFont fontFor(Role role, bool rightToLeft) const;
    QString cased(const QString& text, Role role) const;
    // How one paragraph of a text is set; `width` in layout units.
    struct Setting {
        QString text;
        Role role;
        qreal width;
        QTextOption::WrapMode wrap;
        const QList<Mark>& marks;  // of the whole text
        qsizetype start;           // of the paragraph in it
        bool wholeWords = false;   // see SetText
        bool plain = false;        // without the shapes that a font puts in place of letters
    };
    SetText unopened(const Setting& setting) const;
    void layOut(QTextLayout& layout, Setting& setting) const;
    QTextCharFormat formatOf(Mark::As as, Role role) const;
    QList<QTextLayout::FormatRange> formatsOf(const QList<Mark>& marks, Role role, qsizetype start,
                                              qsizetype length) const;
    QList<qreal> widestLines(const QString& text, Role role, qreal width, const QList<Mark>& marks) const;

    const Style& m_style;
    const Fonts& m_fonts;
    QLocale m_locale;
    const LongWork* m_work;
    Glyphs m_glyphs;
};

}  // namespace mb::print
