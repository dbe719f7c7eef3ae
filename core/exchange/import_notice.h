// What the reader of an import should know although nothing is wrong.
#pragma once

#include <QStringList>

namespace mb::exchange {

// args, all as text:
enum class ImportWarning {
    ValueKept,         // person, column of the record, value in the book (kept), value in the sheet (not taken)
    MeetingValueKept,  // day, column of the record, value in the book (kept), value in the sheet (not taken)
    SideKept,          // person, the owner's side in the book (kept), the owner's side in the sheet
    ColumnToNotes,     // header of a column that has no place of its own: its text goes into private notes
    PersonAdded,       // name that a sheet of meetings mentions and nobody in the book has
    RoleAssumed,       // the owner's side, where neither sheet nor book says which (a book of both roles)
    RoleFromFileName,  // the owner's side, told from the file's name against the book's role
    NewTerm,           // list, label
    StrayByte,         // the text around a byte that is not UTF-8 like the rest of the file
    HiddenRows,        // how many rows the spreadsheet hides; they were read, too
    HiddenColumns,     // how many columns it hides, their headers
    OtherSheets,       // the sheet that was read, the others
    TitleRow,          // what stands above the head and was left out
    TotalsRow,         // what stands in a row of totals, which was left out
    SeasonAsMonth,     // a season as written, the month that it was taken for (YYYY-MM)
    NoDayOfMeeting,    // person, when they were met last, as written: a month, or a day to come; it went into the note
    NotLinked,         // goal or promise whose mentorship the book does not have
    NotReadBack,       // (nothing) this program wrote the list, but does not read it back; the others come in
    RepeatedHead,      // (nothing) the row repeats the head and was left out
};

struct ImportNotice {
    ImportWarning kind;
    QString file;  // without its folder
    int line = 0;  // 0: the file as a whole
    QStringList args;
};

}  // namespace mb::exchange
