#include "ui/print/compose.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::print {

Composed compose(const documents::Title& title, const Canvas& canvas) {
    const Style& style = canvas.style;
    Composed composed;
    qreal gap = 0;
    auto add = [&](const documents::Text& text, Role role, qreal below) {
        if (text.isEmpty()) return;
        QList<Slice> lines = canvas.type.lines(canvas.type.marked(text), role, 0, canvas.left + canvas.width);
        if (role == Role::Title) canvas.structure.fill(canvas.structure.addTitle(), {&lines});
        else canvas.structure.addParagraphs(lines);
        QList<Strip> strips = stripsOf(lines);
        strips.first().above += gap;
        gap = below;
        composed.strips += strips;
    };
    add(title.kicker, Role::Kicker, style.afterKicker);
    add(title.title, Role::Title, style.afterTitle);
    add(title.subtitle, Role::Subtitle, 0);
    keepTogether(composed.strips);
    return composed;
}

Composed compose(const documents::Heading& heading, const Canvas& canvas) {
    const bool section = heading.level <= 1;
    const QString words = canvas.type.words(heading.text);
    const QString number = canvas.type.words(documents::Text::verbatim(heading.number));
    QList<Slice> numberLines,
        lines = canvas.type.lines(words, section ? Role::Section : Role::Part, canvas.left, canvas.width);
    if (!number.isEmpty()) {
        numberLines = canvas.type.lines(number, section ? Role::Number : Role::PartNumber, 0, canvas.left);
    }
    canvas.structure.fill(canvas.structure.addHeading(heading.level), {&numberLines, &lines});
    Row row;
    if (!number.isEmpty()) row.cells.append(numberLines);
    row.cells.append(lines);
    Composed composed{stripsOf(row, canvas.bodyHeight), false};
    const QString entry = number.isEmpty() ? words : QString(number + u' ' + words);
    composed.strips.first().outline = Strip::Entry{entry.simplified(), qMax(1, heading.level)};
    keepTogether(composed.strips);
    return composed;
}

Composed compose(const documents::Paragraph& paragraph, const Canvas& canvas) {
    QList<Slice> lines =
        canvas.type.lines(canvas.type.marked(paragraph.text), paragraph.muted ? Role::Remark : Role::Body, canvas.left,
                          canvas.width, Edge::Start, canvas.style.betweenParagraphs);
    canvas.structure.addParagraphs(lines);
    return {stripsOf(lines), false};
}

Composed compose(const documents::PageBreak&, const Canvas&) { return {}; }

}  // namespace mb::print
