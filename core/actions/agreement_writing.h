// How answers are written: what the verbs of agreements and voices have in common.
#pragma once

#include "core/documents/agreement_records.h"
#include "core/workspace/workspace.h"

namespace mb::actions::agreements {

// The version, which has to be a draft. Throws AgreementState(verb, state).
AgreementVersion draft(const Reader& reader, AgreementVersionId id, const QString& verb);
// A field of the version's template. Throws NoSuchName.
const documents::TemplateField& fieldNamed(const documents::Template& form, const QString& path);

// The rows of one answer, of a party's or (without a participant) of the agreed column. Null takes it away.
void writeAnswer(Writer& writer, AgreementVersionId id, ParticipantId participant,
                 const documents::TemplateField& field, const QJsonValue& value);
// The agreed answer: rows, or for a bound field the record itself. Throws AgreementBound, BadValue, UnknownKey.
void writeAgreed(Writer& writer, const AgreementVersion& version, const documents::TemplateField& field,
                 const QJsonValue& value);
// What the template proposes where nothing is said yet.
void propose(Writer& writer, AgreementVersionId id, MentorshipId mentorship, const documents::Template& form);

// Keeps pages that were frozen, for `noun` and `row`. Returns their SHA-256.
QString keepPages(Writer& writer, const char* noun, qint64 row, AttachmentKind kind, const QString& name,
                  const QByteArray& pdf);

}  // namespace mb::actions::agreements
