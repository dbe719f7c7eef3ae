// A document's tables as a workbook: a sheet for each, with numbers and dates that a spreadsheet can reckon with.
#pragma once

#include "core/exchange/document_tables.h"

namespace mb::exchange {

struct WorkbookPaper {
    bool a4 = false;
    bool landscape = false;
    double marginInches = 1;
};

// Heads are frozen, repeated on paper and told to those who do not see them; marks are kept. Days that are not known
// whole, and those before 1900, are texts; so is whatever looks like a formula. Its only properties are the document's
// title and `day`. The same document and day give the same bytes. A document without a table has one empty sheet.
// Throws Error(ErrorKind::WriteFailed) with an empty path.
QByteArray xlsxOf(const documents::Document& document, QDate day, const Say& say, const WorkbookPaper& paper = {});

// A name that a sheet can have and that none of `taken` has, whatever the case: at most 31 letters, as spreadsheets
// count them.
QString sheetName(const QString& wanted, const QStringList& taken);

}  // namespace mb::exchange
