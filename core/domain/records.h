// Every noun that has a table, in the order in which a book is written out.
#pragma once

#include "core/domain/agreement.h"
#include "core/domain/book.h"
#include "core/domain/consent.h"
#include "core/domain/definition.h"
#include "core/domain/expectation.h"
#include "core/domain/goal.h"
#include "core/domain/letter.h"
#include "core/domain/meeting.h"
#include "core/domain/mentorship.h"
#include "core/domain/outcome.h"
#include "core/domain/packet.h"
#include "core/domain/person.h"
#include "core/domain/statement.h"
#include "core/domain/training.h"

namespace mb {

template <class... R>
struct RecordList {};

using AllRecords =
    RecordList<Book, Term, Person, Position, Degree, Mentorship, Participant, StageChange, Expectation, Goal, GoalStep,
               GoalUpdate, Meeting, MeetingMentorship, Attendance, AgendaItem, Note, ActionItem, AgreementTemplate,
               Agreement, AgreementVersion, Answer, Voice, Signature, AgreementReview, Outcome, OutcomeStatus,
               Contributor, OutcomeMentorship, OutcomeGoal, Consent, TrainingPeriod, TrainingSupport, NameForm,
               Definition, Letter, Statement, StatementPart, Packet, PacketDocument, Referee, Criterion,
               CriterionEvidence, Attachment, SourceId>;

const std::vector<const TableInfo*>& allTables();
// Nothing for a name that is no table.
const TableInfo* findTable(const QByteArray& name);
// Throws NoSuchRecord for it.
const TableInfo& tableNamed(const QByteArray& name);

// A column whose rows may refer to a table.
struct Referring {
    const TableInfo* table;
    const ColumnInfo* column;
};
// All columns that may refer to the table, with those that may refer to any.
const std::vector<Referring>& referringTo(const TableInfo& table);

}  // namespace mb
