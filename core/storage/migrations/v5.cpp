#include "core/storage/schema.h"

// The schema of version 5.
namespace mb {

// Days that are known only as a month or year ("2026-05", "2026") and the stage "declined" need no column, but programs
// of before cannot read them. The keys of the search index have grown; it is built anew after every upgrade.
extern const Migration migration5{
    "852ef93301729d6723c650542df6c1c7359b4016a279f96003d3eca90f0ad342",
    {"ALTER TABLE step ADD COLUMN uuid BLOB NOT NULL DEFAULT x''", "UPDATE step SET uuid = randomblob(16)",
     "ALTER TABLE stage_change ADD COLUMN referred_to_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED",
     "CREATE TABLE source_id (id INTEGER PRIMARY KEY AUTOINCREMENT, uuid BLOB NOT NULL, created_at INTEGER NOT NULL,"
     " changed_at INTEGER NOT NULL, noun TEXT NOT NULL, owner_row INTEGER NOT NULL, scheme TEXT NOT NULL, value TEXT "
     "NOT "
     "NULL)",
     "CREATE INDEX source_id_value ON source_id(scheme, value)",
     "CREATE INDEX source_id_owner ON source_id(noun, owner_row)"}};

}  // namespace mb
