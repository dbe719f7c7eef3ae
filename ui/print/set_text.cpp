#include "ui/print/set_text.h"

namespace mb::print {

namespace {

// An address that is too long for its line is broken behind the "@", not in the middle of a name.
void breakAfterAt(QTextLine& line, const QString& text) {
    const int start = line.textStart(), end = start + line.textLength();
    if (end >= text.size() || text[end - 1].isSpace()) return;
    const int at = int(QStringView(text).first(end).lastIndexOf(u'@'));
    if (at <= start || at + 1 == end) return;
    for (int i = at; i < end; ++i)
        if (text[i].isSpace()) return;
    line.setNumColumns(at + 1 - start);
}

// What is tied and still too long for its line parts at a tie, not within a word.
void breakAtTie(QTextLine& line, const QString& text) {
    const int start = line.textStart(), end = start + line.textLength();
    if (end >= text.size() || text[end - 1].isSpace() || text[end - 1] == u'-' || text[end - 1] == u'@') return;
    const int tie = int(QStringView(text).first(end).lastIndexOf(QChar::Nbsp));
    if (tie > start) line.setNumColumns(tie + 1 - start);
}

void breakBetweenWords(QTextLine& line, const QString& text) {
    const int start = line.textStart(), end = start + line.textLength();
    if (end >= text.size() || (text[end - 1] != u'-' && text[end - 1] != u'/')) return;
    int space = end - 1;
    while (space > start && (!text[space].isSpace() || text[space] == QChar::Nbsp)) --space;
    if (space > start) line.setNumColumns(space + 1 - start);
}

}  // namespace

void SetText::layOut(QTextLayout& layout) const {
    layout.setText(text);
    layout.setFont(font);
    layout.setTextOption(option);
    layout.setFormats(formats);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        breakAfterAt(line, text);
        breakAtTie(line, text);
        if (wholeWords) breakBetweenWords(line, text);
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
}

}  // namespace mb::print
