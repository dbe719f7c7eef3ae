// Every noun that has a table, in the order in which a book is written out.
#pragma once

#include "core/domain/agreement.h"
#include "core/domain/book.h"
#include "core/domain/expectation.h"
#include "core/domain/goal.h"
#include "core/domain/meeting.h"
#include "core/domain/mentorship.h"
#include "core/domain/person.h"

namespace mb {

template <class... R>
struct RecordList {};

using AllRecords =
    RecordList<Book, Term, Person, Position, Degree, Mentorship, Participant, StageChange, Expectation, Goal, GoalStep,
               GoalUpdate, Meeting, MeetingMentorship, Attendance, AgendaItem, Note, ActionItem, AgreementTemplate,
               Agreement, AgreementVersion, Answer, Voice, Signature, AgreementReview, Attachment>;

const std::vector<const TableInfo*>& allTables();
// Throws NoSuchRecord if there is no such table.
const TableInfo& tableNamed(const QByteArray& name);

}  // namespace mb
