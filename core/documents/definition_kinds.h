// All kinds of definitions, for those who treat them alike: a file says itself of which kind it is.
#pragma once

#include "core/documents/definitions.h"

namespace mb::documents {

// Read strictly as what it says it is. Throws DefinitionInvalid.
DefinitionHead parseDefinition(const QByteArray& json, const QString& path);
// What the program brings, then what the book has, of all kinds.
QList<DefinitionHead> shippedDefinitions();
QList<DefinitionHead> allDefinitions(const Reader& reader, QList<Error>* unreadable = nullptr);
// Of whatever kind. Throws NoSuchName, DefinitionInvalid.
DefinitionHead anyDefinitionNamed(const Reader& reader, const QString& key);

}  // namespace mb::documents
