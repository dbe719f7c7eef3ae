// A row, or the columns in which two rows differ, as JSON, and back.
#pragma once

#include "core/domain/field.h"

#include <QJsonObject>

namespace mb {

QJsonValue valueToJson(const ColumnInfo& column, const QVariant& value);
QVariant valueFromJson(const ColumnInfo& column, const QJsonValue& value);

QJsonObject rowToJson(const TableInfo& table, const QVariantList& values);
// The columns that differ, with the values of `values`.
QJsonObject differenceToJson(const TableInfo& table, const QVariantList& values, const QVariantList& other);
// Sets the columns that the JSON names. Unknown names are skipped: a later version may have dropped the column.
QVariantList overlaid(const TableInfo& table, QVariantList values, const QJsonObject& json);
QVariantList rowFromJson(const TableInfo& table, const QJsonObject& json);

}  // namespace mb
