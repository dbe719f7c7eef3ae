// Packets and statements with all that belongs to them; who of the referees stands at arm's length (DO14).
#pragma once

#include "core/domain/packet.h"
#include "core/storage/reader.h"

namespace mb::queries {

struct StatementCard {
    Statement statement;
    QList<StatementPart> parts;  // in their order
};
QList<StatementPart> partsOf(const Reader& reader, StatementId id);
StatementCard statementCard(const Reader& reader, StatementId id);
QList<StatementCard> allStatements(const Reader& reader);  // the newest first

// What ties somebody to the owner, as offices ask before they count a letter as independent.
struct Ties {
    bool mentor = false, mentee = false, peer = false;  // now or once, in a mentorship of the book
    std::optional<PartialDate> coauthor;                // of their latest work together, if it is a recent one
    bool any() const { return mentor || mentee || peer || coauthor; }
};
// Works of so many years count as recent.
inline constexpr int recentYears = 5;
Ties tiesBetween(const Reader& reader, PersonId owner, PersonId person, QDate today);

struct RefereeLine {
    Referee referee;
    QString name;
    Ties ties;
    // As somebody said, else as the book tells. Of a mere name the book tells nothing.
    bool notAtArmsLength() const { return referee.armsLength ? !*referee.armsLength : ties.any(); }
};
struct CriterionLine {
    Criterion criterion;
    QList<CriterionEvidence> evidence;
};
struct PacketCard {
    Packet packet;
    QList<PacketDocument> documents;  // in their order
    QList<RefereeLine> referees;
    QList<CriterionLine> criteria;

    int ready() const;
    int late(QDate today) const;  // not ready although their day has passed
    int independent() const;      // referees at arm's length who have not declined
};
// Only the packet and its documents, which is all that lists ask for.
PacketCard packetWithDocuments(const Reader& reader, const Packet& packet);
PacketCard packetCard(const Reader& reader, PacketId id, PersonId owner, QDate today);
QList<Packet> allPackets(const Reader& reader);  // the newest first

}  // namespace mb::queries
