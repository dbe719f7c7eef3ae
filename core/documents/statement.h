// A statement on paper: its title, its parts under their headings, nothing else (DO13).
#pragma once

#include "core/documents/block.h"
#include "core/queries/packets.h"

namespace mb::documents {

Document statementDocument(const queries::StatementCard& card, const QString& author);
// The packet as a checklist: its documents, and its criteria with what speaks for each. Who may write a letter stays in
// the book.
Document packetDocument(const queries::PacketCard& card, const QHash<OutcomeId, QString>& works, const QString& author,
                        QDate today);

}  // namespace mb::documents
