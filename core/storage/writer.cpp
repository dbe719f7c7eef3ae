#include "core/storage/writer.h"

#include "core/domain/text.h"
#include "core/storage/history.h"

#include <QCryptographicHash>

namespace mb {
namespace {

QJsonValue cleanedJson(const QJsonValue& value) {
    if (value.isString()) return cleaned(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue& item : value.toArray()) array.append(cleanedJson(item));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) it.value() = cleanedJson(it.value());
        return object;
    }
    return value;
}

void cleanTexts(const TableInfo& table, QVariantList& values) {
    for (qsizetype i = 4; i < values.size(); ++i) {
        if (values[i].typeId() != QMetaType::QString) continue;
        const QString text = values[i].toString();
        const auto kind = table.columns[size_t(i)].kind;
        // In JSON the unwanted characters are written as escapes.
        const bool json = kind == ColumnInfo::Json || kind == ColumnInfo::List;
        if (json && !text.contains(u'\\')) continue;
        const QString clean =
            json ? Codec<QJsonValue>::out(cleanedJson(Codec<QJsonValue>::in(text))).toString() : cleaned(text);
        if (clean != text) values[i] = clean;
    }
}

// A null id lets SQLite choose the next one.
QByteArray insertSql(const TableInfo& table, size_t rows) {
    QByteArray columns, marks;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        columns += (columns.isEmpty() ? "" : ", ") + table.columns[i].name;
        marks += marks.isEmpty() ? "(?" : ", ?";
    }
    marks += ')';
    QByteArray sql = "INSERT INTO " + table.name + "(" + columns + ") VALUES" + marks;
    for (size_t row = 1; row < rows; ++row) sql += ", " + marks;
    return sql;
}

QByteArray updateSql(const TableInfo& table) {
    QByteArray sets;
    for (size_t i = 1; i < table.columns.size(); ++i)
        sets += (sets.isEmpty() ? "" : ", ") + table.columns[i].name + " = ?";
    return "UPDATE " + table.name + " SET " + sets + " WHERE id = ?";
}

}  // namespace

#define RECORD(R)                                      \
    template void Writer::insertAll(std::span<R> all); \
    template void Writer::update(const R& record);
#include "core/domain/records.inc"
#undef RECORD

void clean(QString& text) {
    if (needsCleaning(text)) text = cleaned(text);
}
void clean(QStringList& texts) {
    for (QString& text : texts) clean(text);
}
void clean(QJsonValue& value) { value = cleanedJson(value); }

Writer::Writer(Connection& connection, const Clock& clock, Scale scale)
    : Reader(connection), m_clock(clock), m_now(clock.now()), m_search(connection) {
    if (scale == Scale::Large) m_references.emplace(connection);
}

Loan Writer::insertStatement(const TableInfo& table, size_t rows) {
    QByteArray& sql = m_insertSql[{&table, rows}];
    if (sql.isEmpty()) sql = insertSql(table, rows);
    return m_connection.prepared(sql);
}

void Writer::noteInserted(const TableInfo& table, qint64 firstId, size_t rows) {
    if (m_references) m_references->add(table, firstId, qint64(rows));
    RowChange* last = m_changes.empty() ? nullptr : &m_changes.back();
    if (last && last->op == RowOp::Insert && last->table == &table && last->id + last->count == firstId)
        last->count += qint64(rows);
    else m_changes.push_back({RowOp::Insert, &table, firstId, {}, {}, qint64(rows)});
}

History Writer::history() const { return History(m_connection); }

void Writer::finish() {
    m_search.flush();
    if (!m_forgotten.isEmpty()) m_search.optimize();
    if (m_references) m_references->settle();
}

void Writer::updateRow(const TableInfo& table, qint64 id, QVariantList values) {
    cleanTexts(table, values);
    const QVariantList before = row(table, id);
    if (before.isEmpty()) throw Error(ErrorKind::NoSuchRecord, {QString::fromUtf8(table.name), QString::number(id)});
    // UUID and created_at are taken from the book, not from the caller's record.
    for (int i = 0; i < 4; ++i) values[i] = before[i];
    if (values == before) return;
    values[3] = Codec<QDateTime>::out(m_now);
    writeUpdate(table, id, values);
    m_search.rowChanged(table, id, before, values);
    m_changes.push_back({RowOp::Update, &table, id, before, values});
}

void Writer::removeRow(const TableInfo& table, qint64 id) {
    const QVariantList before = row(table, id);
    if (before.isEmpty()) throw Error(ErrorKind::NoSuchRecord, {QString::fromUtf8(table.name), QString::number(id)});
    if (m_references) m_references->rowLeaves();
    m_search.rowChanged(table, id, before, {});
    Loan statement = m_connection.prepared("DELETE FROM " + table.name + " WHERE id = ?");
    statement->bind(1, id);
    statement->step();
    m_changes.push_back({RowOp::Remove, &table, id, before, {}});
}

void Writer::letGo(const TableInfo& table, qint64 id, const ColumnInfo& column) {
    QVariantList values = row(table, id);
    if (values.isEmpty()) throw Error(ErrorKind::NoSuchRecord, {QString::fromUtf8(table.name), QString::number(id)});
    values[table.indexOf(column.name)] = QVariant();
    updateRow(table, id, values);
}

void Writer::restoreRow(const TableInfo& table, const QVariantList& values) {
    writeInsert(table, values);
    m_search.rowChanged(table, values[0].toLongLong(), {}, values);
    m_changes.push_back({RowOp::Insert, &table, values[0].toLongLong(), {}, {}});
}

void Writer::replaceRow(const TableInfo& table, qint64 id, const QVariantList& values) {
    const QVariantList before = row(table, id);
    writeUpdate(table, id, values);
    m_search.rowChanged(table, id, before, values);
    m_changes.push_back({RowOp::Update, &table, id, before, values});
}

void Writer::writeInsert(const TableInfo& table, const QVariantList& values) {
    Loan statement = insertStatement(table, 1);
    int parameter = 0;
    for (const QVariant& value : values) statement->bind(++parameter, value);
    statement->step();
}

void Writer::writeUpdate(const TableInfo& table, qint64 id, const QVariantList& values) {
    Loan statement = m_connection.prepared(updateSql(table));
    int parameter = 0;
    for (qsizetype i = 1; i < values.size(); ++i) statement->bind(++parameter, values[i]);
    statement->bind(++parameter, id);
    statement->step();
}

void Writer::forgetRows(const TableInfo& table, const QList<qint64>& ids) {
    for (const qint64 id : ids)
        if (!row(table, id).isEmpty()) removeRow(table, id);
    m_forgotten.append({&table, ids});
}

QString Writer::keepBytes(const QByteArray& bytes) {
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    Loan statement = m_connection.prepared("INSERT OR IGNORE INTO attachment_bytes(sha256, bytes) VALUES(?, ?)");
    statement->bindText(1, hash).bindBytes(2, bytes);
    statement->step();
    return hash;
}

}  // namespace mb
