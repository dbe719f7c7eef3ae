#include "core/queries/outgoing.h"

#include "core/domain/text.h"

namespace mb::queries {

namespace {
bool isSame(const QString& one, const QString& other) { return fold(one.simplified()) == fold(other.simplified()); }
}  // namespace

QList<Consent> meantFor(const QString& recipient, const QList<Consent>& consents) {
    QList<Consent> meant = consents;
    meant.removeIf([&](const Consent& one) {
        if (one.recipient.isEmpty() || isSame(one.recipient, recipient)) return false;
        const bool limits = one.answer == ConsentAnswer::Refused || one.answer == ConsentAnswer::DeIdentified;
        return !(limits && recipient.trimmed().isEmpty());
    });
    return meant;
}

QSet<ConsentId> consentsThatCount(const QList<Consent>& consents) {
    const auto unasked = [](const Consent& one) { return one.answer == ConsentAnswer::NamedWithoutAsking; };
    QSet<ConsentId> counting;
    for (const Consent& one : consents) {
        const bool replaced = std::any_of(consents.begin(), consents.end(), [&](const Consent& later) {
            return later.purpose == one.purpose && unasked(later) == unasked(one) &&
                   (later.recipient.isEmpty() || isSame(later.recipient, one.recipient)) &&
                   std::tuple(later.day, later.id) > std::tuple(one.day, one.id);
        });
        if (!replaced) counting << one.id;
    }
    return counting;
}

QStringList recipientsOf(const Reader& reader) {
    QStringList recipients;
    for (const Consent& one : reader.select<Consent>().newestFirst(&Consent::day).newestIdFirst().list())
        if (!one.recipient.isEmpty() && std::none_of(recipients.begin(), recipients.end(), [&](const QString& known) {
                return isSame(known, one.recipient);
            }))
            recipients << one.recipient;
    return recipients;
}

Outgoing::Outgoing(const Reader& reader, ConsentPurpose purpose, const QString& recipient) : m_purpose(purpose) {
    QHash<PersonId, QList<Consent>> rows;
    for (const Consent& consent : reader.all<Consent>())
        if (consent.purpose == purpose) rows[consent.personId].append(consent);
    for (auto it = rows.constBegin(); it != rows.constEnd(); ++it) {
        m_standings.insert(it.key(), consentFor(purpose, meantFor(recipient, it.value())));
        for (const Consent& one : it.value())
            if (!one.recipient.isEmpty() && consentFor(purpose, meantFor(one.recipient, it.value())).mayBeNamed())
                m_agreedForOthers << it.key();
    }
}

bool Outgoing::mayName(PersonId person) const {
    if (m_purpose == ConsentPurpose::TrainingTable) return true;
    const ConsentStanding known = standing(person);
    return known.mayBeNamed() || (known.isOpen() && known.namedWithoutAsking);
}

QList<HeldBack> Outgoing::heldBack(const QList<PersonId>& people) const {
    QList<HeldBack> held{
        {HeldWhy::NotAsked, {}}, {HeldWhy::ForAnother, {}}, {HeldWhy::OnlyDeIdentified, {}}, {HeldWhy::Refused, {}}};
    for (const PersonId person : people) {
        if (mayName(person)) continue;
        const ConsentStanding known = standing(person);
        const HeldWhy why = known.hasRefused()                   ? HeldWhy::Refused
                            : known.onlyDeIdentified()           ? HeldWhy::OnlyDeIdentified
                            : m_agreedForOthers.contains(person) ? HeldWhy::ForAnother
                                                                 : HeldWhy::NotAsked;
        HeldBack& line = held[qsizetype(why)];
        ++line.count;
        if (line.why != HeldWhy::Refused) line.people << person;
    }
    held.removeIf([](const HeldBack& line) { return line.count == 0; });
    return held;
}

}  // namespace mb::queries
