// Lines of any length in a plain editor. Qt lays a paragraph out as a whole, in time that grows by the square of its length: a
// megabyte without a line end would stop the window for minutes. So a long line is shown in pieces, each a paragraph that says
// of itself that it goes on where the one before it ended. The text itself knows nothing of them.
#pragma once

#include <QPlainTextEdit>

namespace mb::ui {

// The text as the user means it, without the ends of pieces. Hard spaces stay hard.
QString wholeText(const QPlainTextEdit& edit);
// Of what is selected, for the clipboard.
QString wholeSelection(const QPlainTextEdit& edit);

void setWholeText(QPlainTextEdit& edit, const QString& text);
// The end of a piece is no character: a key that takes one away takes the next one. To be called before the editor gets it.
void skipPieceEnd(QPlainTextEdit& edit, int key);
// In place of what is selected.
void insertWholeText(QPlainTextEdit& edit, const QString& text);

}  // namespace mb::ui
