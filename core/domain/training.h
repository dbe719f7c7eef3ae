// What training tables ask of a trainee beside positions and degrees: the program, from when to when, at which level,
// on which topic, and who paid for each year of it (DO12).
#pragma once

#include "core/domain/person.h"

namespace mb {

enum class TrainingLevel { Predoctoral, Postdoctoral, ShortTerm, Other };
template <>
struct EnumKeys<TrainingLevel> {
    static constexpr std::array keys{"predoctoral", "postdoctoral", "short-term", "other"};
};

// Why a trainee has no publications, as table 5 of the NIH asks; who just entered is told by the dates (DO12).
enum class NoPublications { LeaveOfAbsence, ChangeOfSupervisor, LeftProgram, Other };
template <>
struct EnumKeys<NoPublications> {
    static constexpr std::array keys{"leave-of-absence", "change-of-supervisor", "left-program", "other"};
};

struct TrainingPeriod : Row<TrainingPeriod> {
    PersonId personId;
    TrainingLevel level = TrainingLevel::Predoctoral;
    QString program;
    QString institution;
    QString topic;
    std::optional<PartialDate> since;  // entry
    std::optional<PartialDate> until;  // none: in training, or unknown
    QString leftBecause;               // where it ended without what it was for
    std::optional<NoPublications> noPublications;

    static constexpr auto table = "training_period";
    static constexpr Noun facts{.word = "training-period", .namedBy = {"program"}, .searched = 20};
    static constexpr auto fields = std::tuple{
        partOf(&TrainingPeriod::personId, "person_id"),
        field(&TrainingPeriod::level, "level"),
        field(&TrainingPeriod::program, "program"),
        field(&TrainingPeriod::institution, "institution"),
        field(&TrainingPeriod::topic, "topic"),
        field(&TrainingPeriod::since, "since"),
        field(&TrainingPeriod::until, "until"),
        field(&TrainingPeriod::leftBecause, "left_because"),
        field(&TrainingPeriod::noPublications, "no_publications"),
    };
    bool operator==(const TrainingPeriod&) const = default;
};
using TrainingPeriodId = Id<TrainingPeriod>;

// Twelve months of a training period: "TY2 RA, R01 grant".
struct TrainingSupport : Row<TrainingSupport> {
    TrainingPeriodId periodId;
    int year = 1;    // first, second, … year of training
    QString type;    // TG, F, RA, …
    QString source;  // this grant, university fellowship, …

    static constexpr auto table = "training_support";
    static constexpr Noun facts{.word = "training-support", .searched = 21};
    static constexpr auto fields = std::tuple{
        partOf(&TrainingSupport::periodId, "period_id"),
        field(&TrainingSupport::year, "year"),
        field(&TrainingSupport::type, "type"),
        field(&TrainingSupport::source, "source"),
    };
    bool operator==(const TrainingSupport&) const = default;
};

// How somebody's name is written elsewhere: initials, maiden name, another alphabet (PE10). Learned where a match of an
// author was confirmed.
struct NameForm : Row<NameForm> {
    PersonId personId;
    QString written;
    bool onlyForMatching = false;  // a former name: never shown, never exported

    static constexpr auto table = "name_form";
    static constexpr Noun facts{.word = "name-form", .namedBy = {"written"}};
    static constexpr auto fields = std::tuple{
        partOf(&NameForm::personId, "person_id"),
        field(&NameForm::written, "written", Privacy::Private),
        field(&NameForm::onlyForMatching, "only_for_matching"),
    };
    bool operator==(const NameForm&) const = default;
};

FieldErrors validate(const TrainingPeriod& period);
FieldErrors validate(const TrainingSupport& support);
FieldErrors validate(const NameForm& form);

}  // namespace mb
