#include "core/actions/sample_reader.h"

#include "core/domain/language.h"
#include "core/storage/row_json.h"

namespace mb::actions::sample {

using namespace Qt::Literals::StringLiterals;

QJsonObject contentFile(const QString& name) { return QJsonDocument::fromJson(content(name)).object(); }

QDate workingDay(QDate day, bool later) {
    const int beyondFriday = day.dayOfWeek() - Qt::Friday;
    if (beyondFriday <= 0) return day;
    return day.addDays(later ? 3 - beyondFriday : -beyondFriday);
}

void SampleReader::remember(const QJsonObject& json, qint64 id) {
    const QString key = json[u"key"].toString();
    if (!key.isEmpty()) m_ids.insert(key, id);
}

qint64 SampleReader::idOf(const QString& key) const {
    const auto found = m_ids.find(key);
    if (found == m_ids.end()) throw Error(ErrorKind::NoSuchName, {u"key"_s, key});
    return *found;
}

QVariant SampleReader::valueOf(const ColumnInfo& column, const QJsonValue& json) const {
    switch (column.kind) {
        case ColumnInfo::Partial:
            // Only the month or the year of a day is known.
            if (json[u"month_of"].isDouble())
                return PartialDate::ofMonth(m_anchor.addDays(json[u"month_of"].toInt())).text();
            if (json[u"year_of"].isDouble())
                return PartialDate::ofYear(m_anchor.addDays(json[u"year_of"].toInt())).text();
            [[fallthrough]];
        case ColumnInfo::Date:
            return Codec<QDate>::out(m_anchor.addDays(json.toInt()));
        case ColumnInfo::Flag:
            return Codec<bool>::out(json.toBool());
        case ColumnInfo::Reference:
            return idOf(json.toString());
        case ColumnInfo::List:
            return Codec<QStringList>::out(json.toVariant().toStringList());
        default:
            return valueFromJson(column, json);
    }
}

QVariantList SampleReader::overlaid(const TableInfo& table, QVariantList values, const QJsonObject& json) const {
    for (auto it = json.begin(); it != json.end(); ++it) {
        const int i = table.indexOf(it.key().toLatin1());
        if (i >= 0) values[i] = valueOf(table.columns[size_t(i)], it.value());
        else if (it.key() != u"key" && !it.value().isArray() && !it.value().isObject())
            throw Error(ErrorKind::NoSuchName, {QString::fromLatin1(table.name), it.key()});
    }
    return values;
}

}  // namespace mb::actions::sample
