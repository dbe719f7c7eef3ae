// A file that holds a table, whatever program it comes from: .xlsx, .ods, or text parted by commas, semicolons or tabs.
#pragma once

#include "core/exchange/cell_table.h"
#include "core/exchange/workbook.h"

namespace mb::exchange {

struct TableOptions {
    QString sheet;     // of a file with several; empty: the first one that is not hidden
    QString encoding;  // of a text; empty: it has to tell itself
};

// The sheets of a spreadsheet program's file, in their order; none of a text. Throws InputUnreadable, InputTooLarge.
QList<SheetName> sheetsOf(const QString& path);

// Throws the Input… errors.
CellTable readTable(const QString& path, const TableOptions& options = {});
CellTable readTable(QByteArray bytes, const QString& path, const TableOptions& options = {});

}  // namespace mb::exchange
