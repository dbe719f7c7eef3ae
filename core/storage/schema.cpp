#include "core/storage/schema.h"

namespace mb {

#define MIGRATION(version) extern const Migration migration##version;
#include <migrations.inc>
#undef MIGRATION

const Migrations& allMigrations() {
    static const Migrations migrations{
#define MIGRATION(version) migration##version.statements,
#include <migrations.inc>
#undef MIGRATION
    };
    return migrations;
}

QByteArray schemaFingerprint(quint32 version) {
    static const QByteArrayList fingerprints{
#define MIGRATION(version) migration##version.fingerprint,
#include <migrations.inc>
#undef MIGRATION
    };
    return fingerprints.value(qsizetype(version) - 1);
}

}  // namespace mb
