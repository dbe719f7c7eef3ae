// The gate that everything passes which names people and leaves the book (DO6): who may be named for a purpose, and why
// somebody is held back. Without an answer nobody has agreed; who refused is counted and never named in lists.
#pragma once

#include "core/domain/consent.h"
#include "core/storage/reader.h"

#include <QSet>

namespace mb::queries {

enum class HeldWhy { NotAsked, OnlyDeIdentified, Refused };

// One line of the list of what is held back. People are named in it but for those who refused.
struct HeldBack {
    HeldWhy why;
    QList<PersonId> people;
    int count = 0;
};

class Outgoing {
public:
    Outgoing(const Reader& reader, ConsentPurpose purpose);

    // Training tables hold every eligible trainee: there consent does not decide (DO12).
    bool mayName(PersonId person) const;
    bool hasRefused(PersonId person) const { return standing(person).hasRefused(); }
    ConsentStanding standing(PersonId person) const { return m_standings.value(person); }
    // Of these people, those who may not be named, by reason; in the order of the reasons above.
    QList<HeldBack> heldBack(const QList<PersonId>& people) const;
    ConsentPurpose purpose() const { return m_purpose; }

private:
    ConsentPurpose m_purpose;
    QHash<PersonId, ConsentStanding> m_standings;
};

}  // namespace mb::queries
