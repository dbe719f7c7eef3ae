#include "core/storage/schema.h"

// The schema of version 7: letters, statements and packets, and why a trainee has no publications.
namespace mb {

#define MB_ROW                                                                                                       \
    "id INTEGER PRIMARY KEY AUTOINCREMENT, uuid BLOB NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT " \
    "NULL, "
#define MB_TO(table) " REFERENCES " table "(id) DEFERRABLE INITIALLY DEFERRED"

// clang-format off
extern const Migration migration7{
    "d76a35724f7593956b5f8dee495dab054a7939b6e414553c6fbea496ad719882",
    {"CREATE TABLE letter (" MB_ROW
     "person_id INTEGER NOT NULL" MB_TO("person") ", purpose TEXT NOT NULL, addressee TEXT NOT NULL,"
     " portal TEXT NOT NULL, waived INTEGER, material TEXT NOT NULL, asked_on TEXT, due_on TEXT, sent_on TEXT,"
     " declined_on TEXT, note TEXT NOT NULL)",
     "CREATE INDEX letter_person ON letter(person_id)",

     "CREATE TABLE statement (" MB_ROW
     "title TEXT NOT NULL, form TEXT NOT NULL, most INTEGER, unit TEXT NOT NULL)",

     "CREATE TABLE statement_part (" MB_ROW
     "statement_id INTEGER NOT NULL" MB_TO("statement") ", place INTEGER NOT NULL, heading TEXT NOT NULL,"
     " hint TEXT NOT NULL, text TEXT NOT NULL)",
     "CREATE INDEX statement_part_statement ON statement_part(statement_id)",

     "CREATE TABLE packet (" MB_ROW
     "title TEXT NOT NULL, form TEXT NOT NULL, edition INTEGER NOT NULL, track TEXT NOT NULL, due_on TEXT,"
     " referees_wanted INTEGER, note TEXT NOT NULL)",

     "CREATE TABLE packet_document (" MB_ROW
     "packet_id INTEGER NOT NULL" MB_TO("packet") ", place INTEGER NOT NULL, title TEXT NOT NULL, hint TEXT NOT NULL,"
     " format TEXT NOT NULL, most_pages INTEGER, weeks_before INTEGER, due_on TEXT, ready_on TEXT,"
     " statement_id INTEGER" MB_TO("statement") ", statement_form TEXT NOT NULL,"
     " preset TEXT NOT NULL, note TEXT NOT NULL)",
     "CREATE INDEX packet_document_packet ON packet_document(packet_id)",
     "CREATE INDEX packet_document_statement ON packet_document(statement_id)",

     "CREATE TABLE referee (" MB_ROW
     "packet_id INTEGER NOT NULL" MB_TO("packet") ", person_id INTEGER" MB_TO("person") ", name TEXT NOT NULL,"
     " about TEXT NOT NULL, arms_length INTEGER, answer TEXT NOT NULL, day TEXT, note TEXT NOT NULL)",
     "CREATE INDEX referee_packet ON referee(packet_id)",
     "CREATE INDEX referee_person ON referee(person_id)",

     "CREATE TABLE criterion (" MB_ROW
     "packet_id INTEGER NOT NULL" MB_TO("packet") ", place INTEGER NOT NULL, area TEXT NOT NULL, text TEXT NOT NULL,"
     " standing TEXT NOT NULL, gap TEXT NOT NULL, goal_id INTEGER" MB_TO("goal") ")",
     "CREATE INDEX criterion_packet ON criterion(packet_id)",
     "CREATE INDEX criterion_goal ON criterion(goal_id)",

     "CREATE TABLE criterion_evidence (" MB_ROW
     "criterion_id INTEGER NOT NULL" MB_TO("criterion") ", outcome_id INTEGER" MB_TO("outcome") ", text TEXT NOT NULL)",
     "CREATE INDEX criterion_evidence_criterion ON criterion_evidence(criterion_id)",
     "CREATE INDEX criterion_evidence_outcome ON criterion_evidence(outcome_id)",

     "ALTER TABLE training_period ADD COLUMN no_publications TEXT"}};
// clang-format on

#undef MB_ROW
#undef MB_TO

}  // namespace mb
