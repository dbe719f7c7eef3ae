// Fields are declared once, here, with column name and privacy. SQL, history, JSON, comparison and CSV derive from
// the declaration; adding a field touches the record, one migration and the form, nothing else.
#pragma once

#include "core/domain/codec.h"

#include <QVariantList>

#include <span>
#include <tuple>
#include <vector>

namespace mb {

// What may leave the book: exporters see `Shared` only, unless the user says otherwise at that moment (ME3, DO6).
enum class Privacy { Shared, Private, Sensitive };

template <class Record, class T>
struct Field {
    T Record::*member;
    const char* column = nullptr;
    Privacy privacy = Privacy::Shared;
    const char* keyOf = nullptr;  // the text is a key (of a term list, a zone, a hash), not prose: search leaves it out
};

template <class Record, class T>
constexpr Field<Record, T> field(T Record::*member, const char* column, Privacy privacy = Privacy::Shared) {
    return {member, column, privacy};
}
template <class Record, class T>
constexpr Field<Record, T> keyField(T Record::*member, const char* column, const char* list) {
    return {member, column, Privacy::Shared, list};
}

// What every row has: key, identity for exchange, and when it came and changed.
template <class Record>
struct Row {
    Id<Record> id;
    QUuid uuid;
    QDateTime createdAt;
    QDateTime changedAt;
    bool operator==(const Row&) const = default;
};

// The declaration without types, for code that treats all tables alike (row writer, history, undo, check).
// columns[0..3] are id, uuid, created_at, changed_at.
struct ColumnInfo {
    QByteArray name;
    Privacy privacy = Privacy::Shared;
    enum Kind { Text, Number, Flag, Date, Time, Instant, Bytes, Json, List, Reference, Key } kind = Text;
    QByteArray keyOf;
};
struct TableInfo {
    QByteArray name;
    std::vector<ColumnInfo> columns;
    int indexOf(const QByteArray& column) const;
};

namespace detail {

template <class T>
struct KindOf {
    static constexpr auto kind = ColumnInfo::Key;
};
template <>
struct KindOf<QString> {
    static constexpr auto kind = ColumnInfo::Text;
};
template <>
struct KindOf<int> {
    static constexpr auto kind = ColumnInfo::Number;
};
template <>
struct KindOf<qint64> {
    static constexpr auto kind = ColumnInfo::Number;
};
template <>
struct KindOf<bool> {
    static constexpr auto kind = ColumnInfo::Flag;
};
template <>
struct KindOf<QDate> {
    static constexpr auto kind = ColumnInfo::Date;
};
template <>
struct KindOf<QTime> {
    static constexpr auto kind = ColumnInfo::Time;
};
template <>
struct KindOf<QDateTime> {
    static constexpr auto kind = ColumnInfo::Instant;
};
template <>
struct KindOf<QByteArray> {
    static constexpr auto kind = ColumnInfo::Bytes;
};
template <>
struct KindOf<QJsonValue> {
    static constexpr auto kind = ColumnInfo::Json;
};
template <>
struct KindOf<QStringList> {
    static constexpr auto kind = ColumnInfo::List;
};
template <class R>
struct KindOf<Id<R>> {
    static constexpr auto kind = ColumnInfo::Reference;
};
template <class T>
struct KindOf<std::optional<T>> : KindOf<T> {};

}  // namespace detail

template <class Record>
const TableInfo& tableOf() {
    static const TableInfo info = [] {
        TableInfo t;
        t.name = Record::table;
        t.columns = {{"id", Privacy::Shared, ColumnInfo::Number, {}},
                     {"uuid", Privacy::Shared, ColumnInfo::Bytes, {}},
                     {"created_at", Privacy::Shared, ColumnInfo::Instant, {}},
                     {"changed_at", Privacy::Shared, ColumnInfo::Instant, {}}};
        std::apply(
            [&]<class... T>(const Field<Record, T>&... f) {
                (t.columns.push_back({f.column, f.privacy, detail::KindOf<T>::kind, f.keyOf}), ...);
            },
            Record::fields);
        return t;
    }();
    return info;
}

// A record's values in the order of its columns, and back.
template <class Record>
QVariantList valuesOf(const Record& r) {
    QVariantList values;
    values.reserve(qsizetype(4 + std::tuple_size_v<std::remove_cvref_t<decltype(Record::fields)>>));
    values << Codec<Id<Record>>::out(r.id) << Codec<QUuid>::out(r.uuid) << Codec<QDateTime>::out(r.createdAt)
           << Codec<QDateTime>::out(r.changedAt);
    std::apply([&]<class... T>(const Field<Record, T>&... f) { (values.append(Codec<T>::out(r.*(f.member))), ...); },
               Record::fields);
    return values;
}

template <class Record>
Record recordFrom(const QVariantList& values) {
    Record r;
    r.id = Codec<Id<Record>>::in(values[0]);
    r.uuid = Codec<QUuid>::in(values[1]);
    r.createdAt = Codec<QDateTime>::in(values[2]);
    r.changedAt = Codec<QDateTime>::in(values[3]);
    qsizetype i = 4;
    std::apply([&]<class... T>(const Field<Record, T>&... f) { ((r.*(f.member) = Codec<T>::in(values[i++])), ...); },
               Record::fields);
    return r;
}

// The column that a member is declared under.
template <class Record, class T>
const char* columnOf(T Record::*wanted) {
    const char* column = nullptr;
    std::apply(
        [&]<class... U>(const Field<Record, U>&... f) {
            (
                [&] {
                    if constexpr (std::is_same_v<U, T>)
                        if (f.member == wanted) column = f.column;
                }(),
                ...);
        },
        Record::fields);
    return column;
}

}  // namespace mb
