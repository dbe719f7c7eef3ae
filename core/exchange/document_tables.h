// The tables of a document, for spreadsheets and the clipboard: what stands on paper, without pages.
#pragma once

#include "core/documents/block.h"
#include "core/exchange/table_clip.h"

#include <QDate>

#include <functional>

namespace mb::exchange {

// The reader's words for a text of a document: words::toText(). Words are not known here.
using Say = std::function<QString(const documents::Text& text)>;

struct NamedTable {
    QString name;  // the heading it stands under, or the document's title
    documents::Table table;
};
// In the order of the document. Figures and numbered entries are tables without a head. Rows to write in are left out.
QList<NamedTable> tablesOf(const documents::Document& document, const Say& say);

// For programs: numbers and dates as such (2027-11-30, 2027-11), everything else as people read it; formulas defused.
// With `Bom::Yes` Excel takes it for UTF-8.
enum class Bom { No, Yes };
QByteArray csvOf(const documents::Table& table, const Say& say, Bom bom = Bom::No);
// All tables of a document, each under a line with its name, an empty line between them.
QByteArray csvOf(const documents::Document& document, const Say& say, Bom bom = Bom::No);

// With its marks.
ClipTable clipOf(const documents::Table& table, const Say& say);

}  // namespace mb::exchange
