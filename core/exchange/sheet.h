// One file of an import: its table, what its columns are, and what both kinds of sheets need.
#pragma once

#include "core/exchange/columns.h"
#include "core/exchange/import_draft.h"

namespace mb::exchange {

struct Sheet {
    CellTable table;
    SheetColumns columns;
    int number = 0;  // place in ImportPlan::files
    QHash<Column, DateColumn> dates;
    std::vector<int> minutes;  // -1 where a row has no length; empty where no column is one

    QStringView cell(int row, Column column) const;
    // The column that tells it in this row: the first of its meaning that is not empty.
    int placeOf(int row, Column column) const;
    QString text(int row, Column column) const;
    PartialDate date(int row, Column column) const;
    QTime timeBehind(int row, Column column) const;  // the date; null: none
    std::optional<int> length(int row) const;
    SourceName source(int row) const;  // empty where the sheet has no names of its own for rows
    bool isBlank(int row) const;
    // The columns that have no place of their own and say something in this row, and as "Header: text".
    QList<int> strayColumns(int row) const;
    QStringList strayLines(int row) const;

    // The cell is wrong: file, line, column, what it holds.
    Error fault(int row, Column column, QStringView expectedKey) const;
    Error fault(int row, int column, const QString& found, QStringView expectedKey) const;
};

// What a list of people says under "Last met".
struct LastMeeting {
    int file, line;
    PersonId person;
    QDate day;
    QTime time;       // null: none
    bool rowIsThere;  // the row brings nothing else
};
using LastMeetings = std::vector<LastMeeting>;

Sheet readSheet(CellTable table, int number, const ImportOptions& options, const QTimeZone& zone, ImportPlan& plan);

// How the owner stands to the people of a sheet, where a row does not say so itself: told from the file's name
// ("mentees.csv"), else from the book. Warns where nothing tells.
class OwnerSide {
public:
    OwnerSide(const Sheet& sheet, ImportDraft& draft) : m_sheet(sheet), m_draft(draft) {}
    Side assumed();

private:
    const Sheet& m_sheet;
    ImportDraft& m_draft;
    std::optional<Side> m_side;
};

// The columns without a place of their own that hold something are reported once.
void reportStrayColumns(const Sheet& sheet, ImportPlan& plan);
// So are seasons, each as it is written.
void reportRoundedDates(const Sheet& sheet, ImportPlan& plan);

// Says whom each row met last, which is planned when all meetings are known.
void planPeople(const Sheet& sheet, ImportDraft& draft, LastMeetings& last);
void planLastMeetings(const LastMeetings& last, ImportDraft& draft);
void planMeetings(const Sheet& sheet, ImportDraft& draft, LongWork* progress);

}  // namespace mb::exchange
