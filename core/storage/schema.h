// The file's versions. Changing the schema in three steps: write migrations/vN.cpp, add it to allMigrations(), leave a
// book of the version before in tests/data/books/.
#pragma once

#include <QByteArray>
#include <QList>

namespace mb {

// "MtBk": tells our files from other SQLite files.
constexpr quint32 applicationId = 0x4d74426b;

// allMigrations()[i] leads from version i to i + 1. Handed to opening as a parameter, so that tests can add one.
using Migrations = QList<QByteArray>;
const Migrations& allMigrations();

extern const QByteArray migration1, migration2, migration3, migration4;

}  // namespace mb
