// Records out of the sample's JSON. Properties are the records' own columns; a date is a number of days from the anchor
// day (of which {"month_of": n} and {"year_of": n} keep no more than month or year), a reference is the "key" of an
// object that was read before.
#pragma once

#include "core/domain/field.h"

#include <QHash>

namespace mb::actions::sample {

// A file of resources/content. Throws NoSuchName.
QJsonObject contentFile(const QString& name);

// The working day itself, or the Friday before (the Monday after, if `later`) a weekend.
QDate workingDay(QDate day, bool later = false);

class SampleReader {
public:
    explicit SampleReader(QDate anchor) : m_anchor(anchor) {}

    // Throws NoSuchName for a property that is no column (lists and objects are the caller's business) and for a
    // reference to what was not read yet.
    template <class R>
    R record(const QJsonObject& json, const R& defaults = {}) const {
        return recordFrom<R>(overlaid(tableOf<R>(), valuesOf(defaults), json));
    }
    // Remembers the id under the object's "key", if it has one.
    void remember(const QJsonObject& json, qint64 id);
    qint64 idOf(const QString& key) const;
    template <class R>
    QList<Id<R>> idsOf(const QJsonValue& keys) const {
        QList<Id<R>> ids;
        for (const QJsonValue& key : keys.toArray()) ids << Id<R>(idOf(key.toString()));
        return ids;
    }

private:
    QVariantList overlaid(const TableInfo& table, QVariantList values, const QJsonObject& json) const;
    QVariant valueOf(const ColumnInfo& column, const QJsonValue& json) const;

    QDate m_anchor;
    QHash<QString, qint64> m_ids;
};

}  // namespace mb::actions::sample
