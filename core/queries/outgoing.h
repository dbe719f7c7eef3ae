// The gate that everything passes which names people and leaves the book (DO6): who may be named for a purpose, and why
// somebody is held back. Without an answer nobody has agreed; who refused is counted and never named in lists.
#pragma once

#include "core/domain/consent.h"
#include "core/storage/reader.h"

#include <QSet>

namespace mb::queries {

enum class HeldWhy { NotAsked, ForAnother, OnlyDeIdentified, Refused };

// One line of the list of what is held back. People are named in it but for those who refused.
struct HeldBack {
    HeldWhy why;
    QList<PersonId> people;
    int count = 0;
};

// Of one person's answers those that tell what holds toward a recipient: what was said without one, and what was said
// of this one. Where nobody is told (empty), a yes to somebody else counts for nothing, but a no may be meant, and
// holds.
QList<Consent> meantFor(const QString& recipient, const QList<Consent>& consents);
// Of one person's answers those whose place no later answer takes.
QSet<ConsentId> consentsThatCount(const QList<Consent>& consents);
// Everybody who was told of as a recipient, each once, the latest first.
QStringList recipientsOf(const Reader& reader);

class Outgoing {
public:
    // `recipient`: the committee or office that it goes to, if that is known.
    Outgoing(const Reader& reader, ConsentPurpose purpose, const QString& recipient = {});

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
    QSet<PersonId> m_agreedForOthers;
};

}  // namespace mb::queries
