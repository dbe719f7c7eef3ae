#include "core/storage/schema.h"

namespace mb {

const Migrations& allMigrations() {
    static const Migrations migrations{migration1, migration2, migration3, migration4};
    return migrations;
}

QByteArray schemaFingerprint(quint32 version) {
    static const QByteArrayList fingerprints{
        "7226a3c60f8d4350e79adda321b26bf71d50cfedc3c25afdeaced981e130b32d",
        "a0bdf4210ff379fd08a0e5e06dff24ef7b30e68d598101bb9d1de044453a868e",
        "4006faf39af9b7d7d39834523350e0064951a8911f7eb5247abfcf5541be84df",
        "61a986ab4203295da677c11cb24d46f59756f9cecda256763baaaf73c7da124c",
    };
    return fingerprints.value(qsizetype(version) - 1);
}

}  // namespace mb
