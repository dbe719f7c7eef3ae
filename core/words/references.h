// References that come in, in words: what their reader should know, and why some did not.
#pragma once

#include "core/exchange/references/reference.h"

namespace mb::words {

QString formatLabel(exchange::ReferenceFormat format);  // "BibTeX", "PubMed (nbib)"
// One sentence without a place: "The names were parted by a guess: …".
QString sentence(const exchange::ReferenceNote& note);
// With lines and, where there is one, the key: "Lines 12 to 31 (haddad2024): …".
QString sentence(const exchange::RefusedReference& refused);
// The same in two halves: "Lines 12 to 31 (…)" and why.
QString placeOf(const exchange::RefusedReference& refused);
QString whyRefused(const exchange::RefusedReference& refused);

}  // namespace mb::words
