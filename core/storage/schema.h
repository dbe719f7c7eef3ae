// The file's versions. Changing the schema: write migrations/vN.cpp, add it to allMigrations() and its fingerprint to
// schemaFingerprint() (a test says which), leave a book of the version before in tests/data/books/.
#pragma once

#include <QByteArrayList>
#include <QList>

namespace mb {

// "MtBk": tells our files from other SQLite files.
constexpr quint32 applicationId = 0x4d74426b;

// allMigrations()[i] leads from version i to i + 1, one statement after the other. Handed to opening as a parameter, so
// that tests can add one.
using Migrations = QList<QByteArrayList>;
const Migrations& allMigrations();

// SHA-256, in hexadecimal, of the tables that the released version has, as schema_check reads them; empty for versions
// to come.
QByteArray schemaFingerprint(quint32 version);

extern const QByteArrayList migration1, migration2, migration3, migration4;

}  // namespace mb
