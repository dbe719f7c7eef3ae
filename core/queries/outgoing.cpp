#include "core/queries/outgoing.h"

namespace mb::queries {

Outgoing::Outgoing(const Reader& reader, ConsentPurpose purpose) : m_purpose(purpose) {
    QHash<PersonId, QList<Consent>> rows;
    for (const Consent& consent : reader.all<Consent>()) rows[consent.personId].append(consent);
    for (auto it = rows.constBegin(); it != rows.constEnd(); ++it)
        m_standings.insert(it.key(), consentFor(purpose, it.value()));
}

bool Outgoing::mayName(PersonId person) const {
    if (m_purpose == ConsentPurpose::TrainingTable) return true;
    const ConsentStanding known = standing(person);
    return known.mayBeNamed() || (known.isOpen() && known.namedWithoutAsking);
}

QList<HeldBack> Outgoing::heldBack(const QList<PersonId>& people) const {
    QList<HeldBack> held{{HeldWhy::NotAsked, {}}, {HeldWhy::OnlyDeIdentified, {}}, {HeldWhy::Refused, {}}};
    for (const PersonId person : people) {
        if (mayName(person)) continue;
        const ConsentStanding known = standing(person);
        HeldBack& line = held[known.hasRefused() ? 2 : known.onlyDeIdentified() ? 1 : 0];
        ++line.count;
        if (line.why != HeldWhy::Refused) line.people << person;
    }
    held.removeIf([](const HeldBack& line) { return line.count == 0; });
    return held;
}

}  // namespace mb::queries
