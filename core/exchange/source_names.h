// By what names other files know records of the book: the identifiers of their rows. The same file again brings a
// record up to date by it, whatever else has changed (DO15).
#pragma once

#include "core/domain/records.h"
#include "core/storage/reader.h"

#include <QHash>

namespace mb::exchange {

struct SourceName {
    QString scheme;  // "uuid" holds everywhere; "sheet:record id" only for what is much alike
    QString value;
    bool isEmpty() const { return value.isEmpty(); }
    bool isUnique() const { return scheme == u"uuid"; }
    bool operator==(const SourceName&) const = default;
};

// What stands under a head such as "Record ID".
SourceName sourceName(const QString& head, const QString& written);

// Whom or what each name means. Records that an import adds have negative ids.
class SourceNames {
public:
    template <class R>
    void load(const Reader& reader) {
        for (const R& record : reader.all<R>())
            add(R::table, {QStringLiteral("uuid"), record.uuid.toString(QUuid::WithoutBraces)}, record.id.value);
        for (const SourceId& known :
             reader.select<SourceId>().where(&SourceId::noun, QString::fromLatin1(R::table)).list())
            add(R::table, {known.scheme, known.value}, known.ownerRow);
    }
    void add(const char* noun, const SourceName& name, qint64 record) { m_all.insert(keyOf(noun, name), record); }
    std::optional<qint64> find(const char* noun, const SourceName& name) const;

private:
    static QString keyOf(const char* noun, const SourceName& name);
    QHash<QString, qint64> m_all;
};

}  // namespace mb::exchange
