// Binds a record's fields to a prepared statement. The values are those of Codec<T>::out(); the most frequent types
// skip its QVariant.
#pragma once

#include "core/domain/field.h"
#include "core/storage/sqlite.h"

namespace mb {

// The keys of an enum as QStrings, made once and then shared.
template <class T>
const QVariant& keyValue(T value) {
    static const auto values = [] {
        QList<QVariant> made;
        for (const char* key : EnumKeys<T>::keys) made << QString::fromLatin1(key);
        return made;
    }();
    return values[qsizetype(value)];
}

template <class T>
void bindField(SqlStatement& statement, int parameter, const T& value) {
    if constexpr (std::is_same_v<T, QString>) statement.bindText(parameter, value);
    else if constexpr (std::is_same_v<T, bool> || std::is_integral_v<T>) statement.bind(parameter, qint64(value));
    else if constexpr (std::is_enum_v<T>) statement.bind(parameter, keyValue(value));
    else statement.bind(parameter, Codec<T>::out(value));
}
template <class R>
void bindField(SqlStatement& statement, int parameter, const Id<R>& id) {
    if (id) statement.bind(parameter, id.value);
    else statement.bindNull(parameter);
}
template <class T>
void bindField(SqlStatement& statement, int parameter, const std::optional<T>& value) {
    if (value) bindField(statement, parameter, *value);
    else statement.bindNull(parameter);
}

// Binds the row's columns from `parameter` on. The id is left out: SQLite gives the next one.
template <class R>
void bindNewRow(SqlStatement& statement, int parameter, const R& record) {
    statement.bindNull(parameter);
    bindField(statement, ++parameter, record.uuid);
    bindField(statement, ++parameter, record.createdAt);
    bindField(statement, ++parameter, record.changedAt);
    std::apply([&](const auto&... field) { (bindField(statement, ++parameter, record.*(field.member)), ...); },
               R::fields);
}

}  // namespace mb
