#include "core/storage/schema.h"

namespace mb {

const Migrations& allMigrations() {
    static const Migrations migrations{migration1};
    return migrations;
}

}  // namespace mb
