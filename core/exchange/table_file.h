// A file that holds a table, whatever program it comes from: .xlsx, .ods, or text parted by commas, semicolons or tabs.
#pragma once

#include "core/exchange/cell_table.h"
#include "core/exchange/workbook.h"

namespace mb::exchange {

struct TableOptions {
    QString sheet;     // of a file with several; empty: the first that is not hidden and has something in it
    QString encoding;  // of a text; empty: it has to tell itself
};

// Throws the Input… errors.
CellTable readTable(const QString& path, const TableOptions& options = {});
CellTable readTable(QByteArray bytes, const QString& path, const TableOptions& options = {});

}  // namespace mb::exchange
