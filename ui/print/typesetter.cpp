#include "ui/print/typesetter.h"

#include "core/domain/text.h"
#include "core/words/phrases.h"

#include <QGlyphRun>
#include <QHash>
#include <QRawFont>
#include <QTextOption>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace mb::print {

namespace {

// Wider than any line; QTextLine counts in 1/64 of a unit, in 32 bits.
constexpr qreal kEndless = 8e6;

// Composed letters, one kind of newline.
QString evened(QString text) {
    text = text.normalized(QString::NormalizationForm_C);
    text.replace(QChar::LineSeparator, u'\n');
    text.replace(QChar::ParagraphSeparator, u'\n');
    text.remove(u'\r');
    return text;
}

QStringList paragraphsOf(const QString& words) {
    QString text = evened(words);
    while (text.endsWith(u'\n')) text.chop(1);
    return text.split(u'\n');
}

// The place itself, or the beginning of the letter that it lies in.
qsizetype beforeLetter(QStringView text, qsizetype place) {
    place = qBound(qsizetype(0), place, text.size());
    while (place > 0 && place < text.size() &&
           (text[place].isLowSurrogate() || text[place].isMark() || text[place] == u'\u200d' ||
            text[place - 1] == u'\u200d'))
        --place;
    return place;
}

Mark::As asSet(documents::Text::Mark::As as) {
    using From = documents::Text::Mark::As;
    switch (as) {
        case From::Strong:
            return Mark::As::Strong;
        case From::Underlined:
            return Mark::As::Underlined;
        case From::Emphasis:
            return Mark::As::Emphasis;
        case From::Code:
            return Mark::As::Code;
    }
    return Mark::As::Strong;
}

QTextOption optionFor(bool rightToLeft, QTextOption::WrapMode wrap) {
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(wrap);
    option.setUseDesignMetrics(true);
    return option;
}

// Whether the font replaced some letters by other shapes: a raised hyphen between capitals, an arrow for "->", one
// glyph for "ffi". Text copied out of a PDF would then be lost or changed.
bool hasSubstitutes(const QTextLayout& layout) {
    const QList<QGlyphRun> runs = layout.glyphRuns();
    for (const QGlyphRun& run : runs) {
        if (run.isRightToLeft()) continue;  // those scripts are written that way
        const QList<quint32> plain = run.rawFont().glyphIndexesForString(layout.text());
        const QList<quint32> drawn = run.glyphIndexes();
        for (quint32 glyph : drawn) {
            if (!plain.contains(glyph)) return true;
        }
    }
    return false;
}

}  // namespace

qreal heightOf(const QList<Slice>& slices) {
    qreal height = 0;
    for (const Slice& slice : slices) height += slice.above + slice.height;
    return height;
}

Typesetter::Typesetter(const Style& style, const Fonts& fonts, const QString& language, const LongWork* work)
    : m_style(style), m_fonts(fonts), m_locale(language), m_work(work), m_glyphs(fonts.font(Face::Serif, 10)) {}

QString Typesetter::documentWords(const documents::Text& text) {
    return text.isEmpty() ? QString() : words::toText(text);
}

QFont Typesetter::fontFor(Role role, bool rightToLeft) const {
    const TypeStyle& type = m_style.of(role);
    QFont font = m_fonts.font(type.face, type.size);
    // Joined scripts must not be spaced apart.
    if (type.tracking > 0 && !rightToLeft) {
        font.setLetterSpacing(QFont::AbsoluteSpacing, type.tracking * type.size * kUnitsPerPoint);
    }
    return font;
}

QString Typesetter::cased(const QString& text, Role role) const {
    return m_style.of(role).capitals ? m_locale.toUpper(text) : text;
}

QString Typesetter::settled(const QString& text) { return paragraphsOf(text).join(u'\n'); }

MarkedWords Typesetter::marked(const documents::Text& text) {
    MarkedWords out{settled(words(text)), {}};
    if (text.marks.isEmpty() || !text.phrase.isEmpty()) return out;
    QList<qsizetype> edges;
    for (const documents::Text::Mark& mark : text.marks) edges << mark.from << mark.from + mark.length;
    std::sort(edges.begin(), edges.end());
    // Some letters become several and some none, so places are counted anew, piece by piece.
    QHash<qsizetype, qsizetype> places;
    qsizetype before = 0, place = 0;
    for (const qsizetype edge : std::as_const(edges)) {
        const qsizetype at = qMax(before, beforeLetter(text.words, edge));
        place += evened(m_glyphs.printable(text.words.mid(before, at - before))).size();
        places.insert(edge, place);
        before = at;
    }
    for (const documents::Text::Mark& mark : text.marks) {
        const qsizetype start = places.value(mark.from);
        out.marks.append({start, places.value(mark.from + mark.length) - start, asSet(mark.as)});
    }
    return out;
}

MarkedWords MarkedWords::mid(qsizetype from, qsizetype length) const {
    MarkedWords out{words.mid(from, length), {}};
    for (const Mark& mark : marks) {
        const qsizetype start = qMax(mark.start - from, qsizetype(0));
        const qsizetype end = qMin(mark.start + mark.length - from, out.words.size());
        if (start < end) out.marks.append({start, end - start, mark.as});
    }
    return out;
}

QTextCharFormat Typesetter::formatOf(Mark::As as, Role role) const {
    const Face face = m_style.of(role).face;
    const bool serif = face == Face::Serif || face == Face::SerifItalic;
    QTextCharFormat format;
    if (as == Mark::As::Removed || as == Mark::As::Added) {
        const bool struck = as == Mark::As::Removed;
        format.setFontStrikeOut(struck);
        format.setFontUnderline(!struck);
        format.setForeground(struck ? m_style.muted : m_style.accent);
        return format;
    }
    // The letters of a sans are larger than those of a serif of the same size.
    // Only what differs: the rest, such as letters that take no other shapes, comes from the text around.
    if (as == Mark::As::Code) {
        const QFont sans = m_fonts.font(Face::Sans, m_style.of(role).size * 0.88);
        format.setFontFamilies(sans.families());
        format.setProperty(QTextFormat::FontPixelSize, sans.pixelSize());
    }
    if (as == Mark::As::Strong) format.setFontWeight(serif ? QFont::Bold : QFont::DemiBold);
    if (as == Mark::As::Underlined) format.setFontUnderline(true);
    if (as == Mark::As::Emphasis && face == Face::Serif) format.setFontItalic(true);
    // Within italics, what stands out is upright; a remark on how names are marked shows it as the names do.
    if (face == Face::SerifItalic) {
        format.setFontItalic(false);
        if (as != Mark::As::Emphasis) format.setForeground(m_style.text);
    }
    return format;
}

QList<QTextLayout::FormatRange> Typesetter::formatsOf(const QList<Mark>& marks, Role role, qsizetype start,
                                                      qsizetype length) const {
    QList<QTextLayout::FormatRange> formats;
    for (const Mark& mark : marks) {
        const qsizetype from = qMax(mark.start, start), to = qMin(mark.start + mark.length, start + length);
        if (from < to) formats.append({int(from - start), int(to - from), formatOf(mark.as, role)});
    }
    return formats;
}

// With fonts that nobody has opened yet.
SetText Typesetter::unopened(const Setting& setting) const {
    const bool rightToLeft = readsRightToLeft(setting.text);
    QFont font = fontFor(setting.role, rightToLeft);
    if (setting.plain) font.setStyleStrategy(QFont::StyleStrategy(font.styleStrategy() | QFont::PreferNoShaping));
    return {setting.text,
            font,
            optionFor(rightToLeft, setting.wrap),
            formatsOf(setting.marks, setting.role, setting.start, setting.text.size()),
            setting.width,
            setting.wholeWords};
}

void Typesetter::layOut(QTextLayout& layout, Setting& setting) const {
    if (m_work && m_work->isCalledOff()) throw CalledOff();
    unopened(setting).layOut(layout);
    setting.plain = hasSubstitutes(layout);
    if (setting.plain) unopened(setting).layOut(layout);
}

QList<Slice> Typesetter::lines(const QString& text, Role role, qreal x, qreal width, Edge edge, qreal paragraphGap,
                               const QList<Mark>& marks) const {
    const TypeStyle& type = m_style.of(role);
    QList<Slice> slices;
    qreal above = 0;
    const QStringList paragraphs = paragraphsOf(cased(text, role));
    qsizetype next = 0;
    for (const QString& paragraph : paragraphs) {
        const qsizetype start = std::exchange(next, next + paragraph.size() + 1);
        if (paragraph.trimmed().isEmpty() && paragraphs.size() > 1) {
            above += type.leading * 0.5;  // an empty line of the text takes only half a line on paper
            continue;
        }
        const bool rightToLeft = readsRightToLeft(paragraph);
        Setting setting{paragraph,
                        role,
                        qMax(width, type.size) * kUnitsPerPoint,
                        QTextOption::WrapAtWordBoundaryOrAnywhere,
                        marks,
                        start,
                        edge != Edge::Start};
        QTextLayout layout;
        layOut(layout, setting);
        const auto set = std::make_shared<SetText>(unopened(setting));
        for (int i = 0; i < layout.lineCount(); ++i) {
            const QTextLine line = layout.lineAt(i);
            set->lines.append({line.textStart(), line.textLength(), line.naturalTextWidth()});
            const qreal ascent = line.ascent() / kUnitsPerPoint;
            const qreal own = ascent + line.descent() / kUnitsPerPoint;
            Slice slice;
            slice.height = qMax(type.leading, own);
            slice.baseline = (slice.height - own) / 2 + ascent;
            slice.above = i > 0 ? 0 : slices.isEmpty() ? 0 : above + paragraphGap;
            slice.paragraphEnds = i + 1 == layout.lineCount();
            const bool atRight = edge != Edge::Left && rightToLeft != (edge == Edge::End);
            const qreal shift = atRight ? width - line.naturalTextWidth() / kUnitsPerPoint : 0;
            if (line.textLength() > 0) {
                const qsizetype end = line.textStart() + line.textLength();
                const bool betweenWords = end < paragraph.size() && paragraph[end - 1].isSpace();
                slice.items.append(
                    TextItem{set, i, {x + shift, slice.baseline}, role, type.color, pdf::kArtifact, betweenWords});
            }
            slices.append(slice);
        }
        above = 0;
    }
    if (slices.isEmpty()) slices.append(Slice{type.leading, type.leading * 0.75, 0, true, {}});
    return slices;
}

QList<qreal> Typesetter::widestLines(const QString& text, Role role, qreal width, const QList<Mark>& marks) const {
    QList<qreal> widths;
    const QStringList paragraphs = paragraphsOf(cased(text, role));
    qsizetype next = 0;
    for (const QString& paragraph : paragraphs) {
        const qsizetype start = std::exchange(next, next + paragraph.size() + 1);
        Setting setting{paragraph, role, width, QTextOption::WordWrap, marks, start};
        QTextLayout layout;
        layOut(layout, setting);
        qreal widest = 0;
        for (int i = 0; i < layout.lineCount(); ++i) widest = qMax(widest, layout.lineAt(i).naturalTextWidth());
        // A little more than measured, so that the same text does not break when it gets just this width.
        widths << (widest > 0 ? widest / kUnitsPerPoint + 0.2 : 0);
    }
    return widths;
}

namespace {
qreal widestOf(const QList<qreal>& widths) { return *std::max_element(widths.begin(), widths.end()); }
}  // namespace

QList<qreal> Typesetter::paragraphWidths(const MarkedWords& text, Role role) const {
    return widestLines(text.words, role, kEndless, text.marks);
}

qreal Typesetter::naturalWidth(const QString& text, Role role, const QList<Mark>& marks) const {
    return widestOf(widestLines(text, role, kEndless, marks));
}

qreal Typesetter::longestUnbroken(const QString& text, Role role, const QList<Mark>& marks) const {
    if (!text.contains(u'-') && !text.contains(u'/')) return longestWord(text, role, marks);
    // Each word on a line of its own; its marks keep their places.
    return naturalWidth(QString(text).replace(u' ', u'\n'), role, marks);
}

qreal Typesetter::longestWord(const QString& text, Role role, const QList<Mark>& marks) const {
    return widestOf(widestLines(text, role, 1, marks));
}

}  // namespace mb::print
