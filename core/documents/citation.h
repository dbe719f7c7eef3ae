// An outcome as a list of works prints it: who, what, where, when, with the people marked whom the reader looks for
// (DO10). Marks follow the person of the book, never typed text.
#pragma once

#include "core/documents/block.h"
#include "core/queries/outcomes.h"

#include <QSet>

namespace mb::documents {

enum class MenteeMark { None, Underlined, Strong };

struct CitationStyle {
    PersonId own;            // stands in bold
    QSet<PersonId> mentees;  // those who may be marked
    MenteeMark mark = MenteeMark::Underlined;
    bool ownBold = true;
    bool starFirst = true;  // * behind a mentee who is first author
    int cutAfter = 0;       // authors, then "et al."; those who are marked stay named. 0: all
    bool identifiers = true;
};

// "Haddad L*†, Vang P†, Okafor M. Beds, beats and bias. J Emerg Outcomes. 2026;14(3):201–209. PMID 39001188."
Text citation(const queries::OutcomeCard& card, const CitationStyle& style);
// The authors alone.
Text authorsOf(const queries::OutcomeCard& card, const CitationStyle& style);

}  // namespace mb::documents
