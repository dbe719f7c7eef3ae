#include "core/words/fields.h"

#include "core/words/speaking.h"

namespace mb::words {

namespace {

struct FieldWord {
    const char* column;
    const char* label;
    const char* subject = nullptr;  // as a sentence begins with it
};

constexpr FieldWord fieldWords[] = {
    {"id", QT_TRANSLATE_NOOP("columns", "Number")},
    {"uuid", QT_TRANSLATE_NOOP("columns", "Identity")},
    {"created_at", QT_TRANSLATE_NOOP("columns", "Created")},
    {"changed_at", QT_TRANSLATE_NOOP("columns", "Changed")},
    {"given", QT_TRANSLATE_NOOP("columns", "Given name"), QT_TRANSLATE_NOOP("errors", "The name")},
    {"family", QT_TRANSLATE_NOOP("columns", "Family name"), QT_TRANSLATE_NOOP("errors", "The family name")},
    {"pronouns", QT_TRANSLATE_NOOP("columns", "Pronouns")},
    {"email", QT_TRANSLATE_NOOP("columns", "E-mail"), QT_TRANSLATE_NOOP("errors", "The e-mail address")},
    {"phone", QT_TRANSLATE_NOOP("columns", "Phone")},
    {"orcid", QT_TRANSLATE_NOOP("columns", "ORCID"), QT_TRANSLATE_NOOP("errors", "The ORCID")},
    {"interests", QT_TRANSLATE_NOOP("columns", "Interests")},
    {"commitments", QT_TRANSLATE_NOOP("columns", "Commitments")},
    {"note", QT_TRANSLATE_NOOP("columns", "Note")},
    {"name", QT_TRANSLATE_NOOP("columns", "Name"), QT_TRANSLATE_NOOP("errors", "The name")},
    {"degrees", QT_TRANSLATE_NOOP("columns", "Degrees")},
    {"positions", QT_TRANSLATE_NOOP("columns", "Positions")},
    {"kind", QT_TRANSLATE_NOOP("columns", "Kind")},
    {"stage", QT_TRANSLATE_NOOP("columns", "Stage")},
    {"title", QT_TRANSLATE_NOOP("columns", "Title"), QT_TRANSLATE_NOOP("errors", "The title")},
    {"purpose", QT_TRANSLATE_NOOP("columns", "Purpose")},
    {"formal", QT_TRANSLATE_NOOP("columns", "Formal")},
    {"starts_on", QT_TRANSLATE_NOOP("columns", "Start"), QT_TRANSLATE_NOOP("errors", "The start")},
    {"end_rule", QT_TRANSLATE_NOOP("columns", "Ends")},
    {"months", QT_TRANSLATE_NOOP("columns", "Months"), QT_TRANSLATE_NOOP("errors", "The number of months")},
    {"ends_on", QT_TRANSLATE_NOOP("columns", "End"), QT_TRANSLATE_NOOP("errors", "The end")},
    {"end_reason", QT_TRANSLATE_NOOP("columns", "Why it ended")},
    {"cadence", QT_TRANSLATE_NOOP("columns", "How often")},
    {"minutes", QT_TRANSLATE_NOOP("columns", "Minutes"), QT_TRANSLATE_NOOP("errors", "The length")},
    {"mode", QT_TRANSLATE_NOOP("columns", "How they meet")},
    {"place", QT_TRANSLATE_NOOP("columns", "Place")},
    {"contacts_count", QT_TRANSLATE_NOOP("columns", "Short contacts count")},
    {"confidentiality", QT_TRANSLATE_NOOP("columns", "Confidentiality")},
    {"first_check_in", QT_TRANSLATE_NOOP("columns", "First check-in")},
    {"next_review", QT_TRANSLATE_NOOP("columns", "Next review"), QT_TRANSLATE_NOOP("errors", "The next review")},
    {"help_contact", QT_TRANSLATE_NOOP("columns", "Help contact")},
    {"at_distance", QT_TRANSLATE_NOOP("columns", "At a distance")},
    {"sessions", QT_TRANSLATE_NOOP("columns", "Sessions"), QT_TRANSLATE_NOOP("errors", "The number of sessions")},
    {"deliverable", QT_TRANSLATE_NOOP("columns", "Expected outcome")},
    {"help_role", QT_TRANSLATE_NOOP("columns", "Role of the help contact")},
    {"help_evaluates", QT_TRANSLATE_NOOP("columns", "Help contact evaluates")},
    {"mentees", QT_TRANSLATE_NOOP("columns", "Mentees")},
    {"mentors", QT_TRANSLATE_NOOP("columns", "Mentors")},
    {"peers", QT_TRANSLATE_NOOP("columns", "Peers")},
    {"participants", QT_TRANSLATE_NOOP("columns", "Participants")},
    {"mentorship_uuids", QT_TRANSLATE_NOOP("columns", "Identities of the mentorships")},
    {"last_contact", QT_TRANSLATE_NOOP("columns", "Last contact")},
    {"next_due", QT_TRANSLATE_NOOP("columns", "Next meeting due")},
    {"person_id", nullptr, QT_TRANSLATE_NOOP("errors", "The person")},
    {"domain", QT_TRANSLATE_NOOP("columns", "Area")},
    {"horizon", QT_TRANSLATE_NOOP("columns", "Horizon")},
    {"measure", QT_TRANSLATE_NOOP("columns", "How both will know")},
    {"target_on", QT_TRANSLATE_NOOP("columns", "Target date"), QT_TRANSLATE_NOOP("errors", "The target date")},
    {"status", QT_TRANSLATE_NOOP("columns", "Status")},
    {"mentee_part", QT_TRANSLATE_NOOP("columns", "What the mentee does")},
    {"mentor_part", QT_TRANSLATE_NOOP("columns", "What the mentor does")},
    {"resources", QT_TRANSLATE_NOOP("columns", "Resources")},
    {"barriers", QT_TRANSLATE_NOOP("columns", "Barriers")},
    {"evidence", QT_TRANSLATE_NOOP("columns", "Evidence")},
    {"person", QT_TRANSLATE_NOOP("columns", "Person")},
    {"steps", QT_TRANSLATE_NOOP("columns", "Steps")},
    {"goal_steps", QT_TRANSLATE_NOOP("columns", "Steps of the goal")},
    {"steps_done", QT_TRANSLATE_NOOP("columns", "Steps done")},
    {"day", QT_TRANSLATE_NOOP("columns", "Date"), QT_TRANSLATE_NOOP("errors", "The date")},
    {"time", QT_TRANSLATE_NOOP("columns", "Time"), QT_TRANSLATE_NOOP("errors", "The time")},
    {"zone", QT_TRANSLATE_NOOP("columns", "Time zone")},
    {"state", QT_TRANSLATE_NOOP("columns", "State")},
    {"asked_by", QT_TRANSLATE_NOOP("columns", "Asked for by")},
    {"called_off_by", QT_TRANSLATE_NOOP("columns", "Called off by")},
    {"notice_hours", QT_TRANSLATE_NOOP("columns", "Notice in hours")},
    {"host", QT_TRANSLATE_NOOP("columns", "Host")},
    {"people", QT_TRANSLATE_NOOP("columns", "People")},
    {"mentorships", QT_TRANSLATE_NOOP("columns", "Mentorships")},
    {"meeting_id", QT_TRANSLATE_NOOP("columns", "Meeting")},
    {"meeting_uuid", QT_TRANSLATE_NOOP("columns", "Identity of the meeting")},
    {"promised_on", QT_TRANSLATE_NOOP("columns", "Promised on")},
    {"due_on", QT_TRANSLATE_NOOP("columns", "Due")},
    {"done_on", QT_TRANSLATE_NOOP("columns", "Done")},
    {"dropped", QT_TRANSLATE_NOOP("columns", "Dropped")},
    {"owner", QT_TRANSLATE_NOOP("columns", "Whose it is")},
    {"agreement_id", QT_TRANSLATE_NOOP("columns", "Agreement")},
    {"number", QT_TRANSLATE_NOOP("columns", "Version")},
    {"fingerprint", QT_TRANSLATE_NOOP("columns", "Fingerprint")},
    {"agreed_on", QT_TRANSLATE_NOOP("columns", "Agreed"), QT_TRANSLATE_NOOP("errors", "The day of the agreement")},
    {"signed_on", QT_TRANSLATE_NOOP("columns", "Signed"), QT_TRANSLATE_NOOP("errors", "The day of signing")},
    {"ended_on", QT_TRANSLATE_NOOP("columns", "Ended"), QT_TRANSLATE_NOOP("errors", "The day of the end")},
    {"pdf_sha256", QT_TRANSLATE_NOOP("columns", "Fingerprint of the agreed pages")},
    {"signed_pdf_sha256", QT_TRANSLATE_NOOP("columns", "Fingerprint of the signed pages")},
    {"settled", QT_TRANSLATE_NOOP("columns", "Settled clauses")},
    {"code", QT_TRANSLATE_NOOP("columns", "Code")},
    {"mentorship", QT_TRANSLATE_NOOP("columns", "Mentorship")},
    {"activity", QT_TRANSLATE_NOOP("columns", "Activity")},
    {"confirmed_on", QT_TRANSLATE_NOOP("columns", "Confirmed on")},
    {"project", QT_TRANSLATE_NOOP("columns", "Project or focus")},
    {"count_under", QT_TRANSLATE_NOOP("columns", "Counts under")},
    {"form", QT_TRANSLATE_NOOP("columns", "Form"), QT_TRANSLATE_NOOP("errors", "The form")},
    {"venue", QT_TRANSLATE_NOOP("columns", "Where")},
    {"publisher", QT_TRANSLATE_NOOP("columns", "Publisher")},
    {"volume", QT_TRANSLATE_NOOP("columns", "Volume")},
    {"issue", QT_TRANSLATE_NOOP("columns", "Issue")},
    {"pages", QT_TRANSLATE_NOOP("columns", "Pages")},
    {"pmid", QT_TRANSLATE_NOOP("columns", "PMID"), QT_TRANSLATE_NOOP("errors", "The PMID")},
    {"pmcid", QT_TRANSLATE_NOOP("columns", "PMCID"), QT_TRANSLATE_NOOP("errors", "The PMCID")},
    {"doi", QT_TRANSLATE_NOOP("columns", "DOI"), QT_TRANSLATE_NOOP("errors", "The DOI")},
    {"url", QT_TRANSLATE_NOOP("columns", "Address")},
    {"funder", QT_TRANSLATE_NOOP("columns", "Funder")},
    {"grant_number", QT_TRANSLATE_NOOP("columns", "Grant number")},
    {"amount", QT_TRANSLATE_NOOP("columns", "Amount"), QT_TRANSLATE_NOOP("errors", "The amount")},
    {"currency", QT_TRANSLATE_NOOP("columns", "Currency")},
    {"invited", QT_TRANSLATE_NOOP("columns", "Invited")},
    {"others", QT_TRANSLATE_NOOP("columns", "And others")},
    {"authors", QT_TRANSLATE_NOOP("columns", "Authors")},
    {"contributors", QT_TRANSLATE_NOOP("columns", "Contributors")},
    {"year", nullptr, QT_TRANSLATE_NOOP("errors", "The year")},
    {"written", nullptr, QT_TRANSLATE_NOOP("errors", "The form of the name")},
    {"addressee", QT_TRANSLATE_NOOP("columns", "Addressed to")},
    {"portal", QT_TRANSLATE_NOOP("columns", "Submit to")},
    {"waived", QT_TRANSLATE_NOOP("columns", "Right to read it waived")},
    {"material", QT_TRANSLATE_NOOP("columns", "Material received")},
    {"asked_on", QT_TRANSLATE_NOOP("columns", "Asked")},
    {"sent_on", QT_TRANSLATE_NOOP("columns", "Sent"), QT_TRANSLATE_NOOP("errors", "The day it was sent")},
    {"declined_on", QT_TRANSLATE_NOOP("columns", "Declined")},
    {"most", QT_TRANSLATE_NOOP("columns", "Limit"), QT_TRANSLATE_NOOP("errors", "The limit")},
    {"unit", QT_TRANSLATE_NOOP("columns", "Counted in")},
    {"edition", QT_TRANSLATE_NOOP("columns", "Edition")},
    {"referees_wanted", QT_TRANSLATE_NOOP("columns", "Referees wanted")},
    {"track", QT_TRANSLATE_NOOP("columns", "Track")},
    {"most_pages", nullptr, QT_TRANSLATE_NOOP("errors", "The number of pages")},
    {"text", QT_TRANSLATE_NOOP("columns", "Text"), QT_TRANSLATE_NOOP("errors", "The text")},
    {"series", QT_TRANSLATE_NOOP("columns", "Series")},
    {"agenda_item_id", QT_TRANSLATE_NOOP("columns", "Agenda item")},
    {"settled_on", QT_TRANSLATE_NOOP("columns", "Settled")},
    {"giver", QT_TRANSLATE_NOOP("columns", "From")},
    {"receiver", QT_TRANSLATE_NOOP("columns", "To")},
    {"fate", QT_TRANSLATE_NOOP("columns", "What became of it")},
    {"fate_on", QT_TRANSLATE_NOOP("columns", "Decided"), QT_TRANSLATE_NOOP("errors", "The day it was decided")},
    {"fate_text", QT_TRANSLATE_NOOP("columns", "How it went")},
    {"strengths", QT_TRANSLATE_NOOP("columns", "Strengths"), QT_TRANSLATE_NOOP("errors", "The feedback")},
    {"improvement", QT_TRANSLATE_NOOP("columns", "What could be better")},
    {"specific", QT_TRANSLATE_NOOP("columns", "What was seen")},
    {"visibility", QT_TRANSLATE_NOOP("columns", "Who may see it")},
    {"plan", QT_TRANSLATE_NOOP("columns", "Back-plan")},
    {"plan_edition", QT_TRANSLATE_NOOP("columns", "Edition of the plan")},
    {"what", nullptr, QT_TRANSLATE_NOOP("errors", "What is needed")},
    {"label", nullptr, QT_TRANSLATE_NOOP("errors", "The label")},
    {"since", QT_TRANSLATE_NOOP("columns", "Since"), QT_TRANSLATE_NOOP("errors", "The beginning")},
    {"until", QT_TRANSLATE_NOOP("columns", "Until"), QT_TRANSLATE_NOOP("errors", "The end")},
    {"printed_name", nullptr, QT_TRANSLATE_NOOP("errors", "The name under the signature")},
    {"review_day", nullptr, QT_TRANSLATE_NOOP("errors", "The day of the review")},
    {"changes", nullptr, QT_TRANSLATE_NOOP("errors", "What changed")},
    {"strokes", nullptr, QT_TRANSLATE_NOOP("errors", "The drawn signature")},
    {"void_reason", nullptr, QT_TRANSLATE_NOOP("errors", "The reason why the signature is void")},
    {"year_start_month", nullptr, QT_TRANSLATE_NOOP("errors", "The first month of the academic year")},
};

const FieldWord* fieldWord(const QString& column) {
    for (const FieldWord& word : fieldWords)
        if (column == QLatin1String(word.column)) return &word;
    return nullptr;
}

}  // namespace

QString columnLabel(const QString& key) {
    const FieldWord* word = fieldWord(key);
    // A reference is called like the name of what it leads to: "owner_id" like "owner".
    if ((!word || !word->label) && key.endsWith(u"_id")) word = fieldWord(key.chopped(3));
    return word && word->label ? say("columns", word->label) : key;
}

QString fieldLabel(const QString& column) {
    const FieldWord* word = fieldWord(column);
    return word && word->subject ? say("errors", word->subject) : column;
}

}  // namespace mb::words
