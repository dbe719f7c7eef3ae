// A record's fields straight into a prepared statement: what Codec<T>::out() says, without a QVariant for each value.
#pragma once

#include "core/domain/field.h"
#include "core/storage/sqlite.h"

#include <QtEndian>

namespace mb {

template <class T>
void bindField(Statement& statement, int parameter, const T& value) {
    if constexpr (std::is_same_v<T, QString>) {
        statement.bindText(parameter, value);
    } else if constexpr (std::is_same_v<T, bool> || std::is_integral_v<T>) {
        statement.bind(parameter, qint64(value));
    } else if constexpr (std::is_enum_v<T>) {
        statement.bindLiteral(parameter, QLatin1String(EnumKeys<T>::keys[size_t(value)]));
    } else {
        statement.bind(parameter, Codec<T>::out(value));
    }
}
template <class R>
void bindField(Statement& statement, int parameter, const Id<R>& id) {
    if (id) statement.bind(parameter, id.value);
    else statement.bindNull(parameter);
}
inline void bindField(Statement& statement, int parameter, const QDate& day) {
    if (day.year() < 1 || day.year() > 9999) {
        statement.bind(parameter, Codec<QDate>::out(day));
        return;
    }
    char text[10];
    const auto digits = [&text](int at, int count, int number) {
        for (int i = at + count - 1; i >= at; --i, number /= 10) text[i] = char('0' + number % 10);
    };
    int year = 0, month = 0, dayOfMonth = 0;
    day.getDate(&year, &month, &dayOfMonth);
    digits(0, 4, year);
    digits(5, 2, month);
    digits(8, 2, dayOfMonth);
    text[4] = text[7] = '-';
    statement.bindUtf8(parameter, QByteArrayView(text, sizeof text));
}
inline void bindField(Statement& statement, int parameter, const QTime& time) {
    if (!time.isValid()) {
        statement.bindNull(parameter);
        return;
    }
    const char text[] = {char('0' + time.hour() / 10), char('0' + time.hour() % 10), ':', char('0' + time.minute() / 10),
                         char('0' + time.minute() % 10)};
    statement.bindUtf8(parameter, QByteArrayView(text, sizeof text));
}
inline void bindField(Statement& statement, int parameter, const QDateTime& instant) {
    if (instant.isValid()) statement.bind(parameter, instant.toMSecsSinceEpoch());
    else statement.bindNull(parameter);
}
inline void bindField(Statement& statement, int parameter, const QUuid& uuid) {
    uchar bytes[16];
    qToBigEndian(uuid.data1, bytes);
    qToBigEndian(uuid.data2, bytes + 4);
    qToBigEndian(uuid.data3, bytes + 6);
    std::copy(std::begin(uuid.data4), std::end(uuid.data4), bytes + 8);
    statement.bindBytes(parameter, QByteArrayView(bytes, sizeof bytes));
}
template <class T>
void bindField(Statement& statement, int parameter, const std::optional<T>& value) {
    if (value) bindField(statement, parameter, *value);
    else statement.bindNull(parameter);
}

// The row's columns from `parameter` on, with no id of its own: SQLite gives the next one.
template <class R>
void bindNewRow(Statement& statement, int parameter, const R& record) {
    statement.bindNull(parameter);
    bindField(statement, ++parameter, record.uuid);
    bindField(statement, ++parameter, record.createdAt);
    bindField(statement, ++parameter, record.changedAt);
    std::apply([&](const auto&... field) { (bindField(statement, ++parameter, record.*(field.member)), ...); }, R::fields);
}

}  // namespace mb
