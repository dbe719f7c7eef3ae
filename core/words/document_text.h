// A document as plain text, for the body of a mail: the same words in the same order, tables row by row (GO6).
#pragma once

#include "core/documents/block.h"

namespace mb::words {

QString plainText(const documents::Document& document);

}  // namespace mb::words
