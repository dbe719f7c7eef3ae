// What came of the work: papers, grants, talks, awards and whatever else is shown one day in a dossier (DO1). Who took
// part stands in printed order, each a person of the book or a name as printed; what became of it is a row of dated
// states, so that a preprint and its paper are one outcome (DO17). Positions and degrees are not stored here: they are
// rows of their people.
#pragma once

#include "core/domain/author_name.h"
#include "core/domain/goal.h"
#include "core/domain/identifiers.h"
#include "core/domain/money.h"

namespace mb {

enum class OutcomeKind { Publication, Grant, Presentation, Award, Product };
template <>
struct EnumKeys<OutcomeKind> {
    static constexpr std::array keys{"publication", "grant", "presentation", "award", "product"};
};

// What exactly it is. Each form is one of a kind, see formsOf().
enum class OutcomeForm {
    Article,
    ReviewArticle,
    CaseReport,
    Editorial,
    LetterToEditor,
    Book,
    Chapter,
    Proceedings,
    Abstract,
    Thesis,
    Report,
    ResearchGrant,
    CareerAward,
    TrainingGrant,
    Fellowship,
    InternalFunding,
    Contract,
    Talk,
    Poster,
    Workshop,
    GrandRounds,
    Panel,
    TeachingAward,
    ResearchAward,
    MentoringAward,
    ClinicalAward,
    ServiceAward,
    Curriculum,
    Software,
    Dataset,
    Guideline,
    Patent,
    Media,
};
template <>
struct EnumKeys<OutcomeForm> {
    static constexpr std::array keys{
        "article",         "review-article", "case-report",   "editorial",  "letter",         "book",
        "chapter",         "proceedings",    "abstract",      "thesis",     "report",         "research-grant",
        "career-award",    "training-grant", "fellowship",    "internal",   "contract",       "talk",
        "poster",          "workshop",       "grand-rounds",  "panel",      "teaching-award", "research-award",
        "mentoring-award", "clinical-award", "service-award", "curriculum", "software",       "dataset",
        "guideline",       "patent",         "media"};
};
// In the order in which they are offered.
QList<OutcomeForm> formsOf(OutcomeKind kind);

// From the first idea to what it became. Each kind has its own, in their usual order, see statesOf().
enum class OutcomeState {
    InProgress,
    Preprint,
    Submitted,
    InRevision,
    Accepted,
    AheadOfPrint,
    InPrint,
    Nominated,
    Awarded,
    Given,
    Released,
    NotAccepted,
    Withdrawn,
    Ended,
};
template <>
struct EnumKeys<OutcomeState> {
    static constexpr std::array keys{"in-progress",    "preprint",     "submitted", "in-revision", "accepted",
                                     "ahead-of-print", "in-print",     "nominated", "awarded",     "given",
                                     "released",       "not-accepted", "withdrawn", "ended"};
};
QList<OutcomeState> statesOf(OutcomeKind kind);
// Something that a committee counts: in print or on its way there, awarded, given, received, released.
bool isDone(OutcomeState state);

struct Outcome : Row<Outcome> {
    OutcomeKind kind = OutcomeKind::Publication;
    std::optional<OutcomeForm> form;
    QString title;
    QString venue;  // journal or book; event of a talk; who gives an award
    QString publisher;
    QString volume;
    QString issue;
    QString pages;
    QString pmid;  // identifiers are kept as they are and never looked up
    QString pmcid;
    QString doi;
    QString url;
    QString funder;
    QString number;                // of a grant
    std::optional<qint64> amount;  // minor units of the currency
    QString currency;              // ISO 4217
    QString place;
    std::optional<bool> invited;
    std::optional<PartialDate> since;  // of a grant: its period
    std::optional<PartialDate> until;
    bool others = false;  // the list of authors ends in "and others": there are more than it names
    std::optional<CountUnder> countUnder;
    QString note;  // private

    static constexpr auto table = "outcome";
    static constexpr Noun facts{.word = "outcome", .namedBy = {"title"}, .list = "outcomes", .searched = 16};
    static constexpr auto fields = std::tuple{
        field(&Outcome::kind, "kind"),
        field(&Outcome::form, "form"),
        field(&Outcome::title, "title"),
        field(&Outcome::venue, "venue"),
        field(&Outcome::publisher, "publisher"),
        field(&Outcome::volume, "volume"),
        field(&Outcome::issue, "issue"),
        field(&Outcome::pages, "pages"),
        field(&Outcome::pmid, "pmid"),
        field(&Outcome::pmcid, "pmcid"),
        field(&Outcome::doi, "doi"),
        field(&Outcome::url, "url"),
        field(&Outcome::funder, "funder"),
        field(&Outcome::number, "grant_number"),
        field(&Outcome::amount, "amount"),
        field(&Outcome::currency, "currency"),
        field(&Outcome::place, "place"),
        field(&Outcome::invited, "invited"),
        field(&Outcome::since, "since"),
        field(&Outcome::until, "until"),
        field(&Outcome::others, "others"),
        field(&Outcome::countUnder, "count_under"),
        field(&Outcome::note, "note", Privacy::Private),
    };
    bool operator==(const Outcome&) const = default;
};
using OutcomeId = Id<Outcome>;

// What it was, and from when on. The day may be a year, a month or unknown.
struct OutcomeStatus : Row<OutcomeStatus> {
    OutcomeId outcomeId;
    OutcomeState state = OutcomeState::InProgress;
    std::optional<PartialDate> day;
    QString venue;  // where another than the outcome's: the server of a preprint
    QString doi;    // likewise

    static constexpr auto table = "outcome_status";
    static constexpr Noun facts{.word = "outcome-status", .searched = 17};
    static constexpr auto fields = std::tuple{
        partOf(&OutcomeStatus::outcomeId, "outcome_id"),
        field(&OutcomeStatus::state, "state"),
        field(&OutcomeStatus::day, "day"),
        field(&OutcomeStatus::venue, "venue"),
        field(&OutcomeStatus::doi, "doi"),
    };
    bool operator==(const OutcomeStatus&) const = default;
};
using OutcomeStatusId = Id<OutcomeStatus>;

// A collaborator belongs to a group and is no author.
enum class Contribution { Author, Group, Collaborator };
template <>
struct EnumKeys<Contribution> {
    static constexpr std::array keys{"author", "group", "collaborator"};
};

// An author, or whoever else stands in the list: investigators of a grant, speakers, who received an award. The name
// is as printed, whoever it is; of a group `family` is the whole name.
struct Contributor : Row<Contributor> {
    OutcomeId outcomeId;
    int place = 0;
    PersonId personId;
    Contribution kind = Contribution::Author;
    QString family;
    QString given;  // names or initials, as printed
    QString particle;
    QString suffix;
    QString role;  // of a grant: principal investigator, site lead, …
    bool corresponding = false;
    bool equal = false;  // shares the place with the neighbor who is equal, too

    static constexpr auto table = "contributor";
    static constexpr Noun facts{.word = "contributor", .namedBy = {"given", "family"}, .searched = 18};
    static constexpr auto fields = std::tuple{
        partOf(&Contributor::outcomeId, "outcome_id"),
        field(&Contributor::place, "place"),
        mentions(&Contributor::personId, "person_id"),
        field(&Contributor::kind, "kind"),
        field(&Contributor::family, "family"),
        field(&Contributor::given, "given"),
        field(&Contributor::particle, "particle"),
        field(&Contributor::suffix, "suffix"),
        field(&Contributor::role, "role"),
        field(&Contributor::corresponding, "corresponding"),
        field(&Contributor::equal, "equal"),
    };
    bool operator==(const Contributor&) const = default;
};
using ContributorId = Id<Contributor>;

// The part that a mentorship had in it.
struct OutcomeMentorship : Row<OutcomeMentorship> {
    OutcomeId outcomeId;
    MentorshipId mentorshipId;
    QString menteePart;
    QString mentorPart;

    static constexpr auto table = "outcome_mentorship";
    static constexpr Noun facts{.word = "outcome-mentorship", .searched = 19};
    static constexpr auto fields = std::tuple{
        partOf(&OutcomeMentorship::outcomeId, "outcome_id"),
        mentions(&OutcomeMentorship::mentorshipId, "mentorship_id"),
        field(&OutcomeMentorship::menteePart, "mentee_part"),
        field(&OutcomeMentorship::mentorPart, "mentor_part"),
    };
    bool operator==(const OutcomeMentorship&) const = default;
};
using OutcomeMentorshipId = Id<OutcomeMentorship>;

// The goal that it reaches, or serves as evidence for; it goes with either.
struct OutcomeGoal : Row<OutcomeGoal> {
    OutcomeId outcomeId;
    GoalId goalId;

    static constexpr auto table = "outcome_goal";
    static constexpr Noun facts{.word = "outcome-goal"};
    static constexpr auto fields = std::tuple{
        partOf(&OutcomeGoal::outcomeId, "outcome_id"),
        partOf(&OutcomeGoal::goalId, "goal_id"),
    };
    bool operator==(const OutcomeGoal&) const = default;
};

FieldErrors validate(const Outcome& outcome);
FieldErrors validate(const OutcomeStatus& status);
FieldErrors validate(const Contributor& contributor);

// The state that holds: what ended it last, else the furthest on its way of those that came after that. A day that is
// not known comes before no other. Without any state it is at the beginning of its way.
OutcomeStatus presentStatus(const Outcome& outcome, const QList<OutcomeStatus>& statuses);
// By which it is sorted and filed: the day of the present state, else of the latest one that has a day; of a grant the
// beginning of its period where the states know none. Nothing where nothing is known.
std::optional<PartialDate> outcomeDay(const Outcome& outcome, const QList<OutcomeStatus>& statuses);
// As it is cited. Of what is in print or given the year of just that: one in which it was merely submitted says
// nothing of it. 0: not known.
int outcomeYear(const Outcome& outcome, const QList<OutcomeStatus>& statuses);

AuthorName authorName(const Contributor& contributor);
// "de la Cruz MJ Jr": family name, then initials. A group stands whole.
QString citedName(const Contributor& contributor);
// "María José de la Cruz, Jr."; a group stands whole.
QString printedName(const Contributor& contributor);
// A name as it is typed: "Haddad L", "Haddad, Leila", "Leila Haddad", "{Riverside Group}".
Contributor contributorNamed(const QString& written);

}  // namespace mb
