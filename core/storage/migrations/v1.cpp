#include "core/storage/schema.h"

// The schema of version 1, frozen when it was released. It never changes; a change of the schema is a further
// migration.
namespace mb {

#define MB_ROW                                                                                                       \
    "id INTEGER PRIMARY KEY AUTOINCREMENT, uuid BLOB NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT " \
    "NULL"
#define MB_TO(table) " REFERENCES " table "(id) DEFERRABLE INITIALLY DEFERRED"

extern const Migration migration1{
    "7226a3c60f8d4350e79adda321b26bf71d50cfedc3c25afdeaced981e130b32d",
    {"CREATE TABLE book (" MB_ROW
     ", owner_id INTEGER NOT NULL" MB_TO("person") ", role TEXT NOT NULL, paper TEXT NOT NULL,"
                                                   " year_start_month INTEGER NOT NULL)",
     "CREATE TABLE term (" MB_ROW
     ", list TEXT NOT NULL, key TEXT NOT NULL, label TEXT NOT NULL, place INTEGER NOT NULL,"
     " hidden INTEGER NOT NULL)",
     "CREATE TABLE person (" MB_ROW
     ", given TEXT NOT NULL, family TEXT NOT NULL, pronouns TEXT NOT NULL, email TEXT NOT NULL,"
     " phone TEXT NOT NULL, orcid TEXT NOT NULL, interests TEXT NOT NULL, commitments TEXT NOT NULL, note TEXT NOT "
     "NULL)",
     "CREATE TABLE position (" MB_ROW ", person_id INTEGER NOT NULL" MB_TO(
         "person") ", stage TEXT NOT NULL, title TEXT NOT NULL,"
                   " department TEXT NOT NULL, institution TEXT NOT NULL, track TEXT NOT NULL, since TEXT, until TEXT)",
     "CREATE INDEX position_person ON position(person_id)",
     "CREATE TABLE degree (" MB_ROW
     ", person_id INTEGER NOT NULL" MB_TO("person") ", name TEXT NOT NULL,"
                                                    " institution TEXT NOT NULL, year INTEGER)",
     "CREATE INDEX degree_person ON degree(person_id)",
     "CREATE TABLE mentorship (" MB_ROW
     ", kind TEXT NOT NULL, stage TEXT NOT NULL, title TEXT NOT NULL, purpose TEXT NOT NULL,"
     " formal INTEGER NOT NULL, starts_on TEXT, end_rule TEXT NOT NULL, months INTEGER, ends_on TEXT, end_reason TEXT "
     "NOT NULL,"
     " cadence TEXT NOT NULL, minutes INTEGER, mode TEXT NOT NULL, place TEXT NOT NULL, contacts_count INTEGER NOT "
     "NULL,"
     " confidentiality TEXT NOT NULL, first_check_in TEXT, next_review TEXT, help_contact_id INTEGER" MB_TO(
         "person") ","
                   " note TEXT NOT NULL)",
     "CREATE TABLE participant (" MB_ROW ", mentorship_id INTEGER NOT NULL" MB_TO(
         "mentorship") ","
                       " person_id INTEGER NOT NULL" MB_TO(
                           "person") ", side TEXT NOT NULL, functions TEXT NOT NULL, inside_department INTEGER,"
                                     " lead INTEGER NOT NULL, since TEXT, until TEXT)",
     "CREATE INDEX participant_mentorship ON participant(mentorship_id)",
     "CREATE INDEX participant_person ON participant(person_id)",
     "CREATE TABLE goal (" MB_ROW ", person_id INTEGER NOT NULL" MB_TO("person") ", mentorship_id INTEGER" MB_TO(
         "mentorship") ","
                       " title TEXT NOT NULL, domain TEXT NOT NULL, horizon TEXT NOT NULL, measure TEXT NOT NULL, "
                       "starts_on TEXT, target_on TEXT,"
                       " status TEXT NOT NULL, mentee_part TEXT NOT NULL, mentor_part TEXT NOT NULL, resources TEXT "
                       "NOT NULL,"
                       " barriers TEXT NOT NULL, evidence TEXT NOT NULL, place INTEGER NOT NULL)",
     "CREATE INDEX goal_person ON goal(person_id)", "CREATE INDEX goal_mentorship ON goal(mentorship_id)",
     "CREATE TABLE goal_step (" MB_ROW
     ", goal_id INTEGER NOT NULL" MB_TO("goal") ", place INTEGER NOT NULL, title TEXT NOT NULL,"
                                                " kind TEXT NOT NULL, due_on TEXT, done_on TEXT)",
     "CREATE INDEX goal_step_goal ON goal_step(goal_id)",
     "CREATE TABLE goal_update (" MB_ROW ", goal_id INTEGER NOT NULL" MB_TO("goal") ", day TEXT, status TEXT NOT NULL,"
                                                                                    " text TEXT NOT NULL)",
     "CREATE INDEX goal_update_goal ON goal_update(goal_id)",
     "CREATE TABLE meeting (" MB_ROW
     ", day TEXT NOT NULL, time TEXT, zone TEXT NOT NULL, minutes INTEGER, mode TEXT NOT NULL,"
     " place TEXT NOT NULL, title TEXT NOT NULL, state TEXT NOT NULL, asked_by_id INTEGER" MB_TO(
         "person") ","
                   " called_off_by_id INTEGER" MB_TO("person") ", notice_hours INTEGER)",
     "CREATE INDEX meeting_day ON meeting(day)",
     "CREATE TABLE meeting_mentorship (" MB_ROW
     ", meeting_id INTEGER NOT NULL" MB_TO("meeting") ","
                                                      " mentorship_id INTEGER NOT NULL" MB_TO("mentorship") ")",
     "CREATE INDEX meeting_mentorship_meeting ON meeting_mentorship(meeting_id)",
     "CREATE INDEX meeting_mentorship_mentorship ON meeting_mentorship(mentorship_id)",
     "CREATE TABLE attendance (" MB_ROW ", meeting_id INTEGER NOT NULL" MB_TO(
         "meeting") ","
                    " person_id INTEGER NOT NULL" MB_TO("person") ", came INTEGER NOT NULL)",
     "CREATE INDEX attendance_meeting ON attendance(meeting_id)",
     "CREATE INDEX attendance_person ON attendance(person_id)",
     "CREATE TABLE agenda_item (" MB_ROW
     ", meeting_id INTEGER NOT NULL" MB_TO("meeting") ", place INTEGER NOT NULL,"
                                                      " text TEXT NOT NULL, from_id INTEGER" MB_TO(
                                                          "person") ", done INTEGER NOT NULL,"
                                                                    " carried_from_id INTEGER" MB_TO("agenda_item") ")",
     "CREATE INDEX agenda_item_meeting ON agenda_item(meeting_id)",
     "CREATE TABLE note (" MB_ROW
     ", meeting_id INTEGER NOT NULL" MB_TO("meeting") ", visibility TEXT NOT NULL, text TEXT NOT NULL,"
                                                      " sent_on TEXT)",
     "CREATE INDEX note_meeting ON note(meeting_id)",
     "CREATE TABLE action_item (" MB_ROW ", meeting_id INTEGER" MB_TO("meeting") ", mentorship_id INTEGER" MB_TO(
         "mentorship") ","
                       " owner_id INTEGER NOT NULL" MB_TO(
                           "person") ", title TEXT NOT NULL, promised_on TEXT, due_on TEXT, done_on TEXT,"
                                     " dropped INTEGER NOT NULL)",
     "CREATE INDEX action_item_meeting ON action_item(meeting_id)",
     "CREATE INDEX action_item_open ON action_item(due_on) WHERE done_on IS NULL AND dropped = 0",
     "CREATE TABLE agreement_template (" MB_ROW ", name TEXT NOT NULL, variant TEXT NOT NULL, title TEXT NOT NULL,"
     " edition INTEGER NOT NULL, shipped INTEGER NOT NULL, body TEXT NOT NULL)",
     "CREATE TABLE agreement (" MB_ROW ", mentorship_id INTEGER NOT NULL" MB_TO("mentorship") ", code TEXT NOT NULL)",
     "CREATE INDEX agreement_mentorship ON agreement(mentorship_id)",
     "CREATE TABLE agreement_version (" MB_ROW
     ", agreement_id INTEGER NOT NULL" MB_TO("agreement") ", number INTEGER NOT NULL,"
                                                          " state TEXT NOT NULL, template_body TEXT NOT NULL, snapshot "
                                                          "TEXT NOT NULL, fingerprint TEXT NOT NULL, agreed_on TEXT,"
                                                          " signed_on TEXT, ended_on TEXT, pdf_sha256 TEXT NOT NULL)",
     "CREATE INDEX agreement_version_agreement ON agreement_version(agreement_id)",
     "CREATE TABLE answer (" MB_ROW ", version_id INTEGER NOT NULL" MB_TO(
         "agreement_version") ","
                              " participant_id INTEGER" MB_TO("participant") ", field_key TEXT NOT NULL, row_number "
                                                                             "INTEGER NOT NULL, value TEXT NOT NULL)",
     "CREATE INDEX answer_version ON answer(version_id)",
     "CREATE TABLE signature (" MB_ROW ", version_id INTEGER NOT NULL" MB_TO(
         "agreement_version") ","
                              " participant_id INTEGER NOT NULL" MB_TO(
                                  "participant") ", printed_name TEXT NOT NULL, role TEXT NOT NULL,"
                                                 " method TEXT NOT NULL, signed_on TEXT, strokes TEXT NOT NULL, "
                                                 "void_reason TEXT NOT NULL, voided INTEGER NOT NULL)",
     "CREATE INDEX signature_version ON signature(version_id)",
     "CREATE TABLE agreement_review (" MB_ROW ", version_id INTEGER NOT NULL" MB_TO(
         "agreement_version") ", day TEXT NOT NULL,"
                              " present TEXT NOT NULL, outcome TEXT NOT NULL, changes TEXT NOT NULL, next_review TEXT)",
     "CREATE TABLE attachment (" MB_ROW ", noun TEXT NOT NULL, owner_row INTEGER NOT NULL, name TEXT NOT NULL,"
     " media_type TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL, is_private INTEGER NOT NULL)",
     "CREATE INDEX attachment_owner ON attachment(noun, owner_row)",
     // Insert-only; the key is the SHA-256 of the bytes.
     "CREATE TABLE attachment_bytes (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID",
     // state: 0 done, 1 undone and to be redone, 2 undone and left behind by a newer step
     "CREATE TABLE step (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, args TEXT NOT NULL, at INTEGER NOT "
     "NULL,"
     " burst TEXT NOT NULL, state INTEGER NOT NULL)",
     "CREATE INDEX step_state ON step(state, id)",
     // op: i(nsert), u(pdate), d(elete). row_count > 1: a run of inserted rows with consecutive ids.
     "CREATE TABLE step_row (id INTEGER PRIMARY KEY, step_id INTEGER NOT NULL" MB_TO(
         "step") ", op TEXT NOT NULL,"
                 " noun TEXT NOT NULL, row_id INTEGER NOT NULL, row_count INTEGER NOT NULL, before TEXT, after TEXT)",
     "CREATE INDEX step_row_step ON step_row(step_id)", "CREATE INDEX step_row_record ON step_row(noun, row_id)",
     "CREATE VIRTUAL TABLE search USING fts5(words, content='', detail=none, prefix='1 2 3',"
     " tokenize=\"unicode61 remove_diacritics 0\")"}};

#undef MB_ROW
#undef MB_TO

}  // namespace mb
