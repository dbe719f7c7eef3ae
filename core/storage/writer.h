// The one row writer. Every row that enters, changes or leaves a book goes through here: it cleans text, keeps time,
// records history and feeds the search index. Only Workspace::perform() makes one.
#pragma once

#include "core/domain/clock.h"
#include "core/storage/search_index.h"

namespace mb {

enum class RowOp { Insert, Update, Remove };

struct RowChange {
    RowOp op;
    const TableInfo* table;
    qint64 id;
    QVariantList before;  // empty for Insert
    QVariantList after;   // empty for Remove, and for Insert: the row itself holds it
};

class Writer : public Reader {
public:
    Writer(Connection& connection, const Clock& clock);

    // Sets id, uuid and instants of the record and returns its id.
    template <class R>
    Id<R> insert(R& record) {
        QVariantList values = valuesOf(record);
        insertRow(tableOf<R>(), values);
        record.id = Codec<Id<R>>::in(values[0]);
        record.uuid = Codec<QUuid>::in(values[1]);
        record.createdAt = record.changedAt = m_now;
        return record.id;
    }
    template <class R>
    Id<R> insert(R&& record) {
        R copy = std::move(record);
        return insert(copy);
    }
    // Writes the fields that differ; nothing happens, and no instant changes, where none does.
    template <class R>
    void update(const R& record) { updateRow(tableOf<R>(), record.id.value, valuesOf(record)); }
    template <class R>
    void remove(Id<R> id) { removeRow(tableOf<R>(), id.value); }
    // Rows go, if they are still there, and with them every image that history holds of them: nothing brings them back.
    // Belongs into a step that is a barrier.
    template <class R>
    void forget(const QList<qint64>& ids) { forgetRows(tableOf<R>(), ids); }
    // Takes the images out of history, and leaves the rows.
    template <class R>
    void forgetHistory(const QList<qint64>& ids) { m_forgotten.append({&tableOf<R>(), ids}); }
    // Bytes of an attachment, insert-only; returns their SHA-256.
    QString keepBytes(const QByteArray& bytes);

    const Clock& clock() const { return m_clock; }
    QDate today() const { return m_clock.today(); }

    // For history only: rows exactly as recorded.
    void restoreRow(const TableInfo& table, const QVariantList& values);
    void replaceRow(const TableInfo& table, qint64 id, const QVariantList& values);
    void removeRow(const TableInfo& table, qint64 id);

    const std::vector<RowChange>& changes() const { return m_changes; }
    const QList<std::pair<const TableInfo*, QList<qint64>>>& forgotten() const { return m_forgotten; }
    SearchIndex& searchIndex() { return m_search; }

private:
    void forgetRows(const TableInfo& table, const QList<qint64>& ids);
    void insertRow(const TableInfo& table, QVariantList& values);
    void updateRow(const TableInfo& table, qint64 id, QVariantList values);
    void writeInsert(const TableInfo& table, const QVariantList& values);
    void writeUpdate(const TableInfo& table, qint64 id, const QVariantList& values);

    const Clock& m_clock;
    QDateTime m_now;  // one instant for the whole step
    SearchIndex m_search;
    std::vector<RowChange> m_changes;
    QList<std::pair<const TableInfo*, QList<qint64>>> m_forgotten;
    QHash<const TableInfo*, QByteArray> m_insertSql;  // made once for a step, not for each of its rows
};

}  // namespace mb
