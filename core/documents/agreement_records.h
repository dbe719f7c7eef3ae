// An agreement's content as its records stand: a draft reads mentorship, goals and people as they are now; once it is
// agreed, the snapshot is read instead, and later changes of the records do not touch it.
#pragma once

#include "core/documents/agreement.h"
#include "core/documents/terms.h"
#include "core/storage/reader.h"

namespace mb::documents {

AgreementContent contentOf(const Reader& reader, AgreementVersionId id);
// The rows of a party's own answers, or (without a participant) of the agreed ones, field path → value.
QJsonObject answersOf(const Reader& reader, AgreementVersionId id, const Template& form, ParticipantId participant);
// What a draft would say if nothing but the records were filled in. The form and blank pages begin with it.
QList<Party> partiesOf(const Reader& reader, MentorshipId id);

// A column of the mentorship as an answer, and the mentorship with an answer put into a column. Null where unknown.
QJsonValue boundAnswer(const Mentorship& mentorship, const QString& column);
// Throws BadValue(column, value, kind).
Mentorship withBoundAnswer(const Mentorship& mentorship, const QString& column, const QJsonValue& answer);

// The newest version of the mentorship's agreement.
std::optional<AgreementVersion> newestVersion(const Reader& reader, MentorshipId id);
// Agreed or signed, and the newest of them: what holds now.
std::optional<AgreementVersion> versionInForce(const Reader& reader, MentorshipId id);
// What holds between the parties: the newest version that all have signed; before any is, the newest that was agreed.
std::optional<AgreementVersion> versionThatHolds(const Reader& reader, AgreementId id);

// A signature as it stands on the paper.
SignedLine signedLine(const Reader& reader, const Signature& signature);

}  // namespace mb::documents
