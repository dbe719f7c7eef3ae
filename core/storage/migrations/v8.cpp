#include "core/storage/schema.h"

// The schema of version 8: what is to be talked about and what came up, the ledger, feedback, needs, the promotion
// clock, pauses; series, private lines of agendas, back-plans.
namespace mb {

#define MB_ROW                                                                                                       \
    "id INTEGER PRIMARY KEY AUTOINCREMENT, uuid BLOB NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT " \
    "NULL, "
#define MB_TO(table) " REFERENCES " table "(id) DEFERRABLE INITIALLY DEFERRED"
// A new entry of a list, for books that have their lists already; the same identity in every copy of a book.
#define MB_TERM(number, list, key, label, place)                                                                      \
    "INSERT INTO term(uuid, created_at, changed_at, list, key, label, place, hidden)"                                 \
    " SELECT x'4d656e746f72626f6f6b0008000000" number "', b.created_at, b.created_at, '" list "', '" key "', '" label \
    "', " place ", 0 FROM (SELECT max(changed_at) AS created_at FROM book) AS b WHERE EXISTS (SELECT 1 FROM book)"

// clang-format off
extern const Migration migration8{
    "5e786c5545b1c1b1b5d50ff78f653316f375f9d35ff6ef969a35cb048a80e308",
    {"CREATE TABLE material (" MB_ROW
     "meeting_id INTEGER NOT NULL" MB_TO("meeting") ", title TEXT NOT NULL, due_on TEXT, received_on TEXT)",
     "CREATE INDEX material_meeting ON material(meeting_id)",

     "CREATE TABLE meeting_topic (" MB_ROW
     "meeting_id INTEGER NOT NULL" MB_TO("meeting") ", domain TEXT NOT NULL)",
     "CREATE INDEX meeting_topic_meeting ON meeting_topic(meeting_id)",

     "CREATE TABLE goal_meeting (" MB_ROW
     "goal_id INTEGER NOT NULL" MB_TO("goal") ", meeting_id INTEGER NOT NULL" MB_TO("meeting") ")",
     "CREATE INDEX goal_meeting_goal ON goal_meeting(goal_id)",
     "CREATE INDEX goal_meeting_meeting ON goal_meeting(meeting_id)",

     "CREATE TABLE inbox_line (" MB_ROW
     "person_id INTEGER NOT NULL" MB_TO("person") ", mentorship_id INTEGER" MB_TO("mentorship") ","
     " text TEXT NOT NULL, day TEXT NOT NULL, domain TEXT NOT NULL, agenda_item_id INTEGER" MB_TO("agenda_item") ","
     " settled_on TEXT)",
     "CREATE INDEX inbox_line_person ON inbox_line(person_id)",
     "CREATE INDEX inbox_line_mentorship ON inbox_line(mentorship_id)",
     "CREATE INDEX inbox_line_agenda_item ON inbox_line(agenda_item_id)",

     "CREATE TABLE ledger_line (" MB_ROW
     "day TEXT NOT NULL, kind TEXT NOT NULL, giver_id INTEGER" MB_TO("person") ","
     " receiver_id INTEGER" MB_TO("person") ", mentorship_id INTEGER" MB_TO("mentorship") ","
     " meeting_id INTEGER" MB_TO("meeting") ", text TEXT NOT NULL, fate TEXT, fate_on TEXT, fate_text TEXT NOT NULL,"
     " minutes INTEGER)",
     "CREATE INDEX ledger_line_giver ON ledger_line(giver_id)",
     "CREATE INDEX ledger_line_receiver ON ledger_line(receiver_id)",
     "CREATE INDEX ledger_line_mentorship ON ledger_line(mentorship_id)",
     "CREATE INDEX ledger_line_meeting ON ledger_line(meeting_id)",

     "CREATE TABLE feedback (" MB_ROW
     "day TEXT NOT NULL, giver_id INTEGER" MB_TO("person") ", receiver_id INTEGER" MB_TO("person") ","
     " mentorship_id INTEGER" MB_TO("mentorship") ", meeting_id INTEGER" MB_TO("meeting") ","
     " strengths TEXT NOT NULL, improvement TEXT NOT NULL, specific TEXT NOT NULL, visibility TEXT NOT NULL)",
     "CREATE INDEX feedback_giver ON feedback(giver_id)",
     "CREATE INDEX feedback_receiver ON feedback(receiver_id)",
     "CREATE INDEX feedback_mentorship ON feedback(mentorship_id)",
     "CREATE INDEX feedback_meeting ON feedback(meeting_id)",

     "CREATE TABLE need (" MB_ROW
     "person_id INTEGER NOT NULL" MB_TO("person") ", what TEXT NOT NULL, function TEXT NOT NULL, since TEXT,"
     " until TEXT, goal_id INTEGER" MB_TO("goal") ")",
     "CREATE INDEX need_person ON need(person_id)",
     "CREATE INDEX need_goal ON need(goal_id)",

     "CREATE TABLE milestone (" MB_ROW
     "person_id INTEGER NOT NULL" MB_TO("person") ", kind TEXT NOT NULL, title TEXT NOT NULL, day TEXT, done_on TEXT,"
     " goal_id INTEGER" MB_TO("goal") ")",
     "CREATE INDEX milestone_person ON milestone(person_id)",
     "CREATE INDEX milestone_goal ON milestone(goal_id)",

     "CREATE TABLE clock_extension (" MB_ROW
     "person_id INTEGER NOT NULL" MB_TO("person") ", months INTEGER NOT NULL, granted_on TEXT, reason TEXT NOT NULL)",
     "CREATE INDEX clock_extension_person ON clock_extension(person_id)",

     "CREATE TABLE pause (" MB_ROW
     "mentorship_id INTEGER NOT NULL" MB_TO("mentorship") ", kind TEXT NOT NULL, since TEXT NOT NULL, until TEXT)",
     "CREATE INDEX pause_mentorship ON pause(mentorship_id)",

     "CREATE TABLE snooze (" MB_ROW
     "noun TEXT NOT NULL, owner_row INTEGER NOT NULL, kind TEXT NOT NULL, until TEXT NOT NULL)",
     "CREATE INDEX snooze_owner ON snooze(noun, owner_row)",

     "ALTER TABLE meeting ADD COLUMN series TEXT NOT NULL DEFAULT ''",
     "CREATE INDEX meeting_series ON meeting(series) WHERE series <> ''",
     "ALTER TABLE agenda_item ADD COLUMN visibility TEXT NOT NULL DEFAULT 'shareable'",
     "ALTER TABLE agenda_item ADD COLUMN domain TEXT NOT NULL DEFAULT ''",
     "ALTER TABLE goal ADD COLUMN plan TEXT NOT NULL DEFAULT ''",
     "ALTER TABLE goal ADD COLUMN plan_edition INTEGER",
     "ALTER TABLE goal_step ADD COLUMN helper_id INTEGER" MB_TO("person"),
     "CREATE INDEX goal_step_helper ON goal_step(helper_id)",
     "ALTER TABLE goal_step ADD COLUMN weeks_before INTEGER",
     "ALTER TABLE goal_step ADD COLUMN meeting_id INTEGER" MB_TO("meeting"),
     "CREATE INDEX goal_step_meeting ON goal_step(meeting_id)",
     "ALTER TABLE statement ADD COLUMN edition INTEGER",
     "ALTER TABLE book ADD COLUMN personal_topics INTEGER NOT NULL DEFAULT 0",
     MB_TERM("01", "step-kind", "document", "Dossier document", "9"),
     MB_TERM("02", "step-kind", "draft", "Draft", "10"),
     MB_TERM("03", "step-kind", "session", "Session with a mentor", "11"),
     MB_TERM("04", "pause-kind", "leave", "Leave", "0"),
     MB_TERM("05", "pause-kind", "sabbatical", "Sabbatical", "1"),
     MB_TERM("06", "pause-kind", "rotation", "Rotation elsewhere", "2"),
     MB_TERM("07", "pause-kind", "part-time", "Part-time", "3")}};
// clang-format on

#undef MB_TERM
#undef MB_ROW
#undef MB_TO

}  // namespace mb
