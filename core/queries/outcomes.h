// Outcomes with all that belongs to them, read once for a list, a page or a document.
#pragma once

#include "core/queries/author_match.h"
#include "core/storage/reader.h"

namespace mb::queries {

struct OutcomeCard {
    Outcome outcome;
    QList<Contributor> contributors;  // in printed order, collaborators included
    QList<OutcomeStatus> statuses;    // in the order of their days
    QList<OutcomeMentorship> mentorships;
    QList<GoalId> goals;

    OutcomeStatus present() const { return presentStatus(outcome, statuses); }
    std::optional<PartialDate> day() const { return outcomeDay(outcome, statuses); }
    int year() const { return outcomeYear(outcome, statuses); }  // as it is cited; 0: not known
    // Authors and groups, in printed order.
    QList<Contributor> authors() const;
    bool names(PersonId person) const;  // among its contributors
    // Where the person stands among the authors, from 0; -1: nowhere.
    qsizetype placeOf(PersonId person) const;
    bool isFirst(PersonId person) const;  // or shares the first place as an equal
};

// The newest first; what has no date stands before what has one.
QList<OutcomeCard> allOutcomes(const Reader& reader);
// Those that something happened to last, and those added last: about the beginning of the list above, read at once.
QList<OutcomeCard> latestOutcomes(const Reader& reader, int most);
OutcomeCard outcomeCard(const Reader& reader, OutcomeId id);
// Those that the person has part in.
QList<OutcomeCard> outcomesOf(const Reader& reader, PersonId person);
// Those that the mentorship had part in.
QList<OutcomeCard> outcomesOf(const Reader& reader, MentorshipId mentorship);
// Those that stand as evidence for the goal.
QList<OutcomeCard> outcomesOf(const Reader& reader, GoalId goal);

// Everybody who is, or was, a mentee of the owner.
QSet<PersonId> menteesOf(const Reader& reader, PersonId owner);
// Everybody who mentors, or mentored, the owner.
QSet<PersonId> mentorsOf(const Reader& reader, PersonId owner);
// Whom a printed name may mean: everyone of the book, with the forms that were confirmed (PE10).
QList<KnownAuthor> knownAuthors(const Reader& reader);
// "Haddad L, Vang P, et al."; after `most` authors it is cut.
QString authorLine(const OutcomeCard& card, qsizetype most = 1000);

}  // namespace mb::queries
