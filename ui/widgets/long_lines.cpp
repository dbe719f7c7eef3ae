#include "ui/widgets/long_lines.h"

#include <QTextBlock>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostWrapped = 20000;

// Whatever an editor takes for the end of a paragraph is a line end here.
QString plainLines(QString text) {
    return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(QChar::ParagraphSeparator, u'\n');
}

qsizetype longestLine(const QString& text) {
    qsizetype from = 0, longest = 0;
    while (from < text.size()) {
        const qsizetype end = text.indexOf(u'\n', from);
        longest = qMax(longest, (end < 0 ? text.size() : end) - from);
        from = end < 0 ? text.size() : end + 1;
    }
    return longest;
}

// This has to happen before the text is set: afterwards the line would already have been wrapped.
void wrapSensibly(QPlainTextEdit& edit, bool wrap) {
    edit.setLineWrapMode(wrap ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
}

QString textBetween(const QTextDocument& document, int from, int to) {
    QString text;
    for (QTextBlock block = document.findBlock(from); block.isValid() && block.position() <= to; block = block.next()) {
        if (block.position() > from) text += u'\n';
        const int first = qMax(0, from - block.position());
        text += QStringView(block.text()).mid(first, to - block.position() - first);
    }
    return text.replace(QChar::LineSeparator, u'\n');
}

}  // namespace

QString wholeText(const QPlainTextEdit& edit) {
    const QTextDocument& document = *edit.document();
    return textBetween(document, 0, document.characterCount() - 1);
}

QString wholeSelection(const QPlainTextEdit& edit) {
    const QTextCursor cursor = edit.textCursor();
    return textBetween(*edit.document(), cursor.selectionStart(), cursor.selectionEnd());
}

void setWholeText(QPlainTextEdit& edit, const QString& text) {
    const QString lines = plainLines(text);
    const bool wrap = longestLine(lines) <= mostWrapped;
    if (wrap != (edit.lineWrapMode() != QPlainTextEdit::NoWrap)) edit.clear();
    wrapSensibly(edit, wrap);
    edit.setPlainText(lines);
}

void insertWholeText(QPlainTextEdit& edit, const QString& text) {
    const QString lines = plainLines(text);
    if (longestLine(lines) > mostWrapped) wrapSensibly(edit, false);
    edit.textCursor().insertText(lines);
    edit.ensureCursorVisible();
}

}  // namespace mb::ui
