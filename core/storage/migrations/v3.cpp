#include "core/storage/schema.h"

// The schema of version 3.
namespace mb {

#define MB_ROW                                                                                                       \
    "id INTEGER PRIMARY KEY AUTOINCREMENT, uuid BLOB NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT " \
    "NULL"
#define MB_TO(table) " REFERENCES " table "(id) DEFERRABLE INITIALLY DEFERRED"

extern const Migration migration3{
    "4006faf39af9b7d7d39834523350e0064951a8911f7eb5247abfcf5541be84df",
    {"ALTER TABLE agreement_version ADD COLUMN signed_pdf_sha256 TEXT NOT NULL DEFAULT ''",
     "ALTER TABLE agreement_version ADD COLUMN end_reason TEXT NOT NULL DEFAULT ''",
     "ALTER TABLE agreement_version ADD COLUMN settled TEXT NOT NULL DEFAULT '[]'",
     "ALTER TABLE signature ADD COLUMN review_id INTEGER" MB_TO("agreement_review"),
     "ALTER TABLE agreement_review ADD COLUMN goals_reviewed INTEGER NOT NULL DEFAULT 0",
     "ALTER TABLE agreement_review ADD COLUMN signed_on TEXT",
     "ALTER TABLE agreement_review ADD COLUMN pdf_sha256 TEXT NOT NULL DEFAULT ''",
     "CREATE INDEX agreement_review_version ON agreement_review(version_id)",
     "CREATE TABLE voice (" MB_ROW ", version_id INTEGER NOT NULL" MB_TO(
         "agreement_version") ","
                              " participant_id INTEGER NOT NULL" MB_TO(
                                  "participant") ", ready_on TEXT, shared INTEGER NOT NULL)",
     "CREATE INDEX voice_version ON voice(version_id)",
     "ALTER TABLE attachment ADD COLUMN kind TEXT NOT NULL DEFAULT 'file'",
     "UPDATE attachment SET kind = 'agreed' WHERE noun = 'agreement_version'",
     "ALTER TABLE mentorship ADD COLUMN at_distance INTEGER NOT NULL DEFAULT 0",
     "ALTER TABLE mentorship ADD COLUMN sessions INTEGER",
     "ALTER TABLE mentorship ADD COLUMN deliverable TEXT NOT NULL DEFAULT ''",
     "ALTER TABLE mentorship ADD COLUMN help_role TEXT NOT NULL DEFAULT ''",
     "ALTER TABLE mentorship ADD COLUMN help_evaluates INTEGER NOT NULL DEFAULT 0",
     "ALTER TABLE meeting ADD COLUMN host_id INTEGER" MB_TO("person"),
     "CREATE TABLE stage_change (" MB_ROW
     ", mentorship_id INTEGER NOT NULL" MB_TO("mentorship") ", stage TEXT NOT NULL,"
                                                            " day TEXT NOT NULL, reason TEXT NOT NULL)",
     "CREATE INDEX stage_change_mentorship ON stage_change(mentorship_id)",
     "CREATE TABLE expectation (" MB_ROW
     ", mentorship_id INTEGER NOT NULL" MB_TO("mentorship") ", side TEXT NOT NULL,"
                                                            " key TEXT NOT NULL, text TEXT NOT NULL, ticked INTEGER "
                                                            "NOT NULL, discussed_on TEXT, place INTEGER NOT NULL)",
     "CREATE INDEX expectation_mentorship ON expectation(mentorship_id)",
     // Without the sizes of documents (columnsize=0): only ranking needs them, and each would be a row to write.
     "DROP TABLE search",
     "CREATE VIRTUAL TABLE search USING fts5(words, content='', detail=none, columnsize=0, prefix='1 2 3', "
     "tokenize='ascii')"}};

#undef MB_ROW
#undef MB_TO

}  // namespace mb
