#include "core/queries/offers.h"

#include "core/queries/goals.h"
#include "core/queries/people.h"

namespace mb::queries {

namespace {

struct Offer {
    const char* noun;
    QStringList (*names)(const Reader& reader, MentorshipId mentorship);
};

constexpr Offer known[] = {
    {Goal::facts.word,
     [](const Reader& reader, MentorshipId mentorship) {
         QStringList titles;
         for (const Goal& goal : goalsAtHand(reader, mentorship)) titles << goal.title;
         return titles;
     }},
    {Person::facts.word,
     [](const Reader& reader, MentorshipId) {
         const PersonMatcher matcher(reader);
         QStringList labels;
         for (const PersonCard& card : allPeople(reader)) labels << matcher.label(card.person.id);
         return labels;
     }},
};

}  // namespace

QStringList offeredNouns() {
    QStringList nouns;
    for (const Offer& offer : known) nouns << QString::fromLatin1(offer.noun);
    return nouns;
}

QStringList offers(const Reader& reader, const QString& noun, MentorshipId mentorship) {
    for (const Offer& offer : known)
        if (noun == QLatin1String(offer.noun)) return offer.names(reader, mentorship);
    return {};
}

}  // namespace mb::queries
