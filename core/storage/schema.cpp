#include "core/storage/schema.h"

namespace mb {

const Migrations& allMigrations() {
    static const Migrations migrations{migration1, migration2, migration3, migration4};
    return migrations;
}

}  // namespace mb
