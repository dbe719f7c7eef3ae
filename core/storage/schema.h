// The file's versions. Changing the schema: write migrations/vN.cpp with the fingerprint of its tables (a test says
// which), leave a book of the version before in tests/data/books/. The list of all versions is made from the files
// there.
#pragma once

#include <QByteArrayList>
#include <QList>

namespace mb {

// "MtBk": tells our files from other SQLite files.
constexpr quint32 applicationId = 0x4d74426b;

// From one version to the next.
struct Migration {
    // SHA-256, in hexadecimal, of the tables that the version has, as schema_check reads them; final once released.
    QByteArray fingerprint;
    QByteArrayList statements;  // one after the other
};

// allMigrations()[i] leads from version i to i + 1. Handed to opening as a parameter, so that tests can add one.
using Migrations = QList<QByteArrayList>;
const Migrations& allMigrations();

// Empty for versions to come.
QByteArray schemaFingerprint(quint32 version);

}  // namespace mb
