// Lines of any length in a plain editor. Qt wraps a paragraph in time that grows by the square of its length: a
// megabyte without a line end would stop the window for minutes. So a text with such a line is shown without wrapping.
#pragma once

#include <QPlainTextEdit>

namespace mb::ui {

// The text as it was typed; QPlainTextEdit::toPlainText() makes hard spaces plain ones.
QString wholeText(const QPlainTextEdit& edit);
// Of what is selected, for the clipboard.
QString wholeSelection(const QPlainTextEdit& edit);

void setWholeText(QPlainTextEdit& edit, const QString& text);
// In place of what is selected.
void insertWholeText(QPlainTextEdit& edit, const QString& text);

}  // namespace mb::ui
