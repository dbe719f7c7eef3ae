// People and meetings from spreadsheets. All files are read and checked first and become a plan; applying the plan is
// one step, all or nothing, and undone as one. Importing the same file twice adds nothing (FL6, ME3).
#pragma once

#include "core/domain/long_work.h"
#include "core/exchange/dates.h"
#include "core/workspace/workspace.h"

#include <memory>

namespace mb::exchange {

struct ImportOptions {
    std::optional<DateOrder> dates;  // how 11/4/2026 is meant; none: the column has to tell
};

// What the reader of a plan should know. args, all as text:
enum class ImportWarning {
    ValueKept,         // person, column of the record, value in the book (kept), value in the sheet (not taken)
    MeetingValueKept,  // day, column of the record, value in the book (kept), value in the sheet (not taken)
    SideKept,          // person, the owner's side in the book (kept), the owner's side in the sheet
    ColumnToNotes,     // header of a column that has no place of its own: its text goes into private notes
    PersonAdded,       // name that a sheet of meetings mentions and nobody in the book has
    RoleAssumed,       // the owner's side, where neither sheet nor book says which (a book of both roles)
    RoleFromFileName,  // the owner's side, told from the file's name against the book's role
    NewTerm,           // list, label
    SeasonAsMonth,     // a season as written, the month that it was taken for (YYYY-MM)
};
struct ImportNotice {
    ImportWarning kind;
    QString file;  // without its folder
    int line = 0;  // 0: the file as a whole
    QStringList args;
};

enum class PlannedKind {
    PersonAdded,
    PersonChanged,
    MentorshipAdded,
    MentorshipChanged,
    MeetingAdded,
    MeetingChanged,
    AlreadyThere
};
struct PlannedRow {
    int file = 0;  // place in ImportPlan::files
    int line = 0;
    PlannedKind kind = PlannedKind::AlreadyThere;
    QString name;  // of the person; the title of the meeting
    QDate day;     // of the meeting
};

struct ImportCounts {
    int rows = 0;          // read, blank ones aside
    int alreadyThere = 0;  // rows that bring nothing new
    int peopleAdded = 0, peopleChanged = 0;
    int mentorshipsAdded = 0, mentorshipsChanged = 0;
    int meetingsAdded = 0, meetingsChanged = 0;
    int termsAdded = 0;
    bool operator==(const ImportCounts&) const = default;
};

class ImportDraft;

struct ImportPlan {
    QStringList files;  // names without folders, in the order given
    ImportCounts counts;
    QList<PlannedRow> rows;
    QList<ImportNotice> warnings;
    quint32 counter = 0;  // of the book that the plan was made for, see Store::changeCounter()
    std::shared_ptr<ImportDraft> draft;

    bool isEmpty() const;  // nothing to write
};

// Reads and checks, writes nothing. Throws the Input… errors, with line and column.
ImportPlan planImport(const Workspace& workspace, const QStringList& paths, const ImportOptions& options = {},
                      LongWork* progress = nullptr);

// Writes the plan in one step (StepKind::Import; args: file names, number of rows). A plan with nothing new leaves no
// step. A plan holds for the book as it was when the plan was made: throws PlanOutdated where it has changed since.
Changes apply(Workspace& workspace, const ImportPlan& plan, LongWork* progress = nullptr);

}  // namespace mb::exchange
