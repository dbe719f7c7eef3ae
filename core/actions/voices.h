// Each party answers alone first; then the differences are settled into the agreed text (AG8). The verbs work only
// while the version is a draft and throw AgreementState otherwise. The questions about answers are in
// documents/voices.h.
#pragma once

#include "core/workspace/workspace.h"

namespace mb::actions::voices {

// A party's own answer, in the same form as the agreed one; null takes it away. Of a bound field it is a proposal only.
// Throws NoSuchName for an unknown field, AgreementBound for the list of parties, NotAParty.
void setOwn(Workspace& workspace, AgreementVersionId version, ParticipantId participant, const QString& field,
            const QJsonValue& answer, const QString& burst = {});
// Once all who began are ready, they see each other's answers. Taking "ready" back hides this party's answers again.
void setReady(Workspace& workspace, AgreementVersionId version, ParticipantId participant, bool ready);

// Writes the agreed answer of a clause: freshly worded, or as a party has it. `clause` is the path of a Difference: a
// field's path, or for a field with an answer of each party that path with the party's identity behind it. Throws what
// agreements::set throws, VoicesNotReady (names) and NoSuchName.
void settle(Workspace& workspace, AgreementVersionId version, const QString& clause, const QJsonValue& answer);
void settleFrom(Workspace& workspace, AgreementVersionId version, const QString& clause, ParticipantId participant);
// Takes over all clauses that everybody answered alike, in one step; returns how many there were.
int settleSame(Workspace& workspace, AgreementVersionId version);

}  // namespace mb::actions::voices
