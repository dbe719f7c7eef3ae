#include "core/queries/packets.h"

#include "core/queries/outcomes.h"

namespace mb::queries {

namespace {

template <class Part>
QList<Part> inOrder(const Reader& reader, PacketId id) {
    return reader.select<Part>().where(&Part::packetId, id).orderBy(&Part::place).list();
}

}  // namespace

QList<StatementPart> partsOf(const Reader& reader, StatementId id) {
    return reader.select<StatementPart>().where(&StatementPart::statementId, id).orderBy(&StatementPart::place).list();
}

StatementCard statementCard(const Reader& reader, StatementId id) { return {reader.get(id), partsOf(reader, id)}; }

QList<StatementCard> allStatements(const Reader& reader) {
    QList<StatementCard> cards;
    for (const Statement& one : reader.select<Statement>().newestIdFirst().list())
        cards.append({one, partsOf(reader, one.id)});
    return cards;
}

Ties tiesBetween(const Reader& reader, PersonId owner, PersonId person, QDate today) {
    Ties ties;
    if (!person || person == owner) return ties;
    QHash<MentorshipId, Side> mine;
    for (const Participant& one : reader.select<Participant>().where(&Participant::personId, owner).list())
        mine.insert(one.mentorshipId, one.side);
    for (const Participant& one : reader.select<Participant>().where(&Participant::personId, person).list()) {
        const auto side = mine.constFind(one.mentorshipId);
        if (side == mine.constEnd()) continue;
        // Two mentors of the same mentee, or two mentees of the same mentor, are tied as peers.
        if (one.side == *side) ties.peer = true;
        else if (one.side == Side::Mentor) ties.mentor = true;
        else if (one.side == Side::Mentee) ties.mentee = true;
        else ties.peer = true;
    }
    for (const OutcomeCard& work : outcomesOf(reader, person)) {
        const auto day = work.day();
        if (work.outcome.kind != OutcomeKind::Publication || !work.names(owner) || !day ||
            !isDone(work.present().state))
            continue;
        if (day->latest() < today.addYears(-recentYears)) continue;
        if (!ties.coauthor || ties.coauthor->latest() < day->latest()) ties.coauthor = day;
    }
    return ties;
}

int PacketCard::ready() const {
    return int(std::count_if(documents.begin(), documents.end(), [](const auto& one) { return bool(one.readyOn); }));
}

int PacketCard::late(QDate today) const {
    return int(std::count_if(documents.begin(), documents.end(), [&](const PacketDocument& one) {
        return !one.readyOn && one.dueOn && one.dueOn->latest() < today;
    }));
}

int PacketCard::independent() const {
    return int(std::count_if(referees.begin(), referees.end(), [](const RefereeLine& one) {
        const bool known = one.referee.personId || one.referee.armsLength;
        return known && !one.notAtArmsLength() && one.referee.answer != RefereeAnswer::Declined;
    }));
}

PacketCard packetWithDocuments(const Reader& reader, const Packet& packet) {
    return {packet, inOrder<PacketDocument>(reader, packet.id), {}, {}};
}

PacketCard packetCard(const Reader& reader, PacketId id, PersonId owner, QDate today) {
    PacketCard card = packetWithDocuments(reader, reader.get(id));
    for (const Referee& one : reader.select<Referee>().where(&Referee::packetId, id).list()) {
        const auto person = reader.find(one.personId);
        card.referees.append(
            {one, person ? fullName(*person) : one.name, tiesBetween(reader, owner, one.personId, today)});
    }
    for (const Criterion& one : inOrder<Criterion>(reader, id))
        card.criteria.append(
            {one, reader.select<CriterionEvidence>().where(&CriterionEvidence::criterionId, one.id).list()});
    return card;
}

QList<Packet> allPackets(const Reader& reader) { return reader.select<Packet>().newestIdFirst().list(); }

}  // namespace mb::queries
