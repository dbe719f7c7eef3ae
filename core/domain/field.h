// Fields are declared once, here, with column name and privacy. SQL, history, JSON, comparison and CSV derive from
// the declaration; adding a field touches the record, one migration and the form, nothing else.
#pragma once

#include "core/domain/codec.h"
#include "core/domain/noun.h"

#include <QVariantList>

#include <string_view>
#include <tuple>
#include <vector>

namespace mb {

// What may leave the book: exporters see `Shared` only, unless the user says otherwise at that moment (ME3, DO6).
enum class Privacy { Shared, Private, Sensitive };

// What a reference says of the row that holds it. Removing, "in use by" and whose name a row goes by derive from it.
enum class Meaning {
    None,      // no reference
    PartOf,    // goes with the row it leads to
    Mentions,  // keeps that row from being removed
    CameFrom,  // a trace of where it began: let go when that row goes
};

template <class T>
struct ReferenceTo {};
template <class R>
struct ReferenceTo<Id<R>> {
    using Record = R;
};
template <class T>
concept IsReference = requires {
    typename ReferenceTo<T>::Record;
};

template <class Wanted, class... Types>
constexpr bool isOneOf = (std::is_same_v<Wanted, Types> || ...);

// The type of a value that may be unknown.
template <class T>
struct Known {
    using Type = T;
};
template <class T>
struct Known<std::optional<T>> {
    using Type = T;
};

template <class Record, class T>
struct Field {
    T Record::*member;
    const char* column = nullptr;
    Privacy privacy = Privacy::Shared;
    const char* keyOf = nullptr;  // the text is a key (of a term list, a zone, a hash), not prose: search leaves it out
    Meaning meaning = Meaning::None;
    const char* tableIn = nullptr;  // of a reference to any table: the column that names it
};

template <class Record, class T>
constexpr Field<Record, T> field(T Record::*member, const char* column, Privacy privacy = Privacy::Shared) {
    static_assert(!IsReference<typename Known<T>::Type>, "say what the Id means: partOf, mentions or cameFrom");
    return {member, column, privacy};
}
template <class Record, class T>
requires isOneOf<T, QString, QStringList>
constexpr Field<Record, T> keyField(T Record::*member, const char* column, const char* list,
                                    Privacy privacy = Privacy::Shared) {
    return {member, column, privacy, list};
}
template <class Record, IsReference T>
constexpr Field<Record, T> partOf(T Record::*member, const char* column) {
    return {member, column, Privacy::Shared, nullptr, Meaning::PartOf};
}
// Part of a row of whatever table the column `tableIn` names.
template <class Record>
constexpr Field<Record, qint64> partOfAny(qint64 Record::*member, const char* column, const char* tableIn) {
    return {member, column, Privacy::Shared, nullptr, Meaning::PartOf, tableIn};
}
template <class Record, IsReference T>
constexpr Field<Record, T> mentions(T Record::*member, const char* column, Privacy privacy = Privacy::Shared) {
    return {member, column, privacy, nullptr, Meaning::Mentions};
}
template <class Record, IsReference T>
constexpr Field<Record, T> cameFrom(T Record::*member, const char* column) {
    return {member, column, Privacy::Shared, nullptr, Meaning::CameFrom};
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
    enum Kind { Text, Number, Real, Flag, Date, Partial, Time, Instant, Bytes, Json, List, Reference, Key } kind = Text;
    QByteArray keyOf = {};
    // Of a reference: what it means, and the table it leads to or the column that names the table.
    Meaning meaning = Meaning::None;
    QByteArray target = {}, tableIn = {};
};
struct TableInfo {
    QByteArray name;
    std::vector<ColumnInfo> columns;
    Noun noun;
    // What the record itself says of a row (Record::isSearched, Record::canLeave); none where all rows are alike.
    bool (*isSearched)(const QVariantList& values) = nullptr;
    bool (*canLeave)(const QVariantList& values) = nullptr;

    int indexOf(const QByteArray& column) const;
    // The reference to what a row is part of; the first, where there are several. None: it stands by itself.
    const ColumnInfo* whole() const;
};

template <class Record>
Record recordFrom(const QVariantList& values);

namespace detail {

template <class Given>
constexpr ColumnInfo::Kind kindOf() {
    using T = typename Known<Given>::Type;
    if constexpr (std::is_same_v<T, QString>) return ColumnInfo::Text;
    else if constexpr (isOneOf<T, int, qint64>) return ColumnInfo::Number;
    else if constexpr (std::is_same_v<T, double>) return ColumnInfo::Real;
    else if constexpr (std::is_same_v<T, bool>) return ColumnInfo::Flag;
    else if constexpr (std::is_same_v<T, QDate>) return ColumnInfo::Date;
    else if constexpr (std::is_same_v<T, PartialDate>) return ColumnInfo::Partial;
    else if constexpr (std::is_same_v<T, QTime>) return ColumnInfo::Time;
    else if constexpr (std::is_same_v<T, QDateTime>) return ColumnInfo::Instant;
    else if constexpr (isOneOf<T, QByteArray, QUuid>) return ColumnInfo::Bytes;
    else if constexpr (std::is_same_v<T, QJsonValue>) return ColumnInfo::Json;
    else if constexpr (std::is_same_v<T, QStringList>) return ColumnInfo::List;
    else if constexpr (IsReference<T>) return ColumnInfo::Reference;
    else {
        static_assert(std::is_enum_v<T>, "a field of this type needs a kind of column, here and in storage/row_json");
        return ColumnInfo::Key;
    }
}

template <class Record>
constexpr bool hasColumn(const char* column) {
    return !column ||
           std::apply([&](const auto&... field) { return ((std::string_view(field.column) == column) || ...); },
                      Record::fields);
}
template <class Record>
constexpr bool hasNamedColumns() {
    for (const char* column : Record::facts.namedBy)
        if (!hasColumn<Record>(column)) return false;
    return hasColumn<Record>(Record::facts.day) &&
           std::apply([](const auto&... field) { return (hasColumn<Record>(field.tableIn) && ...); }, Record::fields);
}

template <class Record, class T>
ColumnInfo columnFor(const Field<Record, T>& field) {
    ColumnInfo column{field.column, field.privacy, kindOf<T>(), field.keyOf, field.meaning, {}, field.tableIn};
    if constexpr (IsReference<T>) column.target = ReferenceTo<T>::Record::table;
    return column;
}

template <class Record>
TableInfo tableFor() {
    static_assert(hasNamedColumns<Record>(), "a fact names a column that the fields have not got");
    TableInfo table{Record::table,
                    {{"id", Privacy::Shared, ColumnInfo::Number},
                     {"uuid", Privacy::Shared, ColumnInfo::Bytes},
                     {"created_at", Privacy::Shared, ColumnInfo::Instant},
                     {"changed_at", Privacy::Shared, ColumnInfo::Instant}},
                    Record::facts};
    std::apply([&](const auto&... field) { (table.columns.push_back(columnFor(field)), ...); }, Record::fields);
    if constexpr (requires(const Record& record) { record.isSearched(); })
        table.isSearched = [](const QVariantList& values) { return recordFrom<Record>(values).isSearched(); };
    if constexpr (requires(const Record& record) { record.canLeave(); })
        table.canLeave = [](const QVariantList& values) { return recordFrom<Record>(values).canLeave(); };
    return table;
}

}  // namespace detail

template <class Record>
const TableInfo& tableOf() {
    static const TableInfo info = detail::tableFor<Record>();
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
