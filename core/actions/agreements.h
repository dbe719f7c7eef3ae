// What can be done with a mentorship's agreement (AG1–AG4): start it, fill it in, agree.
#pragma once

#include "core/documents/agreement_records.h"
#include "core/workspace/workspace.h"

#include <functional>

namespace mb::actions::agreements {

// Version 1 as a draft from a shipped template or one of the user's own, with what the template proposes. Throws AgreementExists, NoSuchName.
AgreementVersionId start(Workspace& workspace, MentorshipId mentorship, const QString& templateName = QStringLiteral("one-to-one"));

// Sets the agreed answer of a field; null takes it away. A bound field changes the record itself. Throws AgreementState once
// agreed, NoSuchName for an unknown field, AgreementBound for goals and parties, BadValue, UnknownKey.
void set(Workspace& workspace, AgreementVersionId version, const QString& field, const QJsonValue& answer,
         const QString& burst = {});

// Paints the agreed pages; they are frozen with the version, for signing in ink.
using Printer = std::function<QByteArray(const documents::AgreementContent&)>;
// Stores the canonical snapshot and its fingerprint. Throws AgreementIncomplete (labels), DateOrder, AgreementState.
void agree(Workspace& workspace, AgreementVersionId version, const Printer& printer);

// Only a draft. Throws AgreementState.
void removeDraft(Workspace& workspace, AgreementVersionId version);

}  // namespace mb::actions::agreements
