// The same document for word processors and browsers: DOCX, ODT and HTML. They are for changing or pasting the text;
// the PDF is what gets signed. User text is plain text here too, nothing refers to anything outside the file, and the
// same document gives the same bytes. All are written by us: Qt's writers know neither headings nor repeated table
// heads nor feet. Needs no QGuiApplication.
#pragma once

#include "core/documents/block.h"
#include "ui/print/page_setup.h"

#include <QByteArray>

namespace mb::print {

// OpenDocument text with named styles, real headings, tables with repeated heads, and a foot with page numbers.
QByteArray toOdt(const documents::Document& document, const PageSetup& setup);

// Office Open XML, as Word opens it without a complaint (ECMA-376 part 1, transitional): named styles and headings that
// its navigation knows, tables with repeated heads and alternative texts, a foot with page numbers.
QByteArray toDocx(const documents::Document& document, const PageSetup& setup);

// One HTML 5 file in UTF-8 with its style sheet inside.
QByteArray toHtml(const documents::Document& document);

}  // namespace mb::print
