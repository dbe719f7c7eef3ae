// PMID, PMCID and DOI as people and programs write them.
#pragma once

#include <QList>
#include <QString>

namespace mb {

// "https://doi.org/10.1000/ABC.9", "doi:10.1000/ABC.9.", "10.1000%2FABC.9" → "10.1000/ABC.9"; empty where there is
// none.
QString canonicalDoi(const QString& text);
// The same in lower case: two DOIs are the same where their keys are.
QString doiKey(const QString& text);
// "PMID: 38000000", the address of PubMed, bare digits → the digits; empty where there is none.
QString pmidIn(const QString& text);
// "PMC11000001" and its addresses.
QString pmcidIn(const QString& text);

struct Identifier {
    enum Kind { Doi, Pmid, Pmcid };
    Kind kind;
    QString text;
    bool operator==(const Identifier&) const = default;
};
// All in a pasted text, each once, in its order: one a line or anywhere in sentences. Bare digits are a PMID only where
// they stand alone on their line.
QList<Identifier> identifiersIn(const QString& pasted);

}  // namespace mb
