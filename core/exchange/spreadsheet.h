// People and meetings from spreadsheets. All files are read and checked first and become a plan; applying the plan is
// one step, all or nothing, and undone as one. Importing the same file twice adds nothing (FL6, ME3).
#pragma once

#include "core/domain/long_work.h"
#include "core/exchange/columns.h"
#include "core/exchange/dates.h"
#include "core/exchange/import_notice.h"
#include "core/exchange/lengths.h"
#include "core/exchange/table_file.h"
#include "core/workspace/workspace.h"

#include <memory>

namespace mb::exchange {

// One cell, written anew by the user: its file, line and column as an error names them.
struct CellEdit {
    int file = 0;
    int line = 0;
    QString column;
    QString text;
};

// What a file does not tell by itself.
struct ImportOptions {
    std::optional<DateOrder> dates = {};     // how 11/4/2026 is meant; none: the column has to tell
    std::optional<LengthUnit> lengths = {};  // what 2 means under "Duration"; likewise
    ChosenColumns columns = {};              // what the user says of columns
    QList<CellEdit> cells = {};              // and of single cells
    QSet<std::pair<int, int>> leftOut = {};  // rows that are not to come in: file and line
    QHash<QString, PersonId> people = {};    // whom a name means, by its folded text; no id: somebody new
    // Which meeting of the book a row means, by file and line; no id: none of them.
    QHash<std::pair<int, int>, MeetingId> meetings = {};
    QList<TableOptions> tables = {};  // of each file, as far as something is said of it
};

enum class PlannedKind {
    PersonAdded,
    PersonChanged,
    MentorshipAdded,
    MentorshipChanged,
    MeetingAdded,
    MeetingChanged,
    GoalAdded,
    GoalChanged,
    ActionAdded,
    ActionChanged,
    AlreadyThere
};
struct PlannedRow {
    int file = 0;  // place in ImportPlan::files
    int line = 0;
    PlannedKind kind = PlannedKind::AlreadyThere;
    QString name;  // of the person; the title of the goal or promise; that of the meeting, or with whom it is
    QDate day;     // of the meeting
};

struct ImportCounts {
    int rows = 0;  // read, blank ones aside
    int peopleAdded = 0, peopleChanged = 0;
    int mentorshipsAdded = 0, mentorshipsChanged = 0;
    int meetingsAdded = 0, meetingsChanged = 0;
    int termsAdded = 0;
    int peopleThere = 0, mentorshipsThere = 0, meetingsThere = 0;  // rows that bring nothing new
    int goalsAdded = 0, goalsChanged = 0, goalsThere = 0;
    int actionsAdded = 0, actionsChanged = 0, actionsThere = 0;
    int alreadyThere() const { return peopleThere + mentorshipsThere + meetingsThere + goalsThere + actionsThere; }
    bool operator==(const ImportCounts&) const = default;
};

// A column and what it is taken for.
struct PlannedColumn {
    int file = 0;
    QString head;
    Column taken = Column::Unknown;
    QString example;  // what stands in it, in the first row that says something
};

class ImportDraft;

struct ImportPlan {
    QStringList files;  // names without folders, in the order given
    ImportCounts counts;
    QList<PlannedRow> rows;
    QList<ImportNotice> warnings;
    QList<PlannedColumn> columns;
    // InputFile, one for each row that cannot be read and does not come in, in the order of files and lines.
    QList<Error> refused;
    quint32 counter = 0;  // of the book that the plan was made for, see Store::changeCounter()
    std::shared_ptr<ImportDraft> draft;

    bool isEmpty() const;  // nothing to write
};

// The tables of all files as they stand, read once. Throws the Input… errors.
std::vector<CellTable> readTables(const QStringList& paths, const QList<TableOptions>& options,
                                  LongWork* progress = nullptr);
// What the columns of a table are taken for, even where the sheet as a whole makes no sense.
QList<PlannedColumn> columnsOf(const CellTable& table, int file, const ChosenColumns& chosen);

// Reads and checks, writes nothing. What is wrong in single rows is told in ImportPlan::refused, all of it; the other
// rows make the plan. Throws the Input… errors that concern a file or a column as a whole.
ImportPlan planImport(const Workspace& workspace, const std::vector<CellTable>& tables,
                      const ImportOptions& options = {}, LongWork* progress = nullptr);
ImportPlan planImport(const Workspace& workspace, const QStringList& paths, const ImportOptions& options = {},
                      LongWork* progress = nullptr);

// Writes the plan in one step (StepKind::Import; args: file names, number of rows). A plan with nothing new leaves no
// step. A plan holds for the book as it was when the plan was made: throws PlanOutdated where it has changed since.
Changes apply(Workspace& workspace, const ImportPlan& plan, LongWork* progress = nullptr);

}  // namespace mb::exchange
