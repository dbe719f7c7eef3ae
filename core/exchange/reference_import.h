// References on their way into the book (DO15): what each of them is to it, who the authors may be, and what the user
// decided; then all of it as one step. Nothing is in the book before.
#pragma once

#include "core/exchange/references/reference.h"
#include "core/exchange/references/same_work.h"
#include "core/queries/author_match.h"
#include "core/queries/outcomes.h"
#include "core/workspace/workspace.h"

namespace mb::exchange {

enum class ReferenceStanding {
    Perhaps,    // only the title agrees with a work of the book: the user decides
    New,        // not in the book
    Changed,    // in the book for certain; the file knows more, or knows it otherwise
    Known,      // in the book for certain, and nothing new
    Repeated,   // an earlier reference of the file is the same work
    Disagrees,  // one identifier agrees with a work of the book and another does not
};
enum class ReferenceChoice { Leave, Add, Update, NextState };

struct PlannedReference {
    Reference reference;
    ReferenceStanding standing = ReferenceStanding::New;
    ReferenceChoice choice = ReferenceChoice::Leave;
    bool decided = false;      // by the user
    OutcomeId known;           // the work of the book that it is or may be
    qsizetype sameAs = -1;     // of Repeated: its place in the plan
    QStringList changes;       // of Changed: columns that the file fills or changes
    QList<qsizetype> authors;  // of each author its place in ReferencePlan::authors; -1 for a group
};

// A name that the references print, and whom it may mean.
struct PlannedAuthor {
    AuthorName name;
    int entries = 0;  // that print it
    QList<queries::AuthorMatch> candidates;
    PersonId chosen;  // by the matcher where it is certain, else by the user
};

struct ReferencePlan {
    ReferenceFormat format = ReferenceFormat::BibTex;
    QString encoding, name;  // name: of the file, for the history
    QList<PlannedReference> entries;
    QList<RefusedReference> refused;
    QList<PlannedAuthor> authors;  // each printed form once
    bool remember = true;          // what was confirmed among the people's names (PE10)

    int count(ReferenceStanding standing) const;
    int wanted() const;  // that will come in or change something
};

// `name`: what the history calls it.
ReferencePlan planReferences(const Reader& reader, const ReferenceList& found, const QString& name,
                             LongWork* progress = nullptr);
// All that is chosen, as one step. Gives the outcomes that were added or changed.
QList<OutcomeId> takeIn(Workspace& workspace, const ReferencePlan& plan);

// Outcomes as references, for files that other programs read; the others are left out.
QList<Reference> referencesOf(const QList<queries::OutcomeCard>& cards);

// The outcome that a reference describes, with contributors and states, without anybody recognized.
queries::OutcomeCard outcomeOf(const Reference& reference);

}  // namespace mb::exchange
