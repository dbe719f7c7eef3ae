// What stands beside a record before it leaves: what is held back and why, and what is missing (DO6, DO9, DO12).
#pragma once

#include "core/documents/record.h"

namespace mb::words {

// "Diego Fuentes Amaya and 1 more: not asked yet, left out"; who refused is a number.
QString heldBackTitle(const queries::HeldBack& held, const QHash<PersonId, QString>& names);
QString heldBackReason(const queries::HeldBack& held);
QStringList heldBackLines(const documents::Record& record);
// "Thảo Nguyễn: current position" and "last confirmed March 2025"
QString missingTitle(const documents::MissingFact& fact);
QString missingReason(const documents::MissingFact& fact);
QString missingLine(const documents::MissingFact& fact);

// A mail that asks somebody whether the position that the book knows still holds (DO8).
QString positionMail(const QString& name, const QString& position, const QString& owner);

}  // namespace mb::words
