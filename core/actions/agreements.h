// What can be done with a mentorship's agreement as a whole (AG1–AG4): start it, fill it in, agree, change it in a next
// version, end it. Each party's own answers are in voices.h, signing is in signatures.h, reviews are in reviews.h.
#pragma once

#include "core/documents/agreement_records.h"
#include "core/workspace/workspace.h"

#include <functional>

namespace mb::actions::agreements {

// Version 1 as a draft from a shipped template or one of the user's own, with what the template proposes. Throws
// AgreementExists, NoSuchName.
AgreementVersionId start(Workspace& workspace, MentorshipId mentorship,
                         const QString& templateName = QStringLiteral("one-to-one"));
// Version n + 1 as a draft, filled with what was agreed; what is bound are the records as they stand. It has the
// template of the version before, or the one named. The version before holds until this one is signed. Throws
// NoSuchName without an agreement, AgreementState while the newest version is a draft.
AgreementVersionId startNextVersion(Workspace& workspace, MentorshipId mentorship, const QString& templateName = {});

// Sets the agreed answer of a field; null takes it away. A bound field changes the record itself. Throws AgreementState
// once agreed, NoSuchName for an unknown field, AgreementBound for goals and parties, BadValue, UnknownKey.
void set(Workspace& workspace, AgreementVersionId version, const QString& field, const QJsonValue& answer,
         const QString& burst = {});

// Paints the pages of a version, with the signatures that the content holds; they are frozen with it.
using Printer = std::function<QByteArray(const documents::AgreementContent&)>;
// Stores the canonical snapshot and its fingerprint, and the pages for signing in ink. Throws AgreementIncomplete
// (labels), DateOrder, AgreementState.
void agree(Workspace& workspace, AgreementVersionId version, const Printer& printer);
// Makes an agreed version a draft again, as long as nobody has signed it: snapshot and frozen pages go. Throws
// AgreementState, AgreementLocked (names of those who signed).
void withdraw(Workspace& workspace, AgreementVersionId version);
// Ends a version that is in force; the reason is private. Throws AgreementState, MissingValue, DateOrder.
void end(Workspace& workspace, AgreementVersionId version, QDate on, const QString& reason = {});

// Only a draft. Throws AgreementState.
void removeDraft(Workspace& workspace, AgreementVersionId version);

}  // namespace mb::actions::agreements
