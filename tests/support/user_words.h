// The user's words, which must appear nowhere but in the book: every text that its records hold.
#pragma once

#include "tests/support/books.h"

namespace mb::test {

// Keys are words of the program, and very short texts occur everywhere by chance.
QStringList userWords(const Reader& reader);

// The first of the words that the text holds; nothing where it holds none.
QString heldOf(const QStringList& words, const QString& text);

}  // namespace mb::test
