#include "core/storage/schema_check.h"

#include <QCryptographicHash>
#include <QMap>

namespace mb {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Entry {
    QString type, sql;
    bool operator==(const Entry&) const = default;
};
using Schema = QMap<QString, Entry>;  // by name

Schema schemaOf(Connection& connection) {
    Schema schema;
    SqlStatement entries(connection, "SELECT name, type, sql FROM sqlite_schema");
    while (entries.step()) {
        // SQLite itself words the tables behind the search index.
        const QString name = entries.text(0);
        schema.insert(name, {entries.text(1), name.startsWith(u"search_") ? QString() : entries.text(2).simplified()});
    }
    return schema;
}

Schema schemaAfter(const Migrations& migrations, quint32 version) {
    Connection fresh(u":memory:"_s, Connection::Mode::ReadWrite);
    for (const QByteArrayList& migration : migrations.mid(0, version)) fresh.executeAll(migration);
    return schemaOf(fresh);
}

QByteArray fingerprint(const Schema& schema) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (auto it = schema.begin(); it != schema.end(); ++it)
        hash.addData((it.key() + u'\n' + it->type + u'\n' + it->sql + u'\n').toUtf8());
    return hash.result().toHex();
}

// An index that is unique, partial or computed can refuse what is written.
bool isPlainIndex(Connection& connection, const QString& name) {
    SqlStatement index(connection,
                       "SELECT (SELECT count(*) FROM pragma_index_xinfo(?) WHERE cid = -2),"
                       " (SELECT max(l.\"unique\" + l.partial) FROM sqlite_schema s, pragma_index_list(s.tbl_name) l "
                       "WHERE s.name = ? AND l.name = ?)");
    index.bindText(1, name).bindText(2, name).bindText(3, name);
    return index.step() && index.integer(0) == 0 && index.integer(1) == 0;
}

// A row that refers to one of ours would keep it from being removed.
bool refersTo(const Schema& ours, Connection& connection, const QString& name) {
    SqlStatement keys(connection, "SELECT \"table\" FROM pragma_foreign_key_list(?)");
    keys.bindText(1, name);
    while (keys.step())
        for (const QString& table : ours.keys())
            if (table.compare(keys.text(0), Qt::CaseInsensitive) == 0) return true;
    return false;
}

bool isHarmless(Connection& connection, const Schema& ours, const QString& name, const Entry& entry) {
    if (entry.type == u"index") return isPlainIndex(connection, name);
    if (entry.type != u"table") return false;
    return name.startsWith(u"sqlite_stat") ||
           (!entry.sql.startsWith(u"CREATE VIRTUAL", Qt::CaseInsensitive) && !refersTo(ours, connection, name));
}

SchemaFindings compare(Connection& connection, const Schema& found, const Schema& expected) {
    SchemaFindings findings;
    for (auto it = expected.begin(); it != expected.end(); ++it)
        if (found.value(it.key()) != *it) findings.faults << it.key();
    for (auto it = found.begin(); it != found.end(); ++it) {
        if (expected.contains(it.key())) continue;
        (isHarmless(connection, expected, it.key(), *it) ? findings.extras : findings.faults) << it.key();
    }
    return findings;
}

}  // namespace

SchemaFindings compareSchema(Connection& connection, const Migrations& migrations, quint32 version) {
    return compare(connection, schemaOf(connection), schemaAfter(migrations, version));
}

QByteArray fingerprintOf(const Migrations& migrations, quint32 version) {
    return fingerprint(schemaAfter(migrations, version));
}

void requireSchema(Connection& connection, const Migrations& migrations, quint32 version) {
    const Schema found = schemaOf(connection);
    // Making the tables again for a comparison takes as long as the rest of opening. So the fingerprint is compared
    // first; nearly every book has it.
    if (migrations == allMigrations() && fingerprint(found) == schemaFingerprint(version)) return;
    if (const SchemaFindings findings = compare(connection, found, schemaAfter(migrations, version));
        !findings.faults.isEmpty())
        throw Error(ErrorKind::BookAltered, {connection.path(), findings.faults.first()});
}

}  // namespace mb
