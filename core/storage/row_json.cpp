#include "core/storage/row_json.h"

namespace mb {

QJsonValue valueToJson(const ColumnInfo& column, const QVariant& value) {
    if (value.isNull()) return QJsonValue::Null;
    switch (column.kind) {
        case ColumnInfo::Bytes:
            return QString::fromLatin1(value.toByteArray().toHex());
        case ColumnInfo::Number:
        case ColumnInfo::Flag:
        case ColumnInfo::Instant:
        case ColumnInfo::Reference:
            return value.toLongLong();
        case ColumnInfo::Real:
            return value.toDouble();
        default:
            return value.toString();
    }
}

QVariant valueFromJson(const ColumnInfo& column, const QJsonValue& value) {
    if (value.isNull() || value.isUndefined()) return {};
    switch (column.kind) {
        case ColumnInfo::Bytes:
            return QByteArray::fromHex(value.toString().toLatin1());
        case ColumnInfo::Number:
        case ColumnInfo::Flag:
        case ColumnInfo::Instant:
        case ColumnInfo::Reference:
            return qlonglong(value.toInteger());
        case ColumnInfo::Real:
            return value.toDouble();
        default: {
            const QString text = value.toString();
            return text.isNull() ? QVariant(QStringLiteral("")) : QVariant(text);
        }
    }
}

QJsonObject rowToJson(const TableInfo& table, const QVariantList& values) {
    QJsonObject json;
    for (size_t i = 0; i < table.columns.size(); ++i)
        json.insert(QString::fromLatin1(table.columns[i].name), valueToJson(table.columns[i], values[qsizetype(i)]));
    return json;
}

QJsonObject differenceToJson(const TableInfo& table, const QVariantList& values, const QVariantList& other) {
    QJsonObject json;
    for (size_t i = 0; i < table.columns.size(); ++i)
        if (values[qsizetype(i)] != other[qsizetype(i)])
            json.insert(QString::fromLatin1(table.columns[i].name),
                        valueToJson(table.columns[i], values[qsizetype(i)]));
    return json;
}

QVariantList overlaid(const TableInfo& table, QVariantList values, const QJsonObject& json) {
    for (auto it = json.begin(); it != json.end(); ++it)
        if (const int i = table.indexOf(it.key().toLatin1()); i >= 0)
            values[i] = valueFromJson(table.columns[size_t(i)], it.value());
    return values;
}

QVariantList rowFromJson(const TableInfo& table, const QJsonObject& json) {
    return overlaid(table, QVariantList(qsizetype(table.columns.size())), json);
}

}  // namespace mb
