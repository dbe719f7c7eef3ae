// Documents that go along with another one, after it.
#pragma once

#include "core/documents/block.h"

namespace mb::documents {

// One document: each enclosed one begins on a page of its own, and all pages have the foot of the first.
Document withEnclosed(const Document& document, const QList<Document>& enclosed);

}  // namespace mb::documents
