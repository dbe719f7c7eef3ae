// Words for XML and HTML: what the phrases say, without characters that such files cannot hold.
#pragma once

#include "core/documents/runs.h"

namespace mb::print {

QString richWords(const documents::Text& text);
// The same cut at newlines; at least one line.
QStringList richLines(const documents::Text& text);
// With the text's marks.
QList<QList<documents::Run>> richRunLines(const documents::Text& text);
// The words of a choice, with a gap to write in where it has one.
QString choiceWords(const documents::Choices::Choice& choice);
// The words of a passage, a heading's as they stand out.
documents::Text shownText(const documents::Passage& passage);
// How far items and quotations are set in, in points.
constexpr qreal readingStep = 14;
// "Name · role", or the one that is there.
QString nameAndRole(const documents::Signatures::Line& line);
// The word for the date, and how the line was signed: "Date · typed".
QString dateAndMethod(const documents::Signatures::Line& line);

// The title for a file's properties, on one line. A reader's window shows it in place of a file's name, and speaks it,
// so there is always one.
QString titleOf(const documents::Document& document);

// Whether any column has one.
bool hasHead(const documents::Table& table);

}  // namespace mb::print
