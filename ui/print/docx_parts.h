// The parts of a Word document besides its contents: named styles, settings, the foot, properties.
#pragma once

#include "core/documents/block.h"
#include "ui/print/page_setup.h"
#include "ui/print/style.h"

#include <QByteArray>
#include <QXmlStreamWriter>

namespace mb::print {

// Begins a part with its namespaces.
void startDocxPart(QXmlStreamWriter& xml, const QString& root);

// Paragraph styles that are no role of ours on paper.
enum class DocxStyle { Entry, Choice, WritingLine, Gap };
// The id of a style; headings are counted from 1.
QString docxStyleId(Role role);
QString docxStyleId(DocxStyle style);
QString docxHeadingId(int level);
// Lines under an entry, and over the first one. Word draws `between` where it joins entries, other programs `bottom`.
void writeDocxEntryBorders(QXmlStreamWriter& xml, const Style& style, bool first);
// From the sheet's lower edge.
qreal docxFootDistance(const PageSetup& setup);

QByteArray docxStyles(const documents::Document& document, const Style& style);
QByteArray docxSettings(const documents::Document& document);
QByteArray docxFooter(const documents::Document& document, const PageSetup& setup, const Style& style);
QByteArray docxProperties(const documents::Document& document);
QByteArray docxProgram();
QByteArray docxContentTypes();
QByteArray docxRelations();
QByteArray docxDocumentRelations();
QString docxFooterRelation();  // its id

}  // namespace mb::print
