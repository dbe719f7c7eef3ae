// A spreadsheet program's own file, .xlsx or .ods: its sheets, and the cells of one as they are shown. Formulas are
// never computed; the values that the spreadsheet program kept are read.
#pragma once

#include "core/exchange/cell_table.h"
#include "core/exchange/zip_file.h"

namespace mb::exchange {

class Workbook {
public:
    virtual ~Workbook() = default;
    virtual QList<SheetName> sheets() const = 0;
    // Rows and columns that are hidden are read as well, and a notice says so.
    virtual void read(int sheet, TableBuilder& table) = 0;
};

std::unique_ptr<Workbook> openXlsx(ZipReader& zip);
std::unique_ptr<Workbook> openOds(ZipReader& zip);

}  // namespace mb::exchange
