// Notes as they are to be read, where they were typed with Markdown. The words in the file stay as they were typed;
// only paper and what shows a history read them so.
//
// A small part of Markdown, chosen so that ordinary prose looks as it was typed:
// - "## Heading" ("# Heading" only with a capital, so that "# of visits" and "# 3 in line" stay);
// - "- item", "* item", "+ item", "1. item" (a lone number is no list), deeper where they are indented;
// - "> quotation" ("> 3 months" stays);
// - **strong**, *emphasis*, also with "_", `code`, lines of code between two lines of ```;
// - [words](address), shown as "words (address)"; the same for pictures, which are never loaded.
// A line end stays a line end, and a line that is none of these ends a list. HTML, entities, tables, underlined
// headings and references are no part of it: they are shown as the letters they are. What is in a line is md4c's to
// find; lines are ours, since Markdown joins them, takes "Budget" over "---" for a heading and makes "[a]: b" vanish.
#pragma once

#include "core/documents/block.h"

namespace mb::documents {

// In time that grows with the length of the text, and never deeper than a few levels. Without passages where the text
// is to be read as it was typed.
Passages passagesOf(const QString& typed);

}  // namespace mb::documents
