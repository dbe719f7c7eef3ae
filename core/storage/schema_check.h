// Checks that the tables of a book are those of its version. A crafted file could have triggers and views that change
// or hide what is written, so this runs before anything else of the book is read.
#pragma once

#include "core/storage/schema.h"
#include "core/storage/sqlite.h"

#include <QStringList>

namespace mb {

struct SchemaFindings {
    QStringList faults;  // triggers, views, tables that are missing or differ: names
    QStringList extras;  // harmless: plain indexes and tables of other programs, statistics
};

SchemaFindings compareSchema(Connection& connection, const Migrations& migrations, quint32 version);

// SHA-256 of the tables that the version has, in hexadecimal: what schemaFingerprint() says of the released ones.
QByteArray fingerprintOf(const Migrations& migrations, quint32 version);

// Throws BookAltered, naming the first fault.
void requireSchema(Connection& connection, const Migrations& migrations, quint32 version);

}  // namespace mb
