#include "core/storage/schema.h"

// The schema of version 6: outcomes with what belongs to them, consent, training, and definitions.
namespace mb {

#define MB_ROW                                                                                                       \
    "id INTEGER PRIMARY KEY AUTOINCREMENT, uuid BLOB NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT " \
    "NULL, "
#define MB_TO(table) " REFERENCES " table "(id) DEFERRABLE INITIALLY DEFERRED"

// clang-format off
extern const Migration migration6{
    "8dbe900db9e79ec424cf8b0b058912283b964d31b10f98dbdeb6a085aced312c",
    {"CREATE TABLE outcome (" MB_ROW
     "kind TEXT NOT NULL, form TEXT, title TEXT NOT NULL, venue TEXT NOT NULL, publisher TEXT NOT NULL,"
     " volume TEXT NOT NULL, issue TEXT NOT NULL, pages TEXT NOT NULL, pmid TEXT NOT NULL, pmcid TEXT NOT NULL,"
     " doi TEXT NOT NULL, url TEXT NOT NULL, funder TEXT NOT NULL, grant_number TEXT NOT NULL, amount INTEGER,"
     " currency TEXT NOT NULL, place TEXT NOT NULL, invited INTEGER, since TEXT, until TEXT, others INTEGER NOT NULL,"
     " count_under TEXT, note TEXT NOT NULL)",

     "CREATE TABLE outcome_status (" MB_ROW
     "outcome_id INTEGER NOT NULL" MB_TO("outcome") ", state TEXT NOT NULL, day TEXT, venue TEXT NOT NULL,"
     " doi TEXT NOT NULL)",
     "CREATE INDEX outcome_status_outcome ON outcome_status(outcome_id)",

     "CREATE TABLE contributor (" MB_ROW
     "outcome_id INTEGER NOT NULL" MB_TO("outcome") ", place INTEGER NOT NULL,"
     " person_id INTEGER" MB_TO("person") ", kind TEXT NOT NULL, family TEXT NOT NULL, given TEXT NOT NULL,"
     " particle TEXT NOT NULL, suffix TEXT NOT NULL, role TEXT NOT NULL, corresponding INTEGER NOT NULL,"
     " equal INTEGER NOT NULL)",
     "CREATE INDEX contributor_outcome ON contributor(outcome_id)",
     "CREATE INDEX contributor_person ON contributor(person_id)",

     "CREATE TABLE outcome_mentorship (" MB_ROW
     "outcome_id INTEGER NOT NULL" MB_TO("outcome") ", mentorship_id INTEGER NOT NULL" MB_TO("mentorship") ","
     " mentee_part TEXT NOT NULL, mentor_part TEXT NOT NULL)",
     "CREATE INDEX outcome_mentorship_outcome ON outcome_mentorship(outcome_id)",
     "CREATE INDEX outcome_mentorship_mentorship ON outcome_mentorship(mentorship_id)",

     "CREATE TABLE outcome_goal (" MB_ROW
     "outcome_id INTEGER NOT NULL" MB_TO("outcome") ", goal_id INTEGER NOT NULL" MB_TO("goal") ")",
     "CREATE INDEX outcome_goal_outcome ON outcome_goal(outcome_id)",
     "CREATE INDEX outcome_goal_goal ON outcome_goal(goal_id)",

     "CREATE TABLE consent (" MB_ROW
     "person_id INTEGER NOT NULL" MB_TO("person") ", mentorship_id INTEGER" MB_TO("mentorship") ","
     " purpose TEXT NOT NULL, recipient TEXT NOT NULL, day TEXT NOT NULL, answer TEXT NOT NULL, given TEXT NOT NULL)",
     "CREATE INDEX consent_person ON consent(person_id)",
     "CREATE INDEX consent_mentorship ON consent(mentorship_id)",

     "CREATE TABLE training_period (" MB_ROW
     "person_id INTEGER NOT NULL" MB_TO("person") ", level TEXT NOT NULL, program TEXT NOT NULL,"
     " institution TEXT NOT NULL, topic TEXT NOT NULL, since TEXT, until TEXT, left_because TEXT NOT NULL)",
     "CREATE INDEX training_period_person ON training_period(person_id)",

     "CREATE TABLE training_support (" MB_ROW
     "period_id INTEGER NOT NULL" MB_TO("training_period") ", year INTEGER NOT NULL, type TEXT NOT NULL,"
     " source TEXT NOT NULL)",
     "CREATE INDEX training_support_period ON training_support(period_id)",

     "CREATE TABLE name_form (" MB_ROW
     "person_id INTEGER NOT NULL" MB_TO("person") ", written TEXT NOT NULL, only_for_matching INTEGER NOT NULL)",
     "CREATE INDEX name_form_person ON name_form(person_id)",

     "CREATE TABLE definition (" MB_ROW
     "kind TEXT NOT NULL, key TEXT NOT NULL, edition INTEGER NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL,"
     " source TEXT NOT NULL)",

     "ALTER TABLE position ADD COLUMN activity TEXT",
     "ALTER TABLE position ADD COLUMN confirmed_on TEXT",
     "ALTER TABLE mentorship ADD COLUMN project TEXT NOT NULL DEFAULT ''",
     "ALTER TABLE mentorship ADD COLUMN count_under TEXT"}};
// clang-format on

#undef MB_ROW
#undef MB_TO

}  // namespace mb
