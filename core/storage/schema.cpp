#include "core/storage/schema.h"

namespace mb {

const Migrations& allMigrations() {
    static const Migrations migrations{migration1, migration2, migration3, migration4};
    return migrations;
}

QByteArray schemaFingerprint(quint32 version) {
    static const QByteArrayList fingerprints{
        "68727aa3d3d717ddb51017270a29522a62c0e9a352c5cdc45d7088f94db2adf4",
        "ca059d88741bb3ab4598438bde343e90362e56a1c464e87e883507aad3a7f921",
        "35313ef3b84b6227b5d0a588df151803505c90df6855be09c2351d81b4bea721",
        "d1196b1e8b443b1e754c99aef679d45fddcfeeb63cef7858519356f46069a32b",
    };
    return fingerprints.value(qsizetype(version) - 1);
}

}  // namespace mb
