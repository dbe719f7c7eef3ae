#include "core/storage/check.h"

#include "core/storage/history.h"
#include "core/storage/inside.h"
#include "core/storage/schema_check.h"

#include <QCryptographicHash>

namespace mb {
namespace {

void checkSchema(Connection& connection, QList<Fault>& faults) {
    const SchemaFindings findings = compareSchema(connection, allMigrations(), quint32(allMigrations().size()));
    for (const QString& name : findings.faults) faults.append({CheckPart::Schema, name});
    for (const QString& name : findings.extras) faults.append({CheckPart::Extra, name});
    for (const TableInfo* table : allTables()) {
        QByteArrayList found;
        SqlStatement columns(connection, "SELECT name FROM pragma_table_info('" + table->name + "') ORDER BY cid");
        while (columns.step()) found << columns.text(0).toLatin1();
        QByteArrayList expected;
        for (const ColumnInfo& column : table->columns) expected << column.name;
        if (found != expected && !findings.faults.contains(QString::fromLatin1(table->name)))
            faults.append({CheckPart::Schema, QString::fromLatin1(table->name)});
    }
}

template <class R>
void checkValues(const Reader& reader, QList<Fault>& faults) {
    for (const QVariantList& values : reader.rows(tableOf<R>())) try {
            // Reads and writes each value again: unknown keys and invalid dates do not come back the same.
            if (valuesOf(recordFrom<R>(values)) != values) throw Error(ErrorKind::BadValue);
        } catch (const Error&) {
            faults.append(
                {CheckPart::Values, QStringLiteral("%1 %2").arg(QLatin1String(R::table)).arg(values[0].toLongLong())});
        }
}

template <class... R>
void checkAllValues(RecordList<R...>, const Reader& reader, QList<Fault>& faults) {
    (checkValues<R>(reader, faults), ...);
}

void checkAttachments(Connection& connection, QList<Fault>& faults) {
    SqlStatement bytes(connection, "SELECT sha256, bytes FROM attachment_bytes");
    while (bytes.step()) {
        const QByteArray hash =
            QCryptographicHash::hash(bytes.value(1).toByteArray(), QCryptographicHash::Sha256).toHex();
        if (QString::fromLatin1(hash) != bytes.text(0)) faults.append({CheckPart::Attachments, bytes.text(0)});
    }
    SqlStatement missing(connection,
                         "SELECT id FROM attachment WHERE sha256 NOT IN (SELECT sha256 FROM attachment_bytes)");
    while (missing.step()) faults.append({CheckPart::Attachments, QString::number(missing.integer(0))});
}

}  // namespace

QList<Fault> checkBook(Store& store) {
    QList<Fault> faults;
    Connection& connection = Inside::connection(store);
    SqlStatement integrity(connection, "PRAGMA integrity_check(20)");
    while (integrity.step())
        if (integrity.text(0) != u"ok") faults.append({CheckPart::File, integrity.text(0)});
    // The further checks mean nothing if the file itself is damaged.
    if (!faults.isEmpty()) return faults;
    SqlStatement references(connection, "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check");
    while (references.step())
        faults.append({CheckPart::References,
                       QStringLiteral("%1 %2 → %3").arg(references.text(0), references.text(1), references.text(2))});
    checkSchema(connection, faults);
    if (std::any_of(faults.begin(), faults.end(), isFault)) return faults;
    checkAllValues(AllRecords{}, Reader(connection), faults);
    if (connection.scalar("SELECT count(*) FROM book").toLongLong() != 1)
        faults.append({CheckPart::Values, QStringLiteral("book")});
    try {
        if (!SearchIndex(connection).matchesBook()) faults.append({CheckPart::Search, QString()});
    } catch (const Error& error) {
        faults.append({CheckPart::Search, error.args.value(0)});
    }
    for (const QString& fault : History(connection).faults()) faults.append({CheckPart::History, fault});
    checkAttachments(connection, faults);
    return faults;
}

}  // namespace mb
