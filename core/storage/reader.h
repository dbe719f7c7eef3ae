// Records out of the book. Every list is read to its end before it is returned. Conditions name members, not columns:
//     reader.select<Meeting>().where(&Meeting::day, Is::AtLeast, day).newestFirst(&Meeting::day).limit(20).list()
#pragma once

#include "core/domain/records.h"
#include "core/storage/sqlite.h"

namespace mb {

enum class Is { Equal, NotEqual, Less, AtMost, More, AtLeast, Unknown, Known };

struct Condition {
    QByteArray column;
    Is is = Is::Equal;
    QVariant value;
};
struct RowQuery {
    QList<Condition> conditions;
    QByteArray inColumn;  // with `in`: any of these keys
    QList<qint64> in;
    QList<std::pair<QByteArray, bool>> order;  // column, descending
    int limit = -1;
    int offset = 0;
};

class Reader;
class Store;

template <class R>
class Select {
public:
    explicit Select(const Reader& reader) : m_reader(reader) {}

    template <class T, class V>
    Select& where(T R::*member, Is is, const V& value) {
        if constexpr (std::is_same_v<V, std::nullopt_t>) m_query.conditions.append({columnOf(member), is, {}});
        else m_query.conditions.append({columnOf(member), is, Codec<T>::out(T(value))});
        return *this;
    }
    template <class T, class V>
    Select& where(T R::*member, const V& value) {
        return where(member, Is::Equal, value);
    }
    template <class T>
    Select& whereIn(Id<T> R::*member, const QList<Id<T>>& ids) {
        m_query.inColumn = columnOf(member);
        for (const Id<T> id : ids) m_query.in.append(id.value);
        return *this;
    }
    Select& whereIdIn(const QList<Id<R>>& ids) {
        m_query.inColumn = "id";
        for (const Id<R> id : ids) m_query.in.append(id.value);
        return *this;
    }
    template <class T>
    Select& orderBy(T R::*member) {
        m_query.order.append({columnOf(member), false});
        return *this;
    }
    template <class T>
    Select& newestFirst(T R::*member) {
        m_query.order.append({columnOf(member), true});
        return *this;
    }
    Select& newestIdFirst() {
        m_query.order.append({"id", true});
        return *this;
    }
    Select& limit(int n) {
        m_query.limit = n;
        return *this;
    }
    Select& offset(int n) {
        m_query.offset = n;
        return *this;
    }

    QList<R> list() const;
    std::optional<R> first() const;
    qint64 count() const;

private:
    const Reader& m_reader;
    RowQuery m_query;
};

class Reader {
public:
    explicit Reader(Connection& connection) : m_connection(connection) {}

    template <class R>
    std::optional<R> find(Id<R> id) const {
        const QVariantList values = row(tableOf<R>(), id.value);
        return values.isEmpty() ? std::nullopt : std::optional(recordFrom<R>(values));
    }
    // Throws NoSuchRecord.
    template <class R>
    R get(Id<R> id) const {
        if (auto record = find(id)) return *record;
        throw Error(ErrorKind::NoSuchRecord, {QString::fromLatin1(R::table), QString::number(id.value)});
    }
    template <class R>
    Select<R> select() const {
        return Select<R>(*this);
    }
    template <class R>
    QList<R> all() const {
        return select<R>().list();
    }

    // Without types: a row's values in column order, empty if there is none.
    QVariantList row(const TableInfo& table, qint64 id) const;
    QList<QVariantList> rows(const TableInfo& table, const RowQuery& query = {}) const;
    qint64 count(const TableInfo& table, const RowQuery& query = {}) const;
    // Of each row its id, and what a column of ids holds.
    QList<std::pair<qint64, qint64>> links(const TableInfo& table, const QByteArray& column,
                                           const RowQuery& query = {}) const;

protected:
    friend struct Inside;
    Connection& m_connection;
};

// While it lives, all questions see the same state of the book, and the file is locked once instead of for each
// question. Inside a transaction it does nothing.
class ReadTogether {
public:
    explicit ReadTogether(const Reader& reader);

private:
    ReadTransaction m_transaction;
};

// The bytes of an attachment by their SHA-256; empty if there are none.
QByteArray keptBytes(const Reader& reader, const QString& sha256);

template <class R>
QList<R> Select<R>::list() const {
    QList<R> records;
    for (const QVariantList& values : m_reader.rows(tableOf<R>(), m_query)) records.append(recordFrom<R>(values));
    return records;
}
template <class R>
std::optional<R> Select<R>::first() const {
    RowQuery query = m_query;
    query.limit = 1;
    const auto rows = m_reader.rows(tableOf<R>(), query);
    return rows.isEmpty() ? std::nullopt : std::optional(recordFrom<R>(rows.first()));
}
template <class R>
qint64 Select<R>::count() const {
    return m_reader.count(tableOf<R>(), m_query);
}

#define RECORD(R) extern template class Select<R>;
#include "core/domain/records.inc"
#undef RECORD

}  // namespace mb
