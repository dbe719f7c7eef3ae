// The book's own lists as they are shown. A label that says what the shipped English list says is shown in the wanted
// language; any other is the user's own and stands as it is.
#pragma once

#include "core/documents/agreement_template.h"
#include "core/domain/book.h"
#include "core/domain/language.h"
#include "core/storage/reader.h"

namespace mb::documents {

// The words of all lists, hidden entries included, with the shipped forms for use inside a sentence.
Terms termsOf(const Reader& reader, const QString& language);

// The entries of one list, or of all, in their order; only to be shown, never to be written back.
QList<Term> shownTerms(const Reader& reader, const QString& list = {});
// Key → label as it stands within a line or a sentence: "Research" → "research". The user's own stand as they are.
QHash<QString, QString> labelsWithin(const Reader& reader, const QString& list);

}  // namespace mb::documents
