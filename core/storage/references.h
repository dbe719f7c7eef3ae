// Whether references lead to rows, for a step of many rows (Scale::Large): the same that SQLite would find out row by
// row, but in memory, where almost every row refers to one that the step has just written or has asked for before.
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
    // Rows that left may have been referred to: then, and only then, the whole book is looked through.
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

// Switches SQLite's own look at references off, for one transaction; to be made before it begins.
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
