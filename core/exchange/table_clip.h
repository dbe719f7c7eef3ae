// A table for the clipboard, as Word, Google Docs and spreadsheets take it (UX10). What a cell holds is text there too,
// never a formula and never markup.
#pragma once

#include <QStringList>

namespace mb::exchange {

struct ClipTable {
    QStringList heads;
    QList<QStringList> rows;  // a cell for each head
};

// Widths and borders stand on every cell and letters beyond ASCII as numbers: what is pasted into Word loses styles
// that stand elsewhere, and receivers guess the encoding.
QByteArray clipHtml(const ClipTable& table);
// Cells with tabs between them, a line a row.
QString clipText(const ClipTable& table);

}  // namespace mb::exchange
