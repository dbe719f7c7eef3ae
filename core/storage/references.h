// Checks that references lead to rows, in a step of many rows (Scale::Large). SQLite would look up each reference of
// each row. This remembers ids instead: nearly every row refers to one that the step has just written or looked up
// before.
#pragma once

#include "core/storage/reader.h"

namespace mb {

class References {
public:
    explicit References(Connection& connection) : m_connection(connection) {}

    void add(const TableInfo& table, qint64 firstId, qint64 count);
    void rowLeaves() { m_rowsLeft = true; }
    // Throws StorageFailed where a reference of the record leads nowhere.
    template <class R>
    void require(const R& record) {
        const auto check = [this]<class T>(const Id<T>& id) {
            if (id) requireRow(tableOf<T>(), id.value);
        };
        std::apply(
            [&](const auto&... field) {
                (
                    [&](const auto& value) {
                        if constexpr (requires { check(value); }) check(value);
                    }(record.*(field.member)),
                    ...);
            },
            R::fields);
    }
    // If rows were removed, others may still refer to them: only then are the references of the whole book checked.
    void settle() const;

private:
    void requireRow(const TableInfo& table, qint64 id);

    struct Known {
        qint64 first = 0, end = 0;  // ids of the latest run of new rows
        QSet<qint64> ids;           // others that are there
    };
    Connection& m_connection;
    QHash<const TableInfo*, Known> m_known;
    bool m_rowsLeft = false;
};

// Turns SQLite's own check of references off for one transaction. Make it before the transaction begins.
class ReferencesByWriter {
public:
    explicit ReferencesByWriter(Connection& connection);
    ~ReferencesByWriter();
    ReferencesByWriter(const ReferencesByWriter&) = delete;
    ReferencesByWriter& operator=(const ReferencesByWriter&) = delete;

private:
    Connection& m_connection;
};

}  // namespace mb
