// The parts of an ODT besides its contents: named styles, page layout with the foot, properties.
#pragma once

#include "core/documents/runs.h"
#include "ui/print/page_setup.h"
#include "ui/print/style.h"

#include <QByteArray>
#include <QXmlStreamWriter>

namespace mb::print {

// Namespaces as the elements of an ODT use them.
void writeOdtNamespaces(QXmlStreamWriter& xml);
QString points(qreal value);
// Name of the paragraph style for a role; headings have the names that every word processor knows.
QString odtStyleName(Role role);
// And for body text in a table's cell, where the cell makes the distances.
QString odtCellStyle();
// The style of a list of choices.
QString odtChoicesStyle();
// Word processors want a paragraph after a last table; this one takes no room, or it would start an empty page.
QString odtEndStyle();
// Of words that the other of two versions lacks.
QString odtMarkStyle(bool removed);
// Of words that stand out, from the outermost to the innermost.
QStringList odtRunStyles(const documents::Run& run);
// Of numbered entries; there is a line over the first one.
QString odtEntryStyle(bool first);
QString odtEntryNumberStyle();
// Text with its tabs and runs of spaces, which XML would swallow.
void writeOdtText(QXmlStreamWriter& xml, const QString& text);

// Of tables' cells and rows, as named in the contents.
void writeOdtCellStyles(QXmlStreamWriter& xml, const Style& style);
QByteArray odtStyles(const documents::Document& document, const PageSetup& setup, const Style& style);
QByteArray odtMeta(const documents::Document& document);
QByteArray odtManifest();

}  // namespace mb::print
