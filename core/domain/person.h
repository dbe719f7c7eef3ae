// A person in the book: mentee, mentor, peer, helper. What changes over the years (positions, degrees) stands in dated
// rows, because a dossier asks what was true then (PE5, PE6).
#pragma once

#include "core/domain/field.h"
#include "core/domain/partial_date.h"

namespace mb {

struct Person : Row<Person> {
    QString given;
    QString family;
    QString pronouns;
    QString email;
    QString phone;
    QString orcid;
    QString interests;
    QString commitments;  // national and institutional (PE6)
    QString note;         // the owner's own, private

    static constexpr auto table = "person";
    static constexpr Noun facts{.word = "person", .namedBy = {"given", "family"}, .list = "people", .searched = 0};
    static constexpr auto fields = std::tuple{
        field(&Person::given, "given"),
        field(&Person::family, "family"),
        field(&Person::pronouns, "pronouns"),
        field(&Person::email, "email"),
        field(&Person::phone, "phone"),
        field(&Person::orcid, "orcid"),
        field(&Person::interests, "interests"),
        field(&Person::commitments, "commitments"),
        field(&Person::note, "note", Privacy::Private),
    };
    bool operator==(const Person&) const = default;
};
using PersonId = Id<Person>;

// What somebody mostly does in a position, as training tables ask (DO12).
enum class Activity { ResearchIntensive, ResearchRelated, FurtherTraining, Teaching, Clinical, Unrelated };
template <>
struct EnumKeys<Activity> {
    static constexpr std::array keys{"research-intensive", "research-related", "further-training",
                                     "teaching",           "clinical",         "unrelated"};
};

// One rank or job, from when to when. Both ends may be unknown; an open end means "now".
struct Position : Row<Position> {
    PersonId personId;
    QString stage;  // term list "stage": student, resident, fellow, … (PE5)
    QString title;
    QString department;
    QString institution;
    QString track;
    std::optional<PartialDate> since;  // often no more is known than the month or the year
    std::optional<PartialDate> until;
    std::optional<Activity> activity;
    std::optional<QDate> confirmedOn;  // the day on which somebody made sure that it still holds (DO8)

    static constexpr auto table = "position";
    static constexpr Noun facts{.word = "position", .namedBy = {"title"}, .searched = 3};
    static constexpr auto fields = std::tuple{
        partOf(&Position::personId, "person_id"),
        keyField(&Position::stage, "stage", "stage"),
        field(&Position::title, "title"),
        field(&Position::department, "department"),
        field(&Position::institution, "institution"),
        field(&Position::track, "track"),
        field(&Position::since, "since"),
        field(&Position::until, "until"),
        field(&Position::activity, "activity"),
        field(&Position::confirmedOn, "confirmed_on"),
    };
    bool operator==(const Position&) const = default;
};

struct Degree : Row<Degree> {
    PersonId personId;
    QString name;  // MD, PhD, …
    QString institution;
    std::optional<int> year;

    static constexpr auto table = "degree";
    static constexpr Noun facts{.word = "degree", .namedBy = {"name"}, .searched = 4};
    static constexpr auto fields = std::tuple{
        partOf(&Degree::personId, "person_id"),
        field(&Degree::name, "name"),
        field(&Degree::institution, "institution"),
        field(&Degree::year, "year"),
    };
    bool operator==(const Degree&) const = default;
};

FieldErrors validate(const Person& person);
FieldErrors validate(const Position& position);
FieldErrors validate(const Degree& degree);

// "Maya Okafor"; either part may be empty.
QString fullName(const Person& person);
// "MO"; one letter where there is one name, "?" where there is none.
QString initials(const Person& person);
// "Maya Okafor, MD, PhD": the name as it should print.
QString printName(const Person& person, const QList<Degree>& degrees);
// The position held on a day. An unknown start or end counts as including the day. A position without an end comes
// before one with an end; then the latest start decides.
std::optional<Position> positionOn(const QList<Position>& positions, QDate day);

}  // namespace mb
