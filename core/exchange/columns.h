// What the columns of a sheet are, told from their heads; names are compared folded, in any order.
#pragma once

#include "core/domain/codec.h"
#include "core/exchange/cell_table.h"

#include <QHash>

namespace mb::exchange {

enum class Column {
    Unknown,
    Nothing,  // what an address book says of its own other columns: "E-mail 1 - Label", "Priority"
    Name,
    Mentee,
    Mentor,
    Given,
    Family,
    Degrees,
    Level,
    Department,
    Institution,
    Email,
    Phone,
    Orcid,
    Pronouns,
    Interests,
    Started,
    Ended,
    NowAt,
    Date,
    Time,
    Minutes,
    Hours,
    Length,  // minutes or hours, the head does not say which
    Mode,
    Place,
    Topic,
    Role,
    Status,
    Notes,
};

}  // namespace mb::exchange

// What --map calls them.
template <>
struct mb::EnumKeys<mb::exchange::Column> {
    static constexpr std::array keys{"unknown", "ignore",  "name",     "mentee",     "mentor",      "given",
                                     "family",  "degrees", "rank",     "department", "institution", "email",
                                     "phone",   "orcid",   "pronouns", "interests",  "started",     "ended",
                                     "now-at",  "date",    "time",     "minutes",    "hours",       "length",
                                     "how",     "where",   "about",    "role",       "status",      "notes"};
};

namespace mb::exchange {

// Also without what stands in parentheses: "End (if done)".
Column columnNamed(const QString& head);
bool namesSomebody(Column column);

enum class SheetKind { People, Meetings };

struct SheetColumns {
    SheetKind kind = SheetKind::People;
    QHash<Column, int> at;            // each but Notes, Nothing and Unknown
    QMultiHash<Column, int> further;  // of the same meaning: they count where the one before them is empty
    QList<int> notes;                 // notes, private notes, comments: kept apart
    QList<int> unknown;               // kept as "Head: text" lines in a private note
    bool addressBook = false;         // an export of Google, Outlook or Thunderbird

    bool has(Column column) const { return at.contains(column); }
    int of(Column column) const { return at.value(column, -1); }
};

// What the user says of a column, by its folded head; it counts for more than what the head says.
using ChosenColumns = QHash<QString, Column>;

// A sheet with a date and somebody's name holds meetings; one with names, people. Throws InputUnknownKind for any
// other, InputNoDate for what looks like a log of meetings and has no column that is known as a date.
SheetColumns recognise(const CellTable& table, const ChosenColumns& chosen = {});
// What each column is taken for, whether the sheet as a whole makes sense or not.
QList<Column> takenFor(const CellTable& table, const ChosenColumns& chosen = {});

}  // namespace mb::exchange
