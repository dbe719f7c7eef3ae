// A mentorship: who mentors whom, at which stage, for how long, how often. People take part in it through Participant
// rows, so one person can be mentee here, mentor there and peer in a third (PE1, PE3).
#pragma once

#include "core/domain/person.h"

namespace mb {

enum class MentorshipKind { OneToOne, Team, PeerGroup, Student, ShortTerm };  // LI1
template <>
struct EnumKeys<MentorshipKind> {
    static constexpr std::array keys{"one-to-one", "team", "peer-group", "student", "short-term"};
};

// A request that was declined never became a mentorship (LI2).
enum class Stage { Exploring, Agreed, Active, InReview, Concluded, Declined };
template <>
struct EnumKeys<Stage> {
    static constexpr std::array keys{"exploring", "agreed", "active", "in-review", "concluded", "declined"};
};
// Nothing more is planned or owed.
constexpr bool isOver(Stage stage) { return stage == Stage::Concluded || stage == Stage::Declined; }

// Under which heading of a dossier something counts, so that nothing counts twice (DO4).
enum class CountUnder { Teaching, Scholarship, Service };
template <>
struct EnumKeys<CountUnder> {
    static constexpr std::array keys{"teaching", "scholarship", "service"};
};

enum class EndRule { Open, Date, Months, GoalsMet };  // LI3
template <>
struct EnumKeys<EndRule> {
    static constexpr std::array keys{"open", "date", "months", "goals-met"};
};

struct Mentorship : Row<Mentorship> {
    MentorshipKind kind = MentorshipKind::OneToOne;
    Stage stage = Stage::Active;
    QString title;  // optional: a team or group has a name
    QString purpose;
    bool formal = false;
    std::optional<PartialDate> startsOn;  // at its earliest day
    EndRule endRule = EndRule::Open;
    std::optional<int> months;          // with EndRule::Months
    std::optional<PartialDate> endsOn;  // at its latest day; planned or, once concluded, real
    QString endReason;                  // private: why it ended
    QString cadence;                    // term list "cadence"; empty means the quarterly floor (ME6)
    std::optional<int> minutes;         // usual length of a meeting
    QString mode;                       // term list "mode"
    QString place;
    bool contactsCount = false;  // small contacts count towards the cadence only where agreed (ME6)
    QString confidentiality;     // term list "confidentiality"
    std::optional<QDate> firstCheckIn;
    std::optional<QDate> nextReview;
    PersonId helpContactId;       // PE8
    QString note;                 // private
    bool atDistance = false;      // LI1
    std::optional<int> sessions;  // short-term advice: as many as were agreed; its purpose is the question
    QString deliverable;          // short-term advice: what is to come of it, by endsOn
    QString helpRole;             // of the help contact: vice chair, chair, faculty affairs, or in the user's words
    bool helpEvaluates = false;   // the help contact also evaluates the mentee, which is advised against
    QString project;              // what the mentee works on, as a dossier names it (DO4)
    std::optional<CountUnder> countUnder;  // none: by the mentee's level

    static constexpr auto table = "mentorship";
    static constexpr Noun facts{
        .word = "mentorship", .namedBy = {"title"}, .namedByPeople = true, .list = "mentorships", .searched = 1};
    static constexpr auto fields = std::tuple{
        field(&Mentorship::kind, "kind"),
        field(&Mentorship::stage, "stage"),
        field(&Mentorship::title, "title"),
        field(&Mentorship::purpose, "purpose"),
        field(&Mentorship::formal, "formal"),
        field(&Mentorship::startsOn, "starts_on"),
        field(&Mentorship::endRule, "end_rule"),
        field(&Mentorship::months, "months"),
        field(&Mentorship::endsOn, "ends_on"),
        field(&Mentorship::endReason, "end_reason", Privacy::Private),
        keyField(&Mentorship::cadence, "cadence", "cadence"),
        field(&Mentorship::minutes, "minutes"),
        keyField(&Mentorship::mode, "mode", "mode"),
        field(&Mentorship::place, "place"),
        field(&Mentorship::contactsCount, "contacts_count"),
        keyField(&Mentorship::confidentiality, "confidentiality", "confidentiality"),
        field(&Mentorship::firstCheckIn, "first_check_in"),
        field(&Mentorship::nextReview, "next_review"),
        mentions(&Mentorship::helpContactId, "help_contact_id"),
        field(&Mentorship::note, "note", Privacy::Private),
        field(&Mentorship::atDistance, "at_distance"),
        field(&Mentorship::sessions, "sessions"),
        field(&Mentorship::deliverable, "deliverable"),
        field(&Mentorship::helpRole, "help_role", Privacy::Private),
        field(&Mentorship::helpEvaluates, "help_evaluates", Privacy::Private),
        field(&Mentorship::project, "project"),
        field(&Mentorship::countUnder, "count_under"),
    };
    bool operator==(const Mentorship&) const = default;
};
using MentorshipId = Id<Mentorship>;

enum class Side { Mentee, Mentor, Peer };
template <>
struct EnumKeys<Side> {
    static constexpr std::array keys{"mentee", "mentor", "peer"};
};

struct Participant : Row<Participant> {
    MentorshipId mentorshipId;
    PersonId personId;
    Side side = Side::Mentee;
    QStringList functions;                 // term list "function" (PE2)
    std::optional<bool> insideDepartment;  // PE4
    bool lead = false;                     // of a team: its lead mentor; of a peer group: who facilitates it
    std::optional<PartialDate> since;
    std::optional<PartialDate> until;  // the first day without them; of a month or year its last

    static constexpr auto table = "participant";
    static constexpr Noun facts{.word = "participant", .namedBy = {"person_id"}};
    static constexpr auto fields = std::tuple{
        partOf(&Participant::mentorshipId, "mentorship_id"),
        mentions(&Participant::personId, "person_id"),
        field(&Participant::side, "side"),
        keyField(&Participant::functions, "functions", "function"),
        field(&Participant::insideDepartment, "inside_department"),
        field(&Participant::lead, "lead"),
        field(&Participant::since, "since"),
        field(&Participant::until, "until"),
    };
    bool operator==(const Participant&) const = default;
};
using ParticipantId = Id<Participant>;

// A stage and the day it began (LI2). Books that began with an earlier version have no rows for stages before the
// upgrade.
struct StageChange : Row<StageChange> {
    MentorshipId mentorshipId;
    Stage stage = Stage::Active;
    QDate day;
    QString reason;         // private; why a mentorship ended stands in Mentorship::endReason
    PersonId referredToId;  // whom the one who declined named instead

    static constexpr auto table = "stage_change";
    static constexpr Noun facts{.word = "stage-change", .searched = 15, .day = "day"};
    static constexpr auto fields = std::tuple{
        partOf(&StageChange::mentorshipId, "mentorship_id"),
        field(&StageChange::stage, "stage"),
        field(&StageChange::day, "day"),
        field(&StageChange::reason, "reason", Privacy::Private),
        mentions(&StageChange::referredToId, "referred_to_id"),
    };
    bool operator==(const StageChange&) const = default;
};

constexpr int mentorsInTeam = 5;  // PE3: beyond this many a team seldom meets

FieldErrors validate(const Mentorship& mentorship);
FieldErrors validate(const Participant& participant);
FieldErrors validate(const StageChange& change);

bool takesPart(const Participant& participant, QDate day);
// What keeps these people from being a mentorship of its kind on that day. The faults name "participants", "side" or
// "lead".
FieldErrors validate(const Mentorship& mentorship, const QList<Participant>& participants, QDate day);

// Whether short-term advice has come to its end. The program then proposes to conclude it and never does so unasked
// (LI1).
enum class Closing { NotYet, SessionsHeld, DeadlinePassed };
Closing closingOf(const Mentorship& mentorship, int sessionsHeld, QDate today);

// The day by which the next meeting should take place, or nothing where "as needed" is agreed or the mentorship is
// concluded. Without an agreed cadence the quarterly floor holds (ME6).
std::optional<QDate> nextMeetingDue(const Mentorship& mentorship, std::optional<QDate> lastMeeting);
// The date after one period of a cadence ("monthly", "quarterly", …); invalid where the cadence sets none.
QDate addCadence(QDate from, const QString& cadence);

}  // namespace mb
