// BibTeX, cut into entries and these into fields. An entry that is broken swallows none of those behind it. No library
// reads it as we need it: libbtparse ends the program at 98 fields of one entry, and prints what it does not
// understand.
#pragma once

#include "core/exchange/references/reference.h"

#include <QHash>

#include <functional>

namespace mb::exchange {

struct BibTexField {
    QByteArray name;   // lower case
    QByteArray value;  // UTF-8; as written inside its braces or quotation marks, abbreviations expanded
    bool braced = false;
};
struct BibTexEntry {
    QByteArray type;  // lower case
    QByteArray key;
    QList<BibTexField> fields;
    int line = 0, lastLine = 0;
    QStringList unknownMacros;
    bool endMissing = false;  // but for its last brace it was whole

    QByteArray value(QByteArrayView name) const;
    const BibTexField* field(QByteArrayView name) const;  // the first of this name that says something; null: none
};

// Entries but for comments, preambles and abbreviations.
struct BibTexHandler {
    std::function<void(const BibTexEntry&)> entry;
    std::function<void(const RefusedReference&)> refused;
    std::function<void(qsizetype)> reached;  // bytes
};
void scanBibTex(const QByteArray& utf8, const BibTexHandler& handler);

}  // namespace mb::exchange
