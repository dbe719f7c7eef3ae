// The reader's words for the phrases of a document.
//
// A phrase's arguments are written by core/documents/pieces.h as "kind:value" where only the reader's language can
// write the value out; here they become words before they fill %1, %2, …:
//   date:2027-11-30 → 30 November 2027    short-date:2027-11-30 → 30 Nov 2027    number:3 → three    Number:3 → Three
//   month:2027-11 → Nov 2027    money:120050 USD → USD 1,200.50
//   hours:90 → 1 h 30 min    and:a␟b␟c → a, b and c    or:a␟b → a or b    words:… → as it stands (all text of users)
//   phrase:key␞arg␞arg → another phrase
// An argument without a known kind stands as it is. "text.joined" is all its arguments one after the other.
#pragma once

#include "core/documents/block.h"

namespace mb::words {

// User's and template's text as it stands; phrases in the reader's language with their arguments filled in. A key
// without words comes back as «key», so that a test finds it.
QString toText(const documents::Text& text);
inline QString toText(const documents::Cell& cell) { return toText(cell.text); }

// The keys that have words, for tests.
QStringList phraseKeys();

}  // namespace mb::words
