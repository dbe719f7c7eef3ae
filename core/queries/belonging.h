// What belongs together, told from what the fields say of their references: what is part of a row, what keeps it from
// being removed, what it is called and where it is shown. No noun is named here.
#pragma once

#include "core/storage/reader.h"

namespace mb::queries {

struct RowOf {
    const TableInfo* table = nullptr;
    qint64 id = 0;

    RowOf() = default;
    RowOf(const TableInfo& of, qint64 row) : table(&of), id(row) {}
    template <class R>
    RowOf(Id<R> row) : table(&tableOf<R>()), id(row.value) {}
    explicit operator bool() const { return table; }
    bool operator==(const RowOf&) const = default;
    friend size_t qHash(const RowOf& row, size_t seed = 0) { return qHashMulti(seed, quintptr(row.table), row.id); }
};

// All rows that are part of this one, and of those in turn: each stands before what it is part of.
QList<RowOf> partsOf(const Reader& reader, const RowOf& row);

// A reference that would lead nowhere without these rows, but does not keep them.
struct Trace {
    RowOf row;
    const ColumnInfo* column;
};
QList<Trace> tracesOf(const Reader& reader, const QList<RowOf>& rows);

// What keeps a row from being removed: who mentions it or a part of it, and is no part of it. Whole records are told:
// the meetings of a person, not the rows of attendance.
struct InUse {
    const TableInfo* table;
    QList<qint64> rows;
};
QList<InUse> inUseBy(const Reader& reader, const RowOf& row);
// The same for a row with its parts, where these are known already.
QList<InUse> inUseBy(const Reader& reader, const QList<RowOf>& rows);

// What people call it; empty where it has no name, or is not there.
QString nameOf(const Reader& reader, const RowOf& row);
// What it is part of; none where it stands by itself.
RowOf wholeOf(const Reader& reader, const RowOf& row);
// The row that search leads to: itself, or what it is part of.
RowOf shownAt(const Reader& reader, const RowOf& row);

}  // namespace mb::queries
