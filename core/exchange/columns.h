// What the columns of a sheet are, told from its header line; names are compared folded, in any order.
#pragma once

#include "core/exchange/csv.h"

#include <QHash>

namespace mb::exchange {

enum class Column {
    Unknown,
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
    Mode,
    Place,
    Topic,
    Role,
    Status,
    Notes,
};

enum class SheetKind { People, Meetings };

struct SheetColumns {
    SheetKind kind = SheetKind::People;
    QHash<Column, int> at;  // each but Notes and Unknown
    QList<int> notes;       // notes, private notes, comments: kept apart
    QList<int> unknown;     // kept as "Header: text" lines in a private note

    bool has(Column column) const { return at.contains(column); }
    int of(Column column) const { return at.value(column, -1); }
};

// A sheet with a date and somebody's name holds meetings; one with names, people. Throws InputUnknownKind for any
// other, InputFile where two columns mean the same.
SheetColumns recognise(const CsvTable& table);

}  // namespace mb::exchange
