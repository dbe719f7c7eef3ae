// Whether somebody agreed to be named, for which purpose and toward whom (DO6). The latest row of a purpose and
// recipient counts; without one nobody has asked yet.
#pragma once

#include "core/domain/mentorship.h"

namespace mb {

enum class ConsentPurpose { PromotionFile, TrainingTable, Nomination, Outside };
template <>
struct EnumKeys<ConsentPurpose> {
    static constexpr std::array keys{"promotion-file", "training-table", "nomination", "outside"};
};

// "Named without asking" records what was done, and stays not asked.
enum class ConsentAnswer { Asked, Named, DeIdentified, Refused, NamedWithoutAsking };
template <>
struct EnumKeys<ConsentAnswer> {
    static constexpr std::array keys{"asked", "named", "de-identified", "refused", "named-without-asking"};
};

struct Consent : Row<Consent> {
    PersonId personId;
    MentorshipId mentorshipId;  // in which it was asked, if in one
    ConsentPurpose purpose = ConsentPurpose::PromotionFile;
    QString recipient;  // committee or office, where only that one was meant
    QDate day;
    ConsentAnswer answer = ConsentAnswer::Asked;
    QString given;  // how: by mail, in a talk, in the agreement

    static constexpr auto table = "consent";
    static constexpr Noun facts{.word = "consent", .day = "day"};
    static constexpr auto fields = std::tuple{
        partOf(&Consent::personId, "person_id"),
        cameFrom(&Consent::mentorshipId, "mentorship_id"),
        field(&Consent::purpose, "purpose"),
        field(&Consent::recipient, "recipient", Privacy::Private),
        field(&Consent::day, "day"),
        field(&Consent::answer, "answer", Privacy::Private),
        field(&Consent::given, "given", Privacy::Private),
    };
    bool operator==(const Consent&) const = default;
};
using ConsentId = Id<Consent>;

FieldErrors validate(const Consent& consent);

// What holds for a purpose. "Named without asking" is told beside it and answers nothing.
struct ConsentStanding {
    std::optional<Consent> answer;  // none, or still Asked: not answered
    std::optional<Consent> namedWithoutAsking;

    bool mayBeNamed() const { return answer && answer->answer == ConsentAnswer::Named; }
    bool hasRefused() const { return answer && answer->answer == ConsentAnswer::Refused; }
    bool onlyDeIdentified() const { return answer && answer->answer == ConsentAnswer::DeIdentified; }
    bool isOpen() const { return !mayBeNamed() && !hasRefused() && !onlyDeIdentified(); }
};
// Of one person's rows, in any order; the later day counts, of one day the later row.
ConsentStanding consentFor(ConsentPurpose purpose, const QList<Consent>& consents);

}  // namespace mb
