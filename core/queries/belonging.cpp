#include "core/queries/belonging.h"

#include <QSet>

namespace mb::queries {

using namespace Qt::Literals::StringLiterals;

namespace {

RowQuery rowsThat(const Referring& refer, const RowOf& to) {
    RowQuery query;
    query.conditions.append({refer.column->name, Is::Equal, to.id});
    if (!refer.column->tableIn.isEmpty())
        query.conditions.append({refer.column->tableIn, Is::Equal, QString::fromLatin1(to.table->name)});
    return query;
}

QList<RowOf> referringRows(const Reader& reader, const RowOf& to, Meaning meaning, const Referring& refer) {
    QList<RowOf> rows;
    if (refer.column->meaning == meaning)
        for (const auto& [id, leadsTo] : reader.links(*refer.table, refer.column->name, rowsThat(refer, to)))
            rows.append({*refer.table, id});
    return rows;
}

void addParts(const Reader& reader, const RowOf& row, QSet<RowOf>& seen, QList<RowOf>& parts) {
    for (const Referring& refer : referringTo(*row.table))
        for (const RowOf& part : referringRows(reader, row, Meaning::PartOf, refer)) {
            if (seen.contains(part)) continue;
            seen.insert(part);
            addParts(reader, part, seen, parts);
            parts.append(part);
        }
}

RowOf wholeOf(const TableInfo& table, const QVariantList& values) {
    const ColumnInfo* whole = table.whole();
    if (!whole) return {};
    const auto valueOf = [&](const QByteArray& column) { return values[table.indexOf(column)]; };
    const TableInfo* leadsTo =
        findTable(whole->tableIn.isEmpty() ? whole->target : valueOf(whole->tableIn).toString().toLatin1());
    const qint64 id = valueOf(whole->name).toLongLong();
    return leadsTo && id ? RowOf(*leadsTo, id) : RowOf();
}

// The column by which rows of a table lead to what they are part of; those that are no part lead to themselves.
const ColumnInfo* upward(const TableInfo& table) {
    const ColumnInfo* whole = table.whole();
    return whole && !whole->target.isEmpty() ? whole : nullptr;
}

// Replaces rows by what they are part of, as long as they are part of something.
void climb(const Reader& reader, const TableInfo*& table, QSet<qint64>& rows) {
    for (const ColumnInfo* whole = upward(*table); whole && !rows.isEmpty(); whole = upward(*table)) {
        RowQuery query;
        query.inColumn = "id";
        query.in = rows.values();
        rows.clear();
        for (const auto& [id, leadsTo] : reader.links(*table, whole->name, query)) rows.insert(leadsTo);
        table = &tableNamed(whole->target);
    }
}

QString peopleIn(const Reader& reader, const RowOf& row) {
    const auto book = reader.select<Book>().first();
    QStringList names;
    for (const Referring& refer : referringTo(*row.table)) {
        if (refer.column->meaning != Meaning::PartOf) continue;
        for (const ColumnInfo& column : refer.table->columns) {
            if (column.target != Person::table) continue;
            for (const auto& [id, person] : reader.links(*refer.table, column.name, rowsThat(refer, row)))
                if (person && !(book && book->ownerId.value == person)) names << nameOf(reader, PersonId(person));
        }
    }
    return names.join(u", "_s);
}

}  // namespace

QList<RowOf> partsOf(const Reader& reader, const RowOf& row) {
    QList<RowOf> parts;
    QSet<RowOf> seen{row};
    addParts(reader, row, seen, parts);
    return parts;
}

QList<Trace> tracesOf(const Reader& reader, const QList<RowOf>& rows) {
    QList<Trace> traces;
    const QSet<RowOf> going(rows.begin(), rows.end());
    for (const RowOf& row : rows)
        for (const Referring& refer : referringTo(*row.table))
            for (const RowOf& from : referringRows(reader, row, Meaning::CameFrom, refer))
                if (!going.contains(from)) traces.append({from, refer.column});
    return traces;
}

QList<InUse> inUseBy(const Reader& reader, const RowOf& row) {
    return inUseBy(reader, partsOf(reader, row) + QList<RowOf>{row});
}

QList<InUse> inUseBy(const Reader& reader, const QList<RowOf>& rows) {
    const QSet<RowOf> going(rows.begin(), rows.end());
    QHash<const TableInfo*, QSet<qint64>> found;
    for (const RowOf& one : rows)
        for (const Referring& refer : referringTo(*one.table)) {
            if (refer.column->meaning != Meaning::Mentions) continue;
            const TableInfo* table = refer.table;
            const ColumnInfo* whole = upward(*table);
            QSet<qint64> wholes;
            for (const auto& [id, leadsTo] :
                 reader.links(*table, whole ? whole->name : QByteArray("id"), rowsThat(refer, one)))
                if (!going.contains({*table, id})) wholes.insert(leadsTo);
            if (whole) table = &tableNamed(whole->target);
            climb(reader, table, wholes);
            if (!wholes.isEmpty()) found[table].unite(wholes);
        }
    QList<InUse> uses;
    for (const TableInfo* table : allTables()) {
        if (!found.contains(table)) continue;
        QList<qint64> ids = found[table].values();
        std::sort(ids.begin(), ids.end());
        uses.append({table, ids});
    }
    return uses;
}

QString nameOf(const Reader& reader, const RowOf& row) {
    const QVariantList values = reader.row(*row.table, row.id);
    if (values.isEmpty()) return {};
    const Noun& noun = row.table->noun;
    QStringList names;
    for (const char* name : noun.namedBy) {
        if (!name) continue;
        const int i = row.table->indexOf(name);
        const ColumnInfo& column = row.table->columns[size_t(i)];
        const QVariant& value = values[i];
        if (column.target.isEmpty()) names << value.toString();
        else if (!value.isNull()) names << nameOf(reader, {tableNamed(column.target), value.toLongLong()});
    }
    names.removeAll(QString());
    if (!names.isEmpty()) return names.join(u' ').trimmed();
    if (noun.namedByPeople) return peopleIn(reader, row);
    const RowOf whole = noun.namedBy[0] ? RowOf() : wholeOf(*row.table, values);
    return whole ? nameOf(reader, whole) : QString();
}

RowOf wholeOf(const Reader& reader, const RowOf& row) {
    const QVariantList values = reader.row(*row.table, row.id);
    return values.isEmpty() ? RowOf() : wholeOf(*row.table, values);
}

RowOf shownAt(const Reader& reader, const RowOf& row) {
    if (row.table->noun.shown == Shown::Itself) return row;
    const RowOf whole = wholeOf(reader, row);
    return whole ? shownAt(reader, whole) : row;
}

}  // namespace mb::queries
