// What the columns of a sheet are, told from their heads; names are compared folded, in any order.
#pragma once

#include "core/domain/codec.h"
#include "core/exchange/cell_table.h"

#include <QHash>

namespace mb::exchange {

enum class Column {
#define COLUMN(column, key, label) column,
#include "core/exchange/columns.inc"
#undef COLUMN
};

}  // namespace mb::exchange

template <>
struct mb::EnumKeys<mb::exchange::Column> {
    static constexpr std::array keys{
#define COLUMN(column, key, label) key,
#include "core/exchange/columns.inc"
#undef COLUMN
    };
};

namespace mb::exchange {

// Also without what stands in parentheses: "End (if done)".
Column columnNamed(const QString& head);
bool namesSomebody(Column column);

enum class SheetKind { People, Meetings, OwnList };

struct SheetColumns {
    SheetKind kind = SheetKind::People;
    QHash<Column, int> at;            // each but Notes, Nothing and Unknown
    QMultiHash<Column, int> further;  // of the same meaning: they count where the one before them is empty
    QList<int> notes;                 // notes, private notes, comments: kept apart
    QList<int> unknown;               // kept as "Head: text" lines in a private note
    QList<Column> taken;              // of all columns, in their order
    bool addressBook = false;         // an export of Google, Outlook or Thunderbird
    QByteArray ownList;               // of SheetKind::OwnList: "people", "goals", …

    bool has(Column column) const { return at.contains(column); }
    int of(Column column) const { return at.value(column, -1); }
};

// What the user says of a column, by its folded head; it counts for more than what the head says.
using ChosenColumns = QHash<QString, Column>;

// A sheet with a date and somebody's name holds meetings; one with names, people; what this program wrote says by its
// heads which of its lists it is (own_sheet.h). Throws InputUnknownKind for any
// other, InputNoDate for what looks like a log of meetings and has no column that is known as a date.
SheetColumns recognise(const CellTable& table, const ChosenColumns& chosen = {});
// What this program writes begins with these heads, whatever the noun.
bool isOwnList(const QStringList& header);
// What each column is taken for, whether the sheet as a whole makes sense or not.
QList<Column> takenFor(const CellTable& table, const ChosenColumns& chosen = {});

}  // namespace mb::exchange
