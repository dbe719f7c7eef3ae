// The one row writer. Every row that enters, changes or leaves a book goes through here: it cleans text, keeps time,
// records history and feeds the search index. Only Store::transact() makes one.
#pragma once

#include "core/domain/clock.h"
#include "core/storage/binding.h"
#include "core/storage/references.h"
#include "core/storage/search_index.h"
#include "core/storage/store.h"

#include <span>

namespace mb {

class History;

enum class RowOp { Insert, Update, Remove };

struct RowChange {
    RowOp op = RowOp::Insert;
    const TableInfo* table = nullptr;
    qint64 id = 0;
    QVariantList before;  // empty for Insert
    QVariantList after;   // empty for Remove, and for Insert: the row itself holds it
    qint64 count = 1;     // of inserted rows, with consecutive ids from `id` on
};

// Clean a text before it is stored (see cleaned()).
void clean(QString& text);
void clean(QStringList& texts);
void clean(QJsonValue& value);

class Writer : public Reader {
public:
    Writer(Connection& connection, const Clock& clock, Scale scale = Scale::Usual);

    // Sets id, uuid and instants of the record and returns its id.
    template <class R>
    Id<R> insert(R& record) {
        insertAll(std::span<R>(&record, 1));
        return record.id;
    }
    template <class R>
    Id<R> insert(R&& record) {
        R copy = std::forward<R>(record);
        return insert(copy);
    }
    // The same for many records, in their order.
    template <class R>
    void insertAll(std::span<R> records);
    // Writes the fields that differ. If none does, nothing is written and changed_at stays.
    template <class R>
    void update(const R& record) {
        if (m_references) m_references->require(record);
        updateRow(tableOf<R>(), record.id.value, valuesOf(record));
    }
    // The same without types. What is part of a row, or refers to it, is the caller's business
    // (core/actions/removal.h).
    void removeRow(const TableInfo& table, qint64 id);
    // The column no longer leads anywhere.
    void letGo(const TableInfo& table, qint64 id, const ColumnInfo& column);
    // Rows go, if they are still there, and with them every image that history holds of them: nothing brings them back.
    // Belongs into a step that is a barrier.
    template <class R>
    void forget(const QList<qint64>& ids) {
        forgetRows(tableOf<R>(), ids);
    }
    // Removes the images from the history but leaves the rows.
    template <class R>
    void forgetHistory(const QList<qint64>& ids) {
        m_forgotten.append({&tableOf<R>(), ids});
    }
    // Bytes of an attachment, insert-only; returns their SHA-256.
    QString keepBytes(const QByteArray& bytes);

    const Clock& clock() const { return m_clock; }
    QDate today() const { return m_clock.today(); }

    // For history only: rows exactly as recorded.
    void restoreRow(const TableInfo& table, const QVariantList& values);
    void replaceRow(const TableInfo& table, qint64 id, const QVariantList& values);

    const std::vector<RowChange>& changes() const { return m_changes; }
    const QList<std::pair<const TableInfo*, QList<qint64>>>& forgotten() const { return m_forgotten; }
    History history() const;

    // Called when all rows are written: does the work that was put off until then.
    void finish();

private:
    void forgetRows(const TableInfo& table, const QList<qint64>& ids);
    template <class R>
    void complete(R& record);
    Loan insertStatement(const TableInfo& table, size_t rows);
    void noteInserted(const TableInfo& table, qint64 firstId, size_t rows);
    void updateRow(const TableInfo& table, qint64 id, QVariantList values);
    void writeInsert(const TableInfo& table, const QVariantList& values);
    void writeUpdate(const TableInfo& table, qint64 id, const QVariantList& values);

    static constexpr size_t rowsAtOnce = 50;

    const Clock& m_clock;
    QDateTime m_now;  // one instant for the whole step
    SearchIndex m_search;
    std::vector<RowChange> m_changes;
    QList<std::pair<const TableInfo*, QList<qint64>>> m_forgotten;
    std::optional<References> m_references;                              // at Scale::Large
    QHash<std::pair<const TableInfo*, size_t>, QByteArray> m_insertSql;  // built once for each step
};

template <class R>
void Writer::complete(R& record) {
    std::apply(
        [&](const auto&... field) {
            (
                [&](auto& value) {
                    if constexpr (requires { clean(value); }) clean(value);
                }(record.*(field.member)),
                ...);
        },
        R::fields);
    if (record.uuid.isNull()) record.uuid = m_clock.newUuid();
    record.createdAt = record.changedAt = m_now;
}

template <class R>
void Writer::insertAll(std::span<R> records) {
    const TableInfo& table = tableOf<R>();
    for (size_t from = 0; from < records.size();) {
        const size_t rows = records.size() - from < rowsAtOnce ? 1 : rowsAtOnce;
        const std::span<R> part = records.subspan(from, rows);
        qint64 id = 0;
        {
            Loan statement = insertStatement(table, rows);
            int parameter = 1;
            for (R& record : part) {
                complete(record);
                if (m_references) m_references->require(record);
                bindNewRow(*statement, parameter, record);
                parameter += int(table.columns.size());
            }
            statement->step();
            // One statement gives consecutive ids.
            id = statement->lastInsertId() - qint64(rows);
        }
        for (R& record : part) record.id = Id<R>(++id);
        noteInserted(table, part.front().id.value, rows);
        m_search.inserted(std::span<const R>(part));
        from += rows;
    }
}

#define RECORD(R)                                             \
    extern template void Writer::insertAll(std::span<R> all); \
    extern template void Writer::update(const R& record);
#include "core/domain/records.inc"
#undef RECORD

}  // namespace mb
