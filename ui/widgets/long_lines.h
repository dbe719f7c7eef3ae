// Lines of any length in a plain editor. Qt needs time that grows with the square of a paragraph's length to wrap it; a
// megabyte without a line end would freeze the window for minutes. A text with such a line is shown without wrapping.
#pragma once

#include <QPlainTextEdit>

namespace mb::ui {

// The text as it was typed; QPlainTextEdit::toPlainText() makes hard spaces plain ones.
QString wholeText(const QPlainTextEdit& edit);
// The selected text, for the clipboard.
QString wholeSelection(const QPlainTextEdit& edit);

void setWholeText(QPlainTextEdit& edit, const QString& text);
// Replaces the selected text.
void insertWholeText(QPlainTextEdit& edit, const QString& text);

}  // namespace mb::ui
