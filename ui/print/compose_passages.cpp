// Texts that were typed with Markdown: headings within them, lists, quotations, code.
#include "core/domain/text.h"
#include "ui/print/compose.h"
#include "ui/print/rich_words.h"

#include <utility>

namespace mb::print {

namespace {

using documents::Passage;
using pdf::PartKind;

class ReadingComposer {
public:
    explicit ReadingComposer(const Canvas& canvas) : m_canvas(canvas) {}

    void add(const documents::Passages& reading, qsizetype i) {
        const Passage& one = reading.passages[i];
        const bool item = one.is == Passage::Is::Item;
        if (!item || one.quoted != m_before.quoted) m_list = -1;
        if (item && m_list < 0) m_label = labelWidth(reading, i);
        QList<Slice> lines = item ? itemLines(one) : linesOf(one, 0);
        if (one.is == Passage::Is::Heading) m_canvas.structure.fill(m_canvas.structure.addHeading(3), {&lines});
        else if (!item) m_canvas.structure.addParagraphs(lines);
        QList<Strip> strips = stripsOf(lines);
        if (one.quoted > 0) quote(strips, one.quoted);
        if (m_any) strips.first().above += distance(one);
        if (m_any && m_before.is == Passage::Is::Heading) strips.first().breakBefore = BreakBefore::PartsLines;
        if (one.is == Passage::Is::Heading) keepTogether(strips);
        m_strips += strips;
        m_before = {.is = one.is, .quoted = one.quoted};
        m_any = true;
    }
    QList<Strip> strips() && { return std::move(m_strips); }

private:
    // How far the passage is set in, without the label of an item.
    qreal indentOf(const Passage& one) const { return (one.quoted + one.depth) * readingStep; }

    QList<Slice> linesOf(const Passage& one, qreal label) const {
        Typesetter& type = m_canvas.type;
        const bool code = one.is == Passage::Is::Code;
        const MarkedWords words = type.marked(shownText(one));
        const qreal indent = indentOf(one);
        const bool mirrored = label > 0 && readsRightToLeft(words.words);
        return type.lines(words, code ? Role::Dense : Role::Body, m_canvas.left + (mirrored ? 0 : indent + label),
                          m_canvas.width - indent - label, Edge::Start,
                          code || label > 0 ? 0 : m_canvas.style.betweenParagraphs);
    }

    // As wide as the longest label of the list that begins here, so that all its words stand under each other.
    qreal labelWidth(const documents::Passages& reading, qsizetype from) const {
        QString longest;
        for (qsizetype i = from; i < reading.passages.size() && !reading.passages[i].label.isEmpty(); ++i)
            if (reading.passages[i].label.size() > longest.size()) longest = reading.passages[i].label;
        const QString words = m_canvas.type.words(documents::Text::verbatim(longest));
        return qMax(readingStep, m_canvas.type.naturalWidth(words, Role::Body) + m_canvas.style.boxGap);
    }

    // The label stands before the first line, where that begins.
    QList<Slice> itemLines(const Passage& one) {
        Typesetter& type = m_canvas.type;
        const QString words = type.words(documents::Text::verbatim(one.label));
        const qreal gap = m_canvas.style.boxGap;
        const qreal wide = m_label;
        QList<Slice> lines = linesOf(one, wide);
        const bool mirrored = readsRightToLeft(type.words(one.text));
        const qreal x =
            mirrored ? m_canvas.left + m_canvas.width - indentOf(one) - wide + gap : m_canvas.left + indentOf(one);
        QList<Slice> label = type.lines(words, Role::Body, x, wide - gap, mirrored ? Edge::End : Edge::Left);
        if (m_list < 0) m_list = m_canvas.structure.add(PartKind::List);
        m_canvas.structure.fill(addItem(m_list, label, m_canvas.structure), {&lines});
        for (Item& item : label.first().items) move(item, {0, lines.first().baseline - label.first().baseline});
        lines.first().items = label.first().items + lines.first().items;
        return lines;
    }

    // Lines at the edge, without gaps between the strips of one passage.
    void quote(QList<Strip>& strips, int depth) const {
        for (Strip& strip : strips) {
            for (Item& item : strip.items) move(item, {0, strip.above});
            strip.height += std::exchange(strip.above, 0);
            for (int i = 0; i < depth; ++i)
                strip.items.append(
                    RuleItem{{m_canvas.left + i * readingStep + 2, 0}, 1.2, strip.height, m_canvas.style.hairline});
        }
    }

    qreal distance(const Passage& one) const {
        const Style& style = m_canvas.style;
        if (one.is == Passage::Is::Heading) return style.betweenBlocks;
        const bool inList = one.is == Passage::Is::Item && m_before.is == Passage::Is::Item;
        return inList || m_before.is == Passage::Is::Heading ? style.betweenParagraphs / 2 : style.betweenParagraphs;
    }

    const Canvas& m_canvas;
    QList<Strip> m_strips;
    Passage m_before;
    bool m_any = false;
    int m_list = -1;  // the part of the list that goes on
    qreal m_label = readingStep;
};

}  // namespace

Composed compose(const documents::Passages& reading, const Canvas& canvas) {
    ReadingComposer composer(canvas);
    for (qsizetype i = 0; i < reading.passages.size(); ++i) composer.add(reading, i);
    return {std::move(composer).strips(), false};
}

}  // namespace mb::print
