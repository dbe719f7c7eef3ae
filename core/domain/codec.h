// How a field's value is kept: as an integer, a text, bytes or nothing. SQL, history, JSON and CSV all go through here.
#pragma once

#include "core/domain/error.h"
#include "core/domain/id.h"
#include "core/domain/partial_date.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QTime>
#include <QTimeZone>
#include <QUuid>
#include <QVariant>

#include <array>
#include <cmath>
#include <optional>
#include <type_traits>

namespace mb {

// Specialise for each enum: `static constexpr std::array keys{...}` in the order of the enumerators.
template <class Enum>
struct EnumKeys;

template <class Enum>
QString keyOf(Enum value) {
    return QString::fromLatin1(EnumKeys<Enum>::keys[size_t(value)]);
}

template <class Enum>
QStringList allKeys() {
    QStringList keys;
    for (const char* key : EnumKeys<Enum>::keys) keys << QString::fromLatin1(key);
    return keys;
}

template <class Enum>
std::optional<Enum> fromKey(const QString& key) {
    const auto& keys = EnumKeys<Enum>::keys;
    for (size_t i = 0; i < keys.size(); ++i)
        if (key == QLatin1String(keys[i])) return Enum(i);
    return std::nullopt;
}

template <class T>
struct Codec;

template <class T>
requires std::is_enum_v<T>
struct Codec<T> {
    static QVariant out(T v) { return keyOf(v); }
    static T in(const QVariant& v) {
        const auto value = fromKey<T>(v.toString());
        if (!value) throw Error(ErrorKind::UnknownKey, {QString(), v.toString(), allKeys<T>().join(u", ")});
        return *value;
    }
};
template <>
struct Codec<QString> {
    static QVariant out(const QString& v) { return v.isNull() ? QVariant(QStringLiteral("")) : QVariant(v); }
    static QString in(const QVariant& v) { return v.toString(); }
};
template <>
struct Codec<int> {
    static QVariant out(int v) { return qlonglong(v); }
    static int in(const QVariant& v) { return v.toInt(); }
};
template <>
struct Codec<qint64> {
    static QVariant out(qint64 v) { return qlonglong(v); }
    static qint64 in(const QVariant& v) { return v.toLongLong(); }
};
template <>
struct Codec<bool> {
    static QVariant out(bool v) { return qlonglong(v ? 1 : 0); }
    static bool in(const QVariant& v) { return v.toLongLong() != 0; }
};
// One zero: SQLite and JSON keep no sign on it. What is no number is refused, on the way in too.
template <>
struct Codec<double> {
    static QVariant out(double v) {
        if (!std::isfinite(v))
            throw Error(ErrorKind::BadValue, {QString(), QString::number(v), QStringLiteral("real")});
        return v == 0 ? 0.0 : v;
    }
    static double in(const QVariant& v) { return out(v.toDouble()).toDouble(); }
};
// Calendar days as YYYY-MM-DD, never as midnight UTC.
template <>
struct Codec<QDate> {
    static QVariant out(QDate v) { return v.isValid() ? QVariant(v.toString(Qt::ISODate)) : QVariant(); }
    static QDate in(const QVariant& v) { return QDate::fromString(v.toString(), Qt::ISODate); }
};
// Days of which perhaps only month or year are known, as YYYY[-MM[-DD]].
template <>
struct Codec<PartialDate> {
    static QVariant out(PartialDate v) { return v.isValid() ? QVariant(v.text()) : QVariant(); }
    static PartialDate in(const QVariant& v) { return PartialDate::fromText(v.toString()); }
};
template <>
struct Codec<QTime> {
    static QVariant out(QTime v) { return v.isValid() ? QVariant(v.toString(u"HH:mm")) : QVariant(); }
    static QTime in(const QVariant& v) { return QTime::fromString(v.toString(), u"HH:mm"); }
};
// UTC instants as milliseconds since 1970.
template <>
struct Codec<QDateTime> {
    static QVariant out(const QDateTime& v) { return v.isValid() ? QVariant(v.toMSecsSinceEpoch()) : QVariant(); }
    static QDateTime in(const QVariant& v) {
        return v.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(v.toLongLong(), QTimeZone::utc());
    }
};
template <>
struct Codec<QUuid> {
    static QVariant out(const QUuid& v) { return v.toRfc4122(); }
    static QUuid in(const QVariant& v) { return QUuid::fromRfc4122(v.toByteArray()); }
};
template <>
struct Codec<QByteArray> {
    static QVariant out(const QByteArray& v) { return v.isNull() ? QByteArray("") : v; }
    static QByteArray in(const QVariant& v) { return v.toByteArray(); }
};
template <>
struct Codec<QStringList> {
    static QVariant out(const QStringList& v) {
        return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(v)).toJson(QJsonDocument::Compact));
    }
    static QStringList in(const QVariant& v) {
        return QJsonDocument::fromJson(v.toString().toUtf8()).array().toVariantList().isEmpty()
                   ? QStringList()
                   : QJsonDocument::fromJson(v.toString().toUtf8()).toVariant().toStringList();
    }
};
template <>
struct Codec<QJsonValue> {
    static QVariant out(const QJsonValue& v) {
        if (v.isUndefined() || v.isNull()) return QStringLiteral("null");
        // A one-element array lets QJsonDocument write a bare value.
        const QByteArray json = QJsonDocument(QJsonArray{v}).toJson(QJsonDocument::Compact);
        return QString::fromUtf8(json.mid(1, json.size() - 2));
    }
    static QJsonValue in(const QVariant& v) {
        return QJsonDocument::fromJson("[" + v.toString().toUtf8() + "]").array().at(0);
    }
};
template <class R>
struct Codec<Id<R>> {
    static QVariant out(Id<R> v) { return v ? QVariant(qlonglong(v.value)) : QVariant(); }
    static Id<R> in(const QVariant& v) { return Id<R>(v.toLongLong()); }
};
template <class T>
struct Codec<std::optional<T>> {
    static QVariant out(const std::optional<T>& v) { return v ? Codec<T>::out(*v) : QVariant(); }
    static std::optional<T> in(const QVariant& v) {
        if (v.isNull()) return std::nullopt;
        return Codec<T>::in(v);
    }
};

}  // namespace mb
