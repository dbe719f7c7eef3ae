// Words about letters, statements and packets, for lists, forms and the command line.
#pragma once

#include "core/documents/record.h"
#include "core/documents/statement_form.h"
#include "core/domain/letter.h"
#include "core/queries/packets.h"

namespace mb::words {

QString fileWishLabel(FileWish wish);                    // PDF and Word
QString refereeAnswerLabel(RefereeAnswer answer);        // asked
QString criterionLabel(CriterionStanding standing);      // partly met
QString limitUnitLabel(LimitUnit unit);                  // characters
QString noPublicationsLabel(NoPublications reason);      // Left the program
QString letterState(const Letter& letter, QDate today);  // sent; declined; due in 3 days

// "2,310 of 3,500 characters"; without a limit only how many there are.
QString countLine(LimitUnit unit, int count, std::optional<int> limit);
// "Your mentor; you published together in 2025"; empty where nothing ties them.
QString tiesLine(const queries::Ties& ties);
// "PDF and Word · at most 10 pages"
QString documentLine(const PacketDocument& document);
// "3 of 8 ready · 1 late"
QString packetLine(const queries::PacketCard& card, QDate today);

// Sentences about a fact of the record, for the owner to go on from. Only people who may be named are named.
QString draftOf(const documents::Record& record, documents::DraftFact fact);

}  // namespace mb::words
