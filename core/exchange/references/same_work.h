// References of one list that are the same work, or may be.
#pragma once

#include "core/exchange/references/reference.h"

namespace mb::exchange {

enum class Sameness {
    Certain,      // a PMID, PMCID or DOI in common, and none that differs
    Disagreeing,  // one in common, but another differs: somebody has to look
    Perhaps       // only the title: a preprint and its paper share it
};
struct SameWork {
    Sameness how;
    QList<qsizetype> entries;  // places in the list, the first one first
    bool operator==(const SameWork&) const = default;
};
// In the order of their first entries. Titles are compared folded; entries that are the same for certain count as one.
QList<SameWork> sameWorks(const QList<Reference>& entries);

}  // namespace mb::exchange
