// Packets for a promotion committee: documents, referees, criteria and what speaks for them (DO14, GO8).
#pragma once

#include "core/documents/packet_form.h"
#include "core/workspace/workspace.h"

namespace mb::actions::packets {

// With the documents and the track's criteria of the form; each document is due as many weeks before `due` as the form
// says. Without `due` nothing has a day yet.
PacketId begin(Workspace& workspace, const documents::PacketForm& form, const QString& track,
               std::optional<PartialDate> due, const QString& title = {});
// The same, for use inside a larger step.
PacketId insert(Writer& writer, const documents::PacketForm& form, const QString& track, std::optional<PartialDate> due,
                const QString& title);
// Moves the days of documents that are not ready along with the deadline. From one whole day to another they keep their
// distance; else they are dated anew, as the office's list has it.
void setDue(Workspace& workspace, PacketId id, std::optional<PartialDate> due);
void change(Workspace& workspace, const Packet& packet, const QString& burst = {});
void remove(Workspace& workspace, PacketId id);

PacketDocumentId addDocument(Workspace& workspace, const PacketDocument& document);  // last in the list
void changeDocument(Workspace& workspace, const PacketDocument& document, const QString& burst = {});
void setReady(Workspace& workspace, PacketDocumentId id, std::optional<QDate> readyOn);
// The statement in which the document is written, begun with its form where there is none yet.
StatementId writeStatement(Workspace& workspace, PacketDocumentId id);
void removeDocument(Workspace& workspace, PacketDocumentId id);

// Throws BadValue for the book's owner, and for somebody who stands in the packet already.
RefereeId addReferee(Workspace& workspace, const Referee& referee);
void changeReferee(Workspace& workspace, const Referee& referee, const QString& burst = {});
void removeReferee(Workspace& workspace, RefereeId id);

CriterionId addCriterion(Workspace& workspace, const Criterion& criterion);  // last in the list
void changeCriterion(Workspace& workspace, const Criterion& criterion, const QString& burst = {});
void removeCriterion(Workspace& workspace, CriterionId id);
CriterionEvidenceId addEvidence(Workspace& workspace, const CriterionEvidence& evidence);
void removeEvidence(Workspace& workspace, CriterionEvidenceId id);
// A goal of the owner's, called after the criterion, by the packet's deadline; the gap stands among what is in its way.
GoalId makeGoal(Workspace& workspace, CriterionId id);

}  // namespace mb::actions::packets
