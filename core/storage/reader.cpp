#include "core/storage/inside.h"

namespace mb {
namespace {

QByteArray columnList(const TableInfo& table) {
    QByteArray list;
    for (const ColumnInfo& column : table.columns) list += (list.isEmpty() ? "" : ", ") + column.name;
    return list;
}

QByteArray operatorSql(Is is) {
    switch (is) {
        case Is::Equal:
            return " = ?";
        case Is::NotEqual:
            return " <> ?";
        case Is::Less:
            return " < ?";
        case Is::AtMost:
            return " <= ?";
        case Is::More:
            return " > ?";
        case Is::AtLeast:
            return " >= ?";
        case Is::Unknown:
            return " IS NULL";
        case Is::Known:
            return " IS NOT NULL";
    }
    return {};
}

QByteArray whereSql(const RowQuery& query) {
    QByteArrayList parts;
    for (const Condition& condition : query.conditions) parts << condition.column + operatorSql(condition.is);
    if (!query.inColumn.isEmpty()) {
        QByteArrayList keys;
        for (const qint64 key : query.in) keys << QByteArray::number(key);
        parts << query.inColumn + " IN (" + keys.join(',') + ")";
    }
    return parts.isEmpty() ? QByteArray() : " WHERE " + parts.join(" AND ");
}

void bindAll(SqlStatement& statement, const RowQuery& query) {
    int parameter = 0;
    for (const Condition& condition : query.conditions)
        if (condition.is != Is::Unknown && condition.is != Is::Known) statement.bind(++parameter, condition.value);
}

QVariantList valuesAt(const SqlStatement& statement, const TableInfo& table) {
    QVariantList values;
    const int columns = int(table.columns.size());
    values.reserve(columns);
    for (int i = 0; i < columns; ++i) values.append(statement.value(i));
    return values;
}

}  // namespace

#define RECORD(R) template class Select<R>;
#include "core/domain/records.inc"
#undef RECORD

QVariantList Reader::row(const TableInfo& table, qint64 id) const {
    Loan statement = m_connection.prepared("SELECT " + columnList(table) + " FROM " + table.name + " WHERE id = ?");
    statement->bind(1, id);
    return statement->step() ? valuesAt(*statement, table) : QVariantList();
}

QList<QVariantList> Reader::rows(const TableInfo& table, const RowQuery& query) const {
    QByteArray sql = "SELECT " + columnList(table) + " FROM " + table.name + whereSql(query);
    QByteArrayList order;
    bool byId = false;
    for (const auto& [column, descending] : query.order) {
        order << column + (descending ? " DESC" : "");
        byId |= column == "id";
    }
    if (!byId) order << (!query.order.isEmpty() && query.order.last().second ? "id DESC" : "id");
    sql += " ORDER BY " + order.join(", ");
    if (query.limit >= 0 || query.offset > 0)
        sql += " LIMIT " + QByteArray::number(query.limit) + " OFFSET " + QByteArray::number(query.offset);
    QList<QVariantList> rows;
    // A query with a list of keys is not cached: its text depends on how many keys there are.
    if (!query.inColumn.isEmpty()) {
        SqlStatement statement(m_connection, sql);
        bindAll(statement, query);
        while (statement.step()) rows.append(valuesAt(statement, table));
        return rows;
    }
    Loan statement = m_connection.prepared(sql);
    bindAll(*statement, query);
    while (statement->step()) rows.append(valuesAt(*statement, table));
    return rows;
}

qint64 Reader::count(const TableInfo& table, const RowQuery& query) const {
    SqlStatement statement(m_connection, "SELECT count(*) FROM " + table.name + whereSql(query));
    bindAll(statement, query);
    statement.step();
    return statement.integer(0);
}

QList<std::pair<qint64, qint64>> Reader::links(const TableInfo& table, const QByteArray& column,
                                               const RowQuery& query) const {
    QList<std::pair<qint64, qint64>> links;
    SqlStatement statement(m_connection,
                           "SELECT id, " + column + " FROM " + table.name + whereSql(query) + " ORDER BY id");
    bindAll(statement, query);
    while (statement.step()) links.append({statement.integer(0), statement.integer(1)});
    return links;
}

ReadTogether::ReadTogether(const Reader& reader) : m_transaction(Inside::connection(reader)) {}

QByteArray keptBytes(const Reader& reader, const QString& sha256) {
    Loan statement = Inside::connection(reader).prepared("SELECT bytes FROM attachment_bytes WHERE sha256 = ?");
    statement->bind(1, QVariant(sha256));
    return statement->step() ? statement->value(0).toByteArray() : QByteArray();
}

}  // namespace mb
