// A small book with at least one row of every noun, made through the verbs: the pattern for tests/data/books and a good
// start for undo tests. Names, dates and words are known, so that a test can ask for them years later.
#pragma once

#include "core/actions/agreements.h"
#include "core/actions/consents.h"
#include "core/actions/expectations.h"
#include "core/actions/goals.h"
#include "core/actions/inbox.h"
#include "core/actions/ledger.h"
#include "core/actions/letters.h"
#include "core/actions/meeting_parts.h"
#include "core/actions/milestones.h"
#include "core/actions/needs.h"
#include "core/actions/outcomes.h"
#include "core/actions/packets.h"
#include "core/actions/pauses.h"
#include "core/actions/signatures.h"
#include "core/actions/statements.h"
#include "core/actions/trainings.h"
#include "core/actions/voices.h"
#include "core/queries/packets.h"
#include "tests/support/books.h"

namespace mb::test {

struct WholeBook {
    PersonId lin, leila, unused;
    MentorshipId mentorship, bare;
    GoalId goal;
    GoalStepId step;
    MeetingId meeting, planned;
    NoteId note;
    AgendaItemId agenda;
    ActionItemId action;
    AgreementVersionId version;
    OutcomeId outcome;
};

void addPeople(Workspace& workspace, WholeBook& ids);

void addWork(Workspace& workspace, WholeBook& ids);

// A paper of hers with its preprint, what she said about being named, and her training.
void addRecord(Workspace& workspace, WholeBook& ids);

// A letter for her, a statement and a packet with a referee and evidence.
void addDossier(Workspace& workspace, WholeBook& ids);

// What is to be talked about and what passed between people: a line for next time, advice, feedback, a need, the
// promotion clock, a pause, an entry of Today that was put off.
void addDaily(Workspace& workspace, WholeBook& ids);

// Answers to everything that the shipped one-to-one form requires.
void answerAgreement(Workspace& workspace, AgreementVersionId version);

QByteArray paintNothing(const documents::AgreementContent&);

ParticipantId participantOf(const Workspace& workspace, MentorshipId mentorship, Side side);

// A typed signature of today.
actions::signatures::SignatureWish typedBy(ParticipantId participant, const char* name);

// An agreed version of the mentorship that everything is in.
AgreementVersionId agreedVersion(Workspace& workspace, const WholeBook& ids);
void signAll(Workspace& workspace, const WholeBook& ids, AgreementVersionId version);

// Records that no verb makes yet: a name in another file, a preset, a template of the user's own; and a signature that
// is a barrier, with a review.
void addWhatVerbsLack(Workspace& workspace, const WholeBook& ids);

// Everything but the agreement.
WholeBook fillWithWork(Workspace& workspace);

WholeBook fillWhole(Workspace& workspace);

}  // namespace mb::test
