// A table for the clipboard, as Word, Google Docs and spreadsheets take it (UX10). What a cell holds is text there too,
// never a formula and never markup.
#pragma once

#include "core/documents/block.h"

#include <QStringList>

namespace mb::exchange {

struct ClipCell {
    QString words;
    QList<documents::Text::Mark> marks;

    ClipCell(QString text = {}, QList<documents::Text::Mark> standOut = {})
        : words(std::move(text)), marks(std::move(standOut)) {}
};

struct ClipTable {
    QStringList heads;
    QList<QList<ClipCell>> rows;  // a cell for each head
};

// Widths and borders stand on every cell and letters beyond ASCII as numbers: what is pasted into Word loses styles
// that stand elsewhere, and receivers guess the encoding.
QByteArray clipHtml(const ClipTable& table);
// Cells with tabs between them, a line a row.
QString clipText(const ClipTable& table);

}  // namespace mb::exchange
